// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness
internal import Vocabulary

extension PortfolioImporter {
  /// Parses the current row, and enters it when nothing is wrong with it.
  mutating func importRow() {
    isRowBad = false
    rejection = nil
    row.clear()
    if let fault = record.fault {
      return reject(ImportDiagnostics.fault(fault, in: mapping.file))
    }
    guard record.fieldCount == header.fieldCount else {
      return reject(
        ImportDiagnostics.raggedRow(
          record.fieldCount, header: header.fieldCount, at: record.place.span(in: mapping.file)))
    }
    guard !rejectHidden(), !rejectSpreadsheetErrors() else { return readBalance() }
    watchCells()
    parseRequired()
    parseLateness()
    parseScore()
    parseLiquidity()
    row.segment = name(in: header.segment, segmentNames, kind: "segment")
    row.preferredChannel = name(in: header.preferredChannel, channelNames, kind: "channel")
    for consent in header.consents {
      row.consents.append(answer(in: consent.column))
    }
    row.isVulnerable = answer(in: header.vulnerable)
    row.isPriorClient = answer(in: header.priorClient)
    if !isRowBad { enterRow() }
  }

  /// Notes a problem that makes the row unusable.
  mutating func reject(_ diagnostic: Diagnostic) {
    isRowBad = true
    rejection = rejection ?? diagnostic
    problems.note(diagnostic)
  }

  /// A cell of the current row as messages show it.
  func field(_ column: ImportHeader.Column) -> ImportField {
    ImportField(
      keyPath: column.keyPath, column: ImportField.shown(column.name),
      span: record.place(of: column.index).span(in: mapping.file),
      text: record.trimmedText(of: column.index))
  }

  /// The bytes of a cell without blanks around them; nil when there are none.
  func cell(_ column: ImportHeader.Column?) -> ArraySlice<UInt8>? {
    guard let column else { return nil }
    let range = record.trimmedRange(of: column.index)
    return range.isEmpty ? nil : record.bytes[range]
  }
}

// MARK: - Cells

extension PortfolioImporter {
  private mutating func parseRequired() {
    if let id = cell(header.id) {
      row.identity = Identity.of(id)
    } else {
      reject(ImportDiagnostics.emptyCell(field(header.id)))
    }
    if let debtor = header.debtor, cell(debtor) == nil {
      reject(ImportDiagnostics.emptyCell(field(debtor)))
    }
    guard let balance = amount(in: header.balance) else { return }
    row.balance = balance.money.minorUnits
    row.hasBalance = true
    row.isExact = balance.isExact
    if row.balance <= 0 {
      reject(ImportDiagnostics.amountNotPositive(field(header.balance)))
    } else if row.balance > context.limits.balance {
      reject(ImportDiagnostics.amountTooLarge(field(header.balance)))
    }
  }

  /// Reads the balance of a row that is left out anyway, so that its money is told.
  private mutating func readBalance() {
    let range = record.trimmedRange(of: header.balance.index)
    let money = try? Money.reading(
      record.bytes.span.extracting(range), in: currency, marks: mapping.marks
    ).money
    if let money { (row.balance, row.hasBalance) = (money.minorUnits, true) }
  }

  private mutating func parseLiquidity() {
    guard let column = header.liquidity, cell(column) != nil, let amount = amount(in: column)
    else { return }
    if amount.money < .zero {
      reject(ImportDiagnostics.amountNegative(field(column)))
    } else if amount.money.minorUnits > context.limits.balance {
      reject(ImportDiagnostics.amountTooLarge(field(column)))
    }
    row.liquidity = amount.money.minorUnits
  }

  private mutating func amount(in column: ImportHeader.Column) -> Money.Reading? {
    let range = record.trimmedRange(of: column.index)
    do {
      return try Money.reading(
        record.bytes.span.extracting(range), in: currency, marks: mapping.marks)
    } catch {
      reject(ImportDiagnostics.amount(field(column), error, marks: mapping.marks))
      return nil
    }
  }

  private mutating func parseLateness() {
    if let column = header.daysPastDue, let text = cell(column) {
      row.daysPastDue = NumberTexts.days(text, marks: mapping.marks)
        .map { $0 + Int32(daysToStart) }
      if row.daysPastDue == nil {
        reject(ImportDiagnostics.days(field(column), marks: mapping.marks))
      }
    }
    if let column = header.dueDate, cell(column) != nil {
      let range = record.trimmedRange(of: column.index)
      let due = mapping.dateFormat.date(record.bytes.span.extracting(range))
      watchDate(column, range, isRead: due != nil)
      guard let due else {
        return reject(ImportDiagnostics.date(field(column), format: mapping.dateFormat))
      }
      guard due.isOfPortfolios else {
        return reject(ImportDiagnostics.dateBeyond(field(column)))
      }
      row.daysPastDue = Int32(start - due)
    }
  }

  private mutating func parseScore() {
    guard let column = header.score, let text = cell(column) else { return }
    row.score = NumberTexts.share(text, marks: mapping.marks)
    if row.score == nil {
      reject(ImportDiagnostics.score(field(column), marks: mapping.marks))
    }
  }

  private mutating func answer(in column: ImportHeader.Column?) -> Bool? {
    guard let column, let text = cell(column) else { return nil }
    let meaning = answers.meaning(text)
    if meaning == nil {
      reject(ImportDiagnostics.answer(field(column), yes: mapping.yes, no: mapping.no))
    }
    return meaning
  }

  private mutating func name(
    in column: ImportHeader.Column?, _ table: NameTable, kind: String
  ) -> String? {
    guard let column, let text = cell(column) else { return nil }
    let name = String(decoding: text, as: UTF8.self)
    if table.number(of: name) != nil { return name }
    // Names of scenarios have no blanks or accents; a text is found under the name it is folded to.
    let folded = NameFolding.folded(name)
    if table.isClosed, table.number(of: folded) != nil {
      noteFolded(column, name, to: folded)
      return folded
    }
    if table.isClosed {
      reject(
        ImportDiagnostics.unknownName(
          field(column), kind: kind, known: table.names,
          suggestion: context.suggest(folded, table.names)))
    } else if table.isFull {
      reject(
        ImportDiagnostics.tooManyNames(
          field(column), kind: kind, limit: context.limits.distinctNames))
    }
    return name
  }
}
