// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of the months in English, Spanish, Portuguese, French, Italian and German.
enum MonthNames {
  /// How they begin, by month.
  private static let beginnings = [
    ["jan", "ene", "gen", "jän"], ["feb", "fev", "fév"], ["mar", "mär", "mrz"],
    ["apr", "abr", "avr"], ["may", "mai", "mag"], ["jun", "juin", "giu"], ["jul", "juil", "lug"],
    ["aug", "ago", "aoû", "aou"], ["sep", "set"], ["oct", "out", "ott", "okt"], ["nov"],
    ["dec", "dic", "dez", "déc"],
  ]

  /// The number of a month from a word in small letters; nil where it begins as none.
  static func number(_ word: String) -> Int? {
    beginnings.firstIndex { names in names.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// The number of a month from letters; nil where they are fewer than three, or a word that is longer than any month's name.
  static func number(_ letters: Span<UInt8>) -> Int? {
    guard (3...12).contains(letters.count) else { return nil }
    let bytes = (0..<letters.count).map { letters[$0] }
    return number(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  /// The first three letters in English.
  static func short(_ month: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}
