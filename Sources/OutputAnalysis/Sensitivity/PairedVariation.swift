// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums from which one parameter's Sobol' indices come.
struct PairedVariation {
  /// Moments of (f(B) + f(AB_i))/2.
  private var half = Moments()
  /// The sum of ((f(B) − f(AB_i))/2)².
  private var gapSquares = 0.0
  private var squares = 0.0
  private var count = 0.0

  mutating func add(a: Double, b: Double, mixed: Double) {
    half.add((b + mixed) / 2)
    gapSquares += (b - mixed) * (b - mixed) / 4
    squares += (a - mixed) * (a - mixed)
    count += 1
  }

  /// The mean of (f(A) − f(AB_i))².
  var meanSquare: Double { squares / count }

  /// Janon's estimator, written with sums and differences so that nothing large cancels.
  ///
  /// With h = (y + y')/2, g = (y − y')/2: E yy' = E h² − E g², E(y² + y'²)/2 = E h² + E g², and both
  /// less (E h)².
  var first: Double {
    let variance = (half.variance ?? 0) * (count - 1) / count
    let square = gapSquares / count
    return (variance - square) / (variance + square)
  }
}
