// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Warns of calendars and of their days that decide nothing.
struct CalendarPlausibility {
  let scenario: Scenario
  let document: NodeReader

  /// Reports every warning.
  func report() {
    guard document.node.entry("calendar") != nil else { return }
    let written = document["calendar"]
    guard isUsed else {
      written.warnOfIdle(
        "no agents take its days off or answer on the others, and no step is moved to days that are worked, so `calendar` decides nothing",
        help: "write `holidays: calendar` for a resource, or `business_day: next` for a step"
          + (scenario.rules.rules.isEmpty
            ? "" : " (contact rules go by the public holidays of their pack's own country)"))
      return
    }
    for key in ["holidays", "working"] {
      written[key].warnOfIdleDates(from: scenario.start, days: scenario.horizon)
    }
    warnOfKnownHolidays(written)
    warnOfWorkedDays(written)
  }

  private var isUsed: Bool {
    scenario.channels.contains { $0.postalDays != nil }
      || scenario.strategies.contains { strategy in
        strategy.queries?.agents != nil || strategy.inbound != nil
          || strategy.treatments.contains { $0.path.contains { $0.businessDay != .asPlanned } }
      } || scenario.resources.contains { document["resources"][$0.name].takesCalendar }
  }

  /// Days that the country has anyway.
  private func warnOfKnownHolidays(_ written: NodeReader) {
    guard let country = scenario.calendar.country, let known = PublicHolidays(country: country)
    else { return }
    for (index, date) in written["holidays"].dates where known.contains(date) {
      written["holidays"][index].report(
        .idleKey, severity: .warning, "\(date) is a public holiday of \(country) anyway",
        "has no effect", help: ["leave it out"])
    }
  }

  /// Days that would be worked anyway.
  private func warnOfWorkedDays(_ written: NodeReader) {
    let known = scenario.calendar.country.flatMap(PublicHolidays.init)
    let listed = Set(written["holidays"].dates.map(\.date))
    for (index, date) in written["working"].dates
    where !date.weekday.isWeekend && !listed.contains(date) && known?.contains(date) != true {
      written["working"][index].report(
        .idleKey, severity: .warning, "\(date) is a \(date.weekday.name) that is worked anyway",
        "has no effect", help: ["leave it out"])
    }
  }
}

extension NodeReader {
  /// Whether a resource's holidays are those of the calendar; the cursor is on the resource.
  fileprivate var takesCalendar: Bool {
    guard case .scalar(let scalar)? = node.entry("holidays")?.value.content else { return false }
    return scalar.text.trimmingBlanks == "calendar"
  }

  /// The dates of a list with their positions; the cursor is on the list.
  fileprivate var dates: [(index: Int, date: CivilDate)] {
    guard case .sequence(let items) = node.content else { return [] }
    return items.enumerated().compactMap { index, item in
      guard case .scalar(let scalar) = item.content else { return nil }
      return CivilDate(scalar.text.trimmingBlanks).map { (index, $0) }
    }
  }
}
