// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies

/// Warns of agents whom nobody asks for, of keys that only touches which need agents use, of calls that ask for more time than there is
/// or fall on days without agents, and of orders of calling that order nothing.
struct CapacityPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let ages: DaysPastDueReach?
  private let strategies: [StrategyReach]

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
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      checkKeys(strategy, reach)
      checkDaysOff(strategy, reach)
      checkPriority(strategy, reach)
    }
    checkDemand()
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

  // MARK: Demand

  /// Calls that ask for more time of a resource, even if nobody answers, than there is, by the arithmetic of a week.
  private struct Shortage: Hashable {
    let resource: Int
    let agents: Int
    let asked: Double
    /// Minutes of presence.
    let present: Double
    /// Days that end with a last call, and the most that it takes beyond them on average.
    let ends: Double
    let overrun: Double
    let calls: [String]
    /// The strategy whose own number of agents it is; nil for the resource's.
    let staff: String?

    /// The most minutes that there are: calls are made to their end.
    var there: Double { present + ends * overrun }
  }

  /// Warns of calls that ask for more time than there is: once for all strategies whose arithmetic is the same.
  private func checkDemand() {
    var found: [(shortage: Shortage, strategies: [String])] = []
    for (strategy, reach) in zip(scenario.strategies, strategies) where strategy.unserved == .wait {
      for shortage in resources(of: reach).sorted().compactMap({ shortage($0, strategy, reach) }) {
        if let place = found.firstIndex(where: { $0.shortage == shortage }) {
          found[place].strategies.append(strategy.name)
        } else {
          found.append((shortage, [strategy.name]))
        }
      }
    }
    for (shortage, names) in found { warn(shortage, names.map { "`\($0)`" }) }
  }

  private func shortage(
    _ resource: Int, _ strategy: Strategy, _ reach: StrategyReach
  ) -> Shortage? {
    let calls = reach.steps.compactMap { step in demand(step, of: resource, strategy) }
    let team = team(resource, of: strategy)
    let channels = Set(reach.steps.flatMap { $0.channel.channels })
      .map { scenario.channels[$0] }.filter { $0.resource == resource }
    // In days of any length the last call goes beyond them by at most twice the mean of long ones.
    let overrun = channels.map { 2 * $0.handling.meanOverrun(reading: team.readingMinutes) }.max()
    let shortage = Shortage(
      resource: resource, agents: team.agents, asked: calls.reduce(0) { $0 + $1.minutes },
      present: team.minutesPerWeek * (1 - team.absence),
      ends: Double(team.endsPerWeek) * (team.isPooled ? 1 : 1 - team.absence),
      overrun: overrun ?? 0, calls: calls.map(\.arithmetic),
      staff: strategy.staff[resource].map { _ in strategy.name })
    return shortage.asked > shortage.there ? shortage : nil
  }

  /// A resource with as many agents as a strategy has.
  func team(_ resource: Int, of strategy: Strategy) -> Resource {
    var team = scenario.resources[resource]
    if let agents = strategy.staff[resource] { team.shifts = team.shifts(of: agents) }
    return team
  }

  private func warn(_ shortage: Shortage, _ strategies: [String]) {
    let team = scenario.resources[shortage.resource]
    let each = shortage.present / (1 - team.absence) / Double(shortage.agents)
    let there = shown(shortage.there)
    let present = team.absence > 0 ? " × \(NumberText.shown(1 - team.absence)) present" : ""
    let place =
      shortage.staff.map { document["strategies"][$0]["staff"][team.name] }
      ?? document["resources"][team.name]
    let who =
      strategies.count == 1
      ? "\(strategies[0]) asks" : "each of \(strategies.joined(separator: ", ")) asks"
    place.report(
      .growingQueue, severity: .warning,
      "\(who) for at least \(shown(shortage.asked)) minutes of `\(team.name)` a week while nobody has paid, and there are at most \(there): what is not made waits, and what comes due meanwhile is never asked for",
      "at most \(there) minutes a week",
      help: ["take more agents, call less often, or let calls go: `unserved: drop`"],
      notes: shortage.calls + [
        "\(shortage.agents) agents × \(shown(each)) minutes a week\(present) = \(shown(shortage.present))",
        "last calls may go beyond the day, unpaid: \(NumberText.shown(rounded(shortage.ends))) days of agents × at most \(NumberText.shown(rounded(shortage.overrun))) minutes = \(shown(shortage.ends * shortage.overrun))",
      ])
  }

  private func shown(_ minutes: Double) -> String { NumberText.shown(minutes.rounded()) }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  /// What a step that comes back without end asks of a resource in a week, if nobody answers; nil for other steps.
  private func demand(
    _ step: Step, of resource: Int, _ strategy: Strategy
  ) -> (minutes: Double, arithmetic: String)? {
    guard case .fixed(let channel) = step.channel, scenario.channels[channel].resource == resource,
      let every = step.every, step.times == nil, step.conditions.isEmpty,
      step.until.map({ $0 >= scenario.horizon }) ?? true,
      strategy.treatments.first?.conditions.isEmpty == true,
      strategy.treatments[0].path.contains(step), case .dpd(let first) = step.trigger,
      // All accounts are there within a week: of those that come or are called later, a week asks for fewer.
      let ages, first <= ages.start.lowerBound + 7,
      case .synthetic(let portfolio) = scenario.portfolio, portfolio.arrivals == nil
    else { return nil }
    let handling = scenario.channels[channel].handling
    let team = scenario.resources[resource]
    var least =
      team.readingMinutes
      + min(
        handling.unanswered.mean, min(handling.engaged.mean, handling.agreed?.mean ?? .infinity))
    // A machine rings on several lines at a time for each agent.
    if case .predictive(let lines) = team.dialing { least /= lines.rounded(.up) }
    let minutes = Double(portfolio.accounts) * 7 / Double(every) * least
    return (
      minutes,
      "\(NumberText.shown(Double(portfolio.accounts))) accounts × 7/\(every) calls a week × \(NumberText.shown(least)) minutes = \(shown(minutes))"
    )
  }
}
