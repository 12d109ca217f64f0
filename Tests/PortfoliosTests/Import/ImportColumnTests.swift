// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
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

  /// Each advice, followed, gives an amount that can be read.
  @Test(
    "Amounts with signs, names of currencies and exponents are told what to write",
    arguments: [
      ("350.00 EUR", "350.00"), ("€350.00", "350.00"), ("$ 1234.5", "1234.5"),
      ("EUR -350.00", "-350.00"),
      ("1.5e3", "1500.00"), ("2E-1", "0.20"), ("１２.5", "12.5"), ("−12.50", "-12.50"),
    ])
  func written(_ text: String, _ typed: String) throws {
    let found = try ImportCase("id;balance\na;\(text)\nb;2.25\nc;7.75\n").diagnostics()
    let advice = found.filter { $0.code.description == "D201" }.flatMap(\.help)
    #expect(advice.count == 1 && advice.first?.hasPrefix("write `\(typed)`") == true, "\(advice)")
    let again = try ImportCase("id;balance\na;\(typed)\nb;2.25\nc;7.75\n").diagnostics()
    #expect(again.allSatisfy { $0.code.description != "D201" })
  }

  @Test(
    "What could change the amount is not guessed",
    arguments: ["(350.00)", "350.00-", "35%", "12 a 5"])
  func notGuessed(_ text: String) throws {
    let found = try ImportCase("id;balance\na;\(text)\nb;2.25\n").diagnostics()
    #expect(found.map(\.code.description) == ["D201"] && found.flatMap(\.help) == [])
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
    #expect(try help(["28/2/2025", "30/2/2025"], "D/M/YYYY") == [noDay])
    #expect(try help(["2025−12−31"]) == ["write `2025-12-31`"])
    #expect(try help(["2025/12/31"])[0].contains("`date_format: YYYY/M/D`"))
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
}
