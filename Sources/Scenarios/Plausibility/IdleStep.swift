// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Strategies

/// Why a step can never touch anybody.
enum IdleStep: Hashable {
  /// It ends at `until`, below its `at`.
  case endsBeforeItBegins(at: Int, until: Int)
  /// No account gets as far past due as its `at`.
  case beginsTooLate(at: Int)
  /// It touches once, on a day that lies before the start for every account.
  case missed(at: Int)
  /// Every account starts beyond its `until`.
  case endsTooEarly(until: Int)
  /// None of its days is one that an account can have, or that its conditions allow.
  case noDay(at: Int)
  /// It waits so long after its event that the horizon is over.
  case waitsTooLong(after: Int)
  /// Nothing causes its event.
  case noCause(CollectionEvent)

  /// The reason that holds for a step; nil when it may touch somebody.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - reach: The days past due that accounts can have; nil when unknown.
  ///   - events: What can happen under the strategy.
  ///   - horizon: The days simulated.
  init?(
    _ step: Step, _ reach: DaysPastDueReach?, _ events: Set<CollectionEvent>, horizon: Int
  ) {
    switch step.trigger {
    case .event(let event, let after):
      if !events.contains(event) {
        self = .noCause(event)
        return
      }
      if after >= horizon {
        self = .waitsTooLong(after: after)
        return
      }
    case .dpd(let at):
      let first = at - step.mostDaysEarly
      if let until = step.until, until < first {
        self = .endsBeforeItBegins(at: at, until: until)
        return
      }
      if let reach, first > reach.last {
        self = .beginsTooLate(at: at)
        return
      }
      if let reach, !step.isRepeated, !step.isOnCalendar, at < reach.start.lowerBound {
        self = .missed(at: at)
        return
      }
    case .intensity: return nil
    }
    if let reach, let until = step.until, until < reach.start.lowerBound {
      self = .endsTooEarly(until: until)
      return
    }
    guard let reach, case .dpd(let at) = step.trigger, !step.touches(from: at, on: reach.days)
    else { return nil }
    self = .noDay(at: at)
  }
}

extension Step {
  /// Whether some day of a step that begins at a number of days past due lies in one of the ranges, not after `until`
  /// and where its conditions on the days past due hold.
  ///
  /// `times` limits touches that are made, so the days before an account enters do not count towards it.
  fileprivate func touches(from at: Int, on days: [ClosedRange<Int>]) -> Bool {
    let limits = conditions.filter { $0.feature == .dpd }
    // On a calendar any day may be one.
    let every = isOnCalendar ? 1 : every
    let at = at - mostDaysEarly
    return days.contains { range in
      let late = max(0, range.lowerBound - at)
      let first = at + (every.map { (late + $0 - 1) / $0 * $0 } ?? 0)
      let end = min(range.upperBound, until ?? .max)
      guard first >= range.lowerBound, first <= end else { return false }
      return stride(from: first, through: every == nil ? first : end, by: every ?? 1)
        .contains { day in limits.allSatisfy { $0.holds(for: Double(day)) } }
    }
  }
}
