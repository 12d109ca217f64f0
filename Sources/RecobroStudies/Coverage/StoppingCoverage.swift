// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Intervals at the moment at which a run stopped.
enum StoppingCoverage {
  /// The half-width at which a run of unit spread stops after about a hundred values.
  private static let target = 0.3

  static let all = [
    CoverageExperiment("planned looks at the stop, normal", bar: .atLeast(0.94)) {
      try planned(&$0) { $0.normal() }
    },
    CoverageExperiment("planned looks at the stop, exponential", bar: .none) {
      try planned(&$0) { $0.exponential() - 1 }
    },
  ]

  /// Eighteen looks from 30 to 200 values.
  private static func planned(
    _ chance: inout Chance, _ value: (inout Chance) -> Double
  ) throws -> CoverageExperiment.Trial {
    let procedure = SequentialStopping(
      plan: try StoppingPlan(minimum: 30, batch: 10, maximum: 200), target: .absolute(target))
    var moments = Moments()
    while true {
      switch procedure.decision(after: moments.count, of: [moments]) {
      case .proceed(let next): while moments.count < next { moments.add(value(&chance)) }
      case .reached(let intervals): return .init(intervals[0], truth: 0)
      case .exhausted(let intervals): return .init(intervals[0], truth: 0)
      }
    }
  }
}
