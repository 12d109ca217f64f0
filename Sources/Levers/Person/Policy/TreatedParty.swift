// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// Who follows a path: the person, with all accounts together, or each account for itself.
///
/// Method: *Treating persons* (Simulation).
public enum TreatedParty: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// The person, by the oldest debt and the whole balance; one contact is about all accounts.
  case person
  /// Each account, by its own age and balance.
  case account
}

/// How a payment that a person agreed on is shared out over the accounts.
public enum PaymentShare: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// The oldest debt is paid first.
  case oldestFirst = "oldest_first"
  /// Every account gets its part of the whole balance.
  case proportional
  /// The smallest balance is paid first.
  case smallestFirst = "smallest_first"
}

extension PaymentShare {
  /// The rule as a story tells it.
  public var words: Bilingual {
    switch self {
    case .oldestFirst: Bilingual(en: "the oldest debt first", es: "primero la deuda más antigua")
    case .proportional: Bilingual(en: "in proportion to balances", es: "en proporción a los saldos")
    case .smallestFirst:
      Bilingual(en: "the smallest balance first", es: "primero el saldo más pequeño")
    }
  }
}

extension Strategy {
  /// Whether persons follow its paths; what sustains an intensity follows that of an account.
  public var treatsPersons: Bool {
    treat == .person && !treatments.contains { $0.path.contains(where: \.isSustaining) }
  }
}

extension Step {
  fileprivate var isSustaining: Bool {
    if case .intensity = trigger { true } else { false }
  }
}
