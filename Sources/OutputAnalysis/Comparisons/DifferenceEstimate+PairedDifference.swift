// SPDX-License-Identifier: GPL-3.0-or-later

extension DifferenceEstimate {
  /// What is reported of a paired difference.
  ///
  /// - Parameters:
  ///   - paired: The paired difference.
  ///   - level: The level of the interval.
  public init(_ paired: PairedDifference, level: ConfidenceLevel = .ninetyFive) {
    self.init(
      mean: paired.mean, standardError: paired.standardError,
      interval: paired.interval(level: level), n: paired.n)
    fact = paired.fact
  }
}
