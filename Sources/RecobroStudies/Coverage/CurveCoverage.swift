// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Bands around a whole curve: random walks of thirty days.
enum CurveCoverage {
  private static let days = 30
  private static let replications = 50

  static let all = [
    CoverageExperiment("simultaneous band, normal walk, R = 50") {
      let band = band(&$0) { $0.normal() }
      return .init(isCovered: band.contains(truth), width: width(band.simultaneous))
    },
    // What the band is for: along a curve, intervals of single days miss far more than they say.
    CoverageExperiment("intervals of single days, all at once, R = 50", bar: .none) {
      let band = band(&$0) { $0.normal() }
      let isCovered = band.pointwise.allSatisfy { $0?.contains(0) ?? false }
      return .init(isCovered: isCovered, width: width(band.pointwise))
    },
    CoverageExperiment("simultaneous band, exponential walk, R = 50", bar: .none) {
      let band = band(&$0) { $0.exponential() - 1 }
      return .init(isCovered: band.contains(truth), width: width(band.simultaneous))
    },
  ]

  private static var truth: [Double] { [Double](repeating: 0, count: days) }

  private static func band(
    _ chance: inout Chance, _ step: (inout Chance) -> Double
  ) -> CurveBand {
    let rows = (0..<replications).map { _ in
      var sum = 0.0
      return (0..<days).map { _ in
        sum += step(&chance)
        return sum
      }
    }
    return CurveBand(replications: rows, resamples: 999, using: &chance)
  }

  /// The width on the last day.
  private static func width(_ intervals: [ConfidenceInterval?]) -> Double? {
    intervals.last?.map { 2 * $0.halfWidth }
  }
}
