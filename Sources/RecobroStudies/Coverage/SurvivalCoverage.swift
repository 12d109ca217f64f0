// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis

/// Times to an end, censored: exponential ends of rate 1, watched until a uniform time in 0.3 … 3.
enum SurvivalCoverage {
  private static let accounts = 200
  private static let time = 1.0
  private static let horizon = 1.2
  /// The share of ends that are of the first cause.
  private static let share = 0.3

  static let all = [
    CoverageExperiment("Kaplan-Meier, 200 accounts") { chance in
      let curve = try SurvivalCurve(try followUps(&chance))
      return .init(curve.step(at: time)?.interval(), truth: exp(-time))
    },
    CoverageExperiment("Aalen-Johansen, 200 accounts") { chance in
      let incidence = try CumulativeIncidence(try followUps(&chance), causes: 2)
      return .init(
        incidence.step(at: time)?.interval(of: 0), truth: share * (1 - exp(-time)))
    },
    CoverageExperiment("restricted mean, 200 accounts") { chance in
      let curve = try SurvivalCurve(try followUps(&chance))
      return .init(curve.restrictedMean(to: horizon)?.interval, truth: 1 - exp(-horizon))
    },
  ]

  private static func followUps(_ chance: inout Chance) throws -> [FollowUp] {
    try (0..<accounts).map { _ in
      let end = chance.exponential()
      let watched = 0.3 + 2.7 * chance.uniform()
      let cause = chance.uniform() < share ? 0 : 1
      return try FollowUp(time: min(end, watched), cause: end <= watched ? cause : nil)
    }
  }
}
