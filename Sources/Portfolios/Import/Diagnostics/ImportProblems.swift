// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Collects what is wrong with a file: the first problems in full, all of them as counts.
struct ImportProblems {
  private let policy: BadRowPolicy
  private let limit: Int
  private var kept: [Diagnostic] = []
  /// How many rows cannot be used.
  private(set) var badRows = 0
  private(set) var firstBadRow: SourceSpan?
  private var counts: [DiagnosticCode: Int] = [:]
  private var rowCounts: [DiagnosticCode: Int] = [:]

  init(policy: BadRowPolicy, limit: Int) {
    self.policy = policy
    self.limit = limit
  }

  /// Whether nothing may be imported.
  var isFatal: Bool { policy == .reject && badRows > 0 }

  /// Notes a problem of a row, which is an error or a warning by the policy.
  mutating func note(_ diagnostic: Diagnostic) {
    rowCounts[diagnostic.code, default: 0] += 1
    var diagnostic = diagnostic
    diagnostic.severity = policy == .skip ? .warning : .error
    keep(diagnostic)
  }

  /// Changes what is kept.
  mutating func mend(_ change: (inout Diagnostic) -> Void) {
    for index in kept.indices { change(&kept[index]) }
  }

  /// Notes something that stops nothing.
  mutating func warn(_ diagnostic: Diagnostic) {
    keep(diagnostic)
  }

  /// Whether further problems are only counted.
  var isFull: Bool { kept.count >= limit }

  /// Counts a problem whose message would not be kept.
  mutating func countOnly(_ code: DiagnosticCode) {
    counts[code, default: 0] += 1
  }

  mutating func countBadRow(_ span: SourceSpan) {
    if firstBadRow.map({ span.line < $0.line }) ?? true { firstBadRow = span }
    badRows += 1
  }

  /// How many problems of each kind bad rows had, such as "D201 ×3", by code.
  var summary: String { Self.text(rowCounts) }

  /// Everything kept and `others`, in order of position, after the whole count where not all are kept.
  ///
  /// - Parameters:
  ///   - others: What else is to be said of the file.
  ///   - rows: How many rows were read.
  ///   - header: Where the file's header stands.
  /// - Returns: What is to be told, errors or warnings by the policy.
  func report(with others: [Diagnostic], rows: Int, header: SourceSpan) -> [Diagnostic] {
    var all = kept + others
    let total = counts.values.reduce(0, +)
    if total > kept.count {
      var diagnostic = ImportDiagnostics.manyProblems(
        total, badRows: badRows, of: rows, listed: kept.count, summary: Self.text(counts),
        at: header)
      diagnostic.severity = isFatal ? .error : .warning
      all.insert(diagnostic, at: 0)
    }
    // By index last: the order of equal places must not depend on the sorting method.
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element.primary.span, right.element.primary.span)
      return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
    }.map(\.element)
  }

  private mutating func keep(_ diagnostic: Diagnostic) {
    counts[diagnostic.code, default: 0] += 1
    if !isFull { kept.append(diagnostic) }
  }

  private static func text(_ counts: [DiagnosticCode: Int]) -> String {
    // Sorted: the order of a dictionary changes with every process.
    counts.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" }.joined(separator: ", ")
  }
}
