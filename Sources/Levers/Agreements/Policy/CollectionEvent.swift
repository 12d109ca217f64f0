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
  /// A payment of the debtor's own accord left a balance.
  case partialPayment
  /// A message was read; a payment or an agreement calls the answer off.
  case readAndIgnored
  /// A message with a link found attention; a payment or an agreement calls the answer off.
  case linkOpened
  /// A formal notice was served, and its legal wait is over.
  case noticeServed
  /// So many attempts in a row found no attention.
  case failedAttempts(Int)
  /// Something agreed was not paid on its day, or a promise broken, for so manieth time.
  case late(Int)
}

extension CollectionEvent: CaseIterable, RawRepresentable {
  /// What offers can cause, in their order, payments, and what debtors do about messages; all that needs no number.
  public static let allCases =
    Offer.Kind.allCases.flatMap(\.breaches).uniqued() + [
      CollectionEvent.payment, .partialPayment, .readAndIgnored, .linkOpened,
      .noticeServed,
    ]

  /// What is answered at a count: the word, how the event is made of the count, and the count of one.
  public static let counted: [(word: String, event: @Sendable (Int) -> CollectionEvent)] = [
    ("failed_attempts", { .failedAttempts($0) }), ("late", { .late($0) }),
  ]

  /// The count at which it is answered; nil for what is answered whenever it happens.
  public var count: Int? {
    switch self {
    case .failedAttempts(let count), .late(let count): count
    default: nil
    }
  }

  /// The event of a word; nil where there is none.
  public init?(rawValue: String) {
    if let event = Self.allCases.first(where: { $0.rawValue == rawValue }) {
      self = event
      return
    }
    let parts = rawValue.split(separator: "=")
    guard parts.count == 2, let count = Int(parts[1]),
      let kind = Self.counted.first(where: { $0.word == parts[0] })
    else { return nil }
    self = kind.event(count)
  }

  /// The word of scenarios.
  public var rawValue: String {
    switch self {
    case .broken(let kind): "broken_\(kind.name)"
    case .missedInstalment: "missed_instalment"
    case .payment: "payment"
    case .partialPayment: "partial_payment"
    case .readAndIgnored: "read_and_ignored"
    case .linkOpened: "link_opened"
    case .noticeServed: "notice_served"
    case .failedAttempts(let count): "failed_attempts=\(count)"
    case .late(let count): "late=\(count)"
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
    case .partialPayment: Bilingual(en: "a partial payment", es: "un pago parcial")
    case .readAndIgnored:
      Bilingual(en: "a message read and ignored", es: "un mensaje leído e ignorado")
    case .linkOpened:
      Bilingual(en: "a link opened without paying", es: "un enlace abierto sin pagar")
    case .noticeServed:
      Bilingual(en: "a formal notice that was served", es: "una notificación formal practicada")
    case .failedAttempts(1): Bilingual(en: "a failed attempt", es: "un intento fallido")
    case .failedAttempts(let count):
      Bilingual(
        en: "\(count) failed attempts in a row", es: "\(count) intentos fallidos seguidos")
    case .late(1): Bilingual(en: "being late once", es: "un retraso")
    case .late(let count):
      Bilingual(en: "being late \(count) times", es: "\(count) retrasos")
    }
  }
}
