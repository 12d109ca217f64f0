// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// The rules that may hold a touch back under every strategy, in the order in which they are asked; a strategy's limits and the rules of packs
/// follow.
///
/// Blocked touches are counted by rule: the position is the counter's.
public enum ContactRule: Int, CaseIterable, Sendable {
  /// The debtor does not consent to the channel, or cannot be reached there.
  case consent
  /// A promise or a plan in good standing runs.
  case agreement

  /// The word by which metrics and documents know the rule.
  public var name: String {
    switch self {
    case .consent: "consent"
    case .agreement: "agreement"
    }
  }

  /// What holds touches back, as the label of a row or bar.
  public var label: Bilingual {
    switch self {
    case .consent: Bilingual(en: "No consent", es: "Sin consentimiento")
    case .agreement: Bilingual(en: "Agreement in force", es: "Acuerdo vigente")
    }
  }

  /// Why a touch was held back, as a story tells it.
  public var reason: Bilingual {
    switch self {
    case .consent: Bilingual(en: "no consent", es: "sin consentimiento")
    case .agreement: Bilingual(en: "an agreement runs", es: "hay un acuerdo")
    }
  }

  /// All rules of a strategy by name, in the order of their counters.
  ///
  /// - Parameters:
  ///   - limits: The names of the strategy's limits.
  ///   - packs: Those of the rules that bind every strategy.
  /// - Returns: The names of the common rules, then those of the limits and of the packs.
  public static func names(limits: [String], packs: [String]) -> [String] {
    allCases.map(\.name) + limits + packs
  }
}
