// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// Why a payment was made.
///
/// The raw value is the word tables use.
public enum PaymentCause: String, CaseIterable, Sendable {
  /// The baseline clock: the debtor would have paid anyway.
  case baseline
  /// The excited clock: contacts or earlier payments moved the debtor.
  case excited
  /// A promise.
  case promise
  /// A plan's instalment.
  case plan
  /// A plan's down payment.
  case downPayment = "down_payment"

  /// The cause as a story tells it.
  public var reason: Bilingual {
    switch self {
    case .baseline: Bilingual(en: "unprompted", es: "por su cuenta")
    case .excited:
      Bilingual(en: "moved by contact or habit", es: "movido por contacto o costumbre")
    case .promise: Bilingual(en: "as promised", es: "como prometió")
    case .plan: Bilingual(en: "instalment", es: "cuota")
    case .downPayment: Bilingual(en: "down payment", es: "pago inicial")
    }
  }
}
