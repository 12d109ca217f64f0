// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Vocabulary

/// The terms of an offer, and what everybody else may ask of it.
public protocol OfferTerms: Hashable, BitwiseCopyable, Sendable {
  /// What is so of the offer whatever its terms.
  static var declaration: OfferDeclaration { get }
  /// Every number of the terms, for whoever builds a strategy in Swift.
  var parameters: [OfferParameter] { get }
}

/// A number of an offer's terms: the key of scenarios, the value and the values it may have.
public enum OfferParameter: Hashable, Sendable {
  /// A whole number.
  case whole(String, Int, ClosedRange<Int>)
  /// Any number.
  case real(String, Double, ClosedRange<Double>)
}

/// All that is said of an offer and of the agreement that comes of it, wherever it is told.
public struct OfferDeclaration: Sendable {
  /// Which offer it is.
  public let kind: Offer.Kind
  /// The word of scenarios and records.
  public let name: String
  /// The shortest that scenarios may write.
  public let example: String
  /// Whether it is paid in instalments: an overdue one lets touches pass again, and a touch may call it to mind.
  public let isInInstalments: Bool
  /// What a strategy can see of its past.
  public let features: [Feature]
  /// The event of records when it is agreed: "promised".
  public let agreed: String
  /// What it is called: "promise".
  public let noun: Bilingual
  /// "a promise".
  public let indefinite: Bilingual
  /// "the promise".
  public let definite: Bilingual
  /// What happened when it is broken: "a broken promise".
  public let breach: Bilingual
  /// Why a payment under it is made: "as promised".
  public let payment: Bilingual
  /// What the debtor does who agrees, with `{count}`, `{amount}` and `{day}` for the numbers of what falls due.
  public let agreeing: Bilingual
  /// What is said of the amount that is written off when the account is paid under it.
  public var left = OfferDeclaration.dust

  /// What is said of the amount that is written off when an account is paid without an agreement.
  public static let dust = Bilingual(en: "less than the floor", es: "menos que el mínimo")
}

extension OfferDeclaration {
  /// What can happen to an account because of it, in the order in which it does.
  public var breaches: [CollectionEvent] {
    (isInInstalments ? [.missedInstalment] : []) + [.broken(kind)]
  }

  /// The name of the end of accounts that are paid while it runs.
  public var end: String { "paid_by_\(name)" }
}

extension ParameterRange {
  /// Days behind its date before an agreement is broken.
  public static let grace = 0...60
}
