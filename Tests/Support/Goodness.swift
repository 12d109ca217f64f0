// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The probability of counts at least as far from their expectations as those seen (Pearson).
///
/// - Parameters:
///   - counts: How often each class was seen.
///   - shares: The probability of each class; they add up to 1.
/// - Returns: The upper tail of χ² with one degree of freedom fewer than classes.
public func chiSquareTail(_ counts: [Int], shares: [Double]) -> Double {
  let total = Double(counts.reduce(0, +))
  let distance = zip(counts, shares).reduce(0) { sum, pair in
    let expected = total * pair.1
    let gap = Double(pair.0) - expected
    return sum + gap * gap / expected
  }
  // χ² with ν degrees of freedom is the gamma law of shape ν/2 and scale 2.
  return GammaLaw.upperTail(distance, shape: Double(counts.count - 1) / 2, scale: 2)
}

/// The standard error of a share of `n` independent yes-or-no results.
public func binomialError(_ p: Double, _ n: Int) -> Double {
  (p * (1 - p) / Double(n)).squareRoot()
}
