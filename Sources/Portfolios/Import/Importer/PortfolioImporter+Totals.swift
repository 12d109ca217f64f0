// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness
internal import Vocabulary

/// Rows that are no accounts but sums of them.
extension PortfolioImporter {
  /// A word for a total and where it stands.
  private typealias Word = (kind: TotalWords, text: ArraySlice<UInt8>, isInID: Bool)

  /// The most rows that are named one by one.
  private static let namedTotals = 8

  /// Counts the account that is being entered, and keeps it where it may be a total.
  mutating func watchTotal() {
    let match = totals.sumAbove(row.balance)
    let word = totalWord()
    let isLargest = totals.isLargest(row.balance, segment: row.segment)
    let isSuspect = word.kind != .none || match != nil
    let described = isSuspect || isLargest ? totalRow(word, match) : nil
    if isSuspect, let described { totals.keep(described) }
    totals.count(
      row.balance, segment: row.segment, isSum: isEnough(word) || match != nil, row: described)
  }

  /// Looks at a row that cannot be used: it may be a total, or part of one.
  ///
  /// Its words may say that it is a total, or its amount where it has no id.
  ///
  /// - Returns: Whether it is one beyond doubt, whose money is that of other rows.
  mutating func watchRejectedTotal() -> Bool {
    guard record.fieldCount == header.fieldCount, record.fault == nil else { return false }
    let word = totalWord()
    let match = row.hasBalance && row.balance > 0 ? totals.sumAbove(row.balance) : nil
    let isTotal = isEnough(word) || match != nil && (cell(header.id) == nil || word.kind != .none)
    if isTotal {
      var total = totalRow(word, match)
      total.isRejected = true
      totals.keep(total)
    }
    if row.hasBalance {
      totals.count(rejected: row.balance, segment: row.segment, isSum: isTotal)
    }
    return word.kind == .all || isTotal && match != nil
  }

  /// Whether the word alone says that the row is a total.
  private func isEnough(_ word: Word) -> Bool {
    word.kind == .all || word.kind == .some && word.isInID
  }

  /// The word for a total in the id or the debtor; in a row without an id in any cell.
  private func totalWord() -> Word {
    var best: Word = (.none, [], false)
    func look(_ text: ArraySlice<UInt8>, isInID: Bool = false) {
      let kind = TotalWords(text)
      if kind > best.kind { best = (kind, text, isInID) }
    }
    if let id = cell(header.id) {
      look(id, isInID: true)
      if let debtor = header.debtor, let text = cell(debtor) { look(text) }
    } else {
      for index in 0..<record.count { look(record.bytes[record.trimmedRange(of: index)]) }
    }
    return best
  }

  private func totalRow(_ word: Word, _ match: TotalRows.Match?) -> TotalRows.Row {
    TotalRows.Row(
      field: field(header.id), hasID: cell(header.id) != nil, word: word.kind,
      wordText: String(decoding: word.text, as: UTF8.self), isWordInID: word.isInID,
      balance: row.hasBalance ? row.balance : nil, segment: row.segment,
      debtor: header.debtor.flatMap { cell($0) }.map { Identity.of($0) }, lacks: lacksValues,
      position: row.hasBalance ? totals.position : nil, match: match)
  }

  /// Whether the row says nothing in a column in which at least nine of ten rows do.
  private var lacksValues: Bool {
    func isOdd(_ value: Any?, _ present: Int?, of count: Int) -> Bool {
      guard value == nil, let present, count >= 2 else { return false }
      return present * 10 >= count * 9
    }
    let accounts = portfolio.accountCount
    return isOdd(row.daysPastDue, portfolio.daysPastDue?.presentCount, of: accounts)
      || isOdd(row.segment, portfolio.segments?.presentCount, of: accounts)
      || isOdd(row.score, portfolio.scores?.presentCount, of: accounts)
  }

  /// What is to be said of rows that look like totals.
  ///
  /// It is asked before accounts are left out that a later row contradicts.
  func totalWarnings(_ isWhole: Bool) -> [Diagnostic] {
    let found = totals.found(
      isWhole: isWhole, debtors: isWhole ? debtorSums() : [:], groups: groupTotals)
    return found.prefix(Self.namedTotals).enumerated().map { index, row in
      let more = index + 1 == Self.namedTotals ? found.count - Self.namedTotals : 0
      return ImportDiagnostics.total(row, reasons: reasons(row), more: more)
    }
  }

  private func reasons(_ row: TotalRows.Row) -> [String] {
    var reasons: [String] = []
    if row.word != .none {
      reasons.append("`\(ImportField.shown(row.wordText))` has a word for a total")
    }
    if let match = row.match, let balance = row.balance {
      let rows = ImportDiagnostics.counted(match.sum.rows, "row")
      let others =
        switch match.sum {
        case .above: "the \(rows) above"
        case .below: "the \(rows) below"
        case .others(let rows): "all \(rows) others"
        case .plain: "the \(rows) that are no totals"
        case .plainAbove: "the \(rows) above that are no totals"
        case .plainBelow: "the \(rows) below that are no totals"
        case .segment(let name, _): "the other \(rows) of segment `\(ImportField.shown(name))`"
        case .debtor: "the other \(rows) of its debtor"
        }
      let left = match.isOfAll ? ", those left out included" : ""
      let gap = match.gap == 0 ? "" : ", but for \(amount(match.gap))"
      reasons.append("\(amount(balance)) is the sum of \(others)\(left)\(gap)")
    }
    return reasons
  }

  /// Accounts that are sums of their neighbours, without and with the rows that are left out.
  ///
  /// - Parameter told: Rows that are known to be totals.
  /// - Returns: Rows.
  private func groupTotals(_ told: [TotalRows.Row]) -> [TotalRows.Row] {
    let known = Set(told.compactMap(\.position))
    let marked = totals.marked(without: told)
    let ids = portfolio.accountIDs
    let kept = GroupTotals.found(
      in: portfolio.balances, without: Set(known.compactMap(account(at:))),
      marked: Set(marked.compactMap(account(at:)))
    ) { !ids.hasDigit(at: $0) }
    var found = kept.map { total($0, account: $0.row, isOfAll: false) }
    guard totals.hasRejected, totals.arePlacesKnown else { return found }
    let (all, accounts) = withRejected()
    let seen = Set(kept.map(\.row))
    let others = GroupTotals.found(in: all, without: known, marked: marked) {
      accounts[$0] >= 0 && !ids.hasDigit(at: accounts[$0])
    }
    for hit in others where accounts[hit.row] >= 0 && !seen.contains(accounts[hit.row]) {
      found.append(total(hit, account: accounts[hit.row], isOfAll: true))
    }
    return found
  }

  /// The account that stands at a place among all rows whose balance can be read; nil for a row that is left out, or where
  /// their places are not known.
  private func account(at position: Int) -> Int? {
    guard totals.arePlacesKnown else { return nil }
    let before = totals.rejected.prefix { $0.position < position }.count
    let isRejected =
      before < totals.rejected.count && totals.rejected[before].position == position
    return isRejected ? nil : position - before
  }

  /// All balances that can be read, in the order of the file, and which account each is, −1 for one that is left out.
  private func withRejected() -> (ContiguousArray<Int64>, ContiguousArray<Int>) {
    var (balances, accounts) = (ContiguousArray<Int64>(), ContiguousArray<Int>())
    var next = 0
    for rejected in totals.rejected {
      while balances.count < rejected.position, next < portfolio.balances.count {
        balances.append(portfolio.balances[next])
        accounts.append(next)
        next += 1
      }
      balances.append(rejected.balance)
      accounts.append(-1)
    }
    for account in next..<portfolio.balances.count {
      balances.append(portfolio.balances[account])
      accounts.append(account)
    }
    return (balances, accounts)
  }

  private func total(_ hit: GroupTotals.Hit, account: Int, isOfAll: Bool) -> TotalRows.Row {
    let id = portfolio.accountIDs[account]
    let place = span(ofAccount: account)
    let span = SourceSpan(
      file: place.file, line: place.line, column: place.column, length: id.count)
    let sum: TotalRows.Sum =
      switch (hit.isAbove, hit.isPlain) {
      case (true, false): .above(hit.count)
      case (true, true): .plainAbove(hit.count)
      case (false, false): .below(hit.count)
      case (false, true): .plainBelow(hit.count)
      }
    return TotalRows.Row(
      field: ImportField(
        keyPath: header.id.keyPath, column: ImportField.shown(header.id.name), span: span, text: id),
      hasID: true, isRejected: contested.contains(UInt32(account)), word: .none, wordText: "",
      balance: portfolio.balances[account],
      segment: nil, debtor: nil, lacks: false,
      match: TotalRows.Match(sum: sum, gap: hit.gap, isOfAll: isOfAll))
  }

  private func amount(_ minorUnits: Int64) -> String {
    Money(minorUnits: abs(minorUnits)).formatted(in: currency, marks: mapping.marks.grouped)
  }

  /// Sum and number of the accounts of the debtors of rows whose ids have a word for a total.
  private func debtorSums() -> [UInt64: (total: Int64, count: Int)] {
    var sums: [UInt64: (total: Int64, count: Int)] = [:]
    for row in totals.rows where row.word != .none {
      if let debtor = row.debtor, row.wordText == row.field.text { sums[debtor] = (0, 0) }
    }
    guard !sums.isEmpty else { return [:] }
    for account in portfolio.balances.indices {
      let debtor = portfolio.debtorIdentities[Int(portfolio.debtorOfAccount[account])]
      guard let sum = sums[debtor] else { continue }
      sums[debtor] = (sum.total + portfolio.balances[account], sum.count + 1)
    }
    return sums
  }
}
