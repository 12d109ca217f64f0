// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Touches that come due on days on which nobody works, where they are lost.
extension CapacityPlausibility {
  /// Warns of touches that `unserved: drop` loses although it is not time that is short.
  func checkDaysOff(_ strategy: Strategy, _ reach: StrategyReach) {
    guard strategy.unserved == .drop else { return }
    let due = DueDays(scenario.portfolio)
    for resource in resources(of: reach).sorted() {
      let team = team(resource, of: strategy)
      let steps = reach.steps.filter { step in
        step.channel.channels.contains { scenario.channels[$0].resource == resource }
      }
      var lost: Set<Int> = []
      for day in 0..<scenario.horizon {
        guard let date = scenario.start.adding(days: day), team.isOff(date),
          steps.contains(where: { due.isDue($0, on: day) })
        else { continue }
        lost.insert(day)
      }
      guard !lost.isEmpty else { continue }
      warn(strategy.name, team.name, lost)
    }
  }

  private func warn(_ strategy: String, _ team: String, _ lost: Set<Int>) {
    let dates = lost.sorted().compactMap { scenario.start.adding(days: $0) }
    let count = dates.count == 1 ? "1 day" : "\(dates.count) days"
    document["strategies"][strategy]["unserved"].report(
      .touchesOnDaysOff, severity: .warning,
      "`\(strategy)` loses every touch that comes due on a day on which nobody of `\(team)` works: \(count) of \(scenario.horizon)",
      "lost, though no time is short",
      help: [
        "write `wait` to make them on the next day on which somebody works, or let agents work on those days"
      ],
      notes: [
        "these days: " + dates.prefix(4).map { "\($0.weekday) \($0)" }.joined(separator: ", ")
          + (dates.count > 4 ? ", …" : "")
      ])
  }
}

/// On which days the touches of steps come due, conditions aside.
private struct DueDays {
  /// The days on which accounts are placed; none where their ages are not known.
  private let placements: [Int]
  /// Days past due that accounts have at their placement.
  private let ages: Set<Int>

  init(_ portfolio: PortfolioChoice) {
    guard case .synthetic(let portfolio) = portfolio else {
      (placements, ages) = ([], [])
      return
    }
    placements = Self.placements(portfolio)
    ages = Self.ages(portfolio)
  }

  /// Whether a step's touches may come due on a day.
  func isDue(_ step: Step, on day: Int) -> Bool {
    switch step.trigger {
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

  /// Of laws with gaps alone their ends: a false alarm is worse than silence.
  private static func ages(_ portfolio: PortfolioSpecification) -> Set<Int> {
    var ages: Set<Int> = []
    for segment in portfolio.segments where segment.share > 0 {
      let (low, high) = segment.daysPastDue.support
      let first = Int(max(-36_500, low.rounded(.down)))
      let last = Int(min(36_500, high.rounded(.down)))
      switch segment.daysPastDue {
      case .discrete, .empirical, .mixture: ages.formUnion([first, last])
      // More than a year says nothing further about weekdays and dates.
      default: ages.formUnion(first...max(first, min(last, first + 400)))
      }
    }
    return ages
  }
}
