// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Randomness

/// The mean of the worst 5 %, and that it is refused where its error cannot be known.
enum RiskCoverage {
  static let all = [
    CoverageExperiment("CVaR 5%, normal, R = 1000", bar: .atLeast(0.93)) { chance in
      let risk = try ConditionalValueAtRisk((0..<1_000).map { _ in chance.normal() })
      return .init(risk.interval, truth: normalTail)
    },
    CoverageExperiment("CVaR 5%, exponential losses, R = 1000", bar: .none) { chance in
      let risk = try ConditionalValueAtRisk((0..<1_000).map { _ in -chance.exponential() })
      return .init(risk.interval, truth: log(0.05) - 1)
    },
  ]

  /// The mean −φ(z)/α of the worst α = 5 % of a standard normal law.
  private static let normalTail =
    -exp(-pow(Normal.quantile(0.05), 2) / 2) / (2 * .pi).squareRoot() / 0.05

  /// Of 20, 40 … 980 values, which are all too few, none may give an estimate.
  static func refusals(_ settings: StudySettings) throws -> Finding {
    var chance = Chance(seed: settings.seed, study: "CVaR refusals", experiment: 0)
    let accepted = stride(from: 20, to: 1_000, by: 20).count { count in
      (try? ConditionalValueAtRisk((0..<count).map { _ in chance.normal() })) != nil
    }
    return Finding(
      "CVaR 5% accepted below R = 1000", count: accepted, isExact: true,
      bar: Bar(low: nil, high: 0))
  }
}

/// Order statistics around a quantile; ranks are whole, so that they cover more than they say.
enum QuantileCoverage {
  static let all = [100, 200].map { count in
    CoverageExperiment(
      "order statistics, p = 0.05, R = \(count)", bar: .atLeast(0.94)
    ) { chance in
      let sample = SortedSample((0..<count).map { _ in chance.uniform() })
      return .init(sample.quantileInterval(0.05), truth: 0.05)
    }
  }
}
