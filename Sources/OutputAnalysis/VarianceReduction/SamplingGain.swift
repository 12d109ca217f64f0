// SPDX-License-Identifier: GPL-3.0-or-later

/// What the design of the replications gained for one mean, as ratios of variances at equal cost.
///
/// Above 1 the design helped; below 1 it hurt.
///
/// Method: <doc:VarianceReduction>.
public struct SamplingGain: Hashable, Sendable {
  /// The variance of the mean of two independent simulations over that of an antithetic pair; nil when unknown.
  public var antithetic: Double?
  /// The variance of a simulation of independent debtors over that of one with Sobol' points; nil when unknown.
  public var sobol: Double?
  /// The variance of events as drawn over that of their probabilities; nil where events count as drawn.
  public var expectation: Double?

  /// Creates a gain.
  public init(antithetic: Double? = nil, sobol: Double? = nil, expectation: Double? = nil) {
    self.antithetic = antithetic
    self.sobol = sobol
    self.expectation = expectation
  }
}
