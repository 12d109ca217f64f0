// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Vocabulary

/// How often contacts by a channel, or with a message, make debtors call back, as the event loop reads it.
struct CompiledAnswers: BitwiseCopyable {
  /// Whether the message says it.
  let isStated: Bool
  /// The lanes below which a contact does; 0 for none.
  let share: UInt64
  /// Mean days until then.
  let after: Double

  init(_ answers: ContactAnswers?) {
    isStated = answers != nil
    share = Bernoulli.lanes(answers?.share ?? 0)
    after = answers?.after ?? 0
  }
}

/// Where debtors call to, as the event loop reads it.
struct CompiledInbound: BitwiseCopyable {
  let channel: Int32
  /// What is proposed, as a step of the strategy's table that no treatment has.
  let step: Int32
  /// The resource whose time a conversation needs; −1 for none.
  let resource: Int32
  let callsBack: Bool
  /// What a minute costs, in cost units.
  let minuteCost: Double
  let hours: CompiledHours
}

/// When somebody is there on each day of the run.
struct CompiledHours: BitwiseCopyable {
  /// From when to when, as shares of a day; equal where nobody is.
  let open: UnsafePointer<SIMD2<Double>>
  let days: Int

  /// The first instant, not before `time`, at which somebody is there; infinite where that lies beyond the run.
  func opened(at time: Double) -> Double {
    var day = Int(time)
    var from = time - Double(day)
    while day < days {
      let start = max(from, open[day].x)
      if start < open[day].y { return Double(day) + start }
      (day, from) = (day + 1, 0)
    }
    return .infinity
  }
}

/// Owns what is compiled of answers to contacts and of where debtors call to under each strategy.
final class InboundTables: Sendable {
  private let answers: Table<CompiledAnswers>
  private let open: [Table<SIMD2<Double>>]
  private let lines: [Table<CompiledInbound>]

  init(
    _ channels: [ChannelSpecification], _ strategies: [Strategy], _ settings: SimulationSettings
  ) {
    let all = channels.map(\.answers) + settings.messages.map(\.answers)
    let isAnswered = all.contains { $0?.share ?? 0 > 0 }
    answers = Table(isAnswered ? all.map(CompiledAnswers.init) : [])
    let days = isAnswered ? settings.horizon : 0
    let open = strategies.map { strategy in
      Table((0..<days).map { strategy.inbound?.hours.shares(on: $0, settings) ?? [0, 0] })
    }
    self.open = open
    lines = zip(strategies, open).map { strategy, open in
      Table(
        (isAnswered ? strategy.inbound : nil).map { inbound in
          [CompiledInbound(inbound, strategy, channels[inbound.channel], open, settings)]
        } ?? [])
    }
  }

  /// How often contacts are answered, by channel and behind these by message; nil where none are.
  var view: UnsafePointer<CompiledAnswers>? { answers.count > 0 ? answers.base : nil }

  /// Where debtors call to under a strategy; nil where nobody answers.
  func line(_ strategy: Int) -> UnsafePointer<CompiledInbound>? {
    lines[strategy].count > 0 ? lines[strategy].base : nil
  }
}

extension CompiledInbound {
  fileprivate init(
    _ inbound: Inbound, _ strategy: Strategy, _ channel: ChannelSpecification,
    _ open: Table<SIMD2<Double>>, _ settings: SimulationSettings
  ) {
    self.channel = Int32(inbound.channel)
    step = Int32(strategy.treatments.reduce(0) { $0 + $1.path.count })
    resource = channel.resource.map(Int32.init) ?? -1
    callsBack = inbound.closed == .calledBack
    minuteCost =
      channel.costPerMinute * settings.minorPerUnit * Double(CostUnit.perMinorUnit)
    hours = CompiledHours(open: open.base, days: open.count)
  }
}

extension OpenHours {
  /// From when to when somebody is there on a day of the run, as shares of it.
  func shares(on day: Int, _ settings: SimulationSettings) -> SIMD2<Double> {
    guard let date = settings.start.adding(days: day) else { return [0, 0] }
    let minutes = open(on: date)
    return [Double(minutes.lowerBound) / 1_440, Double(minutes.upperBound) / 1_440]
  }
}

extension ContactAnswers {
  /// Checks every number.
  func check(_ path: String) throws(ModelError) {
    try ModelError.check(path + "share", share, in: ParameterRange.share)
    try ModelError.check(path + "after", after, in: ParameterRange.days)
  }
}

extension Resource {
  /// Refuses the position of a resource that is not there, and one for which a machine dials: nobody is free to answer there.
  static func check(
    _ position: Int?, _ name: String, of resources: [Resource]
  ) throws(ModelError) {
    guard let position else { return }
    guard resources.indices.contains(position), !resources[position].isDialed else {
      throw .parameter(
        name: name, value: Double(position),
        requirement: "the position of a resource for which no machine dials")
    }
  }
}

extension Inbound {
  /// Checks the position and the hours.
  func check(
    _ path: String, _ channels: [ChannelSpecification], _ resources: [Resource]
  ) throws(ModelError) {
    guard channels.indices.contains(channel) else {
      throw .parameter(
        name: path + "channel", value: Double(channel), requirement: "a channel's position")
    }
    try ModelError.check(path + "hours", hours.minutes.count, in: 7...7)
    try Resource.check(channels[channel].resource, path + "channel", of: resources)
  }
}
