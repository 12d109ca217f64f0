// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport

/// Losses of a threshold 0 … 60 shaped like the published ones with truncation at 4.
///
/// Exact means at 0 … 6 and 61 (Botha, Beyers and de Villiers 2021), straight between; differences of
/// neighbours are independent normal numbers, as on one portfolio with common draws.
struct ThresholdLosses {
  static let published = [0.4, 0.385621, 0.370599, 0.354904, 0.338515, 0.342674, 0.351922]

  /// The loss at a threshold.
  static func mean(_ threshold: Int) -> Double {
    guard threshold > 6 else { return published[threshold] }
    let slope = (0.629322 - published[6]) / 55
    return published[6] + Double(threshold - 6) * slope
  }

  /// The mean of each threshold.
  var means = (0...60).map(Self.mean)
  /// The standard deviation of the difference of neighbours.
  let deviation: Double
  private var generator: SplitMix

  init(deviation: Double, seed: UInt64) {
    self.deviation = deviation
    generator = SplitMix(seed: seed)
  }

  mutating func row() -> [Double?] {
    var walk = deviation * generator.normal()
    return means.map { mean in
      walk += deviation * generator.normal()
      return mean + walk
    }
  }
}
