// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// A strategy as the event loop reads it: flat tables behind pointers.
struct CompiledStrategy: BitwiseCopyable {
  let treatments: UnsafePointer<CompiledTreatment>
  let treatmentCount: Int
  let steps: UnsafePointer<CompiledStep>
  let conditions: UnsafePointer<Condition>
  let weights: UnsafePointer<CompiledWeight>
  let learners: UnsafePointer<CompiledLearner>
  let learnerCount: Int
  /// How many entries ``weights`` has.
  let weightCount: Int
  /// The limits, then the rules of packs.
  let rules: CompiledRules
  /// The DPDs at which a treatment's condition may change, increasing.
  let turningPoints: UnsafePointer<Int32>
  let turningPointCount: Int
  /// The most steps of any treatment.
  let mostSteps: Int
  /// Whether payments or kept promises can change what is done.
  let answersEvents: Bool
  /// Whether a treatment sustains an intensity.
  let sustains: Bool
  /// Whether a touch may need a resource.
  let isScarce: Bool
  /// Whether a touch may wait: for a resource, or for a day on which no rule holds it back.
  let mayWait: Bool
  /// The first step, counted within its treatment, whose touches may wait, and how many there are from it to the last.
  let firstWaitingStep: Int
  let waitingStepCount: Int
  /// The channel that takes the place of one that nobody has time for; −1 for none.
  let substitute: Int32
  /// Whether touches that nobody has time for are asked for again.
  let waits: Bool
  /// What it asks for of what debtors do about messages and dates.
  let heed: Heed
  /// Whether words, hours, scars, answers to what debtors do or what is looked for may matter at a touch.
  let listens: Bool
  /// Whether a step has a message, or hours differ: touches are then taken one by one.
  let speaks: Bool
  /// Whether persons are treated with all their accounts, and how what they agreed is shared out.
  let treatsPersons: Bool
  let share: PaymentShare
  /// Whether the days of a step follow from a calendar, so that the day for which a touch is planned is kept in mind.
  let isOnCalendar: Bool
  /// The services that look for contact data.
  let enrichments: UnsafePointer<CompiledEnrichment>
  let enrichmentCount: Int
  /// Who answers what debtors ask; nil where they do not.
  var answering: UnsafePointer<CompiledAnswering>?
  /// Where debtors call to; nil where they do not, or nobody answers.
  var inbound: UnsafePointer<CompiledInbound>?
  /// Whether agents who are few answer questions or calls.
  var isCalled = false

  /// Whether a step learns from touches.
  @inline(__always)
  var learns: Bool { learnerCount > 0 }
}

/// Owns the tables of one strategy.
final class StrategyTables: Sendable {
  private let treatments: Table<CompiledTreatment>
  private let steps: Table<CompiledStep>
  private let conditions: Table<Condition>
  private let weights: Table<CompiledWeight>
  private let rules: RuleTables
  private let learners: Table<CompiledLearner>
  private let found: [FoundReach]
  private let enrichments: Table<CompiledEnrichment>
  private let turningPoints: Table<Int32>
  private let mostSteps: Int
  private let answersEvents: Bool
  private let sustains: Bool
  private let isScarce: Bool
  private let waitingSteps: Range<Int>
  private let unserved: Unserved
  private let speaks: Bool
  private let listens: Bool
  private let heed: Heed
  private let treatsPersons: Bool
  private let share: PaymentShare
  private let isOnCalendar: Bool

  init(
    _ strategy: Strategy, _ channels: [ChannelSpecification], acting: Set<Int>?,
    _ settings: SimulationSettings
  ) {
    rules = RuleTables(strategy, channels: channels.count, settings)
    heed = .of(strategy)
    // Series know nothing of conduct, and count no attempts that find nobody.
    let isFree = rules.view.count == 0 && heed.isEmpty && strategy.enrichment.isEmpty
    var builder = StrategyTableBuilder(
      messages: channelMask(channels.indices.filter { !channels[$0].converses }))
    builder.minorPerUnit = settings.minorPerUnit
    for treatment in strategy.treatments {
      builder.add(treatment, isPlain: isFree && treatment.isPlain)
    }
    // What is proposed to those who call stands behind the steps of treatments.
    if let inbound = strategy.inbound {
      builder.add(Step(.dpd(0), channel: .fixed(inbound.channel), offer: inbound.offer))
    }
    let asked = strategy.enrichment.map { builder.append($0.conditions) }
    let found = strategy.enrichment.map { FoundReach($0, settings) }
    self.found = found
    enrichments = Table(
      strategy.enrichment.indices.map {
        CompiledEnrichment(
          strategy.enrichment[$0], conditions: asked[$0], found[$0], channels, settings)
      })
    treatments = Table(builder.treatments)
    steps = Table(builder.steps)
    conditions = Table(builder.conditions)
    weights = Table(builder.weights)
    learners = Table(builder.learners)
    turningPoints = Table(builder.turningPoints.sorted())
    mostSteps = strategy.treatments.map(\.path.count).max() ?? 0
    answersEvents =
      strategy.treatments.contains { !$0.conditions.isEmpty }
      || builder.steps.contains { $0.event >= 0 }
    sustains = builder.treatments.contains { $0.sustained > 0 }
    isScarce = !strategy.resources(channels, acting: acting).isEmpty
    waitingSteps = strategy.stepsThatWait(channels, isScarce: isScarce)
    unserved = strategy.unserved
    speaks =
      builder.steps.contains { $0.message >= 0 }
      || channels.contains { !$0.engagementByHour.isEmpty }
    listens =
      speaks || !heed.isEmpty || !strategy.enrichment.isEmpty
      || channels.contains { $0.scar > 0 }
    (treatsPersons, share) = (strategy.treatsPersons, strategy.share)
    isOnCalendar = builder.steps.contains { $0.cadence != nil }
  }

  /// The pointers to hand to the event loop; valid while the tables live.
  var view: CompiledStrategy {
    CompiledStrategy(
      treatments: treatments.base, treatmentCount: treatments.count, steps: steps.base,
      conditions: conditions.base, weights: weights.base,
      learners: learners.base, learnerCount: learners.count, weightCount: weights.count,
      rules: rules.view, turningPoints: turningPoints.base,
      turningPointCount: turningPoints.count, mostSteps: mostSteps,
      answersEvents: answersEvents, sustains: sustains, isScarce: isScarce,
      mayWait: !waitingSteps.isEmpty, firstWaitingStep: waitingSteps.lowerBound,
      waitingStepCount: waitingSteps.count, substitute: unserved.substitute,
      waits: unserved == .wait,
      heed: heed, listens: listens, speaks: speaks, treatsPersons: treatsPersons, share: share,
      isOnCalendar: isOnCalendar,
      enrichments: enrichments.base, enrichmentCount: enrichments.count)
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
  var learners: [CompiledLearner] = []
  var turningPoints: Set<Int32> = []
  var minorPerUnit = 100.0

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

  mutating func append(_ list: [Condition]) -> (first: Int32, count: Int32) {
    let first = Int32(conditions.count)
    conditions += list
    return (first, Int32(list.count))
  }

  mutating func add(_ step: Step) {
    let (firstCondition, conditionCount) = append(step.conditions)
    let (event, start) = step.compiledTrigger
    let (choice, allowed, fallbacks) = step.channel.compiled(messages: messages)
    let channel = step.channel.fixed ?? Int32(fallbacks.trailingZeroBitCount & 31)
    let firstWeight = Int32(weights.count)
    weights += step.channel.listed
    if let bandit = step.channel.bandit { learners.append(CompiledLearner(bandit)) }
    steps.append(
      CompiledStep(
        event: event, start: start, every: inDays(step.every ?? 0),
        cadence: CompiledCadence(step),
        until: step.until.map(inDays) ?? .max, times: step.times.map(Int32.init) ?? .max,
        firstCondition: firstCondition, conditionCount: conditionCount,
        isSilenced: step.isSilenced, choice: choice,
        learner: step.channel.bandit == nil ? -1 : Int16(clamping: learners.count - 1),
        channel: channel, firstWeight: firstWeight,
        weightCount: Int32(weights.count) - firstWeight, allowed: allowed,
        fallbacks: fallbacks,
        offer: step.offer, blocked: step.compiledBlocked,
        message: Int16(clamping: step.message ?? -1), time: step.time,
        notice: step.notice.map { CompiledNotice($0, minorPerUnit: minorPerUnit) }))
  }
}

/// Days within ±2²⁰, beyond every horizon, so that sums of days cannot overflow.
private func inDays(_ days: Int) -> Int32 { Int32(max(-1 << 20, min(days, 1 << 20))) }

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

extension Step {
  /// Touches that sustain an intensity are tried again by themselves.
  fileprivate var compiledBlocked: BlockedTouch {
    if case .intensity = trigger { .skip } else { blocked }
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
    case .sequence: (.sequence, 0, 0)
    case .best: (.best, 0, 0)
    case .bandit: (.bandit, 0, 0)
    }
  }

  /// The channels to choose from, in the order written, with their weights in a mix.
  fileprivate var listed: [CompiledWeight] {
    switch self {
    case .fixed, .preferred: []
    case .mix(let mix): mix.map { CompiledWeight(channel: Int32($0.channel), weight: $0.weight) }
    case .sequence, .best, .bandit: possible.map { CompiledWeight(channel: Int32($0), weight: 1) }
    }
  }

  fileprivate var fixed: Int32? {
    if case .fixed(let channel) = self { Int32(channel) } else { nil }
  }
}
