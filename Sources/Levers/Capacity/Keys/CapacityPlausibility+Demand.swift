// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies

/// Calls that ask for more time than there is: a queue that can only grow.
extension CapacityPlausibility {
  /// The week by whose arithmetic it is told.
  private static let week = 7

  /// Calls that ask for more time of a resource on average, even if all take the least, than there is, by the arithmetic of a week.
  private struct Shortage: Hashable {
    let resource: Int
    let agents: Int
    let asked: Double
    /// Minutes of presence on average, holidays aside.
    let present: Double
    /// Days that end with a last call, and the most that it takes beyond them on average.
    let ends: Double
    let overrun: Double
    let calls: [String]
    /// The strategy whose own number of agents it is; nil for the resource's.
    let staff: String?

    /// The most minutes that there are on average: calls are made to their end.
    var there: Double { present + ends * overrun }
  }

  /// Warns of calls that ask for more time than there is: once for all strategies whose arithmetic is the same.
  func checkDemand() {
    var found: [(shortage: Shortage, strategies: [Strategy])] = []
    for (strategy, reach) in zip(scenario.strategies, strategies) where strategy.unserved == .wait {
      for shortage in resources(of: reach).sorted().compactMap({ shortage($0, strategy, reach) }) {
        if let place = found.firstIndex(where: { $0.shortage == shortage }) {
          found[place].strategies.append(strategy)
        } else {
          found.append((shortage, [strategy]))
        }
      }
    }
    for (shortage, users) in found { warn(shortage, users) }
  }

  private func shortage(
    _ resource: Int, _ strategy: Strategy, _ reach: StrategyReach
  ) -> Shortage? {
    let team = team(resource, of: strategy)
    guard isEverAtWork(team) else { return nil }
    let calls = reach.steps.compactMap { step in demand(step, of: resource, strategy) }
    let shortage = Shortage(
      resource: resource, agents: team.agents, asked: calls.reduce(0) { $0 + $1.minutes },
      present: team.minutesPerWeek * (1 - team.absence),
      ends: Double(team.endsPerWeek) * (team.isPooled ? 1 : 1 - team.absence),
      overrun: strategy.maximumOverrun(of: resource, scenario.resources, scenario.channels),
      calls: calls.map(\.arithmetic), staff: strategy.staff[resource].map { _ in strategy.name })
    return shortage.asked > shortage.there ? shortage : nil
  }

  private func warn(_ shortage: Shortage, _ users: [Strategy]) {
    let team = scenario.resources[shortage.resource]
    let each = shortage.present / (1 - team.absence) / Double(shortage.agents)
    let there = shown(shortage.there)
    let present = team.absence > 0 ? " × \(NumberText.shown(1 - team.absence)) present" : ""
    let names = users.map { "`\($0.name)`" }
    let who =
      names.count == 1 ? "\(names[0]) asks" : "each of \(names.joined(separator: ", ")) asks"
    place(of: shortage.resource, users[0]).report(
      .growingQueue, severity: .warning,
      "\(who) on average for at least \(shown(shortage.asked)) minutes of `\(team.name)` a week while nobody has paid or agreed, and on average there are at most \(there): what is not made waits, and what comes due meanwhile is never asked for",
      "on average at most \(counted(shortage.there.rounded(), "minute")) a week",
      help: ["take more agents, or call less often" + canDrop(shortage.resource, users)],
      notes: shortage.calls + [
        "\(counted(Double(shortage.agents), "agent")) × \(counted(each, "minute")) a week\(present) = \(shown(shortage.present))",
        "last calls may go beyond the day, unpaid: \(counted(rounded(shortage.ends), team.isPooled ? "day" : "agent-day")) × at most \(counted(rounded(shortage.overrun), "minute")) on average = \(shown(shortage.ends * shortage.overrun))",
      ])
  }

  /// The advice to let calls go, where none are lost on days without work by it.
  private func canDrop(_ resource: Int, _ users: [Strategy]) -> String {
    let isLossless = zip(scenario.strategies, strategies).allSatisfy { strategy, reach in
      !users.contains { $0.name == strategy.name }
        || daysOff(resource, strategy, reach).isEmpty
    }
    return isLossless ? "; or let calls go: `unserved: drop`" : ""
  }

  private func shown(_ minutes: Double) -> String { NumberText.shown(minutes.rounded()) }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  /// What a step that comes back without end asks of a resource in a week, if all calls take the least; nil for other steps.
  private func demand(
    _ step: Step, of resource: Int, _ strategy: Strategy
  ) -> (minutes: Double, arithmetic: String)? {
    guard case .fixed(let channel) = step.channel, scenario.channels[channel].resource == resource,
      let every = step.every, !step.isOnCalendar, step.times == nil, step.conditions.isEmpty,
      let treatment = strategy.treatments.first, treatment.conditions.isEmpty,
      treatment.stop.isEmpty, treatment.path.contains(step), case .dpd(let first) = step.trigger,
      // All accounts are there within a week, and to the end: of those that come or are called later, a week asks for fewer.
      let ages, first <= ages.start.lowerBound + Self.week, step.until ?? .max >= ages.last,
      case .synthetic(let portfolio) = scenario.portfolio, portfolio.arrivals == nil,
      strategy.limits.allSatisfy({ isLoose($0, channel, every, portfolio, strategy) })
    else { return nil }
    let team = scenario.resources[resource]
    var least = team.readingMinutes + scenario.channels[channel].handling.leastOnAverage
    // A machine rings on several lines at a time for each agent.
    if case .predictive(let lines) = team.dialing { least /= lines.rounded(.up) }
    let called = portfolio.segments.reduce(0.0) { sum, segment in
      let consent = segment.consent.indices.contains(channel) ? segment.consent[channel] : 1
      // A call about all accounts of a person is one.
      let together = strategy.treatsPersons ? segment.accountsPerDebtor.mean : 1
      return sum + segment.share * consent * Double(portfolio.accounts) / max(1, together)
    }
    let minutes = called * Double(Self.week) / Double(every) * least
    let isPerson =
      strategy.treatsPersons && portfolio.segments.contains { $0.accountsPerDebtor != .one }
    return (
      minutes,
      "\(counted(called.rounded(), isPerson ? "debtor" : "account")) × \(Self.week)/\(every) calls a week × at least \(counted(least, "minute")) on average = \(shown(minutes))"
    )
  }

  /// Whether a limit holds back no call that a step asks for.
  private func isLoose(
    _ limit: ContactLimit, _ channel: Int, _ every: Int, _ portfolio: PortfolioSpecification,
    _ strategy: Strategy
  ) -> Bool {
    guard limit.channels?.contains(channel) ?? true else { return true }
    return limit.atMost * every >= limit.days
      && (strategy.treatsPersons
        || portfolio.segments.allSatisfy { $0.accountsPerDebtor == .one })
  }
}

extension CapacityPlausibility {
  /// A number with its noun: `1 day`, `2.5 days`.
  func counted(_ number: Double, _ noun: String) -> String {
    NumberText.shown(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
