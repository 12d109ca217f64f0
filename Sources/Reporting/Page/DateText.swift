// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// Writes dates as a language does: `5 January 2026`, `5 de enero de 2026`.
enum DateText {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]

  /// The date in words.
  static func text(_ date: CivilDate, in language: ReportLanguage) -> String {
    let parts = date.components
    let month = parts.month - 1
    return language.choose(
      "\(parts.day) \(english[month]) \(parts.year)",
      "\(parts.day) de \(spanish[month]) de \(parts.year)")
  }

  /// An ISO date in words; a text that is none stays as it is.
  static func text(iso: String, in language: ReportLanguage) -> String {
    let numbers = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3,
      let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return iso }
    return text(date, in: language)
  }
}
