// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// Advice that only the whole column can give, put into the messages about its cells.
extension PortfolioImporter {
  /// Says of every amount and date that could not be read what to write, or what to say of the column.
  mutating func settleAdvice() {
    for (column, shapes) in zip([header.balance, header.liquidity], suspicions.amounts) {
      guard let column else { continue }
      let advice = AmountAdvice(
        shapes, others: suspicions.amounts, marks: mapping.marks, currency: currency)
      problems.mend { diagnostic in
        guard diagnostic.code == ImportDiagnostics.amountCode, diagnostic.keyPath == column.keyPath,
          let found = diagnostic.found
        else { return }
        let help = advice.help(for: found)
        if !help.isEmpty { diagnostic.help = help }
      }
    }
    guard let column = header.dueDate else { return }
    let hint = DateHint(format: mapping.dateFormat)
    let (format, form) = (mapping.dateFormat, mapping.dateFormat.description)
    let isOnlyForm = suspicions.commonForms.allSatisfy { $0.description == form }
    let columnHelp = dateAdvice
    let commonForms = suspicions.commonForms.filter { $0.description != form }
    let rows = suspicions.datesRead + suspicions.datesUnread
    problems.mend { diagnostic in
      guard diagnostic.code == ImportDiagnostics.dateCode, diagnostic.keyPath == column.keyPath,
        let found = diagnostic.found,
        // A date that can be read lies beyond the years of portfolios.
        format.date(ContiguousArray(found.utf8).span) == nil
      else { return }
      let isASCII = found.utf8.allSatisfy { $0 < 0x80 }
      let whole = isASCII ? Self.wholeAdvice(found, commonForms, rows) : nil
      if let own = hint.help(for: found) {
        diagnostic.help = (whole.map { [$0] } ?? []) + [own]
        return
      }
      if PlaceholderIDs.contain(ArraySlice(found.utf8)) {
        diagnostic.help = ["leave the cell empty where there is no date"]
        return
      }
      guard let help = whole ?? columnHelp, isASCII else { return }
      // A day of another form is one that calendars have.
      let isOther = DateFormat.common.contains { $0.date(ContiguousArray(found.utf8).span) != nil }
      let isWrittenSo =
        isOnlyForm && !isOther && Self.shape(found) == Self.shape(form)
        && found.contains(where: \.isNumber)
      diagnostic.help = [isWrittenSo ? "no calendar has this day: check day and month" : help]
    }
  }

  /// The forms that every date of the column has, where one says something: those that read this date as one day or another.
  private static func wholeAdvice(_ text: String, _ forms: [DateFormat], _ rows: Int) -> String? {
    var days: [CivilDate] = []
    let named = forms.filter { form in
      guard let day = form.date(ContiguousArray(text.utf8).span), !days.contains(day) else {
        return false
      }
      days.append(day)
      return true
    }
    guard !named.isEmpty else { return nil }
    let list = named.map { "`date_format: \($0)`" }.joined(separator: " and ")
    let choice = named.count > 1 ? ": say which" : ""
    return
      "over all rows, the column would fit \(list) (\(ImportDiagnostics.counted(rows, "date")))\(choice)"
  }

  /// Runs of letters or digits as one sign, and what stands between them.
  private static func shape(_ text: String) -> String {
    text.reduce(into: "") { shape, character in
      let isFigure = character.isLetter || character.isNumber
      if !isFigure || shape.last != "0" { shape.append(isFigure ? "0" : character) }
    }
  }

  /// What to do about dates that are not of the mapping's form, judged over all dates of the column.
  private var dateAdvice: String? {
    let (read, unread) = (suspicions.datesRead, suspicions.datesUnread)
    let form = mapping.dateFormat.description
    if read > 0 {
      return "\(read) of the column's dates are written as \(form): write this one so too"
    }
    let best = suspicions.formCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best else { return nil }
    return "`date_format: \(best.key)` would fit \(best.value) of the column's \(unread) dates;"
      + " write all in one form"
  }
}

/// What to write for an amount that cannot be read, judged over its column.
struct AmountAdvice {
  private let shapes: AmountShapes
  private let marks: DecimalMarks
  private let currency: Currency
  private let settled: DecimalMarks?
  private let isContradictory: Bool

  /// Judges a column; its marks are those of all columns of amounts.
  init(_ shapes: AmountShapes, others: [AmountShapes], marks: DecimalMarks, currency: Currency) {
    (self.shapes, self.marks, self.currency) = (shapes, marks, currency)
    let own = shapes.settled(minorDigits: currency.minorDigits)
    let isPossible = own.map { own in !others.contains { $0.contradicts(own) } } ?? true
    settled = isPossible ? own : nil
    isContradictory = shapes.isContradictory || !isPossible
  }

  /// The advice; following it, the amount can be read.
  ///
  /// An amount below 0 would be refused next, in whatever form.
  func help(for text: String) -> [String] {
    let advice = form(of: text)
    guard advice.contains(where: { $0.contains("write `-") }) else { return advice }
    return [
      "an amount below 0 is a credit, which nobody owes: leave the row out, or write `on_bad_row: skip`"
    ]
  }

  private func form(of text: String) -> [String] {
    let typed = LookAlike.plain(text)
    if typed != text, reads(typed, marks) { return ["write `\(typed)`"] }
    let around = AmountSurroundings(text)
    switch around.meaning {
    case .nothing: break
    case .credit(let mark):
      return [
        "`\(mark)` marks a credit, which nobody owes: leave the row out, or write `on_bad_row: skip`"
      ]
    case .unknown(let mark):
      return [
        "`\(ImportField.shown(mark))` beside the digits may change the amount: write the amount alone, in full"
      ]
    }
    guard text.utf8.contains(where: { $0.asciiDigit != nil }) else { return [] }
    if let settled, settled != marks, reads(text, settled) {
      return ["over all rows, the column would fit \(settled.keys)"]
    }
    guard let plain = plainText(text) else { return [] }
    if plain != text, reads(plain, marks) {
      return ["write `\(plain)`\(reason(text))"]
    }
    if plain != text, let settled, settled != marks, reads(plain, settled) {
      return [
        "write `\(plain)`\(reason(text))", "over all rows, the column would fit \(settled.keys)",
      ]
    }
    if isContradictory || shapes.isOpenBothWays,
      let readings = MarkReadings(plain, currency, marks)
    {
      return [readings.help(for: plain)]
    }
    guard let (other, amount) = other(plain) else { return [] }
    if let settled, settled == marks {
      return ["the other amounts of the column are written with \(marks.keys): write `\(amount)`"]
    }
    if isContradictory {
      return [
        "the file's amounts have different marks: write this one as `\(amount)`, as \(marks.keys) asks"
      ]
    }
    return plain == text ? ["it would fit \(other.keys)"] : []
  }

  private func reads(_ text: String, _ marks: DecimalMarks) -> Bool {
    (try? Money(text, in: currency, marks: marks)) != nil
  }

  /// The amount without what stands around its digits, and without an exponent; nil where that could change what it says.
  private func plainText(_ text: String) -> String? {
    if let value = exponential(text) { return value }
    let bytes = Array(text.utf8)[...]
    guard let core = AmountShapes.core(bytes) else { return nil }
    let around = [bytes[..<core.startIndex], bytes[core.endIndex...]]
      .map { String(decoding: $0, as: UTF8.self) }
    guard !around.joined().contains("%"), !around.joined().contains(",") else { return nil }
    let isNegative = around[0].contains("-") || around[0].contains("\u{2212}")
    return (isNegative ? "-" : "") + String(decoding: core, as: UTF8.self)
  }

  /// A number with an exponent, written out in the mapping's marks.
  private func exponential(_ text: String) -> String? {
    let plain = marks.decimal == .comma ? text.replacing(",", with: ".") : text
    guard plain.lowercased().contains("e"),
      plain.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }),
      let value = Double(plain), value.isFinite
    else { return nil }
    let scale = (0..<currency.minorDigits).reduce(1.0) { scale, _ in scale * 10 }
    guard let minor = Int64(exactly: (value * scale).rounded()) else { return nil }
    return Money(minorUnits: minor).formatted(
      in: currency, marks: DecimalMarks(decimal: marks.decimal))
  }

  private func reason(_ text: String) -> String {
    let named = text.split { !$0.isLetter }.map { $0.uppercased() }
      .first { $0.utf8.count == 3 && Currency(code: $0) != nil && $0 != currency.code }
    if let named { return " if the amount is in \(currency): `\(named)` is another currency" }
    return text.lowercased().contains("e") && exponential(text) != nil
      ? ": exponents are not read" : ": signs and names of currencies are not read"
  }

  /// Other marks under which a text is an amount, and that amount written with the mapping's own.
  private func other(_ text: String) -> (DecimalMarks, String)? {
    for decimal in DecimalMarks.Decimal.allCases {
      for grouping in [nil] + DecimalMarks.Grouping.allCases.map(Optional.some) {
        guard let other = DecimalMarks(decimal: decimal, grouping: grouping), other != marks,
          let amount = other.amount(text, currency, writtenIn: marks)
        else { continue }
        return (other, amount)
      }
    }
    return nil
  }
}

extension DecimalMarks {
  /// The marks with one between thousands: the file's own, or the one that goes with its decimals.
  var grouped: DecimalMarks {
    grouping != nil
      ? self : DecimalMarks(decimal: decimal, grouping: decimal == .point ? .comma : .point) ?? self
  }

  /// An amount of these marks written in others; with all its decimals where it has more than the currency.
  func amount(_ text: String, _ currency: Currency, writtenIn marks: DecimalMarks) -> String? {
    let bytes = ContiguousArray(text.utf8)
    guard let reading = try? Money.reading(bytes.span, in: currency, marks: self) else {
      return nil
    }
    if reading.isExact { return reading.money.formatted(in: currency, marks: marks) }
    let digits = text.filter { $0 == "-" || $0.isNumber || $0.utf8.elementsEqual([decimalByte]) }
    let parts = digits.split(
      separator: Character(Unicode.Scalar(decimalByte)), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    var fraction = parts[1]
    while fraction.last == "0" { fraction.removeLast() }
    // Three digits alone could be thousands again.
    if fraction.count == 3, currency.minorDigits != 3 { fraction += "0" }
    return parts[0] + String(Unicode.Scalar(marks.decimalByte)) + fraction
  }
}
