// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Vocabulary

/// What channels are compiled in.
struct ChannelFrame {
  let channels: [ChannelSpecification]
  let resources: [Resource]
  /// Whether saturation has a cycle.
  let hasCycle: Bool
  let settings: SimulationSettings

  /// Whether costs count by their instants.
  var datesCosts: Bool {
    settings.datesCosts || !PriceTable.changes(channels, before: settings.horizon).isEmpty
  }

  /// The channel under whose number a channel's saturation is kept: one for all messages of a cycle, its own otherwise.
  fileprivate func memory(_ number: Int) -> Int {
    let number = channels[number].line ?? number
    guard hasCycle, !channels[number].converses else { return number }
    return channels.firstIndex { !$0.converses } ?? number
  }
}

/// A channel as the event loop reads it; money in cost units (see ``CostUnit``).
struct CompiledChannel: BitwiseCopyable {
  /// The channel's part of the occurrence in draw addresses: the upper byte of three.
  let occurrence: UInt32
  let converses: Bool
  let digital: Bool
  /// The channels on the same line, one bit each: who opts out of one opts out of all.
  let onLine: UInt32
  /// What its touches do beside being counted.
  let features: TouchFeatures
  /// The resource that attempts need; −1 for none.
  let resource: Int32
  /// Where saturation is kept: see ``ChannelFrame``.
  let memory: Int32
  /// The channel on whose line its touches are counted, drawn and reached: itself, where it has one of its own.
  let line: Int32
  /// The numbers as they are specified.
  let numbers: ChannelNumbers
  let pressure: Double
  /// The lanes below which an attempt is delivered.
  let deliveredLanes: UInt64
  /// What a debtor's interest in an offer is divided by: the skill of whoever makes it.
  let skill: Double
  /// The stimulus with the skill.
  let stimulus: Double
  /// What a counted minute costs, in cost units; 0 where minutes are the same for all, whose cost is that of attempts.
  let minuteCost: Double
  /// Cost of an attempt that is not engaged with.
  let unansweredCost: Int64
  /// What engagement costs on top.
  let engagedExtraCost: Int64
  /// Business days in the post: the fewest, and how many numbers of them are as likely.
  let firstPostalDay: Int32
  let postalDayCount: UInt32
  /// Whether longer messages go in several segments, and what each beyond the first costs.
  let countsSegments: Bool
  let segmentCost: Int64

  /// Whether each attempt's minutes are drawn and counted.
  @inline(__always)
  var isTimed: Bool { features.contains(.isTimed) }

  /// Prepares a channel for the event loop.
  init(_ number: Int, in frame: ChannelFrame) {
    let channel = frame.channels[number]
    line = Int32(channel.line ?? number)
    let line = Int(line)
    onLine = channelMask(frame.channels.indices.filter { (frame.channels[$0].line ?? $0) == line })
    occurrence = UInt32(frame.channels[line].address) << 16
    converses = channel.converses
    digital = channel.digital
    features = .of(channel, in: frame)
    resource = channel.resource.map(Int32.init) ?? -1
    memory = Int32(frame.memory(number))
    numbers = channel.numbers
    pressure = channel.pressure ?? (channel.converses ? 1 : 0)
    deliveredLanes = Bernoulli.lanes(channel.deliverability)
    skill = channel.resource.map { frame.resources[$0].skill } ?? 1
    stimulus = channel.stimulus * skill
    firstPostalDay = Int32(channel.postalDays?.lowerBound ?? 0)
    postalDayCount = UInt32(channel.postalDays?.count ?? 1)
    let price = CompiledPrice(channel, on: 0, minorPerUnit: frame.settings.minorPerUnit)
    minuteCost = price.minute
    countsSegments = channel.kind == .sms
    segmentCost = price.segment
    unansweredCost = price.unanswered
    engagedExtraCost = price.engagedExtra
  }
}

extension ChannelSpecification {
  /// Checks every number, the line and the hours.
  func check(among channels: [ChannelSpecification]) throws(ModelError) {
    let path = "channels.\(name)."
    for attribute in ChannelAttribute.all {
      try ModelError.check(
        path + attribute.key, numbers[keyPath: attribute.place], in: attribute.kind.range)
    }
    try ModelError.check(path + "pressure", pressure ?? 0, in: ParameterRange.share)
    try checkPrices(path)
    for days in [postalDays?.lowerBound, postalDays?.upperBound].compactMap({ $0 }) {
      try ModelError.check(path + "postal_days", days, in: ParameterRange.postalDays)
    }
    try answers?.check(path + "answers.")
    if let line {
      guard channels.indices.contains(line), channels[line].line == nil, channels[line] != self
      else {
        throw .parameter(
          name: path + "line", value: Double(line),
          requirement: "the position of another channel, on a line of its own")
      }
    }
    guard engagementByHour.isEmpty || engagementByHour.count == 24 else {
      throw .parameter(
        name: path + "engagement_by_hour", value: Double(engagementByHour.count),
        requirement: "24 factors, or none")
    }
    for factor in engagementByHour {
      try ModelError.check(path + "engagement_by_hour", factor, in: ParameterRange.factor)
    }
  }

  /// The factors on engagement of the hours of a day.
  var hourFactors: [Double] {
    engagementByHour.isEmpty ? Array(repeating: 1, count: 24) : engagementByHour
  }
}
