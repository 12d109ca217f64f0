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
    let used = strategies.reduce(into: Set<Int>()) { $0.formUnion(resources(of: $1)) }
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
    for resource in strategy.staff.keys.sorted() where !used.contains(resource) {
      let name = scenario.resources[resource].name
      written["staff"][name].warnOfIdle(
        "no touch of `\(strategy.name)` needs `\(name)`, so their number decides nothing",
        help: "leave it out, or let a step use a channel that needs them")
    }
  }

  /// A resource with as many agents as a strategy has.
  func team(_ resource: Int, of strategy: Strategy) -> Resource {
    var team = scenario.resources[resource]
    if let agents = strategy.staff[resource] { team.shifts = team.shifts(of: agents) }
    return team
  }

  /// Where a strategy's number of agents is written: with the strategy, or with the resource.
  func place(of resource: Int, _ strategy: Strategy) -> NodeReader {
    let name = scenario.resources[resource].name
    return strategy.staff[resource] == nil
      ? document["resources"][name] : document["strategies"][strategy.name]["staff"][name]
  }
}
