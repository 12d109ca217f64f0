// SPDX-License-Identifier: GPL-3.0-or-later

/// What a country's law says of public holidays.
struct HolidayLaw: Sendable {
  let country: String
  let years: ClosedRange<Int>
  let sources: [String]
  var reservation: PublicHolidays.Words?
  let rules: [HolidayRule]

  /// Every country that is known.
  static let all: [HolidayLaw] = [
    argentina, australia, brazil, chile, colombia, england, india, korea, mexico, peru, russia,
    spain, unitedStates,
  ]

  /// The last year to which rules are extended: the law as it stands, if nobody changes it.
  static let lastYearOfRules = 2_050

  /// Every holiday in its order, and what lies in the years next to those covered.
  func dates() -> [(date: CivilDate, name: PublicHolidays.Words)] {
    let reach = (years.lowerBound - 1)...(years.upperBound + 1)
    var held = reach.flatMap { year in rules.flatMap { $0.dates(of: year) } }
    held.sort { $0.date < $1.date }
    return rules.contains { $0.madeUpOn != nil } ? withMadeUpDays(held) : held
  }

  /// The holidays and the days that are given for those which a weekend or another holiday takes.
  private func withMadeUpDays(
    _ held: [(date: CivilDate, name: PublicHolidays.Words)]
  ) -> [(date: CivilDate, name: PublicHolidays.Words)] {
    let madeUpOn = Dictionary(
      rules.compactMap { rule in rule.madeUpOn.map { (rule.name, $0) } }, uniquingKeysWith: { $1 })
    var taken = Set(held.map(\.date))
    var all = held
    for date in held.map(\.date).uniqued() {
      let names = held.filter { $0.date == date }.map(\.name)
      let lost = names.first { name in
        madeUpOn[name].map { names.count > 1 || $0.contains(date.weekday) } ?? false
      }
      guard let lost else { continue }
      var free = date
      while taken.contains(free) || free.weekday.isWeekend, let next = free.adding(days: 1) {
        free = next
      }
      taken.insert(free)
      all.append((free, lost.madeUp))
    }
    return all.sorted { $0.date < $1.date }
  }
}
