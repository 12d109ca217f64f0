// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// A strategy as the event loop reads it: flat tables behind pointers.
struct CompiledStrategy: BitwiseCopyable {
  let treatments: UnsafePointer<CompiledTreatment>
  let treatmentCount: Int
  let steps: UnsafePointer<CompiledStep>
  let conditions: UnsafePointer<Condition>
  let weights: UnsafePointer<CompiledWeight>
  let limits: UnsafePointer<CompiledLimit>
  let limitCount: Int
  /// The DPDs at which a treatment's condition may change, increasing.
  let turningPoints: UnsafePointer<Int32>
  let turningPointCount: Int
  /// The most steps of any treatment.
  let mostSteps: Int
  /// Days that all limits' rings hold together.
  let ringSize: Int
  /// Whether payments or kept promises can change what is done.
  let answersEvents: Bool
  /// Whether a treatment sustains an intensity.
  let sustains: Bool
  /// Whether a touch may need a resource.
  let isScarce: Bool
  /// The first step, counted within its treatment, that may need a resource, and how many there are from it to the last.
  let firstScarceStep: Int
  let scarceStepCount: Int
  /// The channel that takes the place of one that nobody has time for; −1 for none.
  let substitute: Int32
  /// Whether touches that nobody has time for are asked for again.
  let waits: Bool
}

/// Owns the tables of one strategy.
final class StrategyTables: Sendable {
  private let treatments: Table<CompiledTreatment>
  private let steps: Table<CompiledStep>
  private let conditions: Table<Condition>
  private let weights: Table<CompiledWeight>
  private let limits: Table<CompiledLimit>
  private let turningPoints: Table<Int32>
  private let mostSteps: Int
  private let ringSize: Int
  private let answersEvents: Bool
  private let sustains: Bool
  private let isScarce: Bool
  private let scarceSteps: Range<Int>
  private let unserved: Unserved

  init(_ strategy: Strategy, _ channels: [ChannelSpecification], acting: Set<Int>?) {
    var builder = StrategyTableBuilder(
      messages: channelMask(channels.indices.filter { !channels[$0].converses }))
    for treatment in strategy.treatments {
      builder.add(treatment, isPlain: treatment.isPlain(under: strategy.limits))
    }
    for limit in strategy.limits { builder.add(limit) }
    treatments = Table(builder.treatments)
    steps = Table(builder.steps)
    conditions = Table(builder.conditions)
    weights = Table(builder.weights)
    limits = Table(builder.limits)
    turningPoints = Table(builder.turningPoints.sorted())
    mostSteps = strategy.treatments.map(\.path.count).max() ?? 0
    ringSize = Int(builder.ringSize)
    answersEvents =
      strategy.treatments.contains { !$0.conditions.isEmpty }
      || builder.steps.contains { $0.event >= 0 }
    sustains = builder.treatments.contains { $0.sustained > 0 }
    isScarce = !strategy.resources(channels, acting: acting).isEmpty
    scarceSteps = isScarce ? strategy.stepsWithResources(channels) : 0..<0
    unserved = strategy.unserved
  }

  /// The pointers to hand to the event loop; valid while the tables live.
  var view: CompiledStrategy {
    CompiledStrategy(
      treatments: treatments.base, treatmentCount: treatments.count, steps: steps.base,
      conditions: conditions.base, weights: weights.base,
      limits: limits.base,
      limitCount: limits.count, turningPoints: turningPoints.base,
      turningPointCount: turningPoints.count, mostSteps: mostSteps, ringSize: ringSize,
      answersEvents: answersEvents, sustains: sustains, isScarce: isScarce,
      firstScarceStep: scarceSteps.lowerBound,
      scarceStepCount: scarceSteps.count, substitute: unserved.substitute, waits: unserved == .wait)
  }
}

extension Unserved {
  fileprivate var substitute: Int32 {
    if case .channel(let channel) = self { Int32(channel) } else { -1 }
  }
}

/// Flattens treatments into tables.
private struct StrategyTableBuilder {
  /// The channels that do not converse, one bit each.
  let messages: UInt32
  var treatments: [CompiledTreatment] = []
  var steps: [CompiledStep] = []
  var conditions: [Condition] = []
  var weights: [CompiledWeight] = []
  var limits: [CompiledLimit] = []
  var turningPoints: Set<Int32> = []
  var ringSize: Int32 = 0

  mutating func add(_ treatment: Treatment, isPlain: Bool) {
    let (firstCondition, conditionCount) = append(treatment.conditions)
    let (firstStop, stopCount) = append(treatment.stop)
    let firstStep = Int32(steps.count)
    for step in treatment.path { add(step) }
    treatments.append(
      CompiledTreatment(
        firstCondition: firstCondition, conditionCount: conditionCount, firstStep: firstStep,
        stepCount: Int32(treatment.path.count), firstStop: firstStop, stopCount: stopCount,
        isPlain: isPlain, sustained: treatment.sustained))
    for condition in treatment.conditions where condition.feature == .dpd {
      // The comparison can change on the day itself or on the day after it.
      let day = Int32(condition.value.rounded(.down))
      turningPoints.formUnion([day, day + 1])
    }
  }

  mutating func add(_ limit: ContactLimit) {
    limits.append(
      CompiledLimit(
        atMost: Int32(limit.atMost), days: Int32(limit.days),
        channels: limit.channels.map(channelMask) ?? .max, ring: ringSize))
    ringSize += Int32(limit.atMost)
  }

  private mutating func append(_ list: [Condition]) -> (Int32, Int32) {
    let first = Int32(conditions.count)
    conditions += list
    return (first, Int32(list.count))
  }

  private mutating func add(_ step: Step) {
    let (firstCondition, conditionCount) = append(step.conditions)
    let (event, start) = step.compiledTrigger
    let (choice, allowed, fallbacks) = step.channel.compiled(messages: messages)
    let channel = step.channel.fixed ?? Int32(fallbacks.trailingZeroBitCount & 31)
    let firstWeight = Int32(weights.count)
    if case .mix(let mix) = step.channel {
      weights += mix.map { CompiledWeight(channel: Int32($0.channel), weight: $0.weight) }
    }
    steps.append(
      CompiledStep(
        event: event, start: start, every: inDays(step.every ?? 0),
        cadence: CompiledCadence(step),
        until: step.until.map(inDays) ?? .max, times: step.times.map(Int32.init) ?? .max,
        firstCondition: firstCondition, conditionCount: conditionCount,
        isSilenced: step.isSilenced, choice: choice,
        channel: channel, firstWeight: firstWeight,
        weightCount: Int32(weights.count) - firstWeight, allowed: allowed,
        fallbacks: fallbacks,
        offer: step.offer, time: step.time))
  }
}

/// Days within ±2²⁰, beyond every horizon, so that sums of days cannot overflow.
private func inDays(_ days: Int) -> Int32 { Int32(max(-1 << 20, min(days, 1 << 20))) }

/// The channels as one bit each.
private func channelMask(_ channels: [Int]) -> UInt32 {
  channels.reduce(0) { $0 | 1 << UInt32($1) }
}

extension Treatment {
  fileprivate var sustained: Double {
    if case .intensity(let level) = path.first?.trigger { level } else { 0 }
  }
}

extension Step {
  fileprivate var compiledTrigger: (event: Int32, start: Int32) {
    switch trigger {
    case .dpd(let dpd): (-1, inDays(dpd))
    case .event(let event, let after): (event.position, inDays(after))
    case .intensity: (-1, 0)
    }
  }
}

extension ChannelChoice {
  /// How the channel is chosen, among which, and which take the place of a preference that is of no use.
  fileprivate func compiled(
    messages: UInt32
  ) -> (CompiledStep.Choice, allowed: UInt32, fallbacks: UInt32) {
    switch self {
    case .fixed: (.fixed, 0, 0)
    case .mix: (.mix, 0, 0)
    case .preferred(let channels, let fallback):
      if let fallback {
        (.preferred, channelMask(channels), channelMask([fallback]))
      } else if channelMask(channels) & messages != 0 {
        (.preferred, channelMask(channels), channelMask(channels) & messages)
      } else {
        (.preferred, channelMask(channels), channelMask(channels))
      }
    }
  }

  fileprivate var fixed: Int32? {
    if case .fixed(let channel) = self { Int32(channel) } else { nil }
  }
}
