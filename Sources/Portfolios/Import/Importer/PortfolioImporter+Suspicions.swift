// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// What looks wrong in a column as a whole, though every row can be read.
struct ImportSuspicions {
  var amounts: [AmountShapes] = [AmountShapes(), AmountShapes()]
  var ids: [IdentityShapes] = [IdentityShapes(), IdentityShapes()]
  /// Dates of the mapping's form, and of others.
  var datesRead = 0
  /// Blanks in texts that are not plain ones.
  var blanks: [OddBlank: PortfolioImporter.Tally] = [:]
  var datesUnread = 0
  var otherDates: [String: PortfolioImporter.Tally] = [:]
  /// Forms that every date of the column has so far.
  var commonForms = DateFormat.common
  /// How many of the dates that cannot be read have a form.
  var formCounts: [String: Int] = [:]
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
      if suspicions.amounts[number].add(text), suspicions.amounts[number].isShort,
        text.contains(mapping.marks.decimalByte)
      {
        suspicions.amounts[number].note(open: field(column))
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
  }

  func count(_ tally: inout Tally, _ column: ImportHeader.Column) {
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

  /// Notes a date of the mapping's form, or one that cannot be read, and which other forms it has.
  mutating func watchDate(_ column: ImportHeader.Column, _ range: Range<Int>, isRead: Bool) {
    // Dates with other signs than those of ASCII have advice of their own.
    guard record.bytes[range].allSatisfy({ $0 < 0x80 }) else { return }
    if !suspicions.commonForms.allSatisfy({ fits($0, range) }) {
      suspicions.commonForms = suspicions.commonForms.filter { fits($0, range) }
    }
    guard !isRead else {
      suspicions.datesRead += 1
      return
    }
    suspicions.datesUnread += 1
    let forms = DateFormat.common.filter { fits($0, range) }
    for form in forms { suspicions.formCounts[form.description, default: 0] += 1 }
    if let form = forms.first {
      count(&suspicions.otherDates[form.description, default: Tally()], column)
    }
  }

  private func fits(_ form: DateFormat, _ range: Range<Int>) -> Bool {
    form.date(record.bytes.span.extracting(range)) != nil
  }

  /// What is to be said of the columns.
  func columnWarnings() -> [Diagnostic] {
    var warnings = sharedIDWarnings()
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
    warnings += blankWarnings() + lookAlikeWarnings()
    for shapes in suspicions.amounts {
      let count = shapes.undecided(mapping.marks)
      guard count > 0, currency.minorDigits != 3 else { continue }
      warnings += ImportDiagnostics.thousands(
        shapes, others: suspicions.amounts, count: count, currency: currency, read: mapping.marks)
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
}
