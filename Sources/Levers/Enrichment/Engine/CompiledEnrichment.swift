// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Vocabulary

/// A service that looks for contact data as the event loop reads it; money in cost units.
struct CompiledEnrichment: BitwiseCopyable {
  /// The channels on whose lines it works, one bit each, and the first of those it was asked for.
  let lines: UInt32
  let channel: Int32
  /// Attempts in a row that find nobody before an inquiry; 0 for one at placement.
  let afterFailed: UInt32
  /// The conditions, as a range of the strategy's table.
  let firstCondition: Int32
  let conditionCount: Int32
  /// The lanes below which something is found.
  let hit: UInt64
  let delay: Double
  let limit: UInt32
  /// What an inquiry costs, and what a hit costs on top.
  let inquiryCost: Int64
  let hitCost: Int64
  /// The laws of what is found.
  let laws: Unmanaged<FoundReach>

  init(
    _ service: Enrichment, conditions: (first: Int32, count: Int32), _ laws: FoundReach,
    _ channels: [ChannelSpecification], _ settings: SimulationSettings
  ) {
    lines = channelMask(Set(service.channels.map { channels[$0].line ?? $0 }))
    channel = Int32(service.channels.first ?? 0)
    afterFailed = UInt32(service.afterFailed)
    (firstCondition, conditionCount) = conditions
    hit = Bernoulli.lanes(service.hit)
    delay = service.delay
    limit = UInt32(service.limit)
    let cost = CostUnit.units(ofCurrency: service.cost, minorPerUnit: settings.minorPerUnit)
    inquiryCost = service.charge == .inquiry ? cost : 0
    hitCost = service.charge == .hit ? cost : 0
    self.laws = .passUnretained(laws)
  }
}

/// The laws of the share of attempts that get through by what a service finds.
final class FoundReach: Sendable {
  private let stated: Distribution?
  private let segments: [[Distribution?]]

  init(_ service: Enrichment, _ settings: SimulationSettings) {
    (stated, segments) = (service.finds, settings.reach)
  }

  /// The share at a uniform number; nil where every attempt gets through anyway.
  func share(_ segment: Int, _ channel: Int, _ uniform: Double) -> Float? {
    let laws = segments.indices.contains(segment) ? segments[segment] : []
    let law = stated ?? (laws.indices.contains(channel) ? laws[channel] : nil)
    return law.map { Float($0.quantile(uniform)) }
  }
}

extension Enrichment {
  /// Checks every number and position.
  func check(_ path: String, channels count: Int) throws(ModelError) {
    for (name, value, range) in [
      ("hit", hit, ParameterRange.share), ("cost_per_search", cost, ParameterRange.money),
      ("delay", delay, ParameterRange.days),
      ("finds", finds?.support.low ?? 0, ParameterRange.share),
      ("finds", finds?.support.high ?? 0, ParameterRange.share),
    ] {
      try ModelError.check(path + name, value, in: range)
    }
    try ModelError.check(path + "after_failed", afterFailed, in: ParameterRange.failedAttempts)
    try ModelError.check(path + "limit", limit, in: ParameterRange.countedEvents)
    guard !channels.isEmpty, channels.allSatisfy((0..<count).contains) else {
      throw .parameter(
        name: path + "channels", value: Double(channels.first ?? 0),
        requirement: "positions of channels")
    }
  }
}
