// SPDX-License-Identifier: GPL-3.0-or-later

/// What a metric divides by what in one replication.
public struct Quotient: Hashable, Sendable {
  /// What is divided, in the metric's unit times that of the denominator.
  public var numerator: Double
  /// What it is divided by; 1 for a plain number.
  public var denominator: Double
  /// The events counted in the numerator; not a number where it counts none.
  public var events: Double
  /// The occasions on which such an event could happen at most once; not a number where there is no such limit.
  public var trials: Double
  /// What came in lumps, without its sign and in the unit of what is divided; not a number where nothing does.
  public var lumped = Double.nan
  /// In how many lumps it came; not a number where in none.
  public var lumps = Double.nan
  /// What a life that brings any would bring, as far as can be said without having seen one; 0 without lumps.
  public var usualLump = 0.0

  /// Creates a quotient.
  public init(
    _ numerator: Double, over denominator: Double = 1, events: Double = .nan, trials: Double = .nan
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.events = events
    self.trials = trials
  }

  /// The same with what came in so many lumps.
  func lumped(_ amount: Double, in number: Int64, usual: Double) -> Quotient {
    var quotient = self
    quotient.usualLump = usual
    quotient.lumped = amount
    quotient.lumps = Double(number)
    return quotient
  }

  /// A share of occasions.
  static func share(_ events: Double, of trials: Double) -> Quotient {
    Quotient(events, over: trials, events: events, trials: trials)
  }

  /// The metric's value; not a number when there is nothing to divide by.
  public var value: Double { denominator > 0 ? numerator / denominator : .nan }

  /// Both together, as the two halves of one replication.
  public static func + (left: Quotient, right: Quotient) -> Quotient {
    var sum = Quotient(
      left.numerator + right.numerator, over: left.denominator + right.denominator,
      events: left.events + right.events, trials: left.trials + right.trials)
    sum.lumped = left.lumped + right.lumped
    sum.lumps = left.lumps + right.lumps
    sum.usualLump = max(left.usualLump, right.usualLump)
    return sum
  }
}
