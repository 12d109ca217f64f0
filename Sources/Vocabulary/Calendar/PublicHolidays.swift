// SPDX-License-Identifier: GPL-3.0-or-later

/// The public holidays of a country, over the years for which they are known.
///
/// They follow rules of the law where it has rules, so that years to come are known as well as the law is; days that a government names
/// each year are listed, and the last year listed is the last one covered. Regions' own days, election days and days of mourning are not
/// in it unless a source says that the whole country rests.
///
/// A holiday that the law moves lies where it is moved to; one that is given a day in place of a weekend's lies on both.
public struct PublicHolidays: Sendable {
  /// The country's code in capitals, ISO 3166-1 alpha-2.
  public let country: String
  /// The years that are covered; outside them no day is a holiday.
  public let years: ClosedRange<Int>
  /// The laws and lists that the days are taken from.
  public let sources: [String]
  /// What is not covered or not verified; nil for nothing worth telling.
  public let reservation: Words?
  private let all: [(date: CivilDate, name: Words)]
  private let days: Set<CivilDate>

  /// A text in both languages.
  public struct Words: Hashable, Sendable {
    /// The English text.
    public let english: String
    /// The Spanish text.
    public let spanish: String

    init(_ english: String, _ spanish: String) { (self.english, self.spanish) = (english, spanish) }
  }

  /// The holidays of a country; nil for one that is not among ``countries``.
  ///
  /// - Parameter country: ISO 3166-1 alpha-2, in capitals.
  public init?(country: String) {
    guard let law = HolidayLaw.all.first(where: { $0.country == country }) else { return nil }
    self.country = country
    years = law.years
    sources = law.sources
    reservation = law.reservation
    all = law.dates().filter { law.years.contains($0.date.year) }
    days = Set(all.map(\.date))
  }

  /// The holidays of a year in their order, two entries where two fall on one day; none outside ``years``.
  public func dates(in year: Int) -> [(date: CivilDate, name: Words)] {
    all.filter { $0.date.year == year }
  }

  /// Whether a day is a public holiday; false outside ``years``.
  public func contains(_ date: CivilDate) -> Bool { days.contains(date) }

  /// The countries that are known, in order.
  public static let countries = HolidayLaw.all.map(\.country).sorted()
}
