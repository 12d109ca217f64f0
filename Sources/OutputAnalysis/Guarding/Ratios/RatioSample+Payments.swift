// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// Ratios of strategies, or runs, whose payments are the same for reasons that lie in the scenarios.
///
/// What payments less costs come to then differs by the costs alone: payments are in both terms of a difference and cancel,
/// replication by replication and in whatever replication there may be. So do payments that something is divided by.
///
/// Method: <doc:WhatIntervalsCover>.
extension RatioSample {
  /// Payments less costs, of which no payment counts as one that might not have come: only costs do.
  ///
  /// - Parameter costs: The costs of the same replications, in the unit of the numerators; nil where they are not known in it.
  /// - Returns: The same ratios with the lumps of the costs.
  public func countingOnly(costs: RatioSample?) -> RatioSample {
    var sample = self
    sample.form.lumps = nil
    for index in terms.indices { sample.terms[index].lumps = .none }
    guard let costs, costs.terms.count == terms.count, !costs.form.isImpossible else {
      return sample
    }
    sample.form.lumps = costs.form.lumps == nil ? nil : .lowering
    for index in terms.indices { sample.terms[index].lumps = costs.terms[index].lumps }
    return sample
  }

  /// The sum of ratios over the same payments, which is one ratio over them; nil where it is now above 0 and now below, or
  /// 0 in all, so that its terms cannot be told from one.
  ///
  /// - Returns: The ratio with the sign that it has.
  public static func overSharedPayments(
    _ terms: [(factor: Double, sample: RatioSample)]
  ) -> (factor: Double, sample: RatioSample)? {
    guard let first = terms.first(where: { !$0.sample.form.isImpossible })?.sample,
      terms.allSatisfy({ $0.sample.sharesDivisor(with: first) })
    else { return nil }
    var sample = first
    for index in first.terms.indices {
      func sum(_ part: (Quotient) -> Double) -> Double {
        terms.reduce(0) { $0 + $1.factor * part($1.sample.terms[index]) }
      }
      sample.terms[index].numerator = sum(\.numerator)
      sample.terms[index].events = sum(\.events)
      sample.terms[index].lumps.number = sum(\.lumps.number)
    }
    let sums = sample.terms.map(\.numerator).filter { !$0.isNaN }
    guard sums.contains(where: { $0 != 0 }) else { return nil }
    let sign = sums.contains { $0 < 0 } ? -1.0 : 1.0
    guard sums.allSatisfy({ sign * $0 >= 0 }) else { return nil }
    let limits = RatioCombination.limits(of: terms.map { ($0.factor, $0.sample.range) })
    sample.range = RatioCombination.limits(of: [(sign, limits)])
    for index in sample.terms.indices {
      sample.terms[index].numerator *= sign
      sample.terms[index].events *= sign
      sample.terms[index].lumps.number *= sign
      sample.terms[index].lumps.amount = sample.terms[index].numerator
    }
    if !sample.terms.allSatisfy({ $0.lumps.number > 0 }) {
      sample.form.lumps = nil
      for index in sample.terms.indices { sample.terms[index].lumps = .none }
    }
    return (sign, sample)
  }

  private func sharesDivisor(with other: RatioSample) -> Bool {
    form.isPooled && terms.count == other.terms.count
      && zip(terms, other.terms).allSatisfy {
        $0.divisorLumps.isAny && $1.divisorLumps.isAny && $0.denominator == $1.denominator
          && $0.standard == (1, 1) && $1.standard == (1, 1)
          || $0.denominator.isNaN && $1.denominator.isNaN
      }
  }
}
