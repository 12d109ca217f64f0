// SPDX-License-Identifier: GPL-3.0-or-later

/// A metric's name with its estimate.
public struct NamedEstimate: Hashable, Sendable {
  /// The metric's name as written in results, such as `recovery_rate`.
  public var name: String
  /// What the replications say.
  public var estimate: MetricEstimate

  /// Creates a named estimate.
  public init(name: String, estimate: MetricEstimate) {
    self.name = name
    self.estimate = estimate
  }
}
