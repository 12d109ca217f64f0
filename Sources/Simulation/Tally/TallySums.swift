// SPDX-License-Identifier: GPL-3.0-or-later

/// The sums of a tally that need more than 64 bits.
struct TallySums: BitwiseCopyable {
  /// Σ cash · discount factor, in 2⁻²⁰ minor units.
  var discountedCash: Int128 = 0
  /// Σ cost · discount factor, in 2⁻²⁰ cost units.
  var discountedCost: Int128 = 0
  /// Σ b², Σ b·p, Σ p² over debtors, for opening balance b and cash p.
  var openingSquared: Int128 = 0
  var openingTimesCash: Int128 = 0
  var cashSquared: Int128 = 0
  /// Σ of the debtors' martingales, in 2⁻²⁰ minor units.
  var martingale: Int128 = 0
  /// Σ of the losses of loans, in 2⁻²⁰ minor units.
  var loss: Int128 = 0
  /// Σ of costs after the warm-up, in 2⁻²⁰ cost units.
  var lateCost: Int128 = 0

  /// The sums in the order in which they are stored; a loss and costs after a warm-up only where they are summed up.
  static func stored(in layout: TallyLayout) -> [WritableKeyPath<TallySums, Int128>] {
    [
      \.discountedCash, \.discountedCost, \.openingSquared, \.openingTimesCash, \.cashSquared,
      \.martingale,
    ] + (layout.keepsLoss ? [\.loss] : []) + (layout.keepsLateCosts ? [\.lateCost] : [])
  }

  static func += (sums: inout TallySums, other: TallySums) {
    sums.discountedCash += other.discountedCash
    sums.discountedCost += other.discountedCost
    sums.openingSquared += other.openingSquared
    sums.openingTimesCash += other.openingTimesCash
    sums.cashSquared += other.cashSquared
    sums.martingale += other.martingale
    sums.loss += other.loss
    sums.lateCost += other.lateCost
  }

  /// Σ (p − R·b)² over debtors.
  ///
  /// - Parameter rate: R, the share recovered.
  /// - Returns: The sum, in squared minor units.
  func residualSquares(rate: Double) -> Double {
    Double(cashSquared) - 2 * rate * Double(openingTimesCash) + rate * rate * Double(openingSquared)
  }
}
