// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Strategies
import Vocabulary

/// Touches that come due on days on which nobody works, where they are lost or go elsewhere.
extension CapacityPlausibility {
  /// Warns of touches that `unserved: drop` or another channel takes from agents although it is not time that is short.
  func checkDaysOff(_ strategy: Strategy, _ reach: StrategyReach) {
    guard strategy.unserved != .wait else { return }
    for resource in resources(of: reach).sorted() {
      let team = team(resource, of: strategy)
      let days = daysOff(resource, strategy, reach)
      // Where nobody ever works, that is said.
      guard !days.isEmpty, isEverAtWork(team) else { continue }
      warn(strategy, team.name, days)
    }
  }

  /// The days on which touches come due that need a resource of which nobody works then.
  func daysOff(_ resource: Int, _ strategy: Strategy, _ reach: StrategyReach) -> [CivilDate] {
    let due = DueDays(scenario.portfolio, ages)
    let team = team(resource, of: strategy)
    let steps = reach.steps.filter { step in
      step.channel.channels.contains { scenario.channels[$0].resource == resource }
    }
    return dates.enumerated().filter { day, date in
      team.isOff(date) && steps.contains { due.isDue($0, on: day) }
    }.map(\.element)
  }

  private func warn(_ strategy: Strategy, _ team: String, _ days: [CivilDate]) {
    let (loses, label): (String, String) =
      switch strategy.unserved {
      case .channel(let channel):
        (
          "gives to `\(scenario.channels[channel].name)` every touch",
          "goes to another channel, though no time is short"
        )
      default: ("loses every touch", "lost, though no time is short")
      }
    document["strategies"][strategy.name]["unserved"].report(
      .touchesOnDaysOff, severity: .warning,
      "`\(strategy.name)` \(loses) that comes due on a day on which nobody of `\(team)` works: \(counted(Double(days.count), "day")) of \(scenario.horizon)",
      label,
      help: [
        "write `wait` to make them on the next day on which somebody works, or let agents work on those days"
      ],
      notes: ["these days: " + listed(days)])
  }

  /// The dates of the run.
  var dates: [CivilDate] {
    (0..<scenario.horizon).compactMap { scenario.start.adding(days: $0) }
  }

  /// The first of some days, with their weekdays.
  func listed(_ days: [CivilDate]) -> String {
    days.prefix(4).map { "\($0.weekday.name) \($0)" }.joined(separator: ", ")
      + (days.count > 4 ? ", …" : "")
  }
}

/// On which days the touches of steps come due, conditions aside.
private struct DueDays {
  /// The days on which accounts are placed; none where their ages are not known.
  private let placements: [Int]
  /// Days past due that accounts have at their placement.
  private let ages: Set<Int>

  init(_ portfolio: PortfolioChoice, _ reach: DaysPastDueReach?) {
    // More than a year says nothing further about weekdays and dates.
    ages = Set(
      (reach?.certain ?? []).flatMap { $0.lowerBound...min($0.upperBound, $0.lowerBound + 400) })
    guard !ages.isEmpty else {
      placements = []
      return
    }
    if case .synthetic(let portfolio) = portfolio {
      placements = Self.placements(portfolio)
    } else {
      placements = [0]
    }
  }

  /// Whether a step's touches may come due on a day.
  func isDue(_ step: Step, on day: Int) -> Bool {
    // What a calendar decides, or what was done, is not known here.
    guard !step.isOnCalendar else { return false }
    return switch step.trigger {
    case .event: !placements.isEmpty
    case .intensity: false
    case .dpd(let start):
      placements.contains { placed in
        day >= placed && ages.contains { isDue(step, start, age: $0 + day - placed) }
      }
    }
  }

  private func isDue(_ step: Step, _ start: Int, age: Int) -> Bool {
    let elapsed = age - start
    guard elapsed == 0 || elapsed > 0 && step.every.map({ elapsed % $0 == 0 }) ?? false else {
      return false
    }
    return age <= step.until ?? .max
      && elapsed / (step.every ?? 1) < step.times ?? .max
  }

  private static func placements(_ portfolio: PortfolioSpecification) -> [Int] {
    guard let arrivals = portfolio.arrivals else { return [0] }
    return (arrivals.atStart > 0 ? [0] : []) + (1...arrivals.count).map { $0 * arrivals.every }
  }
}
