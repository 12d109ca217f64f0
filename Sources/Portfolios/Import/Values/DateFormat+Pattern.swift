// SPDX-License-Identifier: GPL-3.0-or-later

extension DateFormat {
  /// One piece of a pattern.
  enum Part: Hashable {
    case year
    /// Two digits: 69 to 99 are of the twentieth century, 00 to 68 of the twenty-first.
    case shortYear
    case month(isPadded: Bool)
    /// The name of a month, in full or its beginning.
    case monthName
    case day(isPadded: Bool)
    case mark(UInt8)
    /// The number by which spreadsheets store a day.
    case serial

    /// What a piece stands for; nil for a mark.
    var kind: Int? {
      switch self {
      case .year, .shortYear: 0
      case .month, .monthName: 1
      case .day: 2
      case .mark, .serial: nil
      }
    }

    var isVariable: Bool {
      self == .month(isPadded: false) || self == .day(isPadded: false)
    }

    /// Whether it is digits.
    var isDigits: Bool { kind != nil && self != .monthName }
  }
}

extension DateFormat {
  /// The pattern of the numbers of spreadsheets.
  static let serialPattern = "serial"

  /// The pieces of a pattern, or nil.
  static func parts(of pattern: [UInt8]) -> [Part]? {
    if pattern.elementsEqual(serialPattern.utf8) { return [.serial] }
    var parts: [Part] = []
    var rest = pattern[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }.count
      guard let part = part(letter, run) else { return nil }
      parts.append(part)
      rest = rest.dropFirst(run)
    }
    let kinds = parts.compactMap(\.kind)
    guard kinds.count == 3, Set(kinds).count == 3 else { return nil }
    return isUnambiguous(parts) ? parts : nil
  }

  private static func part(_ letter: UInt8, _ run: Int) -> Part? {
    switch (letter, run) {
    case (UInt8(ascii: "Y"), 4): .year
    case (UInt8(ascii: "Y"), 2): .shortYear
    case (UInt8(ascii: "M"), 1...2): .month(isPadded: run == 2)
    case (UInt8(ascii: "M"), 3): .monthName
    case (UInt8(ascii: "D"), 1...2): .day(isPadded: run == 2)
    case (UInt8(ascii: "-"), 1), (UInt8(ascii: "/"), 1), (UInt8(ascii: "."), 1),
      (UInt8(ascii: ","), 1), (UInt8(ascii: " "), 1):
      .mark(letter)
    default: nil
    }
  }

  private static func isUnambiguous(_ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { !$0.isVariable || !$1.isDigits }
  }
}
