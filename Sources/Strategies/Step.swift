// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of a path: when to touch, how often, by which channel and with what offer.
public struct Step: Hashable, Sendable {
  /// What starts a step.
  public enum Trigger: Hashable, Sendable {
    /// A number of days past due; negative before the due date.
    case dpd(Int)
    /// Something that happened, and the days to wait after its day.
    case event(CollectionEvent, after: Int)
    /// The account's intensity falls to a level, per day for Z·A = 1; such a step is alone in its path.
    ///
    /// Nobody sees an intensity: this is the policy of an observer who knows the model, and a bound for all others.
    case intensity(Double)
  }

  /// What starts the step.
  public var trigger: Trigger
  /// Days between touches, at least 1; `nil` for a single touch, and where ``months`` lie between them.
  public var every: Int?
  /// Calendar months between touches, in place of ``every``: on the first one's day of the month, or the month's last.
  public var months: Int?
  /// From what the days or months between touches are counted.
  public var origin = CadenceOrigin.trigger
  /// On which day a touch is made whose own day is not worked.
  public var businessDay = BusinessDayRule.asPlanned
  /// The last DPD at which the step touches; `nil` for no end.
  public var until: Int?
  /// The most touches of the step per start; `nil` for no limit.
  public var times: Int?
  /// Conditions that must all hold at the moment of the touch.
  public var conditions: [Condition]
  /// The channel.
  public var channel: ChannelChoice
  /// What is said, as a position in the scenario's messages; `nil` for no words of one's own.
  public var message: Int?
  /// Whether its touches are formal notices, and of what kind; `nil` for touches that are none.
  public var notice: FormalNotice?
  /// What is offered to whoever engages.
  public var offer: Offer
  /// The time of day as a share of the day in [0, 1); 0 is midnight.
  public var time: Double
  /// What becomes of its touches that a rule holds back.
  public var blocked = BlockedTouch.skip
  /// Whether the step plans its touches, and uses up their luck, but makes none: what attribution compares with.
  public var isSilenced = false

  /// Creates a step.
  public init(
    _ trigger: Trigger, every: Int? = nil, until: Int? = nil, times: Int? = nil,
    conditions: [Condition] = [], channel: ChannelChoice, offer: Offer = .none, time: Double = 0
  ) {
    self.trigger = trigger
    self.every = every
    self.until = until
    self.times = times
    self.conditions = conditions
    self.channel = channel
    self.offer = offer
    self.time = time
  }
}
