// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// The most touches to a debtor who never answers that contact rules let pass, where one is wanted at given times of every day.
///
/// The earliest lawful touches are the most there can be: windows look back only, so a touch that is put off makes no room before it.
/// Nothing of the engine is used: every touch is held against the list of those before it.
///
/// Method: <doc:ClosedForms>, "Lawful touches".
struct LawfulCeiling {
  private let rules: [PackRule]
  private let start: CivilDate

  /// Creates the ceiling of some rules.
  ///
  /// - Parameters:
  ///   - rules: Those in force for the channel; what begins with an answer never begins.
  ///   - channel: The position of the channel.
  ///   - start: Day 0.
  init(_ rules: [PackRule], channel: Int, start: CivilDate) {
    self.rules = rules.filter { $0.channels.contains(channel) }
    self.start = start
  }

  /// The greatest number of touches.
  ///
  /// - Parameters:
  ///   - days: How many days, at least 0.
  ///   - minutes: The minutes of the day at which a touch is wanted, increasing.
  /// - Returns: The number.
  /// - Complexity: Proportional to wanted touches times rules times the longest window.
  func touches(days: Int, at minutes: [Int]) -> Int {
    var made: [CivilDate] = []
    for day in 0..<days {
      guard let date = start.adding(days: day) else { break }
      for minute in minutes where rules.allSatisfy({ permits($0, date, minute, made) }) {
        made.append(date)
      }
    }
    return made.count
  }

  private func permits(
    _ rule: PackRule, _ date: CivilDate, _ minute: Int, _ made: [CivilDate]
  ) -> Bool {
    guard rule.isInForce(on: date) else { return true }
    switch rule.demand {
    case .frequency(let frequency):
      let counted = made.reversed().prefix { $0 >= frequency.window.start(of: date) }
        .filter(rule.isInForce)
      let near = made.reversed().prefix { date - $0 < frequency.apart }
      return frequency.stage == .engaged
        || counted.count < frequency.atMost && !near.contains(where: rule.isInForce)
    case .hours(let hours): return hours.open(on: date).contains(minute)
    // Nobody has asked anything, and nothing befalls anybody.
    case .quiet, .oneChannel, .requests, .suspension: return true
    case .never: return false
    }
  }
}
