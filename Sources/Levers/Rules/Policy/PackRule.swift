// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// A rule that binds the touches of every strategy: of a law, a platform or a house.
///
/// Method: *Contact rules* (Simulation).
public struct PackRule: Hashable, Sendable {
  /// What counts as a contact.
  public enum Stage: String, CaseIterable, Sendable {
    /// Every attempt.
    case attempted
    /// What reaches device, line or address.
    case delivered
    /// What the debtor pays attention to.
    case engaged
  }

  /// The days over which contacts are counted together.
  public enum Window: Hashable, Sendable {
    /// So many days in a row, the day of the touch included; at least 1. One is the calendar day.
    case days(Int)
    /// The calendar week from Monday on.
    case week
    /// The calendar month.
    case month
  }

  /// How long a suspension lasts, the day of its beginning included.
  public enum Span: Hashable, Sendable {
    /// So many days.
    case days(Int)
    /// So many months of the calendar, to before the same day of the month, or the last of a shorter one.
    case months(Int)

    /// The first day after it.
    public func end(from date: CivilDate) -> CivilDate? {
      switch self {
      case .days(let count): return date.adding(days: count)
      case .months(let count):
        let month = date.year * 12 + date.month - 1 + count
        let (year, number) = (month / 12, month % 12 + 1)
        return (0...3).lazy.compactMap {
          CivilDate(year: year, month: number, day: date.day - $0)
        }.first
      }
    }
  }

  /// How often.
  public struct Frequency: Hashable, Sendable {
    /// The most contacts in a window, at least 1.
    public var atMost: Int
    /// The window.
    public var window: Window
    /// What counts.
    public var stage = Stage.attempted
    /// Whether each account is counted by itself, and not all of a person together.
    public var isPerAccount = false
    /// Calendar days from a contact to the next, 0 for any: with 2, one on Monday lets the next pass on Wednesday.
    public var apart = 0
    /// Whether formal notices are neither held back nor counted.
    public var exemptsNotices = false

    /// Creates a frequency that counts attempts per person.
    public init(atMost: Int, window: Window) {
      self.atMost = atMost
      self.window = window
    }
  }

  /// What a rule demands of a touch.
  public enum Demand: Hashable, Sendable {
    /// No more than so many.
    case frequency(Frequency)
    /// Within hours of the day and on working days.
    case hours(OpenHours)
    /// Nothing for so many days after a conversation through one of some channels, whose day is the first of them.
    case quiet(days: Int, after: [Int])
    /// From the first contact that the debtor pays attention to: only one channel in a window.
    case oneChannel(Window)
    /// No touch at all.
    case never
    /// Nothing that debtors have asked against, as far as their requests take so many hours a week and so many means.
    case requests(hours: Int, means: Int)
    /// Nothing from the day on which the collector is told of a life event; as often as it may be extended, once more if it still lasts.
    case suspension(Span, extensions: Int)
  }

  /// The name under which blocked touches are reported.
  public var name: String
  /// What is demanded.
  public var demand: Demand
  /// The positions of the channels it binds and counts.
  public var channels: [Int]
  /// The first day in force; nil for always.
  public var from: CivilDate?
  /// The last day in force; nil for no end.
  public var until: CivilDate?

  /// Creates a rule in force on all days.
  public init(name: String, _ demand: Demand, channels: [Int]) {
    self.name = name
    self.demand = demand
    self.channels = channels
  }

  /// Whether the rule is in force on a day.
  public func isInForce(on date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}

/// When touches are allowed.
public struct OpenHours: Hashable, Sendable {
  /// Minutes of the day from the opening to before the close, by weekday from Monday on; seven, empty on days without.
  public var minutes: [Range<Int>]
  /// Days on which nobody is touched, such as public holidays.
  public var closedOn: Set<CivilDate>

  /// Creates hours.
  public init(minutes: [Range<Int>], closedOn: Set<CivilDate> = []) {
    self.minutes = minutes
    self.closedOn = closedOn
  }

  /// The minutes open on a date.
  public func open(on date: CivilDate) -> Range<Int> {
    closedOn.contains(date) ? 0..<0 : minutes[Int(date.weekday.rawValue) - 1]
  }
}

extension PackRule.Window {
  /// The first day of the window that a date closes, or lies in.
  public func start(of date: CivilDate) -> CivilDate {
    let back =
      switch self {
      case .days(let days): days - 1
      case .week: Int(date.weekday.rawValue) - 1
      case .month: date.day - 1
      }
    return date.adding(days: -back) ?? date
  }
}

/// The rules that bind all strategies of a simulation.
public struct ContactRules: Hashable, Sendable {
  /// The rules, in the order in which they are asked: the first that objects gets the blame.
  public var rules: [PackRule]
  /// Whether touches against a rule are made and counted, instead of held back.
  public var isObserved: Bool

  /// Creates rules.
  public init(_ rules: [PackRule] = [], isObserved: Bool = false) {
    self.rules = rules
    self.isObserved = isObserved
  }

  /// The most rules a simulation may have, with the limits of a strategy: one bit each.
  public static let most = 64
}

extension ContactLimit {
  /// The limit as a rule over a number of channels.
  public func rule(channels count: Int) -> PackRule {
    PackRule(
      name: name, .frequency(.init(atMost: atMost, window: .days(days))),
      channels: channels ?? Array(0..<count))
  }
}

/// Who collects, as far as rules tell collectors apart.
public enum CollectorRole: String, CaseIterable, Sendable {
  /// Its own debt.
  case creditor
  /// For another.
  case agency
  /// Debt it bought.
  case buyer
}
