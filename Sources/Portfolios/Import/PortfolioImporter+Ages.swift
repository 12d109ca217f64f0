// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// What should be known about ages as a whole.
extension PortfolioImporter {
  func ageWarnings() -> [Diagnostic] {
    guard let column = header.dueDate ?? header.daysPastDue else { return [] }
    var warnings: [Diagnostic] = []
    if let asOf = mapping.asOf, asOf != start {
      warnings.append(
        ImportDiagnostics.otherDay(
          asOf, start: start, isMoved: header.daysPastDue != nil, column: column.name,
          keyPath: mapping.keyPath + ".as_of", at: header.span))
    }
    if isNothingDue {
      warnings.append(
        ImportDiagnostics.nothingDue(
          column.name, start: start, keyPath: column.keyPath, at: header.span))
    }
    return warnings
  }

  /// Whether the file gives every account an age, and none is past due.
  private var isNothingDue: Bool {
    guard let days = portfolio.daysPastDue, days.presentCount == days.count else { return false }
    return (0..<days.count).allSatisfy { days[$0].map { $0 <= 0 } ?? false }
  }
}
