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
    let sum = totals.sumAbove(row.balance)
    let word = totalWord()
    let isLargest = totals.isLargest(row.balance, segment: row.segment)
    let isSuspect = word.kind != .none || sum != nil
    let described = isSuspect || isLargest ? totalRow(word, sum: sum) : nil
    if isSuspect, let described { totals.keep(described) }
    totals.count(
      row.balance, segment: row.segment, isSum: isEnough(word) || sum != nil, row: described)
  }

  /// Looks at a row that cannot be used: its words may say that it is a total, or its amount where it has no id.
  mutating func watchRejectedTotal() {
    guard record.fieldCount == header.fieldCount, record.fault == nil else { return }
    let word = totalWord()
    guard cell(header.id) == nil else {
      if isEnough(word) { keepRejected(word, sum: nil) }
      return
    }
    let sum = row.hasBalance && row.balance > 0 ? totals.sumAbove(row.balance) : nil
    if isEnough(word) || sum != nil { keepRejected(word, sum: sum) }
  }

  /// Whether the word alone says that the row is a total.
  private func isEnough(_ word: Word) -> Bool {
    word.kind == .all || word.kind == .some && word.isInID
  }

  private mutating func keepRejected(_ word: Word, sum: (sum: TotalRows.Sum, gap: Int64)?) {
    var row = totalRow(word, sum: sum)
    row.isRejected = true
    totals.keep(row)
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

  private func totalRow(
    _ word: Word, sum: (sum: TotalRows.Sum, gap: Int64)?
  ) -> TotalRows.Row {
    TotalRows.Row(
      field: field(header.id), hasID: cell(header.id) != nil, word: word.kind,
      wordText: String(decoding: word.text, as: UTF8.self), isWordInID: word.isInID,
      balance: row.hasBalance ? row.balance : nil, segment: row.segment,
      debtor: header.debtor.flatMap { cell($0) }.map { Identity.of($0) }, lacks: lacksValues,
      sum: sum?.sum, gap: sum?.gap ?? 0)
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
  func totalWarnings(_ isWhole: Bool) -> [Diagnostic] {
    let found = totals.found(
      isWhole: isWhole, debtors: isWhole ? debtorSums() : [:],
      groups: isWhole ? groupTotals() : [])
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
    if let sum = row.sum, let balance = row.balance {
      let others =
        switch sum {
        case .above(let rows): "the \(ImportDiagnostics.counted(rows, "row")) above"
        case .below(let rows): "the \(ImportDiagnostics.counted(rows, "row")) below"
        case .others(let rows): "all \(rows) others"
        case .plain(let rows): "the \(rows) rows that are no totals"
        case .segment(let name, let rows): "the other \(rows) rows of segment `\(name)`"
        case .debtor(let rows): "the other \(rows) rows of its debtor"
        }
      let gap = row.gap == 0 ? "" : ", but for \(amount(row.gap))"
      reasons.append("\(amount(balance)) is the sum of \(others)\(gap)")
    }
    return reasons
  }

  /// Accounts that are sums of their neighbours.
  private func groupTotals() -> [TotalRows.Row] {
    let ids = portfolio.accountIDs
    return GroupTotals.found(in: portfolio.balances) { !ids.hasDigit(at: $0) }.map { hit in
      let id = ids[hit.row]
      let place = span(ofAccount: hit.row)
      let span = SourceSpan(
        file: place.file, line: place.line, column: place.column, length: id.count)
      return TotalRows.Row(
        field: ImportField(
          keyPath: header.id.keyPath, column: ImportField.shown(header.id.name), span: span,
          text: id),
        hasID: true, word: .none, wordText: "", balance: portfolio.balances[hit.row],
        segment: nil, debtor: nil, lacks: false,
        sum: hit.isAbove ? .above(hit.count) : .below(hit.count), gap: hit.gap)
    }
  }

  private func amount(_ minorUnits: Int64) -> String {
    Money(minorUnits: abs(minorUnits)).formatted(in: currency, marks: mapping.marks)
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
