// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A way of reaching debtors: what it costs, how often it gets through and what it stirs.
///
/// One planned touch uses one uniform u: delivered if u < deliverability, engaged if
/// u < deliverability × engagement × the debtor's factors. Method: *Contacts* (Simulation).
@dynamicMemberLookup
public struct ChannelSpecification: Hashable, Sendable {
  /// The name scenarios use.
  public var name: String
  /// The channel's field in draw addresses, below 256; see `ChannelKind.address`.
  public var address: UInt8
  /// How often its contacts make debtors call or write back; nil for never.
  public var answers: ContactAnswers?
  /// What laws and platforms take it for; `nil` for a channel of one's own that may be anything.
  public var kind: ChannelKind?
  /// Whether an engaged contact is a conversation in which terms can be agreed.
  public var converses: Bool
  /// Whether the debtor's digital affinity scales engagement.
  public var digital: Bool
  /// What an attempt costs, how often it gets through and what it stirs; each is also a property of the channel itself.
  public var numbers = ChannelNumbers()
  /// What it costs from later days of the run on, by day; empty where its own prices hold to the end.
  public var laterPrices: [DatedPrice] = []
  /// How long a touch keeps whoever handles it.
  public var handling = HandlingTime()
  /// The position of the resource whose minutes its touches need; `nil` where nobody's do.
  public var resource: Int?
  /// The channel on whose line its touches are made, by position: reach, luck and habituation are that channel's; `nil` for a line
  /// of its own.
  public var line: Int?
  /// Business days that a touch is in the post, each number of them as likely; `nil` where it arrives at once.
  public var postalDays: ClosedRange<Int>?
  /// Factors on engagement by the hour of the day, 24 of them; empty where all hours are alike.
  public var engagementByHour: [Double] = []
  /// How far the contact works as a conversation rather than as a reminder, in [0, 1].
  ///
  /// It weighs a type's factor for conversations against its factor for reminders; `nil` for 1 where the channel
  /// converses and 0 elsewhere.
  public var pressure: Double?

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
    self.kind = kind
  }

  /// One of the channel's numbers.
  public subscript(
    dynamicMember number: any WritableKeyPath<ChannelNumbers, Double> & Sendable
  ) -> Double {
    get { numbers[keyPath: number] }
    set { numbers[keyPath: number] = newValue }
  }
}
