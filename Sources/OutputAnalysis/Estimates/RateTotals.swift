// SPDX-License-Identifier: GPL-3.0-or-later

/// What a ratio is made of, summed over all replications that have both sides.
public struct RateTotals: Hashable, Sendable {
  /// What is divided, in the metric's unit times that of the denominator.
  public var numerator: Double
  /// What it is divided by, such as debtors, promises that matured or placed balance; of a ratio measured by another, what
  /// the numerator would be were both the same.
  public var denominator: Double
  /// The events counted in the numerator; nil where it counts none.
  public var events: Double?

  /// Creates totals.
  public init(numerator: Double, denominator: Double, events: Double?) {
    self.numerator = numerator
    self.denominator = denominator
    self.events = events
  }
}
