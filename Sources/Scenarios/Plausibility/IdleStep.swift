// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// Nothing causes its event.
  case noCause(CollectionEvent)

  /// The reason that holds for a step; nil when it may touch somebody.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - reach: The days past due that accounts can have; nil when unknown.
  ///   - events: What can happen under the strategy.
  init?(_ step: Step, _ reach: DaysPastDueReach?, _ events: Set<CollectionEvent>) {
    switch step.trigger {
    case .event(let event, _):
      if !events.contains(event) {
        self = .noCause(event)
        return
      }
    case .dpd(let at):
      if let until = step.until, until < at {
        self = .endsBeforeItBegins(at: at, until: until)
        return
      }
      if let reach, at > reach.last {
        self = .beginsTooLate(at: at)
        return
      }
      if let reach, step.every == nil, at < reach.start.lowerBound {
        self = .missed(at: at)
        return
      }
    case .intensity: return nil
    }
    guard let reach, let until = step.until, until < reach.start.lowerBound else { return nil }
    self = .endsTooEarly(until: until)
  }
}
