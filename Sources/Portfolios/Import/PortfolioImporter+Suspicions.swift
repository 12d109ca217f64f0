// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// What looks wrong in a column as a whole, though every row can be read.
struct ImportSuspicions {
  var amounts: [AmountShapes] = [AmountShapes(), AmountShapes()]
  var ids: [IdentityShapes] = [IdentityShapes(), IdentityShapes()]
  /// Rows whose id is a word for a total.
  var totals = PortfolioImporter.Tally()
  /// Dates of the mapping's form, and of others.
  var datesRead = 0
  var otherDates: [String: PortfolioImporter.Tally] = [:]
  /// The first text of each column and name that it is folded to.
  var folded: [String: String] = [:]
  /// Where another text is folded to the same name.
  var merged: [String: (field: ImportField, first: String, name: String)] = [:]
}

extension PortfolioImporter {
  /// Looks at the cells of the current row, whether or not it can be used.
  mutating func watchCells() {
    for (number, column) in [header.id, header.debtor].enumerated() {
      if let column, let text = cell(column) { watchIdentity(number, column, text) }
    }
    for (number, column) in [header.balance, header.liquidity].enumerated() {
      guard let column, let text = cell(column) else { continue }
      if suspicions.amounts[number].add(text), suspicions.amounts[number].firstUndecided == nil {
        suspicions.amounts[number].firstUndecided = field(column)
      }
    }
  }

  private mutating func watchIdentity(
    _ number: Int, _ column: ImportHeader.Column, _ text: ArraySlice<UInt8>
  ) {
    switch IdentityShapes.look(text) {
    case .ordinary: break
    case .long: suspicions.ids[number].countWhole()
    case .scientific: count(&suspicions.ids[number].scientific, column)
    case .cut: count(&suspicions.ids[number].cut, column)
    }
    if IdentityShapes.isTotal(text), suspicions.totals.first?.span.line != record.place.line {
      count(&suspicions.totals, column)
    }
  }

  private func count(_ tally: inout Tally, _ column: ImportHeader.Column) {
    tally.count += 1
    if tally.first == nil { tally.first = field(column) }
  }

  /// Notes which text stands for a name, so that two texts do not become one without a word.
  mutating func noteFolded(_ column: ImportHeader.Column, _ text: String, to name: String) {
    let key = column.keyPath + " " + name
    guard let first = suspicions.folded[key] else {
      suspicions.folded[key] = text
      return
    }
    guard first != text, suspicions.merged[key] == nil else { return }
    suspicions.merged[key] = (field(column), first, name)
  }

  /// Notes a date of another form than the mapping's.
  mutating func watchDate(_ column: ImportHeader.Column, form: String) {
    count(&suspicions.otherDates[form, default: Tally()], column)
  }

  /// What is to be said of the columns.
  ///
  /// - Parameter isWhole: Whether the file was read to its end.
  /// - Returns: Warnings.
  func columnWarnings(isWhole: Bool) -> [Diagnostic] {
    var warnings = totalWarnings(isWhole)
    for ids in suspicions.ids {
      if let first = ids.scientific.first {
        warnings.append(ImportDiagnostics.scientificIDs(first, count: ids.scientific.count))
      }
      if ids.isCut, let first = ids.cut.first {
        warnings.append(ImportDiagnostics.cutIDs(first, count: ids.cut.count))
      }
    }
    for (_, merged) in suspicions.merged.sorted(by: { $0.key < $1.key }) {
      warnings.append(
        ImportDiagnostics.mergedTexts(merged.field, with: merged.first, name: merged.name))
    }
    for shapes in suspicions.amounts {
      guard let first = shapes.firstUndecided, shapes.undecided(mapping.marks) > 0,
        let settled = shapes.settled(minorDigits: currency.minorDigits),
        settled.decimal != mapping.marks.decimal
      else { continue }
      warnings.append(
        ImportDiagnostics.thousands(
          first, count: shapes.undecided(mapping.marks), currency: currency, read: mapping.marks,
          settled: settled))
    }
    if suspicions.datesRead > 0 {
      for (form, tally) in suspicions.otherDates.sorted(by: { $0.key < $1.key }) {
        guard let first = tally.first else { continue }
        warnings.append(
          ImportDiagnostics.dateForms(
            first, read: suspicions.datesRead, form: mapping.dateFormat, others: tally.count,
            other: form))
      }
    }
    return warnings
  }

  /// Rows that look like the total of the others: by their id, or because the amount says so.
  ///
  /// Of three accounts one is the sum of the other two often enough by chance; from four on the amount alone is suspicious.
  private func totalWarnings(_ isWhole: Bool) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if let first = suspicions.totals.first {
      warnings.append(ImportDiagnostics.totalWord(first, count: suspicions.totals.count))
    }
    guard isWhole, let largest = largestRows.first, portfolio.accountCount >= 4,
      largest.balance == totalBalance - largest.balance, !suspicions.isTotal(line: largest.line)
    else { return warnings }
    let amount = Money(minorUnits: largest.balance).formatted(in: currency, marks: mapping.marks)
    warnings.append(
      ImportDiagnostics.totalRow(
        largest.account, amount: amount, others: portfolio.accountCount - 1,
        keyPath: header.balance.keyPath,
        at: SourceSpan(file: mapping.file, line: largest.line, column: largest.column)))
    return warnings
  }

  /// Replaces what was advised row by row by what the whole column says.
  mutating func settleMarks() {
    for (column, shapes) in zip([header.balance, header.liquidity], suspicions.amounts) {
      guard let column, let settled = shapes.settled(minorDigits: currency.minorDigits) else {
        continue
      }
      let hint =
        settled == mapping.marks
        ? "the other amounts of the column are written with \(settled.keys): mend this one"
        : "over all rows, the column would fit \(settled.keys)"
      problems.mend { diagnostic in
        guard diagnostic.code == ImportDiagnostics.amountCode, diagnostic.keyPath == column.keyPath,
          let found = diagnostic.found, found.utf8.contains(where: { $0.asciiDigit != nil })
        else { return }
        diagnostic.help = [hint]
      }
    }
  }
}

extension ImportSuspicions {
  /// Whether the first row with a word for a total stands there.
  fileprivate func isTotal(line: Int) -> Bool { totals.first?.span.line == line }
}
