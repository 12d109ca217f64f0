// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
public import Measures
import Strategies
import Vocabulary

extension SimulationModel {
  /// The metrics of a strategy's outcomes, in their order, with how each is computed.
  public func measures(strategy: Int) -> [Measure] {
    MeasuredModel.measures(facts(strategy: strategy))
  }

  /// The metrics of a strategy's outcomes, in their order.
  public func metrics(strategy: Int) -> [Metric] { measures(strategy: strategy).map(\.metric) }

  /// The metric that strategies are compared by unless a scenario says otherwise.
  public var headline: Metric { measuredModel.headline }

  /// The rules that may block a touch of a strategy, in the order of their counters.
  public func ruleNames(strategy: Int) -> [String] {
    guard intensity != nil else { return [] }
    return ContactRule.names(
      limits: strategies[strategy].limits.map(\.name), packs: settings.rules.rules.map(\.name))
  }

  private var measuredModel: MeasuredModel {
    switch world {
    case .intensity: .intensity
    case .rollRate: .rollRate
    case .paymentRun: .paymentRun
    }
  }

  /// What decides which metrics a strategy has.
  private func facts(strategy: Int) -> StrategyFacts {
    var facts = StrategyFacts(measuredModel, horizon: settings.horizon)
    facts.hasArrivals = settings.hasArrivals
    facts.payments = paymentFacts
    switch world {
    case .intensity: add(strategy, to: &facts)
    case .rollRate(let world):
      facts.states = world.model.states.map(\.name)
      facts.ends = world.model.ends
    case .paymentRun: break
    }
    return facts
  }

  private func add(_ strategy: Int, to facts: inout StrategyFacts) {
    facts.costOfComplaint = settings.complaintCost
    facts.expectsComplaints = settings.expectsComplaints
    facts.keepsMartingale = settings.keepsMartingale
    facts.learns = strategies[strategy].learns
    facts.givesNotice = strategies[strategy].givesNotice
    facts.offers = strategies[strategy].offers
    if let queries = intensity?.asked { facts.add(queries, strategies[strategy].queries) }
    facts.add(
      strategies[strategy].enrichment, isInScenario: strategies.contains { !$0.enrichment.isEmpty })
    facts.add(
      strategies[strategy].inbound, channels,
      answers: channels.map(\.answers) + settings.messages.map(\.answers))
    let used = channelsInUse(strategy: strategy)
    let said = messagesInUse(strategy: strategy)
    facts.messages = settings.messages.enumerated().map {
      StrategyFacts.Message(name: $1.name, isUsed: said.contains($0))
    }
    let dearestNotice = strategies[strategy].dearestNotice
    let longest = said.map { settings.messages[$0].segments }.max() ?? 1
    facts.channels = channels.indices.map { position in
      let channel = channels[position]
      return StrategyFacts.Channel(
        name: channel.name, isUsed: used.contains(position),
        isFree: channel.isFree && dearestNotice == 0,
        mostPerAttempt: channel.mostPerAttempt + dearestNotice
          + (channel.kind == .sms ? Double(longest - 1) * channel.dearestAttempt : 0),
        leadsToComplaints: channel.complaint > 0, leadsToOptOuts: channel.optOut > 0)
    }
    facts.rules = ruleNames(strategy: strategy)
    facts.observesRules = settings.rules.isObserved
    facts.blocked = strategies[strategy].blocked
    facts.packRules = settings.rules.rules.count
    guard !resources.isEmpty else { return }
    let needed = resourcesInUse(strategy: strategy)
    facts.resources = rosters(strategy: strategy).enumerated().map { position, roster in
      StrategyFacts.Resource(
        name: roster.resource.name, isUsed: needed.contains(position),
        minutesPerAgent: roster.minutesPerAgent, isPaid: roster.resource.wagePerHour > 0)
    }
  }
}

extension StrategyFacts {
  /// What debtors ask and who answers decides what can come of it.
  fileprivate mutating func add(_ queries: Queries, _ answering: QueryAnswering?) {
    asks = true
    containsQueries = answering?.assistant?.contains.contains { $0 > 0 } ?? false
    answersQueries = containsQueries || answering?.agents != nil
    complainsOfWaiting = queries.complaint > 0
    paysForQueries = [answering?.assistant?.cost, answering?.agents?.cost].contains { $0 ?? 0 > 0 }
  }
}

extension StrategyFacts {
  /// Where debtors call to decides what can come of it.
  fileprivate mutating func add(
    _ inbound: Inbound?, _ channels: [ChannelSpecification], answers: [ContactAnswers?]
  ) {
    hasInbound = answers.contains { $0 != nil }
    answersInbound = hasInbound && inbound != nil
    paysForInbound =
      answersInbound && inbound.map { channels[$0.channel].costPerMinute > 0 } ?? false
  }
}

extension StrategyFacts {
  /// What is asked of services that look for contact data decides what can come of it.
  fileprivate mutating func add(_ services: [Enrichment], isInScenario: Bool) {
    hasEnrichment = isInScenario
    enriches = !services.isEmpty
    paysForEnrichment = services.contains { $0.cost > 0 }
  }
}

extension ChannelSpecification {
  /// Whether attempts cost nothing, engaged or not.
  fileprivate var isFree: Bool {
    numbers.costPerAttempt == 0 && (numbers.costPerMinute == 0 || handling.isNone)
  }
}
