// SPDX-License-Identifier: GPL-3.0-or-later

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
    let rows = [Self.heading(language)] + checks.map { Self.cells($0, language) }
    let widths = (0..<rows[0].count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        // Names to the left, numbers to the right, the verdict last and unpadded.
        return column == 0
          ? row[column] + gap : column == row.count - 1 ? row[column] : gap + row[column]
      }
      return cells.joined(separator: "  ")
    }
  }

  private static func heading(_ language: Language) -> [String] {
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
      fixed(check.simulated, 6), fixed(check.exact, 6), fixed(check.standardError, 6),
      (check.z > 0 ? "+" : "") + fixed(check.z, 2), fixed(check.digits, 1),
    ]
    let marked = numbers.map { language == .spanish ? $0.replacing(".", with: ",") : $0 }
    return [check.name] + marked + [verdict]
  }
}
