// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

// What the reader of scenarios refuses with a place, the model refuses by name: a program that builds its strategies itself meets
// an error, never a trap.

extension ModelError {
  /// Refuses a number out of its range, and NaN.
  static func check(
    _ name: String, _ value: Double, in range: ClosedRange<Double>
  ) throws(ModelError) {
    guard range.contains(value) else {
      throw .parameter(
        name: name, value: value, requirement: "from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// Refuses a whole number out of its range.
  static func check(_ name: String, _ value: Int, in range: ClosedRange<Int>) throws(ModelError) {
    guard range.contains(value) else {
      throw .parameter(
        name: name, value: Double(value),
        requirement: "from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

extension SimulationSettings {
  /// Checks the frame of so many strategies.
  func check(strategies: Int) throws(ModelError) {
    try ModelError.check("horizon", horizon, in: ParameterRange.horizon)
    if let warmUp { try ModelError.check("warm_up", warmUp, in: 0...(horizon - 1)) }
    try ModelError.check("minor_per_unit", minorPerUnit, in: 1...1_000)
    try ModelError.check("discount_rate", discountRate, in: ParameterRange.share)
    try ModelError.check("complaint_cost", complaintCost, in: ParameterRange.money)
    guard let actingChannels, actingChannels.count != strategies else { return }
    throw .parameter(
      name: "acting_channels", value: Double(actingChannels.count),
      requirement: "one set a strategy")
  }
}

extension Strategy {
  /// Checks paths, rules and ends against a number of channels.
  func check(channels: Int) throws(ModelError) {
    let path = "strategies.\(name)."
    for limit in limits { try limit.check(path + "limits.\(limit.name).", channels: channels) }
    for condition in enrichment.flatMap(\.conditions) { try condition.check(path + "enrichment.") }
    if let giveUp { try ModelError.check(path + "missed", giveUp, in: ParameterRange.missed) }
    for treatment in treatments {
      let path = path + "\(treatment.name)."
      for condition in treatment.conditions + treatment.stop { try condition.check(path) }
      for (number, step) in treatment.path.enumerated() {
        try step.check(path + "path[\(number)].", channels: channels)
      }
    }
  }
}

extension ContactLimit {
  fileprivate func check(_ path: String, channels: Int) throws(ModelError) {
    try ModelError.check(path + "at_most", atMost, in: ParameterRange.contacts)
    try ModelError.check(path + "window", days, in: ParameterRange.window)
    for channel in self.channels ?? [] {
      try ModelError.check(channel: channel, of: channels, path)
    }
  }
}

extension Condition {
  fileprivate func check(_ path: String) throws(ModelError) {
    try ModelError.check(path + "\(feature)", value, in: -1e9...1e9)
  }
}

extension Step {
  fileprivate func check(_ path: String, channels: Int) throws(ModelError) {
    // Days beyond every horizon mean never.
    if case .event(_, let after) = trigger {
      try ModelError.check(path + "after", after, in: 0...(.max))
    }
    if let every { try ModelError.check(path + "every", every, in: 1...(.max)) }
    if let months {
      try ModelError.check(path + "months", months, in: ParameterRange.months)
      guard every == nil else {
        throw .parameter(
          name: path + "months", value: Double(months), requirement: "none beside `every`")
      }
    }
    if let times { try ModelError.check(path + "times", times, in: ParameterRange.times) }
    try ModelError.check(path + "time", time, in: 0...(1.0.nextDown))
    for condition in conditions { try condition.check(path) }
    for channel in channel.possible { try ModelError.check(channel: channel, of: channels, path) }
    try channel.check(path)
    if case .intensity = trigger, !channel.isForAnyInstant {
      throw .parameter(
        name: path + "channel", value: .nan,
        requirement: "no sequence and no bandit where an intensity is sustained")
    }
    try offer.check(path)
  }
}

extension ChannelChoice {
  fileprivate func check(_ path: String) throws(ModelError) {
    if let bandit { try bandit.check(path) }
    guard case .mix(let mix) = self else { return }
    for weighted in mix {
      try ModelError.check(path + "channel", weighted.weight, in: ParameterRange.share)
    }
    try ModelError.check(
      path + "channel", mix.reduce(0) { $0 + $1.weight }, in: (1 - 1e-6)...(1 + 1e-6))
  }
}

extension ModelError {
  fileprivate static func check(
    channel: Int, of channels: Int, _ path: String
  ) throws(ModelError) {
    guard (0..<channels).contains(channel) else {
      throw .parameter(
        name: path + "channel", value: Double(channel), requirement: "a channel's position")
    }
  }
}

extension Offer {
  fileprivate func check(_ path: String) throws(ModelError) {
    for parameter in terms?.parameters ?? [] {
      switch parameter {
      case .whole(let key, let value, let range):
        try ModelError.check(path + "offer." + key, value, in: range)
      case .real(let key, let value, let range):
        try ModelError.check(path + "offer." + key, value, in: range)
      }
    }
  }
}
