// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Strategies

/// How scenarios write an offer, and which debtors take it.
struct OfferForm: Sendable {
  /// The name with what it stands for where no terms are given; nil where some must be.
  let alone: (word: String, value: Offer)?
  /// What to say to whoever writes the name alone where terms must be given.
  let advice: String
  /// The name with its terms.
  let terms: Variant<Offer>
  /// The forms, as an error lists them.
  let examples: [String]
  /// The key of a type of debtors by which it takes the offer, and the share of them that does.
  let takers: (key: String, share: @Sendable (TypeParameters) -> Double)

  /// Declares the form.
  ///
  /// - Parameters:
  ///   - kind: The offer.
  ///   - section: Its terms as written.
  ///   - alone: What its name alone means; nil where terms must be given.
  ///   - lack: What the name alone does not say.
  ///   - key: The key of a type of debtors by which it takes the offer.
  ///   - share: The share of the type that does.
  init<S: Section>(
    _ kind: Offer.Kind, _ section: S, alone: Offer? = nil, lack: String = "", taken key: String,
    _ share: @escaping @Sendable (TypeParameters) -> Double
  ) where S.Value == Offer {
    self.alone = alone.map { (kind.name, $0) }
    advice = "\(lack): `offer: \(kind.example)`"
    terms = Variant(
      kind.name, .section(section), en: section.summary.english, es: section.summary.spanish)
    examples = alone == nil ? [kind.example] : [kind.example, "{ \(kind.name): … }"]
    takers = (key, share)
  }
}

extension Grammar where Value == Offer {
  /// `none`, or one of the offers by its name or with its terms.
  static var offer: Self {
    let forms = Offer.Kind.allCases.map { (name: $0.name, form: $0.form) }
    let examples = ["none"] + forms.flatMap(\.form.examples)
    return .forms(
      scalar: .choice(
        "an offer", [(word: "none", value: .none)] + forms.compactMap(\.form.alone),
        advice: { text in
          let nearest = Suggestion.nearest(to: text, among: ["none"] + forms.map(\.name))
          guard let (_, form) = forms.first(where: { $0.name == nearest }) else { return nil }
          return form.alone == nil ? form.advice : nil
        }),
      mapping: .variants(forms.map(\.form.terms), expected: "an offer"),
      expected: examples.dropLast().joined(separator: ", ") + " or " + examples[examples.count - 1])
  }
}

/// Whether some debtor ever takes what is offered.
struct OfferTakers {
  /// The types that some segment has; nil where values that are uncertain say nothing for certain.
  private let types: [TypeParameters]?

  /// Looks at the types that some segment has.
  init(_ scenario: Scenario) {
    types = scenario.uncertainty == nil ? scenario.behavior.intensity?.presentTypes : nil
  }

  /// Why nobody takes an offer; nil where somebody may.
  func reasonAgainst(_ kind: Offer.Kind) -> String? {
    let (key, share) = kind.form.takers
    guard let types, !types.contains(where: { share($0) > 0 }) else { return nil }
    return "`\(key)` is 0% for every type of debtor here"
  }

  /// Why what follows from offers never comes, and an offer that would bring it; nil where it may come.
  func reasonAgainst(_ event: CollectionEvent) -> (Offer.Kind, String)? {
    let reasons = Offer.Kind.causes(of: event).map { ($0, reasonAgainst($0)) }
    guard let (kind, reason) = reasons.first, let reason,
      reasons.allSatisfy({ $0.1 != nil })
    else { return nil }
    return (kind, reason)
  }

  /// What makes somebody take an offer.
  func help(_ kind: Offer.Kind) -> String {
    "give a type of `behavior.types` a share that `\(kind.form.takers.key)`"
  }
}

extension Offer.Kind {
  /// The offers that can cause an event.
  static func causes(of event: CollectionEvent) -> [Self] {
    allCases.filter { $0.breaches.contains(event) }
  }
}
