// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A way of reaching debtors: what it costs, how often it gets through and what it stirs.
///
/// One planned touch uses one uniform u: delivered if u < deliverability, engaged if
/// u < deliverability × engagement × the debtor's factors. Method: *Contacts* (Simulation).
public struct ChannelSpecification: Hashable, Sendable {
  /// The name scenarios use.
  public var name: String
  /// The channel's field in draw addresses, below 256; see `ChannelKind.address`.
  public var address: UInt8
  /// Whether an engaged contact is a conversation in which terms can be agreed.
  public var converses: Bool
  /// Whether the debtor's digital affinity scales engagement.
  public var digital: Bool
  /// Currency units per attempt, at least 0.
  public var costPerAttempt = 0.0
  /// Currency units per minute of handling, at least 0.
  public var costPerMinute = 0.0
  /// How long a touch keeps whoever handles it.
  public var handling = HandlingTime()
  /// The position of the resource whose minutes its touches need; `nil` where nobody's do.
  public var resource: Int?
  /// Probability that an attempt reaches device, line or address.
  public var deliverability = 1.0
  /// Probability that a delivered contact is engaged with, before the debtor's factors.
  public var engagement = 0.0
  /// Mean days between delivery and engagement (exponential), at least 0; 0 is at once.
  public var latency = 0.0
  /// g: the jump of the payment intensity of a contact with outcome *nothing*, per day, at least 0.
  public var stimulus = 0.0
  /// How far the contact works as a conversation rather than as a reminder, in [0, 1].
  ///
  /// It weighs a type's factor for conversations against its factor for reminders; `nil` for 1 where the channel
  /// converses and 0 elsewhere.
  public var pressure: Double?
  /// What a delivered contact adds to irritation, at least 0.
  public var irritation = 0.0
  /// f: engagement is divided by 1 + f × recent delivered contacts; at least 0.
  public var fatigue = 0.0
  /// Probability of opting out of this channel per delivered contact and unit of irritation.
  public var optOut = 0.0
  /// Probability of a complaint per delivered contact and unit of irritation.
  public var complaint = 0.0

  /// Creates a channel that costs nothing and stirs nothing.
  public init(name: String, address: UInt8, converses: Bool, digital: Bool) {
    self.name = name
    self.address = address
    self.converses = converses
    self.digital = digital
  }

  /// Creates a channel known by name, costing and stirring nothing yet.
  public init(_ kind: ChannelKind) {
    self.init(
      name: kind.rawValue, address: kind.address, converses: kind.converses,
      digital: kind.isDigital)
  }

  /// What an attempt costs at most, in currency units: it is engaged with, or rings in vain; on average where minutes are drawn.
  public var mostPerAttempt: Double { costPerAttempt + costPerMinute * handling.mostOnAverage }
}
