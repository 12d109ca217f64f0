// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Randomness
import Testing
import Vocabulary

@Suite struct ImportedPortfolioTests {
  @Test func readsIdsAndBalances() throws {
    let (portfolio, warnings) = try ImportCase("id,balance\nA1,12.50\nA2,7\n").read()
    #expect(warnings.isEmpty)
    #expect(portfolio.accountCount == 2 && portfolio.debtorCount == 2)
    #expect(Array(portfolio.balances) == [1_250, 700])
    #expect(portfolio.totalBalance == 1_950)
    #expect(portfolio.accountIDs[0] == "A1" && portfolio.debtorIDs[1] == "A2")
    #expect(Array(portfolio.accountIdentities) == [Identity.of("A1"), Identity.of("A2")])
    #expect(portfolio.accounts(ofDebtor: 1) == 1..<2)
    #expect(portfolio.daysPastDue == nil && portfolio.scores == nil && portfolio.segments == nil)
  }

  @Test func readsEveryColumn() throws {
    let rows = """
      A1,D1,100,30,payroll,0.35,250.5,sms,yes,NO,0,x
      A2,D2,50,-5,,,,,,,,
      """
    let item = ImportCase(ImportCase.everyHeader + rows) {
      $0.mapping.columns = ImportCase.everyColumn
    }
    let (portfolio, warnings) = try item.read()
    #expect(warnings.isEmpty)
    #expect(portfolio.daysPastDue?[0] == 30 && portfolio.daysPastDue?[1] == -5)
    #expect(portfolio.scores?[0] == 0.35 && portfolio.scores?.isPresent(1) == false)
    #expect(portfolio.segmentNames == ["payroll"] && portfolio.segments?[0] == 0)
    #expect(portfolio.segments?.isPresent(1) == false)
    #expect(portfolio.liquidity?[0] == 25_050 && portfolio.liquidity?.isPresent(1) == false)
    #expect(portfolio.channelNames == ["sms"] && portfolio.preferredChannels?[0] == 0)
    #expect(portfolio.consents.map(\.channel) == ["sms", "email"])
    #expect(portfolio.consents.map { $0.isGiven[0] } == [true, false])
    #expect(portfolio.consents.map { $0.isGiven[1] } == [nil, nil])
    #expect(portfolio.isVulnerable?[0] == false && portfolio.isPriorClient?[0] == true)
  }

  @Test func bringsTheAccountsOfADebtorTogether() throws {
    let text = "id,who,balance,dpd\nA,x,1,1\nB,y,2,2\nC,x,3,3\nD,z,4,4\nE,y,5,5\nF,x,6,6\n"
    let item = ImportCase(text) {
      $0.mapping.columns.debtor = "who"
      $0.mapping.columns.lateness = .daysPastDue(column: "dpd")
    }
    let portfolio = try item.read().portfolio
    #expect((0..<6).map { portfolio.accountIDs[$0] } == ["A", "C", "F", "B", "E", "D"])
    #expect(Array(portfolio.balances) == [100, 300, 600, 200, 500, 400])
    #expect(Array(portfolio.debtorOfAccount) == [0, 0, 0, 1, 1, 2])
    #expect(Array(portfolio.firstAccounts) == [0, 3, 5, 6])
    #expect((0..<3).map { portfolio.debtorIDs[$0] } == ["x", "y", "z"])
    #expect((0..<6).map { portfolio.daysPastDue?[$0] } == [1, 3, 6, 2, 5, 4])
    let ids = (0..<6).map { Identity.of(portfolio.accountIDs[$0]) }
    #expect(Array(portfolio.accountIdentities) == ids)
  }

  @Test func readsContinentalFiles() throws {
    let text = "Konto;Betrag;Fällig\n\"1;2\";1.234,56;24.11.2025\n 2 ; 7,5 ;5.1.2026\n"
    let item = ImportCase(text) {
      $0.mapping.columns = .init(
        id: "Konto", balance: "Betrag", lateness: .dueDate(column: "Fällig"))
      $0.mapping.marks = DecimalMarks(decimal: .comma, grouping: .point) ?? .plain
      $0.mapping.dateFormat = DateFormat("D.M.YYYY") ?? .iso
      $0.bytes = text.unicodeScalars.map { UInt8($0.value) }
      $0.mapping.dialect.encoding = .latin1
    }
    let (portfolio, warnings) = try item.read()
    #expect(warnings.isEmpty)
    #expect(Array(portfolio.balances) == [123_456, 750])
    #expect(portfolio.accountIDs[0] == "1;2" && portfolio.accountIDs[1] == "2")
    #expect(portfolio.daysPastDue?[0] == 42 && portfolio.daysPastDue?[1] == 0)
  }

  // The start is 2026-01-05.
  @Test(arguments: ["2025-12-30", "2026-01-05", "2026-06-30"])
  func countsDueDatesToTheStartWhateverTheDayOfTheFile(asOf: String) throws {
    let item = ImportCase("id,balance,due\na,1,2025-12-31\nb,1,\n") {
      $0.mapping.columns.lateness = .dueDate(column: "due")
      $0.mapping.asOf = CivilDate(asOf)
    }
    let (portfolio, warnings) = try item.read()
    #expect(portfolio.daysPastDue?[0] == 5 && portfolio.daysPastDue?.isPresent(1) == false)
    #expect(
      warnings.map(\.code.description) == (asOf == "2026-01-05" ? [] : ["D406"]), "\(warnings)")
  }

  @Test(arguments: [("2025-12-30", 6), ("2026-01-05", 0), ("2026-01-15", -10)])
  func movesAColumnOfDaysToTheStart(asOf: String, moved: Int32) throws {
    let item = ImportCase("id,balance,dpd\na,1,40\nb,1,-3\n") {
      $0.mapping.columns.lateness = .daysPastDue(column: "dpd")
      $0.mapping.asOf = CivilDate(asOf)
    }
    let (portfolio, warnings) = try item.read()
    #expect((0..<2).map { portfolio.daysPastDue?[$0] } == [40 + moved, -3 + moved])
    #expect(warnings.map(\.code.description) == (moved == 0 ? [] : ["D406"]))
  }

  @Test func warnsWhereNobodyIsPastDue() throws {
    func codes(_ rows: String) throws -> [String] {
      let item = ImportCase("id,balance,due\n" + rows) {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      }
      return try item.read().warnings.map(\.code.description)
    }
    #expect(try codes("a,1,2026-01-05\nb,1,2026-02-01\n") == ["D407"])
    #expect(try codes("a,1,2026-01-04\nb,1,2026-02-01\n") == [])
    // What the file does not say, a law may say.
    #expect(try codes("a,1,2026-01-05\nb,1,\n") == [])
  }

  @Test func readsDaysThatCameAsFractions() throws {
    let item = ImportCase("id,balance,dpd\na,1,30.0\nb,1,-5.00\nc,1,+7\n") {
      $0.mapping.columns.lateness = .daysPastDue(column: "dpd")
    }
    let days = try item.read().portfolio.daysPastDue
    #expect((0..<3).map { days?[$0] } == [30, -5, 7])
  }

  @Test func readsScoresWithExponents() throws {
    let item = ImportCase("id,balance,score\na,1,1e-05\nb,1,1\nc,1,.5\nd,1,0\n") {
      $0.mapping.columns.score = "score"
    }
    let scores = try item.read().portfolio.scores
    #expect((0..<4).map { scores?[$0] } == [1e-05, 1, 0.5, 0])
  }

  @Test func knowsYesAndNoInSeveralLanguages() throws {
    let item = ImportCase("id,balance,v\na,1,SÍ\nb,1,Yes\nc,1,No\nd,1,verdadero\n") {
      $0.mapping.columns.vulnerable = "v"
      $0.mapping.yes.append("Verdadero")
    }
    let answers = try item.read().portfolio.isVulnerable
    #expect((0..<4).map { answers?[$0] } == [true, true, false, true])
  }

  @Test func protectsTheDebtorWhereRowsDisagree() throws {
    let rows = """
      A1,D1,100,,,,250,sms,yes,,no,yes
      A2,D1,100,,,,300,email,no,yes,yes,no
      A3,D1,100,,,,,,,yes,no,
      """
    let item = ImportCase(ImportCase.everyHeader + rows) {
      $0.mapping.columns = ImportCase.everyColumn
    }
    let (portfolio, warnings) = try item.read()
    #expect(portfolio.debtorCount == 1)
    #expect(portfolio.liquidity?[0] == 25_000)
    #expect(portfolio.preferredChannels?[0].map { portfolio.channelNames[Int($0)] } == "email")
    #expect(portfolio.consents.map { $0.isGiven[0] } == [false, true])
    #expect(portfolio.isVulnerable?[0] == true && portfolio.isPriorClient?[0] == true)
    #expect(warnings.filter { $0.code.description == "D402" }.count == 6)
  }

  @Test func leavesBadRowsOutWhenAsked() throws {
    let item = ImportCase("id,balance\na,1\nb,x\nc,3,4\nd,0\ne,5\na,1\n") {
      $0.mapping.onBadRow = .skip
    }
    let (portfolio, warnings) = try item.read()
    #expect(Array(portfolio.balances) == [100, 500])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(warnings.map(\.code.description) == ["D401", "D201", "D105", "D202", "D306"])
    #expect(warnings.map(\.primary.span.line) == [3, 3, 4, 5, 7])
  }

  @Test func reportsProgress() throws {
    let text = "id,balance\n" + (0..<70_000).map { "a\($0),1\n" }.joined()
    let seen = Seen()
    let item = ImportCase(text) { $0.context.progress = { seen.append($0) } }
    #expect(try item.read().portfolio.accountCount == 70_000)
    #expect(seen.values.map(\.rows) == [65_536, 70_000])
    #expect(seen.values.last?.bytesRead == text.utf8.count)
    #expect(seen.values.last?.byteCount == text.utf8.count)
  }

  @Test func readsAThousandGeneratedRows() throws {
    // An arithmetic sequence stands for the generator, so that every number is known without reading.
    var text = "balance;id;debtor\r\n"
    for row in 0..<1_000 {
      text += "\"\(row + 1),\(row % 10)5\";K-\(row);\"D \(row % 300)\"\r\n"
    }
    let item = ImportCase(text) {
      $0.mapping.columns.debtor = "debtor"
      $0.mapping.marks = DecimalMarks(decimal: .comma)
    }
    let (portfolio, warnings) = try item.read()
    #expect(warnings.isEmpty)
    #expect(portfolio.accountCount == 1_000 && portfolio.debtorCount == 300)
    // Σ (row + 1)·100 + Σ (row mod 10)·10 + 1,000·5 cents.
    #expect(portfolio.totalBalance == 50_050_000 + 45_000 + 5_000)
    for debtor in 0..<300 {
      let accounts = portfolio.accounts(ofDebtor: debtor)
      #expect(accounts.count == (debtor < 100 ? 4 : 3))
      #expect(
        accounts.map { portfolio.accountIDs[$0] }
          == (0..<accounts.count).map { "K-\(debtor + 300 * $0)" })
    }
    #expect(Set(portfolio.accountIdentities).count == 1_000)
  }
}

/// Collects what a `@Sendable` closure sees; the import calls it on one thread.
private final class Seen: @unchecked Sendable {
  private(set) var values: [ImportProgress] = []

  func append(_ value: ImportProgress) {
    values.append(value)
  }
}
