// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness
internal import Vocabulary

/// Rows that are no accounts but sums of them.
extension PortfolioImporter {
  /// The most rows that are named one by one.
  private static let namedTotals = 8

  /// Counts the account that is being entered, and keeps it where it may be a total.
  mutating func watchTotal() {
    let sum = totals.sumAbove(row.balance)
    let word = totalWord()
    let isLargest = totals.isLargest(row.balance, segment: row.segment)
    let isSuspect = word.kind != .none || sum != nil
    let described = isSuspect || isLargest ? totalRow(word.kind, word.text, sum: sum) : nil
    if isSuspect, let described { totals.keep(described) }
    totals.count(
      row.balance, segment: row.segment, isSum: word.kind == .all || sum != nil, row: described)
  }

  /// Looks at a row that cannot be used: its words may say that it is a total, or its amount where it has no id.
  mutating func watchRejectedTotal() {
    guard record.fieldCount == header.fieldCount, record.fault == nil else { return }
    let word = totalWord()
    guard cell(header.id) == nil else {
      if word.kind == .all { keepRejected(word.kind, word.text, sum: nil) }
      return
    }
    let sum = row.hasBalance && row.balance > 0 ? totals.sumAbove(row.balance) : nil
    if word.kind == .all || sum != nil { keepRejected(word.kind, word.text, sum: sum) }
  }

  private mutating func keepRejected(
    _ word: TotalWords, _ text: ArraySlice<UInt8>, sum: (sum: TotalRows.Sum, gap: Int64)?
  ) {
    var row = totalRow(word, text, sum: sum)
    row.isRejected = true
    totals.keep(row)
  }

  /// The word for a total in the id or the debtor; in a row without an id in any cell.
  private func totalWord() -> (kind: TotalWords, text: ArraySlice<UInt8>) {
    var best: (kind: TotalWords, text: ArraySlice<UInt8>) = (.none, [])
    func look(_ text: ArraySlice<UInt8>) {
      let kind = TotalWords(text)
      if kind > best.kind { best = (kind, text) }
    }
    if let id = cell(header.id) {
      look(id)
      if let debtor = header.debtor, let text = cell(debtor) { look(text) }
    } else {
      for index in 0..<record.count { look(record.bytes[record.trimmedRange(of: index)]) }
    }
    return best
  }

  private func totalRow(
    _ word: TotalWords, _ text: ArraySlice<UInt8>, sum: (sum: TotalRows.Sum, gap: Int64)?
  ) -> TotalRows.Row {
    TotalRows.Row(
      field: field(header.id), hasID: cell(header.id) != nil, word: word,
      wordText: String(decoding: text, as: UTF8.self),
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
    let found = totals.found(isWhole: isWhole, debtors: isWhole ? debtorSums() : [:])
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
        case .above(let rows): "the \(rows) rows above"
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
