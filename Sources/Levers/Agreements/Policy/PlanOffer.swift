// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Vocabulary

/// An offer to pay in instalments.
///
/// The debtor takes the fewest instalments that are affordable, and none if even the longest plan is not.
/// Longer plans are therefore easier to accept and longer exposed to breaking. Method: *Agreements* (Simulation).
public struct PlanOffer: Hashable, BitwiseCopyable, Sendable {
  /// The fewest instalments, at least 1.
  public var fewest: Int
  /// The most instalments, at least as many.
  public var most: Int
  /// Share of the balance paid at agreement, in [0, 1).
  public var downPayment: Double
  /// Days between instalments, at least 1.
  public var every: Int
  /// Days after a due date before the plan counts as broken, at least 0.
  public var grace: Int

  /// Creates the offer.
  public init(
    instalments: ClosedRange<Int>, downPayment: Double = 0, every: Int = 30, grace: Int = 5
  ) {
    (fewest, most) = (instalments.lowerBound, instalments.upperBound)
    self.downPayment = downPayment
    self.every = every
    self.grace = grace
  }
}

extension PlanOffer {
  /// The fewest and the most instalments.
  public var instalments: ClosedRange<Int> {
    get { fewest...most }
    set { (fewest, most) = (newValue.lowerBound, newValue.upperBound) }
  }
}

extension PlanOffer: OfferTerms {
  /// What is so of every plan.
  public static let declaration = OfferDeclaration(
    kind: .plan, name: "plan", example: "{ plan: { instalments: 2..6 } }", isInInstalments: true,
    features: [.brokenPlans], agreed: "planned",
    noun: Bilingual(en: "plan", es: "plan"),
    indefinite: Bilingual(en: "a plan", es: "un plan"),
    definite: Bilingual(en: "the plan", es: "el plan"),
    breach: Bilingual(en: "a broken plan", es: "un plan roto"),
    payment: Bilingual(en: "instalment", es: "cuota"),
    agreeing: Bilingual(
      en: "agrees on {count} instalments of {amount} from {day}",
      es: "acuerda {count} cuotas de {amount} desde {day}"))

  /// Its numbers.
  public var parameters: [OfferParameter] {
    [
      .whole("instalments", fewest, ParameterRange.instalments),
      .whole("instalments", most, fewest...max(fewest, ParameterRange.instalments.upperBound)),
      .real("down_payment", downPayment, 0...(1.0.nextDown)),
      .whole("every", every, ParameterRange.instalmentEvery),
      .whole("grace", grace, ParameterRange.grace),
    ]
  }
}

extension ParameterRange {
  /// Instalments of a plan.
  public static let instalments = 1...120
  /// Days between instalments.
  public static let instalmentEvery = 1...366
}
