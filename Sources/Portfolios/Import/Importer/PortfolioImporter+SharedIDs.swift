// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// Accounts of many people under one id.
extension PortfolioImporter {
  /// From how many accounts on, and from how many times as many as any other debtor has, an id is asked about.
  private static let (crowd, outstanding) = (20, 10)
  /// The most ids that are named one by one.
  private static let namedIDs = 8

  /// The debtors whose ids hardly name one person, those with most accounts first.
  ///
  /// - Complexity: O(accounts).
  func findSharedIDs() -> [ImportFindings.SharedID] {
    guard header.debtor != nil, portfolio.accountCount > portfolio.debtorCount else { return [] }
    var counts = ContiguousArray<Int32>(repeating: 0, count: portfolio.debtorCount)
    for debtor in portfolio.debtorOfAccount { counts[Int(debtor)] += 1 }
    var (largest, second) = (0, 0)
    for debtor in counts.indices.dropFirst() {
      if counts[debtor] > counts[largest] {
        (largest, second) = (debtor, Int(counts[largest]))
      } else {
        second = max(second, Int(counts[debtor]))
      }
    }
    let isCrowd =
      second > 0 && counts[largest] >= Self.crowd
      && Int(counts[largest]) >= Self.outstanding * second
    let placeholders = counts.indices.filter {
      counts[$0] >= 2 && PlaceholderIDs.contain(portfolio.debtorIDs.utf8(at: $0))
    }
    let all = isCrowd && !placeholders.contains(largest) ? placeholders + [largest] : placeholders
    return sharedIDs(
      Dictionary(
        uniqueKeysWithValues: all.map { ($0, $0 != largest || placeholders.contains($0)) }),
      next: second)
  }

  /// The facts of some debtors, by whether their ids are placeholders.
  private func sharedIDs(
    _ debtors: [Int: Bool], next: Int
  ) -> [ImportFindings.SharedID] {
    guard !debtors.isEmpty else { return [] }
    var found: [Int: ImportFindings.SharedID] = [:]
    for (account, debtor) in portfolio.debtorOfAccount.enumerated() {
      let debtor = Int(debtor)
      guard let isPlaceholder = debtors[debtor] else { continue }
      let first = ImportFindings.SharedID(
        id: ImportField.shown(portfolio.debtorIDs[debtor]), isPlaceholder: isPlaceholder,
        accounts: 0, total: 0, next: next, line: Int(accountPlaces[account].line))
      found[debtor, default: first].accounts += 1
      found[debtor]?.total += portfolio.balances[account]
    }
    return found.values.sorted { ($1.accounts, $0.line) < ($0.accounts, $1.line) }
  }

  /// What is to be said of them.
  func sharedIDWarnings() -> [Diagnostic] {
    guard let column = header.debtor else { return [] }
    return sharedIDs.prefix(Self.namedIDs).enumerated().map { index, shared in
      let more = index + 1 == Self.namedIDs ? sharedIDs.count - Self.namedIDs : 0
      let total = Money(minorUnits: shared.total).formatted(
        in: currency, marks: mapping.marks.grouped)
      return ImportDiagnostics.sharedID(
        shared, of: portfolio.accountCount, total: "\(currency) \(total)", column: column,
        at: SourceSpan(file: mapping.file, line: shared.line, column: 1), more: more)
    }
  }
}

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
