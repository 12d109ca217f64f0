// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies

extension ChannelSpecification {
  /// Whether each attempt's minutes are drawn and counted: they compete for somebody's day, or chance decides over them.
  var isTimed: Bool { resource != nil || handling.fixed == nil }
}

/// A channel as the event loop reads it; money in cost units (see ``CostUnit``).
struct CompiledChannel: BitwiseCopyable {
  /// The channel's part of the occurrence in draw addresses: the upper byte of three.
  let occurrence: UInt32
  let converses: Bool
  let digital: Bool
  let deliverability: Double
  /// The lanes below which an attempt is delivered.
  let deliveredLanes: UInt64
  let engagement: Double
  let latency: Double
  let stimulus: Double
  let pressure: Double
  let irritation: Double
  let fatigue: Double
  let optOut: Double
  let complaint: Double
  /// The resource that attempts need; −1 for none.
  let resource: Int32
  /// Whether each attempt's minutes are drawn and counted; otherwise they follow from the numbers of attempts.
  let isTimed: Bool
  /// What a counted minute costs, in cost units; 0 where minutes are the same for all, whose cost is that of attempts.
  let minuteCost: Double
  /// What a debtor's interest in an offer is divided by: the skill of whoever makes it.
  let skill: Double
  /// Cost of an attempt that is not engaged with.
  let unansweredCost: Int64
  /// What engagement costs on top.
  let engagedExtraCost: Int64
  /// Whether a delivered contact changes fatigue or irritation.
  let marksDebtor: Bool
  /// Whether a delivered contact uses up the cycle's reminder, noticed or not: a message where saturation has a cycle.
  let opensCycle: Bool
  /// Whether a touch that nobody engages with leaves nothing but a count: no mark, no cycle begun, no cost to discount.
  let leavesNoTrace: Bool
  /// The channel under whose number saturation is kept: one for all messages of a cycle, its own otherwise.
  let memory: Int32

  /// Prepares a channel for the event loop.
  ///
  /// `memory` is where the scenario's messages keep a common saturation; `nil` without a cycle.
  init(
    _ channel: ChannelSpecification, number: Int, memory: Int?, marksDebtor: Bool,
    isDiscounted: Bool, minorPerUnit: Double, skill: Double
  ) {
    occurrence = UInt32(channel.address) << 16
    converses = channel.converses
    digital = channel.digital
    deliverability = channel.deliverability
    deliveredLanes = Bernoulli.lanes(channel.deliverability)
    engagement = channel.engagement
    latency = channel.latency
    self.skill = skill
    stimulus = channel.stimulus * skill
    pressure = channel.pressure ?? (channel.converses ? 1 : 0)
    irritation = channel.irritation
    fatigue = channel.fatigue
    optOut = channel.optOut
    complaint = channel.complaint
    resource = channel.resource.map(Int32.init) ?? -1
    isTimed = channel.isTimed
    let fixed = channel.handling.fixed
    let minutes = fixed ?? (engaged: 0, unanswered: 0)
    minuteCost =
      fixed == nil ? channel.costPerMinute * minorPerUnit * Double(CostUnit.perMinorUnit) : 0
    let unanswered = channel.costPerAttempt + channel.costPerMinute * minutes.unanswered
    let engaged = channel.costPerAttempt + channel.costPerMinute * minutes.engaged
    unansweredCost = CostUnit.units(ofCurrency: unanswered, minorPerUnit: minorPerUnit)
    engagedExtraCost =
      CostUnit.units(ofCurrency: engaged, minorPerUnit: minorPerUnit) - unansweredCost
    self.marksDebtor = marksDebtor
    opensCycle = memory != nil && !channel.converses
    leavesNoTrace = !marksDebtor && !opensCycle && !isDiscounted && !isTimed
    self.memory = Int32(channel.converses ? number : memory ?? number)
  }
}
