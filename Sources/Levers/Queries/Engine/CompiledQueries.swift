// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Strategies
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What debtors ask as the event loop reads it.
struct CompiledQueries: BitwiseCopyable {
  /// Questions per day.
  let perDay: Double
  /// The share of a day's questions that come before each hour: 25, from 0 to 1.
  let before: UnsafePointer<Double>
  /// The lanes below which a noticed reminder makes the debtor ask, and below which nothing is paid meanwhile.
  let afterTouch: UInt64
  let holding: UInt64
  /// The shares of questions about topics up to each.
  let topics: SIMD4<Double>
  let patience: Double
  /// The share of waiting questions that are not complained of, by day.
  let borne: Double

  /// What a lane asks about.
  func topic(_ lane: UInt32) -> Int {
    let uniform = Uniform.coarse(lane)
    var topic = 0
    while topic < 3, uniform >= topics[topic] { topic += 1 }
    return topic
  }

  /// When the next question comes if so much of a day's questions lies between.
  ///
  /// Method: <doc:WhatDebtorsAsk>, equation (1).
  func time(after time: Double, share: Double) -> Double {
    let day = time.rounded(.down)
    let hour = min(23, Int((time - day) * 24))
    let passed =
      before[hour] + (before[hour + 1] - before[hour]) * ((time - day) * 24 - Double(hour))
    let target = passed + share
    let days = target.rounded(.down)
    let left = target - days
    var next = 0
    while next < 23, before[next + 1] <= left { next += 1 }
    let width = before[next + 1] - before[next]
    let within = width > 0 ? min(1, (left - before[next]) / width) : 0
    return max(time, day + days + (Double(next) + within) / 24)
  }
}

/// Who answers as the event loop reads it; money in cost units.
struct CompiledAnswering: BitwiseCopyable {
  /// By topic the lanes below which the assistant answers.
  let contains: SIMD4<UInt64>
  let hasAssistant: Bool
  let hasAgents: Bool
  let assistantCost: Int64
  let agentCost: Int64
  /// Days of the agents' hours that an answer takes.
  let takes: Double
  /// The resource whose time an answer needs; −1 for none.
  let resource: Int32
  /// The law of its minutes.
  let minutes: Unmanaged<AnsweringTime>
  /// When they open and close on each day of the run, as shares of a day; equal where they do not.
  let open: UnsafePointer<SIMD2<Double>>
  let days: Int

  /// When agents have answered what is asked at `time`; infinite where that lies beyond the run.
  ///
  /// Method: <doc:WhatDebtorsAsk>, equation (2).
  func answered(askedAt time: Double) -> Double {
    guard hasAgents else { return .infinity }
    var left = takes
    var day = Int(time)
    var from = time - Double(day)
    while day < days {
      let start = max(from, open[day].x)
      let free = open[day].y - start
      if free > 0 {
        // What is done by the close is done on that day, however its length is rounded.
        if left <= free + 1e-9 { return Double(day) + start + min(left, free) }
        left -= free
      }
      (day, from) = (day + 1, 0)
    }
    return .infinity
  }
}

/// The law of the minutes that an answer takes.
final class AnsweringTime: Sendable {
  private let law: Distribution

  init(_ law: Distribution) { self.law = law }

  /// Minutes, at least 0.
  func minutes(_ lanes: SIMD4<UInt32>) -> Double {
    if case .constant(let constant) = law { return max(0, constant.value) }
    return max(0, law.quantile(Uniform.fine(lanes.x, lanes.y)))
  }
}

/// Owns what is compiled of questions and of who answers them under each strategy.
final class QueryTables: Sendable {
  private let before: Table<Double>
  private let open: [Table<SIMD2<Double>>]
  private let queries: Table<CompiledQueries>
  private let answering: [Table<CompiledAnswering>]
  private let minutes: [AnsweringTime]

  init(_ model: Queries?, _ strategies: [Strategy], _ settings: SimulationSettings) {
    let weights = model?.byHour ?? Queries.evenly
    let sum = weights.reduce(0, +)
    before = Table(
      [0] + weights.indices.map { weights[...$0].reduce(0, +) / sum })
    let table = before.base
    queries = Table((model.map { [$0] } ?? []).map { CompiledQueries($0, before: table) })
    let days = model == nil ? 0 : settings.horizon
    let open = strategies.map { strategy in
      Table((0..<days).map { strategy.queries?.agents.open(on: $0, settings) ?? [0, 0] })
    }
    self.open = open
    let minutes = strategies.map { AnsweringTime($0.queries?.agents?.minutes ?? .zero) }
    self.minutes = minutes
    answering = strategies.indices.map { position in
      Table([
        CompiledAnswering(
          strategies[position].queries ?? QueryAnswering(), open[position], minutes[position],
          settings)
      ])
    }
  }

  /// What debtors ask; nil where they do not.
  var view: UnsafePointer<CompiledQueries>? { queries.count > 0 ? queries.base : nil }

  /// Who answers under a strategy.
  func answering(_ strategy: Int) -> UnsafePointer<CompiledAnswering> { answering[strategy].base }
}

extension CompiledQueries {
  fileprivate init(_ queries: Queries, before: UnsafePointer<Double>) {
    perDay = queries.perDay
    self.before = before
    afterTouch = Bernoulli.lanes(queries.afterTouch)
    holding = Bernoulli.lanes(queries.holding)
    var sums = SIMD4<Double>()
    for topic in 0..<4 { sums[topic] = queries.topics[...topic].reduce(0, +) }
    topics = sums
    patience = queries.patience
    borne = 1 - queries.complaint
  }
}

extension CompiledAnswering {
  fileprivate init(
    _ answering: QueryAnswering, _ open: Table<SIMD2<Double>>, _ minutes: AnsweringTime,
    _ settings: SimulationSettings
  ) {
    var lanes = SIMD4<UInt64>()
    for topic in 0..<4 { lanes[topic] = Bernoulli.lanes(answering.assistant?.contains[topic] ?? 0) }
    contains = lanes
    hasAssistant = answering.assistant != nil
    hasAgents = answering.agents != nil
    assistantCost = CostUnit.units(
      ofCurrency: answering.assistant?.cost ?? 0, minorPerUnit: settings.minorPerUnit)
    agentCost = CostUnit.units(
      ofCurrency: answering.agents?.cost ?? 0, minorPerUnit: settings.minorPerUnit)
    takes = answering.agents?.takes ?? 0
    resource = answering.agents?.resource.map(Int32.init) ?? -1
    self.minutes = .passUnretained(minutes)
    self.open = open.base
    days = open.count
  }
}

extension QueryAnswering.Agents? {
  /// From when to when they work on a day of the run, as shares of it.
  fileprivate func open(on day: Int, _ settings: SimulationSettings) -> SIMD2<Double> {
    self?.hours.shares(on: day, settings) ?? [0, 0]
  }
}
