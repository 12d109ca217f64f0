// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// The winner on replications that the search never saw.
public struct TuningConfirmation: Hashable, Sendable {
  /// What it looked like when it was chosen.
  public var inSample: MetricEstimate
  /// What it is on fresh replications.
  public var confirmed: MetricEstimate
  /// Confirmed less in sample.
  public var shrinkage: DifferenceEstimate
  /// The constrained metrics on fresh replications.
  public var constrained: [MetricEstimate]
  /// Whether the constraints hold on fresh replications.
  public var feasibility: TunedCandidate.Feasibility
  /// The winner less the scenario as it is, in common fresh replications; nil when they are the same.
  public var gain: DifferenceEstimate?

  /// Creates a confirmation.
  public init(
    inSample: MetricEstimate, confirmed: MetricEstimate, shrinkage: DifferenceEstimate,
    constrained: [MetricEstimate], feasibility: TunedCandidate.Feasibility,
    gain: DifferenceEstimate?
  ) {
    self.inSample = inSample
    self.confirmed = confirmed
    self.shrinkage = shrinkage
    self.constrained = constrained
    self.feasibility = feasibility
    self.gain = gain
  }
}
