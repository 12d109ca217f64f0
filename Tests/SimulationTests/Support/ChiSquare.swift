// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The probability of counts at least as far from their expectations as those seen (Pearson).
func chiSquareTail(_ counts: [Int], shares: [Double]) -> Double {
  let total = Double(counts.reduce(0, +))
  let distance = zip(counts, shares).reduce(0) { sum, pair in
    let expected = total * pair.1
    let gap = Double(pair.0) - expected
    return sum + gap * gap / expected
  }
  return ChiSquaredLaw.upperTail(distance, degrees: Double(counts.count - 1))
}

/// The standard error of a share of `n` independent yes-or-no results.
func binomialError(_ p: Double, _ n: Int) -> Double {
  (p * (1 - p) / Double(n)).squareRoot()
}
