// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Randomness
import Testing
import Vocabulary

@testable import Portfolios

/// What is judged over a whole column.
@Suite("Columns as a whole") struct ImportColumnTests {
  private func help(
    _ amounts: [String], decimal: DecimalMarks.Decimal, currency: String = "EUR"
  ) throws -> [String] {
    let rows = amounts.enumerated().map { "A\($0);\($1)\n" }.joined()
    let item = ImportCase("id;balance\n" + rows) {
      $0.mapping.marks = DecimalMarks(decimal: decimal)
      $0.currency = currency
    }
    return try item.diagnostics().map { "\($0.code) \($0.help.joined())" }
  }

  @Test("The advice on marks is that of all rows")
  func advice() throws {
    let both = "D201 over all rows, the column would fit `decimal: comma` and `thousands: point`"
    #expect(try help(["1.500", "3.000"], decimal: .comma) == [both, both])
    #expect(try help(["1.500", "2.750,50"], decimal: .point).contains(both))
    // One short decimal does not silence the others; decimals finer than money do.
    #expect(try help(["1.500", "12.5"], decimal: .point).map { $0.prefix(4) } == ["D412"])
    #expect(try help(["1.500", "12.5678"], decimal: .point).allSatisfy { !$0.hasPrefix("D412") })
    #expect(try help(["1.500", "1,234.50"], decimal: .point).allSatisfy { !$0.hasPrefix("D412") })
    #expect(try help(["1,500", "2,250"], decimal: .comma).map { $0.prefix(4) } == ["D412"])
    // Dinars have three decimals.
    #expect(try help(["1.500", "3.000"], decimal: .point, currency: "KWD") == [])
  }

  /// Advice is followed until the file is read without a warning on its marks; each step may be taken once.
  @Test(
    "The advice on marks ends",
    arguments: [
      (["1.500", "2,500"], [150_000, 250_000]), (["2,500", "1.500"], [250_000, 150_000]),
      (["1,000", "2.000", "3,500.25"], [100_000, 200_000, 350_025]),
      (["1.000", "2,000", "3.500,25"], [100_000, 200_000, 350_025]),
      (["1.500", "2,500", "85.5"], [150_000, 250_000, 8_550]),
      (["1.500", "2,500", "1,234,567"], [150_000, 250_000, 123_456_700]),
    ], [DecimalMarks.Decimal.point, .comma])
  func ends(_ column: (amounts: [String], cents: [Int64]), _ decimal: DecimalMarks.Decimal) throws {
    var (amounts, marks) = (column.amounts, DecimalMarks(decimal: decimal))
    for _ in 0..<12 {
      let rows = amounts.enumerated().map { "A\($0);\($1)\n" }.joined()
      let item = ImportCase("id;balance\n" + rows) { $0.mapping.marks = marks }
      let found = try item.diagnostics().filter { ["D201", "D412"].contains($0.code.description) }
      guard let first = found.first(where: { $0.code.description == "D201" }) ?? found.first else {
        #expect(try Array(item.read().portfolio.balances) == column.cents)
        return
      }
      let help = try #require(first.help.first, "\(first.line)")
      if let keys = help.components(after: "would fit ")
        ?? help.components(after: "thousands, write ")
      {
        marks = try #require(
          DecimalMarks(
            decimal: keys.contains("decimal: comma") ? .comma : .point,
            grouping: keys.contains("thousands: comma")
              ? .comma : keys.contains("thousands: point") ? .point : nil))
      } else {
        let typed = try #require(help.components(after: "write `")?.prefix { $0 != "`" }, "\(help)")
        amounts[first.primary.span.line - 2] = String(typed)
      }
    }
    Issue.record("the advice goes on: \(amounts) \(marks)")
  }

  /// Pesos of Chile have no decimals; what is advised says the same amount.
  @Test(arguments: [("1,50", "1.5"), ("12,75", "12.75"), ("1.234,50", "1234.5"), ("7,00", "7")])
  func noAmountIsRoundedByAdvice(_ text: String, _ typed: String) throws {
    for rows in ["a;\(text)\n", "a;\(text)\nb;3.25\n"] {
      let found = try ImportCase("id;balance\n" + rows) { $0.currency = "CLP" }.diagnostics()
        .filter { $0.code.description == "D201" }
      let help = found.flatMap(\.help).joined()
      #expect(found.count == 1)
      #expect(help.contains("would fit") || help.contains("`\(typed)`"), "\(help)")
    }
    let marks = try #require(DecimalMarks(decimal: .comma, grouping: .point))
    let clp = try #require(Currency(code: "CLP"))
    #expect(marks.amount(text, clp, writtenIn: .plain) == typed)
  }

  @Test("The columns of a file have marks in common")
  func together() throws {
    let found = try ImportCase("id;balance;cash\na;1.500;12.5\nb;2.250;8.25\n") {
      $0.mapping.columns.liquidity = "cash"
    }.diagnostics()
    #expect(found.map(\.code.description) == ["D412"])
    #expect(
      found[0].help == [
        "write the column's amounts in one way, without marks for thousands: write `1500.00` if the mark of `1.500` separates thousands, `1.50` if it separates decimals"
      ])
  }

  @Test("Following the advice gives thousands")
  func followed() throws {
    let item = ImportCase("id;balance\nA1;1.500\nA2;3.000\n") {
      $0.mapping.marks = DecimalMarks(decimal: .comma, grouping: .point) ?? .plain
    }
    let (portfolio, warnings) = try item.read()
    #expect(Array(portfolio.balances) == [150_000, 300_000] && warnings.isEmpty)
  }

  @Test("A column with a mix names each cell that can be read both ways, with both readings")
  func mixed() throws {
    for (amounts, currency, readings) in [
      (
        ["1.850", "2.400", "85.5"], "EUR",
        ["read as 1.85; it could be 1,850.00 EUR", "line 3: `2.400` is 2.40 or 2,400.00"]
      ),
      (
        ["350.000", "990.5", "12.500"], "CLP",
        ["read as 350; it could be 350,000 CLP", "line 4: `12.500` is 13 or 12,500"]
      ),
    ] {
      let rows = amounts.enumerated().map { "A\($0);\($1)\n" }.joined()
      let found = try ImportCase("id;balance\n" + rows) { $0.currency = currency }.diagnostics()
        .filter { $0.code.description == "D412" }
      #expect(found.count == 1)
      #expect(found.flatMap { [$0.primary.text] + $0.notes } == readings, "\(amounts)")
    }
    // Each column has marks of its own.
    let two = try ImportCase("id;balance;cash\na;1.850;1.234,5\nb;85.5;1.200\n") {
      $0.mapping.columns.liquidity = "cash"
      $0.mapping.onBadRow = .skip
    }.diagnostics().filter { $0.code.description == "D412" }
    #expect(
      two.map(\.keyPath) == [
        "portfolio.import.columns.balance", "portfolio.import.columns.liquidity",
      ])
  }

  /// A minus of whatever kind is no amount that could be written better.
  @Test(arguments: ["−12.50", "EUR -350.00", "－7"])
  func amountsBelowZero(_ text: String) throws {
    let advice = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics().flatMap(\.help)
    #expect(advice.count == 1 && advice[0].contains("leave the row out"), "\(advice)")
  }

  /// Following the advice on an amount of two readings, nothing is left to be said.
  @Test(arguments: [("1.234", "EUR"), ("12.005", "USD"), ("1.500", "CLP"), ("1.234", "JPY")])
  func bothReadings(_ text: String, _ code: String) throws {
    func found(_ text: String) throws -> [Diagnostic] {
      try ImportCase("id;balance\na;\(text)\nb;85.5\nc;2.25\n") { $0.currency = code }
        .diagnostics().filter { ["D201", "D412"].contains($0.code.description) }
    }
    let help = try #require(try found(text).first).help.joined()
    let advised = help.matches(of: /`([0-9.]+)`/).map { String($0.output.1) }.filter { $0 != text }
    #expect(advised.count == 2, "\(help)")
    for one in advised { #expect(try found(one).isEmpty, "\(one)") }
  }

  /// Each advice, followed, gives an amount that can be read.
  @Test(
    "Amounts with signs, names of currencies and exponents are told what to write",
    arguments: [
      ("350.00 EUR", "350.00"), ("€350.00", "350.00"), ("$ 1234.5", "1234.5"),
      ("1.5e3", "1500.00"), ("2E-1", "0.20"), ("１２.5", "12.5"),
    ])
  func written(_ text: String, _ typed: String) throws {
    let found = try ImportCase("id;balance\na;\(text)\nb;2.25\nc;7.75\n").diagnostics()
    let advice = found.filter { $0.code.description == "D201" }.flatMap(\.help)
    #expect(advice.count == 1 && advice.first?.hasPrefix("write `\(typed)`") == true, "\(advice)")
    let again = try ImportCase("id;balance\na;\(typed)\nb;2.25\nc;7.75\n").diagnostics()
    #expect(again.allSatisfy { $0.code.description != "D201" })
  }

  @Test(
    "What could change the amount is not guessed", arguments: ["35%", "12 a 5"])
  func notGuessed(_ text: String) throws {
    let found = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics()
    #expect(found.map(\.code.description) == ["D201"] && found.flatMap(\.help) == [])
  }

  @Test(
    "A credit is never advised as a debt",
    arguments: [
      "1500.00 CR", "1500.00Cr", "CR 1500.00", "1500.00 C", "1500.00 H", "1500.00 (crédito)",
      "abono 1500.00",
      "1500.00 a favor", "(1500.00)", "<1500.00>", "1500.00-", "$1500.00 cr.", "EUR 1500.00 haber",
    ])
  func credits(_ text: String) throws {
    let found = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics()
    #expect(found.map(\.code.description) == ["D201"])
    let help = found.flatMap(\.help)
    #expect(
      help.count == 1 && help[0].contains("marks a credit") && !help[0].contains("`1500.00`"),
      "\(help)")
    // Followed, the file is read.
    let skipped = try ImportCase("id;balance\na;\(text)\nb;2.25\n") {
      $0.mapping.onBadRow = .skip
    }.read()
    #expect(skipped.portfolio.accountIDs[0] == "b")
  }

  @Test(
    "What may change an amount is not left out of it",
    arguments: ["1.5k", "2.5 M", "12 mil", "1.5 Mio", "3 x"])
  func scaled(_ text: String) throws {
    let help = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics().flatMap(\.help)
    #expect(help.count == 1 && help[0].hasSuffix("write the amount alone, in full"), "\(help)")
  }

  @Test(
    "Debits, signs and names of currencies do not matter",
    arguments: [
      "350.00 DR", "S/ 350.00", "US$350.00", "C$ 350.00", "350.00 pesos", "350.00 zł", "Bs. 350.00",
    ])
  func debits(_ text: String) throws {
    let help = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics().flatMap(\.help)
    #expect(help.first?.hasPrefix("write `350.00`") == true, "\(help)")
  }

  @Test(
    "Numbers that differ by their marks alone look alike",
    arguments: [
      ("1,5", "1.5", "the mark"), ("12 345", "12345", "blanks"), ("1 234 567", "1234567", "blanks"),
    ])
  func marksOfIDs(_ one: String, _ other: String, _ word: String) throws {
    let found = try ImportCase("id;balance\n\(one);5\n\(other);6\nc;7\n").diagnostics()
      .filter { $0.code.description == "D416" }
    #expect(found.count == 1 && found[0].primary.text.contains(word), "\(found)")
    let others = try ImportCase("id;balance\n12 34;5\n1234;6\n1,52;7\n1.5;8\n").diagnostics()
    #expect(others.allSatisfy { $0.code.description != "D416" })
  }

  @Test("The advice on dates is that of all rows")
  func dates() throws {
    func help(_ dates: [String], _ form: String = "YYYY-MM-DD") throws -> [String] {
      let rows = dates.enumerated().map { "A\($0),1,\($1)\n" }.joined()
      let format = try #require(DateFormat(form))
      return try ImportCase("id,balance,due\n" + rows) {
        $0.mapping.columns.lateness = .dueDate(column: "due")
        $0.mapping.dateFormat = format
      }.diagnostics().filter { $0.code.description == "D204" }.flatMap(\.help)
    }
    let american = "over all rows, the column would fit `date_format: M/D/YYYY` (3 dates)"
    // 3/4 alone could be either; the column settles it, also where some dates can be read under the wrong form.
    #expect(try help(["3/4/2025", "1/2/2025", "12/31/2025"]) == [american, american, american])
    #expect(try help(["3/4/2025", "1/2/2025", "12/31/2025"], "D/M/YYYY") == [american])
    #expect(
      try help(["3/4/2025"]).first?.contains("`date_format: M/D/YYYY` and `date_format: D/M/YYYY`")
        == true)
    #expect(
      try help(["2025-12-31", "31/12/2025"])
        == ["1 of the column's dates are written as YYYY-MM-DD: write this one so too"])
    let noDay = "no calendar has this day: check day and month"
    #expect(try help(["2025-02-28", "2025-02-30", "2025-13-01"]) == [noDay, noDay])
    // A day of another form is one that calendars have, whatever its signs; where there is no date, none is to be written.
    for other in ["31-12-2025", "31.12.2025", "31/12/2025"] {
      #expect(
        try help(["2025-12-31", other])
          == ["1 of the column's dates are written as YYYY-MM-DD: write this one so too"])
    }
    for none in ["NULL", "n/a", "sin dato", "-"] {
      #expect(
        try help(["2025-12-31", none]) == ["leave the cell empty where there is no date"], "\(none)"
      )
    }
    #expect(try help(["28/2/2025", "30/2/2025"], "D/M/YYYY") == [noDay])
    #expect(try help(["2025−12−31"]) == ["write `2025-12-31`"])
    #expect(try help(["2025/12/31"])[0].contains("`date_format: YYYY/M/D`"))
  }

  private func due(_ dates: [String], _ form: String = "YYYY-MM-DD") throws -> ImportCase {
    let format = try #require(DateFormat(form), "\(form)")
    let rows = dates.enumerated().map { "A\($0);1;\($1)\n" }.joined()
    return ImportCase("id;balance;due\n" + rows) {
      $0.mapping.columns.lateness = .dueDate(column: "due")
      $0.mapping.dateFormat = format
    }
  }

  @Test(
    "A time of day with which the day is sure is read with the date",
    arguments: [
      "2026-01-02 00:00:00", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00.000Z", "2026-01-02 10:30",
      "2026-01-02T23:59:59.123-05:00", "2026-01-02 9:05 PM", "2026-01-02, 09:05 a.m.",
      "2026-01-02T00:00:00+01:00", "2026-01-02 08:00:00 +0530",
    ])
  func times(_ text: String) throws {
    let (portfolio, warnings) = try due([text]).read()
    #expect(portfolio.daysPastDue?[0] == 3 && warnings.isEmpty)
  }

  @Test(
    "Forms that have to be asked for: the advice names the form and the day, and following it the column is read",
    arguments: [
      (["46024", "46053"], "serial"), (["46024.5", "46053.25"], "serial"),
      (["2-Jan-2026", "31-Jan-2026"], "D-MMM-YYYY"), (["02-ene-26", "31-ene-26"], "D-MMM-YY"),
      (["2 de enero de 2026", "31 de enero de 2026"], "D MMM YYYY"),
      (["Jan 2, 2026", "Jan 31, 2026"], "MMM D, YYYY"), (["02JAN2026", "31JAN2026"], "DDMMMYYYY"),
      (["2. Januar 2026", "31. Jan. 2026"], "D. MMM YYYY"), (["02/01/26", "31/01/26"], "D/M/YY"),
      (["01/02/26", "01/31/26"], "M/D/YY"), (["02.01.26", "31.01.26"], "D.M.YY"),
      (["2/1/2026 10:30", "31/1/2026 00:00"], "D/M/YYYY"),
    ])
  func forms(_ dates: [String], _ form: String) throws {
    let advice = "over all rows, the column would fit `date_format: \(form)` (2 dates)"
    let found = try due(dates).diagnostics().filter { $0.code.description == "D204" }
    #expect(found.allSatisfy { $0.help.first == advice }, "\(found.map(\.help))")
    #expect(found.count == 2)
    let (portfolio, warnings) = try due(dates, form).read()
    #expect(portfolio.daysPastDue?[0] == 3 && portfolio.daysPastDue?[1] == -26 && warnings.isEmpty)
  }

  @Test(
    "Dates in other forms are told the day",
    arguments: [
      ("31. März 26", "2026-03-31"), ("26-01-31", "2026-01-31"), ("20260131000000", "2026-01-31"),
      ("1769817600", "2026-01-31"), ("2026-01-30T23:00:00Z", "2026-01-30"), ("46053", "2026-01-31"),
    ])
  func oddDates(_ text: String, _ day: String) throws {
    let found = try due([text]).diagnostics().filter { $0.code.description == "D204" }
    #expect(
      found.count == 1 && found[0].help.joined().contains("`\(day)`"), "\(found.flatMap(\.help))")
  }

  @Test("Where day and month may be exchanged both days and both forms are told")
  func openDates() throws {
    let hint = DateHint(format: try #require(DateFormat("D.M.YYYY")))
    #expect(
      hint.help(for: "03/04/25")
        == "years of two digits are `YY` in `date_format`: write `3.4.2025` or `4.3.2025` or `25.4.2003`"
    )
    for text in ["x", "2026-13-45", "12:30", "123456", "99", "Jan", "31/31/26/1", "5-Foo-2026"] {
      #expect(hint.help(for: text) == nil, "\(text)")
    }
    let both = "`date_format: D-M-YYYY` and `date_format: M-D-YYYY` (1 date): say which"
    #expect(
      try due(["03-04-2025"]).diagnostics().flatMap(\.help) == [
        "over all rows, the column would fit \(both)"
      ])
  }

  @Test("Ages beyond a hundred years are told as that, and what they may be")
  func ages() throws {
    func help(_ days: String) throws -> [String] {
      try ImportCase("id,balance,dpd\na,1,\(days)\n") {
        $0.mapping.columns.lateness = .daysPastDue(column: "dpd")
      }.diagnostics().flatMap { [$0.message] + $0.help }
    }
    let far = "`dpd` is more than 36525 days, a hundred years, from the due date"
    #expect(
      try help("40000")
        == [far, "spreadsheets store the day 2009-07-06 as 40000: is it a column of dates?"])
    #expect(try help("-36526") == [far, "is it a column of days past due?"])
    #expect(try help("30.5") == ["`dpd` is not a whole number of days"])
  }

  @Test(
    "Control characters in ids are named",
    arguments: [
      ("A\u{7}1", "D210", "U+0007"), ("A\u{1B}[31m", "D210", "U+001B"),
      ("A\u{7F}", "D210", "U+007F"),
      ("A\u{91}", "D210", "U+0091"), ("A\t1", "D415", "U+0009"), ("\"A\n1\"", "D415", "U+000A"),
      ("A\u{2028}1", "D415", "U+2028"),
    ])
  func controls(_ id: String, _ code: String, _ name: String) throws {
    for header in ["id;balance", "x;balance;id"] {
      let found = try ImportCase("\(header)\n\(id);1;B\n") {
        if header != "id;balance" {
          $0.mapping.columns.debtor = "x"
        } else {
          $0.bytes = Array("id;balance\n\(id);1\n".utf8)
        }
      }.diagnostics().filter { ["D210", "D415"].contains($0.code.description) }
      #expect(
        found.map(\.code.description) == [code] && found[0].message.contains(name), "\(header)")
    }
  }

  @Test("Ids that look alike are told, by letters of other alphabets and by accents")
  func lookAlikes() throws {
    func told(_ ids: [String]) throws -> [String] {
      try ImportCase("id,balance\n" + ids.map { "\($0),1\n" }.joined()).diagnostics()
        .filter { $0.code.description == "D416" }.map {
          "\($0.primary.span.line) \($0.primary.text)"
        }
    }
    #expect(
      try told(["А1", "A2", "A1"]) == [
        "2 it looks like that of line 4: U+0410 (cyrillic capital letter a)"
      ])
    #expect(try told(["\u{391}1", "\u{410}1"]).count == 1)
    #expect(
      try told(["Jos\u{E9}", "Jose\u{301}"]) == [
        "3 it looks like that of line 2: its accents are written in another way"
      ])
    #expect(try told(["Иван", "Ana", "Josefa"]) == [])
    for (one, other, difference) in [
      ("Sofia", "Soﬁa", "U+FB01 (latin small ligature fi)"),
      (
        "Oto", "\u{555}t\u{585}",
        "U+0555 (armenian capital letter oh), U+0585 (armenian small letter oh)"
      ),
      ("ana", "ANA", "only capital and small letters differ"),
      ("Ana López", "ANA LÓPEZ", "only capital and small letters differ"),
      ("00123", "123", "only zeros before or behind the number differ"),
      ("123.0", "123", "only zeros before or behind the number differ"),
      ("Ana  Paz", "Ana Paz", "only blanks, case or raised signs differ"),
      ("A2", "A²", "only blanks, case or raised signs differ"),
      ("\u{1D400}1", "A1", "U+1D400 (mathematical bold capital a)"),
      ("\u{13AA}1", "A1", "U+13AA (cherokee letter go)"),
      ("José", "Jose", "only accents differ"), ("Jose\u{301}", "Jose", "only accents differ"),
      ("MUÑOZ PEÑA", "MUNOZ PENA", "only accents differ"),
      ("Łukasz", "Lukasz", "only accents differ"),
      ("José Pérez", "JOSE PEREZ", "only accents, and capital and small letters, differ"),
      ("O1", "01", "one has letters such as O, l or I where the other has digits"),
      ("l1", "11", "one has letters such as O, l or I where the other has digits"),
      ("AI23", "A123", "one has letters such as O, l or I where the other has digits"),
      ("X-1O0", "X-100", "one has letters such as O, l or I where the other has digits"),
    ] {
      for ids in [[one, other, "B7"], [other, "B7", one]] {
        // The later one is told, but where it is the first that has odd characters.
        let places = [one, other].compactMap(ids.firstIndex).sorted()
        let isOdd = places.map { place in !ids[place].utf8.allSatisfy { $0 < 0x80 } }
        let isFirstOdd = isOdd[0] && !isOdd[1]
        let (row, like) = isFirstOdd ? (places[0], places[1]) : (places[1], places[0])
        #expect(
          try told(ids) == ["\(row + 2) it looks like that of line \(like + 2): \(difference)"],
          "\(ids)")
      }
    }
    // Case that tells ids apart, numbers of other values, letters that are others.
    #expect(
      try told([
        "0Qx7aBc", "0Qx7aBC", "x1y", "X1y", "120", "12", "1.20", "Josef", "Jose", "10", "100",
        "INV7", "1NV7", "Omar", "0mar",
      ]) == [])
  }

  @Test("Both ids of a pair are named with their lines, the first five pairs of many")
  func listedPairs() throws {
    let ids = (0..<9).flatMap { ["José \($0)", "Jose \($0)"] }
    let found = try ImportCase("id,balance\n" + ids.map { "\($0),1\n" }.joined()).diagnostics()
      .filter { $0.code.description == "D416" }
    #expect(found.first?.notes.first == "`José 0` on line 2 and `Jose 0` on line 3")
    #expect(found.first?.notes.count == 6 && found.first?.notes.last == "and 4 further pairs")
  }

  /// In codes of letters and digits an O is a letter: there most such pairs are chance.
  @Test("Letters for digits are not told where they are part of a code")
  func codes() throws {
    let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let ids = signs.flatMap { one in signs.map { "7\(one)\($0)" } }
    let found = try ImportCase("id,balance\n" + ids.map { "\($0),1\n" }.joined()).diagnostics()
    #expect(found.allSatisfy { $0.code.description != "D416" })
  }

  @Test(
    "Errors of spreadsheets are named in every column and never an id or a person",
    arguments: [
      "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#¡REF!", "#¿NOMBRE?",
      "#¡DIV/0!", "#¡VALOR!", "#DESBORDAMIENTO!", "#SPILL!", "#CALC!", "#N/D", "#NV", "#BEZUG!",
      "#WERT!",
      "#ÜBERLAUF!", "#NOM?", "#ССЫЛКА!", "#Н/Д", "Err:502", "########", "#ref!", "#ERROR!",
      "#GETTING_DATA",
    ], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  func spreadsheetErrors(_ error: String, _ column: Int) throws {
    var cells = ["B1", "p2", "2.00", "3", "low", "0.5", "100", "sms", "yes", "yes", "no", "no"]
    cells[column] = error
    let item = ImportCase(
      ImportCase.everyHeader + "A1,p1,1.00,3,low,0.5,100,sms,yes,yes,no,no\n"
        + cells.joined(separator: ",") + "\n"
    ) {
      $0.mapping.columns = ImportCase.everyColumn
      $0.mapping.onBadRow = .skip
    }
    let (portfolio, warnings) = try item.read()
    #expect(portfolio.accountCount == 1 && portfolio.debtorCount == 1)
    let told = warnings.filter { $0.code.description == "D211" }
    #expect(told.count == 1 && told[0].message.contains("spreadsheet error `\(error)`"))
  }

  @Test(
    "Ids that only begin like an error of a spreadsheet are ids",
    arguments: ["#1", "#A1!", "#12/0", "Err:A", "Error 502", "##", "#Ana", "R#REF!"])
  func noSpreadsheetErrors(_ id: String) throws {
    #expect(
      try ImportCase("id,balance\nA,1\n\(id),1\n").diagnostics()
        .allSatisfy { $0.code.description != "D211" })
  }

  @Test(
    "Ids of ASCII are folded by their bytes as by their characters",
    arguments: [
      "Ana", "ANA", "ana López", "aB", "Ab", "0Qx7aBc", "x1Y", "X1Y", "00123", "0", "000", "123.0",
      "A-1", "a_b c", "Total (3)", "-",
      "S.A.", "McDonald", "mCD", "A b", "'12", "a  b",
    ])
  func folded(_ id: String) {
    var buffer: [UInt8] = []
    let key = IdentityLook.key(Array(id.utf8)[...], &buffer)
    let look = IdentityLook.of(id)
    #expect(key == IdentityLook.key(Array(look.utf8)[...], &buffer))
    #expect(look.utf8.contains { $0 >= 0x80 } || key == Identity.of(look))
  }

  @Test("A conflict between rows of a debtor names the row with the other value")
  func conflicts() throws {
    func told(_ rows: String) throws -> [String] {
      try ImportCase("id,who,balance,cash,s,v\n" + rows) {
        $0.mapping.columns.debtor = "who"
        $0.mapping.columns.liquidity = "cash"
        $0.mapping.columns.segment = "s"
        $0.mapping.columns.vulnerable = "v"
      }.diagnostics().filter { $0.code.description == "D402" }.flatMap { found in
        ["\(found.primary.span.line) \(found.primary.text)"]
          + found.secondary.map { "\($0.span.line):\($0.span.column)" }
      }
    }
    // The first row says nothing.
    #expect(
      try told("a,P,1,,,\nb,P,1,100,,\nc,P,1,50,,\nd,P,1,80,,\n") == [
        "4 found 50, and 100.00 before: the smaller counts", "3:7",
        "5 found 80, and 50.00 before: the smaller counts", "4:7",
      ])
    #expect(
      try told("a,P,1,,,\nb,P,1,,n,no\nc,P,1,,m,yes\nd,P,1,,,no\n") == [
        "4 found m, and n before: the first by letters counts", "3:8",
        "4 found yes, and no before: yes counts", "3:10",
        "5 found no, and yes before: yes counts", "4:10",
      ])
  }

  @Test("Rows left out are added up by reason and value")
  func rejections() throws {
    let item = ImportCase("id,balance,score\na,1,720\nb,2,720\nc,4,0.5\nd,8,900\ne,x,0.1\n") {
      $0.mapping.columns.score = "score"
      $0.mapping.onBadRow = .skip
    }
    let findings = try item.read().portfolio.findings
    #expect(findings.rows == 5 && findings.rejectedRows == 4)
    #expect(
      findings.rejections.map {
        "\($0.code) \($0.column) \($0.value) \($0.rows) \($0.total) \($0.unreadable)"
      }
        == ["D206 score 900 1 800 0", "D206 score 720 2 300 0", "D201 balance x 1 0 1"])
    #expect(findings.largest.map(\.line) == [4])
  }

  /// The money of a total row is that of other rows, whatever else is wrong with it.
  @Test("A total that is left out is told as a total, apart from debts that are left out")
  func rejectedTotals() throws {
    let item = ImportCase(
      "id,who,balance,dpd\na,P,1,7\nb,,2,3\nc,Q,4,1\nTOTAL,,7,\n,,14,\nTotal Cleaning,,6.5,2\n"
    ) {
      $0.mapping.columns.debtor = "who"
      $0.mapping.onBadRow = .skip
    }
    let findings = try item.read().portfolio.findings
    #expect(
      findings.rejections.map { "\($0.code) \($0.column) \($0.value) \($0.rows) \($0.total)" }
        == ["D410 id  1 1400", "D208 debtor  2 850", "D410 id TOTAL 1 700"],
      "\(findings.rejections)")
  }
}

extension String {
  /// What follows a text.
  fileprivate func components(after text: String) -> Substring? {
    firstRange(of: text).map { self[$0.upperBound...] }
  }
}
