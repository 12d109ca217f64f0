// SPDX-License-Identifier: GPL-3.0-or-later

/// On which day a touch is made whose own day is not worked.
///
/// Method: *Calendar* (Simulation).
public enum BusinessDayRule: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// On its own day all the same.
  case asPlanned = "as_planned"
  /// On the last day before it that is worked; on the next where that one has passed when the step begins.
  case previous
  /// On the next day that is worked.
  case next
}

/// From what the days or months between a step's touches are counted.
public enum CadenceOrigin: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// From the day of the step's trigger, whether the account was there or not.
  case trigger
  /// From the day on which the account is placed, where its trigger lies before it.
  case placement
  /// From the step's touch before, on the day on which it was made.
  case lastTouch = "last_touch"
}

extension Step {
  /// Whether it touches more than once.
  public var isRepeated: Bool { every != nil || months != nil }

  /// Whether its days follow from a calendar or from what was done, and not from days past due alone.
  public var isOnCalendar: Bool {
    months != nil || businessDay != .asPlanned || origin != .trigger
  }

  /// The fewest days that lie between two of its touches; nil for a single touch.
  public var fewestDaysBetween: Int? {
    guard isRepeated else { return nil }
    return businessDay == .asPlanned ? every ?? months.map { 28 * $0 } : 1
  }

  /// How many days before its own a touch may be made at most.
  public var mostDaysEarly: Int { businessDay == .previous ? 31 : 0 }
}
