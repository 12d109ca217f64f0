// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Vocabulary

/// A request for a promise to pay.
///
/// Debtors name their next payday if it lies within the window, its last day otherwise. Whether the promise is
/// kept is not a parameter: it emerges from what they meant and from their cash. Method: *Agreements* (Simulation).
public struct PromiseOffer: Hashable, BitwiseCopyable, Sendable {
  /// The longest time to the promised date, in days, at least 1.
  public var within: Int
  /// Days after the date before the promise counts as broken, at least 0.
  public var grace: Int

  /// Creates the offer.
  public init(within: Int = 14, grace: Int = 3) {
    self.within = within
    self.grace = grace
  }
}

extension PromiseOffer: OfferTerms {
  /// What is so of every promise.
  public static let declaration = OfferDeclaration(
    kind: .promise, name: "promise", example: "promise", isInInstalments: false,
    features: [.brokenPromises, .keptPromises], agreed: "promised",
    noun: Bilingual(en: "promise", es: "promesa"),
    indefinite: Bilingual(en: "a promise", es: "una promesa"),
    definite: Bilingual(en: "the promise", es: "la promesa"),
    breach: Bilingual(en: "a broken promise", es: "una promesa rota"),
    payment: Bilingual(en: "as promised", es: "como prometió"),
    agreeing: Bilingual(en: "promises {amount} by {day}", es: "promete {amount} para {day}"))

  /// Its numbers; a program may also ask for money today.
  public var parameters: [OfferParameter] {
    [
      .whole("within", within, 0...ParameterRange.promiseWithin.upperBound),
      .whole("grace", grace, ParameterRange.grace),
    ]
  }
}

extension ParameterRange {
  /// Days to the promised date.
  public static let promiseWithin = 1...365
}
