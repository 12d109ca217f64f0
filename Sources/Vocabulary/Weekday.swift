// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: UInt8, CaseIterable, Hashable, Comparable, Sendable, CustomStringConvertible {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Whether it is Saturday or Sunday; calendars with another weekend state their own days.
  public var isWeekend: Bool { self >= .saturday }

  /// The English name, as written in sentences.
  public var name: String { description.prefix(1).uppercased() + description.dropFirst() }

  /// The English name in lower case, as written in scenarios.
  public var description: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  /// The day with this English name in lower case; nil when there is none.
  public init?(name: String) {
    guard let day = Weekday.allCases.first(where: { $0.description == name }) else { return nil }
    self = day
  }

  /// Whether `left` comes earlier in the week that begins on Monday.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
