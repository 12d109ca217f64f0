// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Checks as text: a heading and one aligned line each.
public struct VerificationTable: Hashable, Sendable {
  /// The language of headings, verdicts and decimal mark.
  public enum Language: String, CaseIterable, Sendable {
    /// English, decimal point.
    case english = "en"
    /// Spanish, decimal comma.
    case spanish = "es"
  }

  /// The checks, in the order of their lines.
  public let checks: [VerificationCheck]

  /// Creates a table.
  public init(_ checks: [VerificationCheck]) {
    self.checks = checks
  }

  /// Whether every check passes; true for none.
  public var passes: Bool { checks.allSatisfy(\.passes) }

  /// Heading and lines without a trailing line break.
  public func lines(in language: Language) -> [String] {
    [Self.heading(in: language)] + checks.map { Self.line($0, in: language) }
  }

  /// The names of the columns.
  ///
  /// - Parameter language: The language.
  /// - Returns: A line as wide as those of most checks.
  public static func heading(in language: Language) -> String { aligned(titles(language)) }

  /// One check below the heading.
  ///
  /// - Parameters:
  ///   - check: The check.
  ///   - language: The language.
  /// - Returns: Its line.
  public static func line(_ check: VerificationCheck, in language: Language) -> String {
    aligned(cells(check, language))
  }

  /// Names to the left, numbers to the right, the verdict last and unpadded; what is wider moves the rest of its line,
  /// so that a line can be shown before the next is known.
  private static func aligned(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { column, cell in
      let (text, width) = cell
      let gap = String(repeating: " ", count: max(0, width - text.count))
      return column == 0 ? text + gap : gap + text
    }.joined(separator: "  ")
  }

  private static let widths = [48, 14, 14, 10, 6, 6, 0]

  private static func titles(_ language: Language) -> [String] {
    switch language {
    case .english: ["check", "simulated", "exact", "std. error", "z", "digits", "verdict"]
    case .spanish: ["prueba", "simulado", "exacto", "error est.", "z", "cifras", "veredicto"]
    }
  }

  private static func cells(_ check: VerificationCheck, _ language: Language) -> [String] {
    let verdict =
      switch language {
      case .english: check.passes ? "pass" : "FAIL"
      case .spanish: check.passes ? "bien" : "FALLA"
      }
    let numbers = [
      significant(check.simulated), significant(check.exact), significant(check.standardError),
      (check.z > 0 ? "+" : "") + fixed(check.z, 2), fixed(check.digits, 1),
    ]
    let marked = numbers.map { language == .spanish ? $0.replacing(".", with: ",") : $0 }
    return [check.name] + marked + [verdict]
  }
}

extension VerificationTable {
  /// `value` with six decimals, and fewer where that would be more than six significant digits.
  static func significant(_ value: Double) -> String {
    var decimals = 6
    var bound = 0.999_999_5
    while decimals > 1, abs(value) >= bound { (decimals, bound) = (decimals - 1, bound * 10) }
    return fixed(value, decimals)
  }

  /// `value` with so many decimals, independent of the locale; never "-0.00".
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded()
    // Beyond 2⁵³ there are no decimals to show; infinities and NaN name themselves.
    guard scaled < 0x1p53 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension VerificationTable {
  /// The checks as one JSON document, ending in a line break.
  public var json: String {
    let list = checks.map { check -> JSONValue in
      [
        "check": .string(check.name), "simulated": .number(check.simulated),
        "exact": .number(check.exact), "standard_error": .number(check.standardError),
        "z": .number(check.z), "digits": .number(check.digits), "passes": .bool(check.passes),
      ]
    }
    let document: JSONValue = [
      "format": .count(1), "passes": .bool(passes), "checks": .array(list),
    ]
    return document.written()
  }
}
