// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Agents who are never there in the run, and holidays that are none of it.
extension CapacityPlausibility {
  /// Whether somebody of a team is to work on some day of the run.
  func isEverAtWork(_ team: Resource) -> Bool { dates.contains { !team.isOff($0) } }

  /// Warns of resources that are used and never, or hardly ever, at work: none of the touches that need them is made.
  func checkPresence() {
    var told: Set<[Int]> = []
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      for resource in resources(of: reach).sorted() {
        let own = strategy.staff[resource] ?? 0
        guard let absence = absence(team(resource, of: strategy)),
          told.insert([resource, own]).inserted
        else { continue }
        place(of: resource, strategy).report(
          .nobodyAtWork, severity: .warning, absence.message, absence.label,
          help: [absence.help], notes: [absence.note])
      }
    }
  }

  /// Why hardly anybody of a team is ever at work in the run; nil where somebody probably is.
  private func absence(
    _ team: Resource
  ) -> (message: String, label: String, help: String, note: String)? {
    let days = dates.reduce(0) { $0 + team.agentDays(on: $1) }
    guard days > 0 else {
      let holidays = dates.filter { team.holidays.contains($0) }
      let rest = dates.filter { !team.holidays.contains($0) }
      return (
        "nobody of `\(team.name)` works on any day of the run, so no touch that needs them is made",
        "never at work",
        "let them work on other weekdays, take holidays off the list, or lengthen `horizon`",
        "the run has \(counted(Double(dates.count), "day")): "
          + [
            holidays.isEmpty
              ? nil : "\(counted(Double(holidays.count), "holiday")) (\(listed(holidays)))",
            rest.isEmpty
              ? nil : "\(counted(Double(rest.count), "day")) without minutes (\(listed(rest)))",
          ].compactMap { $0 }.joined(separator: " and ")
      )
    }
    let nobody = pow(team.absence, Double(days))
    guard nobody > 0.5 else { return nil }
    // What is nearly 1 does not read as 1.
    let isNearlyAll = nobody > 0.99995
    let share = NumberText.shown((nobody * 1e4).rounded() / 100)
    let each = NumberText.write(team.absence)
    return (
      "nobody of `\(team.name)` is there on any day of the run in \(isNearlyAll ? "nearly 100" : share)% of the replications: then no touch that needs them is made",
      "hardly ever at work", "lower `absence`, or take more agents",
      "\(counted(Double(days), "agent-day")), each absent with \(each): \(each)^\(days) = \(isNearlyAll ? "nearly 1" : NumberText.shown(nobody))"
    )
  }

  /// Warns of holidays that are listed twice, and of those outside the run.
  func checkHolidays() {
    for resource in scenario.resources {
      document["resources"][resource.name]["holidays"].warnOfIdleDates(
        from: scenario.start, days: scenario.horizon)
    }
  }
}

extension NodeReader {
  /// Warns of dates that a list has twice, each at its second place, and once of those that lie outside the run; the cursor is on the list.
  func warnOfIdleDates(from start: CivilDate, days: Int) {
    guard case .sequence(let items) = node.content else { return }
    let dates = items.map { item -> CivilDate? in
      guard case .scalar(let scalar) = item.content else { return nil }
      return CivilDate(scalar.text.trimmingBlanks)
    }
    var seen: Set<CivilDate> = []
    for (index, date) in dates.enumerated() {
      guard let date, !seen.insert(date).inserted else { continue }
      self[index].report(
        .idleKey, severity: .warning, "\(date) is listed twice", "has no effect",
        help: ["leave it out, or write the day that was meant"])
    }
    guard let last = start.adding(days: days - 1) else { return }
    let outside = seen.filter { $0 < start || $0 > last }.sorted()
    guard let first = outside.first, let index = dates.firstIndex(of: first) else { return }
    let shown = outside.prefix(4).map(\.description).joined(separator: ", ")
    self[index].report(
      .idleKey, severity: .warning,
      outside.count == 1
        ? "\(shown) lies outside the run, so it decides nothing"
        : "\(outside.count) of these dates lie outside the run, so they decide nothing",
      "has no effect",
      help: ["leave out what is not in the run, or write the days that were meant"],
      notes: ["the run goes from \(start) to \(last)"]
        + (outside.count == 1 ? [] : ["outside: \(shown)\(outside.count > 4 ? ", …" : "")"]))
  }
}
