// SPDX-License-Identifier: GPL-3.0-or-later

/// How many replications a paired comparison needs.
///
/// The power of Student's test of n paired differences with standard deviation s and mean d is
///
///     P(T'(n − 1, |d|√n/s) > t(n − 1, 1 − α/2m))                                (1)
///
/// T' the noncentral t, for one of m comparisons at the level 1 − α together. s and d are taken as
/// known; with estimates the answer is a guide: from 30 replications s alone leaves n uncertain by a
/// quarter.
///
/// Method: <doc:ComparingStrategies>.
public struct PairedTestDesign: Hashable, Sendable {
  /// The probability 1 − β of detecting the difference, in (½, 1).
  public let power: Double
  /// The level 1 − α of all comparisons together.
  public let level: ConfidenceLevel
  /// The number m of comparisons, ≥ 1.
  public let comparisons: Int

  /// Creates a design.
  ///
  /// - Parameters:
  ///   - power: The probability 1 − β, in (½, 1).
  ///   - level: The level 1 − α of all comparisons together.
  ///   - comparisons: The number m of comparisons, ≥ 1.
  /// - Throws: ``ParameterError`` when a number lies outside its domain.
  public init(
    power: Double = 0.8, level: ConfidenceLevel = .ninetyFive, comparisons: Int = 1
  ) throws(ParameterError) {
    guard power > 0.5, power < 1 else {
      throw ParameterError(name: "power", value: power, requirement: "in (0.5, 1)")
    }
    guard comparisons >= 1 else {
      throw ParameterError(
        name: "comparisons", value: Double(comparisons), requirement: "at least 1")
    }
    self.power = power
    self.level = level
    self.comparisons = comparisons
  }

  /// The smallest number of replications with the power (1).
  ///
  /// - Parameters:
  ///   - difference: The mean difference d.
  ///   - deviation: The standard deviation s of one paired difference, ≥ 0.
  /// - Returns: At least 2; nil for a difference of 0, one that needs 2⁴⁰ replications or more, and
  ///   numbers that are not finite.
  public func replications(difference: Double, deviation: Double) -> Int? {
    guard difference != 0, difference.isFinite, deviation >= 0, deviation.isFinite else {
      return nil
    }
    let effect = (difference / deviation).magnitude
    var low = 1
    var high = 2
    while !reaches(effect, high) {
      low = high
      high *= 2
      guard high < 1 << 40 else { return nil }
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(effect, middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func reaches(_ effect: Double, _ count: Int) -> Bool {
    guard effect.isFinite else { return true }
    let test = StudentTestPower(
      degreesOfFreedom: count - 1, level: level.shared(among: comparisons))
    return test.power(noncentrality: effect * Double(count).squareRoot()) >= power
  }
}
