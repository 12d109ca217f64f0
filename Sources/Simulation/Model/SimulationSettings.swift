// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// The frame of a simulation: when it starts, how long it lasts, and how money is counted and discounted.
public struct SimulationSettings: Hashable, Sendable {
  /// Day 0.
  public var start: CivilDate
  /// H: whole days, at least 1.
  public var horizon: Int
  /// Minor units in one currency unit: 1, 100 or 1,000.
  public var minorPerUnit: Double
  /// Continuous discount rate per day, at least 0.
  public var discountRate: Double
  /// Currency units a complaint costs, at least 0.
  public var complaintCost: Double
  /// Whether the martingale of payments is kept beside the results, which it does not change.
  public var keepsMartingale: Bool
  /// Whether complaints count by their probabilities instead of what was drawn.
  public var expectsComplaints: Bool
  /// Whether accounts are placed during the run, so that they are not all watched for as long.
  public var hasArrivals = false
  /// By strategy, the channels of the steps that may ever touch somebody; nil where any step may.
  ///
  /// It changes no life: it says which zeros are certain.
  public var actingChannels: [Set<Int>]?

  /// Creates settings.
  public init(
    start: CivilDate, horizon: Int, minorPerUnit: Double = 100, discountRate: Double = 0,
    complaintCost: Double = 0, keepsMartingale: Bool = false, expectsComplaints: Bool = false
  ) {
    self.start = start
    self.horizon = horizon
    self.minorPerUnit = minorPerUnit
    self.discountRate = discountRate
    self.complaintCost = complaintCost
    self.keepsMartingale = keepsMartingale
    self.expectsComplaints = expectsComplaints
  }
}
