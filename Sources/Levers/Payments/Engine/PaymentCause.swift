// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Strategies

/// Why a payment was made.
public enum PaymentCause: Hashable, Sendable {
  /// The baseline clock: the debtor would have paid anyway.
  case baseline
  /// The excited clock: contacts or earlier payments moved the debtor.
  case excited
  /// What was agreed fell due.
  case agreement(Offer.Kind)
  /// A plan's down payment.
  case downPayment

  /// The word that records use.
  public var name: String {
    switch self {
    case .baseline: "baseline"
    case .excited: "excited"
    case .agreement(let kind): kind.name
    case .downPayment: "down_payment"
    }
  }

  /// The cause as a story tells it.
  public var words: Bilingual {
    switch self {
    case .baseline: Bilingual(en: "unprompted", es: "por su cuenta")
    case .excited:
      Bilingual(en: "moved by contact or habit", es: "movido por contacto o costumbre")
    case .agreement(let kind): kind.payment
    case .downPayment: Bilingual(en: "down payment", es: "pago inicial")
    }
  }
}
