// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums of numerators and of denominators.
struct PairSums {
  private var numerator = 0.0
  private var denominator = 0.0

  /// Adds all pairs.
  init(_ pairs: [(numerator: Double, denominator: Double)]) {
    for pair in pairs { add(pair) }
  }

  /// Adds as many pairs as there are, drawn with replacement.
  init(
    resampling pairs: [(numerator: Double, denominator: Double)],
    _ generator: inout some RandomNumberGenerator
  ) {
    for _ in pairs { add(pairs[generator.index(below: pairs.count)]) }
  }

  /// The ratio of the sums; nil for a denominator of 0 or a ratio that is not finite.
  var ratio: Double? { MetricEstimate.ratio(numerator, denominator) }

  /// The sums without one of the pairs.
  func without(_ pair: (numerator: Double, denominator: Double)) -> PairSums {
    var rest = self
    rest.numerator -= pair.numerator
    rest.denominator -= pair.denominator
    return rest
  }

  private mutating func add(_ pair: (numerator: Double, denominator: Double)) {
    numerator += pair.numerator
    denominator += pair.denominator
  }
}
