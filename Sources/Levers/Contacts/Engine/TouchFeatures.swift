// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// What touches may be held back by, and what they leave behind beside a count when nobody engages with them.
///
/// Touches of a treatment and a channel without any of these follow each other in one loop. What holds a touch back or leaves
/// a trace is a name here with what brings it about, and the code that does it asks for the name: so a series passes over none.
/// A number of channels that is added keeps its touches out of series until it is one of ``knownNumbers``. Rules that only
/// change with events of the debtor are asked before a series begins.
struct TouchFeatures: OptionSet, BitwiseCopyable {
  let rawValue: UInt16

  /// A delivered contact changes fatigue or irritation.
  static let marks = Self(rawValue: 1)
  /// A delivered contact uses up the cycle's reminder, noticed or not: a message where saturation has a cycle.
  static let opensCycle = Self(rawValue: 2)
  /// Costs count by their instants.
  static let isDated = Self(rawValue: 4)
  /// Each attempt's minutes are drawn and counted; otherwise they follow from the numbers of attempts.
  static let isTimed = Self(rawValue: 8)
  /// Touches count on another channel's line.
  static let onAnotherLine = Self(rawValue: 32)
  /// Not all hours are alike.
  static let hasHours = Self(rawValue: 64)
  /// A touch is in the post for days.
  static let travels = Self(rawValue: 256)
  /// A delivered contact does something beside being noticed: at once, or when it arrives.
  static let leavesTraces = Self(rawValue: 256 | 1)
  /// A number does something that series know nothing of.
  static let isUnknown = Self(rawValue: 16)

  /// What brings about each feature of a channel's touches.
  private static let all:
    [(feature: Self, isBrought: @Sendable (ChannelSpecification, ChannelFrame) -> Bool)] = [
      (.marks, { $1.channels.contains { $0.fatigue > 0 || $0.optOut > 0 || $0.complaint > 0 } }),
      (.opensCycle, { $1.hasCycle && !$0.converses }),
      (.isDated, { $1.datesCosts }),
      (.isTimed, { channel, _ in channel.isTimed }),
      (.onAnotherLine, { channel, _ in channel.line != nil }),
      (.hasHours, { channel, _ in !channel.engagementByHour.isEmpty }),
      (.travels, { channel, _ in channel.postalDays != nil }),
      (.isUnknown, { channel, _ in channel.hasUnknownNumber }),
    ]

  /// The numbers that work on attention or on counts alone, or bring about a feature of their own.
  fileprivate static let knownNumbers: [any WritableKeyPath<ChannelNumbers, Double> & Sendable] = [
    \.costPerAttempt, \.costPerMinute, \.deliverability, \.engagement, \.latency, \.stimulus,
    \.irritation, \.fatigue, \.binding, \.scar, \.optOut, \.complaint,
  ]

  /// The features of a channel's touches.
  static func of(_ channel: ChannelSpecification, in frame: ChannelFrame) -> Self {
    Self(all.filter { $0.isBrought(channel, frame) }.map(\.feature))
  }
}

extension ChannelSpecification {
  /// Whether each attempt's minutes are drawn and counted: they compete for somebody's day, or chance decides over them.
  var isTimed: Bool { resource != nil || handling.fixed == nil }

  /// Whether a number that series know nothing of is not what it is by itself.
  fileprivate var hasUnknownNumber: Bool {
    let usual = ChannelNumbers()
    return ChannelAttribute.all.contains { attribute in
      !TouchFeatures.knownNumbers.contains { $0 == attribute.place }
        && numbers[keyPath: attribute.place] != usual[keyPath: attribute.place]
    }
  }
}

extension Treatment {
  /// Whether a single step with a fixed channel plans the touches, and no condition or end decides over them.
  var isPlain: Bool {
    guard let step = path.first, path.count == 1, case .fixed = step.channel else { return false }
    if case .intensity(let level) = step.trigger, level != 0 { return false }
    // Series know no calendar: theirs is the arithmetic of days past due.
    guard !step.isOnCalendar else { return false }
    return stop.isEmpty && step.conditions.isEmpty && !step.isSilenced && step.message == nil
  }
}
