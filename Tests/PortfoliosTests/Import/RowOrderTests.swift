// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Randomness
import Testing
import Vocabulary

/// The order of the rows decides nothing.
@Suite("Order of rows") struct RowOrderTests {
  /// Several accounts a debtor, debtors that disagree with themselves, blanks, an account given twice in two ways and one
  /// given twice in the same way.
  private static let rows: [String] = {
    var rows = (0..<60).map { row in
      let who = "P\(row * 7 % 23)"
      let segment = ["early", "late", ""][row % 3]
      let channel = ["sms", "email", ""][row % 5 % 3]
      return
        "A\(row),\(who),\(100 + row * 37 % 90),\(row * 11 % 50),\(segment),,\(row % 4 * 50),\(channel),"
        + "\(["yes", "no", ""][row % 3]),,\(row % 6 == 0 ? "no" : "yes"),\(row % 2 == 0 ? "yes" : "no")"
    }
    rows.append("A7,P90,5,5,late,,10,sms,no,,yes,no")
    rows.append(rows[11])
    return rows
  }()

  private func debtors(_ rows: [String], isResampled: Bool, isClosed: Bool) throws
    -> [PortfolioBlock]
  {
    let item = ImportCase(ImportCase.everyHeader + rows.joined(separator: "\n")) {
      $0.mapping.columns = ImportCase.everyColumn
      $0.mapping.onBadRow = .skip
      if isClosed {
        $0.context.knownSegments = ["late", "early"]
        $0.context.knownChannels = ["sms", "email"]
      }
    }
    var segments = ["late", "early"].map {
      SegmentSpecification(name: $0, share: 0.5, balance: .one, daysPastDue: .zero)
    }
    for index in segments.indices {
      segments[index].digitalAffinity = try .uniform(low: 0, high: 1)
    }
    let imported = ImportedDebtors(
      try item.read().portfolio,
      filling: try SyntheticPortfolio(
        PortfolioSpecification(accounts: 1, segments: segments, frailty: 1), seed: 3,
        minorPerUnit: 100),
      channels: ["sms", "email"], isResampled: isResampled, blockSize: 8)
    var generator = AddressedGenerator()
    return imported.blocks(replication: 2).map { range in
      var block = PortfolioBlock()
      imported.fill(&block, range, replication: 2, using: &generator)
      return block
    }
  }

  @Test(
    "Debtors and accounts are the same for any order", arguments: [true, false], [true, false])
  func permuted(isResampled: Bool, isClosed: Bool) throws {
    let wanted = try debtors(Self.rows, isResampled: isResampled, isClosed: isClosed)
    #expect(wanted.reduce(0) { $0 + $1.debtors.count } == 23)
    for order in [
      Self.rows.reversed(), Self.rows.sorted(), Self.rows.sorted { $0.hash(3) < $1.hash(3) },
      Self.rows.sorted { $0.hash(5) < $1.hash(5) },
    ] {
      let blocks = try debtors(order, isResampled: isResampled, isClosed: isClosed)
      #expect(blocks.map(\.debtors) == wanted.map(\.debtors))
      #expect(
        blocks.map { $0.accounts.map(\.comparable) } == wanted.map { $0.accounts.map(\.comparable) }
      )
    }
  }

  @Test("An account whose rows contradict each other is left out, with a debtor that has no other")
  func contradictions() throws {
    let item = ImportCase("id,who,balance\na,x,1\nb,y,2\na,x,3\nc,z,4\nc,z,4\nd,w,5\nd,v,5\n") {
      $0.mapping.columns.debtor = "who"
      $0.mapping.onBadRow = .skip
    }
    let (portfolio, warnings) = try item.read()
    #expect((0..<portfolio.accountCount).map { portfolio.accountIDs[$0] } == ["b", "c"])
    #expect((0..<portfolio.debtorCount).map { portfolio.debtorIDs[$0] } == ["y", "z"])
    #expect(Array(portfolio.firstAccounts) == [0, 1, 2])
    #expect(
      warnings.map { "\($0.primary.span.line) \($0.code)" } == [
        "2 D401", "4 D301", "6 D306", "8 D301",
      ])
    #expect(warnings.first { $0.code.description == "D401" }?.message == "5 of 7 rows left out")
  }

  @Test(
    "A debtor whose accounts name several segments belongs to the scenario's first of them, with a warning"
  )
  func segments() throws {
    let item = ImportCase("id,who,balance,segment\na,x,1,early\nb,x,2,late\n") {
      $0.mapping.columns.debtor = "who"
      $0.mapping.columns.segment = "segment"
      $0.context.knownSegments = ["late", "early"]
    }
    let warning = try #require(try item.read().warnings.first)
    #expect(warning.code.description == "D402" && warning.primary.span.line == 3)
    #expect(
      warning.primary.text
        == "found late, and early before: the one that the scenario names first counts")
  }
}

extension String {
  /// A number that mixes the letters, for another order.
  fileprivate func hash(_ salt: UInt64) -> UInt64 {
    Identity.part(salt, of: Identity.of(self))
  }
}
