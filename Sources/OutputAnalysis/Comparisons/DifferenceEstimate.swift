// SPDX-License-Identifier: GPL-3.0-or-later

/// The mean difference between two strategies with its error, as reported.
public struct DifferenceEstimate: Hashable, Sendable {
  /// The mean of challenger minus champion; nil without pairs.
  public var mean: Double?
  /// The standard error of the mean; nil for fewer than two pairs.
  public var standardError: Double?
  /// The interval of the mean with the level it was made for; nil for fewer than two pairs.
  public var interval: ConfidenceInterval?
  /// The replications in which both strategies have a value.
  public var n: Int
  /// What is known of a difference that does not vary; nil for one that does.
  public var fact: EstimateFact?

  /// Creates an estimate from its parts.
  public init(mean: Double?, standardError: Double?, interval: ConfidenceInterval?, n: Int) {
    self.mean = mean
    self.standardError = standardError
    self.interval = interval
    self.n = n
  }
}
