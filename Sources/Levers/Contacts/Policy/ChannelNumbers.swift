// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// The numbers of a channel: what an attempt costs, how often it gets through and what it stirs.
///
/// The event loop reads them as they are. What is known of each beside its value is a row of ``ChannelAttribute/all``.
public struct ChannelNumbers: BitwiseCopyable, Hashable, Sendable {
  /// Currency units per attempt, at least 0.
  public var costPerAttempt = 0.0
  /// Currency units per minute of handling, at least 0.
  public var costPerMinute = 0.0
  /// Probability that an attempt reaches device, line or address.
  public var deliverability = 1.0
  /// Probability that a delivered contact is engaged with, before the debtor's factors.
  public var engagement = 0.0
  /// Mean days between delivery and engagement (exponential), at least 0; 0 is at once.
  public var latency = 0.0
  /// g: the jump of the payment intensity of a contact with outcome *nothing*, per day, at least 0.
  public var stimulus = 0.0
  /// What a delivered contact adds to irritation, at least 0.
  public var irritation = 0.0
  /// f: engagement is divided by 1 + f × recent delivered contacts; at least 0.
  public var fatigue = 0.0
  /// How far what is agreed binds, as a factor on the type's reliability, at least 0: a machine's word may bind less.
  public var binding = 1.0
  /// The share of what later contacts stir and bind that is lost to an engaged contact with a new debtor.
  public var scar = 0.0
  /// Probability of opting out of this channel per delivered contact and unit of irritation.
  public var optOut = 0.0
  /// Probability of a complaint per delivered contact and unit of irritation.
  public var complaint = 0.0

  /// The numbers of a channel that costs nothing and stirs nothing.
  public init() {}
}

/// A number of channels as it is declared, once for all who read, check or vary it.
public struct ChannelAttribute: Sendable {
  /// The word scenarios use.
  public let key: String
  /// What the number is: how it is written, and the values it takes.
  public let kind: ParameterKind
  /// Where a channel has it.
  public let place: any WritableKeyPath<ChannelNumbers, Double> & Sendable

  /// Every number of channels.
  public static let all = [
    Self(key: "cost_per_attempt", kind: .money, place: \.costPerAttempt),
    Self(key: "cost_per_minute", kind: .money, place: \.costPerMinute),
    Self(key: "deliverability", kind: .share, place: \.deliverability),
    Self(key: "engagement", kind: .share, place: \.engagement),
    Self(key: "latency", kind: .duration, place: \.latency),
    Self(key: "stimulus", kind: .rate, place: \.stimulus),
    Self(key: "irritation", kind: .factor, place: \.irritation),
    Self(key: "fatigue", kind: .factor, place: \.fatigue),
    Self(key: "binding", kind: .factor, place: \.binding),
    Self(key: "scar", kind: .share, place: \.scar),
    Self(key: "opt_out", kind: .share, place: \.optOut),
    Self(key: "complaint", kind: .share, place: \.complaint),
  ]
}
