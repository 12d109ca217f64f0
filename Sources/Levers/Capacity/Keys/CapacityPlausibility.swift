// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies

/// Warns of agents whom nobody asks for, who are paid twice or who are never there, of keys that only touches which need agents use, of calls that ask for more
/// time than there is or fall on days without agents, and of orders of calling that order nothing.
struct CapacityPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let ages: DaysPastDueReach?
  let strategies: [StrategyReach]
  /// Whether accounts of a file that was read have no score; before it is read nothing is known of them.
  var hasBlankScores = false

  init(
    _ scenario: Scenario, _ document: NodeReader, _ strategies: [StrategyReach],
    _ ages: DaysPastDueReach?
  ) {
    (self.scenario, self.document, self.ages) = (scenario, document, ages)
    self.strategies = strategies
  }

  /// Reports every warning.
  func report() {
    checkAgents()
    checkWages()
    checkHolidays()
    checkPresence()
    checkMinutes()
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      checkKeys(strategy, reach)
      checkDaysOff(strategy, reach)
      checkPriority(strategy, reach)
    }
    checkDemand()
  }

  /// Reports what only the ages of a file's accounts tell.
  func reportOnAges() {
    for (strategy, reach) in zip(scenario.strategies, strategies) { checkDaysOff(strategy, reach) }
  }

  func resources(of reach: StrategyReach) -> Set<Int> {
    Set(
      reach.steps.flatMap { $0.channel.channels }.compactMap { scenario.channels[$0].resource })
  }

  /// Agents whom no touch needs are paid by nobody: they cost nothing and do nothing.
  private func checkAgents() {
    let used = strategies.reduce(into: scenario.answeringResources) {
      $0.formUnion(resources(of: $1))
    }
    for (position, resource) in scenario.resources.enumerated() where !used.contains(position) {
      let channels = scenario.channels.filter { $0.resource == position }.map(\.name)
      document["resources"][resource.name].report(
        .idleAgents, severity: .warning, "no touch needs `\(resource.name)`",
        "nobody asks for them",
        help: [
          channels.isEmpty
            ? "name them in a channel: `channels: { agent_call: { resource: \(resource.name) } }`"
            : "let a step use \(channels.map { "`\($0)`" }.joined(separator: " or "))"
        ])
    }
  }

  /// Calls that take time where they end in an agreement alone, and nobody offers one.
  private func checkMinutes() {
    for (position, channel) in scenario.channels.enumerated() {
      guard let resource = channel.resource, channel.handling.isNoneWithoutAgreement else {
        continue
      }
      let steps = strategies.flatMap(\.steps).filter { $0.channel.channels.contains(position) }
      guard !steps.isEmpty, steps.allSatisfy({ $0.offer.terms == nil }) else { continue }
      document["channels"][channel.name]["minutes_agreed"].report(
        .channelWithoutMinutes,
        "touches through `\(channel.name)` take minutes where they end in an agreement alone, and no step offers one: `\(scenario.resources[resource].name)` could make any number of them",
        "needs nobody's time",
        help: ["give the channel `minutes_engaged` and `minutes_unanswered`, such as 4 and 0.5"])
    }
  }

  /// Orders of calling without calls that wait for anybody.
  private func checkKeys(_ strategy: Strategy, _ reach: StrategyReach) {
    let used = resources(of: reach)
    let written = document["strategies"][strategy.name]
    if used.isEmpty {
      let chosen = [
        ("priority", strategy.priority != .waiting), ("unserved", strategy.unserved != .wait),
      ]
      for (key, isChosen) in chosen where isChosen {
        written[key].warnOfIdle(
          "no touch of `\(strategy.name)` needs agents, so `\(key)` decides nothing",
          help: "give a channel that it uses a `resource`")
      }
    }
    let answering = strategy.answeringResources(scenario.channels)
    for resource in strategy.staff.keys.sorted()
    where !used.contains(resource) && !answering.contains(resource) {
      let name = scenario.resources[resource].name
      written["staff"][name].warnOfIdle(
        "no touch of `\(strategy.name)` needs `\(name)`, so their number decides nothing",
        help: "leave it out, or let a step use a channel that needs them")
    }
  }

  /// A resource with as many agents as a strategy has.
  func team(_ resource: Int, of strategy: Strategy) -> Resource {
    scenario.team(resource, of: strategy)
  }

  /// Where a strategy's number of agents is written: with the strategy, or with the resource.
  func place(of resource: Int, _ strategy: Strategy) -> NodeReader {
    let name = scenario.resources[resource].name
    return strategy.staff[resource] == nil
      ? document["resources"][name] : document["strategies"][strategy.name]["staff"][name]
  }
}

extension Scenario {
  /// A resource with the agents that a strategy has of it.
  func team(_ resource: Int, of strategy: Strategy) -> Resource {
    var team = resources[resource]
    if let agents = strategy.staff[resource] { team.shifts = team.shifts(of: agents) }
    return team
  }
}
