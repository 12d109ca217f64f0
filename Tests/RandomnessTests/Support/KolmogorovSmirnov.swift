// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The Kolmogorov–Smirnov test of one sample against a continuous distribution function.
enum KolmogorovSmirnov {
  /// The probability of a distance at least as large as the sample's.
  ///
  /// Stephens' correction for finite n: with D the largest distance and t = (√n + 0.12 + 0.11/√n)·D,
  /// p = 2 Σ (−1)^(k−1) exp(−2k²t²).
  static func pValue(_ sample: [Double], cdf: (Double) -> Double) -> Double {
    let root = Double(sample.count).squareRoot()
    let t = (root + 0.12 + 0.11 / root) * distance(sample, cdf)
    if t < 0.2 { return 1 }
    var sum = 0.0
    for k in 1...100 {
      let term = exp(-2 * Double(k * k) * t * t)
      sum += k.isMultiple(of: 2) ? -term : term
    }
    return min(max(2 * sum, 0), 1)
  }

  /// sup |Fₙ − F|.
  static func distance(_ sample: [Double], _ cdf: (Double) -> Double) -> Double {
    let n = Double(sample.count)
    var largest = 0.0
    for (index, x) in sample.sorted().enumerated() {
      let f = cdf(x)
      largest = max(largest, f - Double(index) / n, Double(index + 1) / n - f)
    }
    return largest
  }
}
