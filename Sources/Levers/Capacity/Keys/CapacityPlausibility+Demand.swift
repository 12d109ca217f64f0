// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Calls that ask for more time than there is: a queue that can only grow.
extension CapacityPlausibility {
  /// The week by whose arithmetic it is told.
  fileprivate static let week = 7
  /// The days looked at: what holds to the end of them holds on.
  private var span: Int { min(scenario.horizon, 400) }

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
    /// The days on which it holds; nil for all of the run.
    let days: ClosedRange<Int>?
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
    let conditions = ConditionReach(scenario, ages, reach)
    let calls = reach.steps.flatMap { demand($0, of: resource, strategy, conditions) }
    let present = team.minutesPerWeek * (1 - team.absence)
    let ends = Double(team.endsPerWeek) * (team.isPooled ? 1 : 1 - team.absence)
    let overrun = strategy.maximumOverrun(of: resource, scenario.resources, scenario.channels)
    let there = present + ends * overrun
    let asked = (0..<span).map { day in
      calls.reduce(0) { $0 + $1.minutesPerWeek(on: day) }
    }
    guard let days = longestRun(of: asked.map { $0 > there }) else { return nil }
    let during = calls.filter { $0.minutesPerWeek(during: days) > 0 }
    let isAllOfIt = calls.allSatisfy { !$0.isArriving } && days == 0...span - 1
    return Shortage(
      resource: resource, agents: team.agents,
      asked: during.reduce(0) { $0 + $1.minutesPerWeek(during: days) }, present: present,
      ends: ends, overrun: overrun, calls: during.map { arithmetic($0, during: days) },
      days: isAllOfIt ? nil : days, staff: strategy.staff[resource].map { _ in strategy.name })
  }

  /// The longest run of days of at least a week, or of the whole horizon, on which something holds; the first of those as long.
  private func longestRun(of holds: [Bool]) -> ClosedRange<Int>? {
    var longest: ClosedRange<Int>?
    var start = 0
    for day in holds.indices {
      guard holds[day] else {
        start = day + 1
        continue
      }
      if day - start + 1 > longest?.count ?? 0 { longest = start...day }
    }
    return longest.flatMap { $0.count >= min(Self.week, holds.count) ? $0 : nil }
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
      "\(who) on average for at least \(shown(shortage.asked)) minutes of `\(team.name)` a week\(span(of: shortage)) while nobody has paid or agreed, and on average there are at most \(there): what is not made waits, and what comes due meanwhile is never asked for",
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

  /// The days on which a shortage holds, where that is not all of the run: ` from 2026-01-05 to 2026-01-20`.
  private func span(of shortage: Shortage) -> String {
    guard let days = shortage.days, let first = scenario.start.adding(days: days.lowerBound),
      let last = scenario.start.adding(
        days: days.upperBound == span - 1 ? scenario.horizon - 1 : days.upperBound)
    else { return "" }
    return " from \(first) to \(last)"
  }

  /// Calls of a step to accounts that were placed together, or that come one after the other.
  private struct Calls {
    let step: Step
    /// Accounts, or debtors, that ask for calls, by day.
    let asking: [Double]
    /// What each call takes at least on average.
    let least: Double
    /// The noun of what is called.
    let noun: String
    /// How many come in a week, where they do; counted are then only the calls of each one's first week, since most pay later.
    let arriving: Double?

    var isArriving: Bool { arriving != nil }

    private var perWeek: Double { Double(CapacityPlausibility.week) / Double(step.every ?? 1) }

    func minutesPerWeek(on day: Int) -> Double { asking[day] * perWeek * least }

    func minutesPerWeek(during days: ClosedRange<Int>) -> Double {
      mean(during: days) * perWeek * least
    }

    func mean(during days: ClosedRange<Int>) -> Double {
      asking[days].reduce(0, +) / Double(days.count)
    }
  }

  private func arithmetic(_ calls: Calls, during days: ClosedRange<Int>) -> String {
    let every = calls.step.every ?? 1
    let least = "at least \(counted(calls.least, "minute")) on average"
    let minutes = shown(calls.minutesPerWeek(during: days))
    let asking = calls.mean(during: days)
    guard let arriving = calls.arriving else {
      return
        "\(counted(asking.rounded(), calls.noun)) × \(Self.week)/\(every) calls a week × \(least) = \(minutes)"
    }
    return
      "\(counted(rounded(arriving), calls.noun)) that come in a week × \(NumberText.shown(rounded(asking * Double(Self.week) / arriving / Double(every)))) calls in the first week of each × \(least) = \(minutes)"
  }

  /// What a step that comes back asks of a resource, if all calls take the least; nothing for steps of which that is not known.
  private func demand(
    _ step: Step, of resource: Int, _ strategy: Strategy, _ conditions: ConditionReach
  ) -> [Calls] {
    guard case .fixed(let channel) = step.channel, scenario.channels[channel].resource == resource,
      let every = step.every, !step.isOnCalendar,
      step.conditions.allSatisfy(conditions.isAlwaysMet),
      let treatment = strategy.treatments.first,
      treatment.conditions.allSatisfy(conditions.isAlwaysMet),
      treatment.stop.allSatisfy(conditions.isNeverMet), treatment.path.contains(step),
      case .dpd(let first) = step.trigger,
      // All accounts are called within a week of their placement: of those that are called later, some have paid by then.
      let ages, first <= ages.start.lowerBound + Self.week,
      case .synthetic(let portfolio) = scenario.portfolio,
      strategy.limits.allSatisfy({ isLoose($0, channel, every, portfolio, strategy) })
    else { return [] }
    let team = scenario.resources[resource]
    var least = team.readingMinutes + scenario.channels[channel].handling.leastOnAverage
    // A machine rings on several lines at a time for each agent.
    if case .predictive(let lines) = team.dialing { least /= lines.rounded(.up) }
    let isPerson =
      strategy.treatsPersons && portfolio.segments.contains { $0.accountsPerDebtor != .one }
    /// Who asks so many days after the placement, of all that are placed.
    func asking(after days: Int) -> Double {
      // Whoever is called soonest has been called so often on that day.
      if let times = step.times, days / every >= times { return 0 }
      return portfolio.segments.reduce(0.0) { sum, segment in
        let consent = segment.consent.indices.contains(channel) ? segment.consent[channel] : 1
        // A call about all accounts of a person is one.
        let together = strategy.treatsPersons ? segment.accountsPerDebtor.mean : 1
        return sum + segment.share * consent * Double(portfolio.accounts) / max(1, together)
          * step.isDue(after: days, segment.daysPastDue)
      }
    }
    func calls(_ asking: [Double], arriving: Double? = nil) -> Calls {
      Calls(
        step: step, asking: asking, least: least, noun: isPerson ? "debtor" : "account",
        arriving: arriving)
    }
    guard let arrivals = portfolio.arrivals else {
      return [calls((0..<span).map(asking(after:)))]
    }
    let perDay = (1 - arrivals.atStart) / Double(arrivals.count * arrivals.every)
    let firstWeek = (0..<Self.week).reduce(0.0) { $0 + asking(after: $1) } * perDay
    let everybody = (0..<Self.week).map(asking(after:)).max() ?? 0
    return [
      calls((0..<span).map { asking(after: $0) * arrivals.atStart }),
      calls(
        (0..<span).map { $0 < arrivals.every ? 0 : firstWeek },
        arriving: everybody * perDay * Double(Self.week)),
    ]
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

extension Step {
  /// The share of accounts of a law of days past due that lie between the first and the last day of the step so many days after
  /// their placement.
  fileprivate func isDue(after days: Int, _ law: Distribution) -> Double {
    guard case .dpd(let first) = trigger else { return 0 }
    /// The share that has fewer days past due.
    func below(_ dpd: Int) -> Double { law.cdf(Double(dpd - days).nextDown) }
    return max(0, (until.map { below($0 + 1) } ?? 1) - below(first))
  }
}

extension CapacityPlausibility {
  /// A number with its noun: `1 day`, `2.5 days`.
  func counted(_ number: Double, _ noun: String) -> String {
    NumberText.shown(number) + " " + noun + (number == 1 ? "" : "s")
  }
}
