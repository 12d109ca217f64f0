// SPDX-License-Identifier: GPL-3.0-or-later

/// What each step of the strategies brings, by the lives of the same debtors without it.
///
/// Method: <doc:Attribution>.
public struct AttributionSummary: Hashable, Sendable {
  /// The replications in which every strategy was simulated with and without its steps.
  public var replications: Int
  /// The strategies that touch anybody, in the order of the scenario.
  public var strategies: [StrategyAttribution]

  /// Whether a strategy has several steps, whose effects leave a remainder.
  public var hasRemainders: Bool { strategies.contains { $0.contributions.count > 1 } }

  /// Creates a summary.
  public init(replications: Int, strategies: [StrategyAttribution]) {
    self.replications = replications
    self.strategies = strategies
  }
}

/// A step of a path as a report names it: when it touches, by which channel, with what offer.
public struct AttributedStep: Hashable, Sendable {
  /// What starts the step.
  public enum Trigger: Hashable, Sendable {
    /// A number of days past due; negative before the due date.
    case daysPastDue(Int)
    /// The word of an event, and the days to wait after it.
    case event(String, after: Int)
    /// The account's intensity falls to a level, per day.
    case intensity(Double)
  }

  /// The step's number over all treatments of its strategy, from 1.
  public var number: Int
  /// The treatment it belongs to; nil where the strategy has a single one.
  public var treatment: String?
  /// What starts it.
  public var trigger: Trigger
  /// Days between touches; nil for a single touch, and where months lie between them.
  public var every: Int?
  /// Calendar months between touches; nil for none.
  public var months: Int?
  /// The last days past due at which it touches; nil for no end.
  public var until: Int?
  /// The most touches; nil for no limit.
  public var times: Int?
  /// The channel, those of a mix, or the word `preferred`.
  public var channels: [String]
  /// The word of the offer; nil for none.
  public var offer: String?

  /// Creates the description of a step.
  public init(
    number: Int, treatment: String? = nil, trigger: Trigger, every: Int? = nil, months: Int? = nil,
    until: Int? = nil,
    times: Int? = nil, channels: [String], offer: String? = nil
  ) {
    self.number = number
    self.treatment = treatment
    self.trigger = trigger
    self.every = every
    self.months = months
    self.until = until
    self.times = times
    self.channels = channels
    self.offer = offer
  }
}
