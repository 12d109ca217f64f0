// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Collects what is wrong with a file: the first problems in full, all of them as counts.
struct ImportProblems {
  private let policy: BadRowPolicy
  private let limit: Int
  private var kept: [Diagnostic] = []
  private var total = 0
  /// How many rows cannot be used.
  private(set) var badRows = 0
  private(set) var firstBadRow: SourceSpan?
  private var firstOmitted: SourceSpan?
  private var counts: [DiagnosticCode: Int] = [:]

  init(policy: BadRowPolicy, limit: Int) {
    self.policy = policy
    self.limit = limit
  }

  /// Whether nothing may be imported.
  var isFatal: Bool { policy == .reject && badRows > 0 }

  /// Notes a problem of a row, which is an error or a warning by the policy.
  mutating func note(_ diagnostic: Diagnostic) {
    counts[diagnostic.code, default: 0] += 1
    var diagnostic = diagnostic
    diagnostic.severity = policy == .skip ? .warning : .error
    keep(diagnostic)
  }

  /// Notes something that stops nothing.
  mutating func warn(_ diagnostic: Diagnostic) {
    keep(diagnostic)
  }

  /// Whether further problems are only counted, and where the first of those stands is known.
  var isFull: Bool { firstOmitted != nil }

  /// Counts a problem whose message would not be kept.
  mutating func countOnly() {
    total += 1
  }

  mutating func countBadRow(_ span: SourceSpan) {
    firstBadRow = firstBadRow ?? span
    badRows += 1
  }

  /// How many problems of each kind bad rows had, such as "D201 ×3", by code.
  var summary: String {
    // Sorted: the order of a dictionary changes with every process.
    counts.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" }.joined(separator: ", ")
  }

  /// How many problems were counted but not kept.
  private var omitted: Int { total - kept.count }

  /// Everything kept and `others`, in order of position, with a line about what was not kept.
  func report(with others: [Diagnostic]) -> [Diagnostic] {
    var all = kept + others
    if let firstOmitted {
      var diagnostic = ImportDiagnostics.omitted(omitted, at: firstOmitted)
      diagnostic.severity = isFatal ? .error : .warning
      all.append(diagnostic)
    }
    // By index last: the order of equal places must not depend on the sorting method.
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element.primary.span, right.element.primary.span)
      return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
    }.map(\.element)
  }

  private mutating func keep(_ diagnostic: Diagnostic) {
    total += 1
    guard kept.count < limit else {
      firstOmitted = firstOmitted ?? diagnostic.primary.span
      return
    }
    kept.append(diagnostic)
  }
}
