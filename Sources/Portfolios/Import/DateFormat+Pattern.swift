// SPDX-License-Identifier: GPL-3.0-or-later

extension DateFormat {
  /// One piece of a pattern.
  enum Part: Hashable {
    case year
    case month(isPadded: Bool)
    case day(isPadded: Bool)
    case mark(UInt8)

    /// What a piece of digits stands for; nil for a mark.
    var kind: Int? {
      switch self {
      case .year: 0
      case .month: 1
      case .day: 2
      case .mark: nil
      }
    }

    var isVariable: Bool {
      self == .month(isPadded: false) || self == .day(isPadded: false)
    }
  }
}

extension DateFormat {
  /// The pieces of a pattern, or nil.
  static func parts(of pattern: [UInt8]) -> [Part]? {
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
    case (UInt8(ascii: "M"), 1...2): .month(isPadded: run == 2)
    case (UInt8(ascii: "D"), 1...2): .day(isPadded: run == 2)
    case (UInt8(ascii: "-"), 1), (UInt8(ascii: "/"), 1), (UInt8(ascii: "."), 1),
      (UInt8(ascii: " "), 1):
      .mark(letter)
    default: nil
    }
  }

  private static func isUnambiguous(_ parts: [Part]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { !$0.isVariable || $1.kind == nil }
  }
}
