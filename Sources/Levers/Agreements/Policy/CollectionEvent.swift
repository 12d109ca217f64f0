// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Vocabulary

/// What can happen to an account that a path may answer.
///
/// The raw value is the word scenarios use. Every offer adds what becomes of agreements that are not kept.
public enum CollectionEvent: Hashable, Sendable {
  /// What was agreed was not paid by its date and grace, which ends it.
  case broken(Offer.Kind)
  /// An instalment was not paid on its date; its grace begins, in which a touch may still save the plan.
  case missedInstalment
  /// A payment was posted and a balance remains.
  case payment
}

extension CollectionEvent: CaseIterable, RawRepresentable {
  /// What offers can cause, in their order, and payments.
  public static let allCases =
    Offer.Kind.allCases.flatMap(\.breaches).uniqued() + [CollectionEvent.payment]

  /// The event of a word; nil where there is none.
  public init?(rawValue: String) {
    guard let event = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = event
  }

  /// The word of scenarios.
  public var rawValue: String {
    switch self {
    case .broken(let kind): "broken_\(kind.name)"
    case .missedInstalment: "missed_instalment"
    case .payment: "payment"
    }
  }
}

extension CollectionEvent {
  /// What happened: "a broken promise".
  public var words: Bilingual {
    switch self {
    case .broken(let kind): kind.breach
    case .missedInstalment: Bilingual(en: "a missed instalment", es: "una cuota no pagada")
    case .payment: Bilingual(en: "a payment", es: "un pago")
    }
  }
}
