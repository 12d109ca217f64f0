// SPDX-License-Identifier: GPL-3.0-or-later

/// What a conversation proposes besides reminding: the list of all offers.
///
/// What there is to say of an offer stands with its terms, in a file of its own; nobody else lists the offers, but asks them
/// (``Kind``, ``OfferTerms``). Only how scenarios write them and what the engine does with them is told apart by kind again,
/// each in one place of this room.
public enum Offer: Hashable, BitwiseCopyable, Sendable {
  /// Nothing.
  case none
  /// A promise to pay an amount by a date.
  case promise(PromiseOffer)
  /// An instalment plan over the whole balance.
  case plan(PlanOffer)

  /// The terms; nil for nothing.
  public var terms: (any OfferTerms)? {
    switch self {
    case .none: nil
    case .promise(let terms): terms
    case .plan(let terms): terms
    }
  }

  /// Which offer it is, and what the agreement is called that may come of it, whatever the terms.
  ///
  /// The raw value is its place in counters; what is declared of it is read like its own: `kind.name`.
  @dynamicMemberLookup
  public enum Kind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
    /// A promise to pay.
    case promise
    /// An instalment plan.
    case plan

    /// What is declared of the offer.
    public var declaration: OfferDeclaration {
      switch self {
      case .promise: PromiseOffer.declaration
      case .plan: PlanOffer.declaration
      }
    }
  }
}

extension Offer {
  /// Which offer it is; nil for nothing.
  public var kind: Kind? { terms.map { type(of: $0).declaration.kind } }
}

extension Offer.Kind {
  /// The offer of a name; nil where there is none.
  public init?(named name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// What is declared of the offer.
  public subscript<Value>(dynamicMember path: KeyPath<OfferDeclaration, Value>) -> Value {
    declaration[keyPath: path]
  }
}
