// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// Where a candidate stands among two objectives.
public struct FrontPlace: Hashable, Sendable {
  /// The second objective in the replications of the first.
  public var second: MetricEstimate
  /// The share of resamples of the replications in which nothing beats it in both objectives.
  public var membership: Double
  /// Both objectives on fresh replications; empty for what is not on the front.
  public var confirmed: [MetricEstimate]
  /// The membership among the confirmed on fresh replications.
  public var confirmedMembership: Double?

  /// Creates a place.
  public init(
    second: MetricEstimate, membership: Double, confirmed: [MetricEstimate] = [],
    confirmedMembership: Double? = nil
  ) {
    self.second = second
    self.membership = membership
    self.confirmed = confirmed
    self.confirmedMembership = confirmedMembership
  }
}
