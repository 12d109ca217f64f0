// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Testing
import Vocabulary

/// Damaged files give diagnostics or a portfolio, and never trap.
@Suite struct ImportMutationTests {
  /// A small generator with a fixed seed; equal on every machine.
  private struct Congruential {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, bound)))
    }
  }

  /// Pieces that matter to the grammar.
  private static let pieces: [[UInt8]] =
    ["\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "", "-", ".", "é", "1e999", "NaN", " ", "\t", "|"]
    .map { Array($0.utf8) } + [
      [0], [0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
    ]

  private static let seeds = [
    ImportCase.everyHeader + """
      A1,D1,100.25,30,payroll,0.35,250.5,sms,yes,NO,0,x
      A2,D1,"1 234,5",-5,"a ""b"" c",1e-3,,"line
      break",no,,sí,
      A3,D2,7,0,retail,1,3,email,,,,\r\n
      """,
    "id,debtor,balance\n"
      + (0..<12).map { "K\($0),D\($0 % 5),\($0 * 37 + 1).\($0 % 10)\n" }.joined(),
  ].map { Array($0.utf8) }

  private static func mutated(_ random: inout Congruential) -> [UInt8] {
    var bytes = seeds[random.next(seeds.count)]
    for _ in 0...random.next(4) {
      let start = random.next(bytes.count + 1)
      let end = min(bytes.count, start + random.next(6))
      switch random.next(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: pieces[random.next(pieces.count)], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: pieces[random.next(pieces.count)])
      default: bytes.insert(contentsOf: Array(bytes[start..<end]), at: random.next(bytes.count))
      }
    }
    return bytes
  }

  private static func change(_ item: inout ImportCase, _ random: inout Congruential) {
    let isFull = random.next(2) == 0
    item.mapping.columns =
      isFull ? ImportCase.everyColumn : .init(id: "id", debtor: "debtor", balance: "balance")
    item.mapping.onBadRow = random.next(2) == 0 ? .reject : .skip
    item.mapping.dialect.encoding = random.next(4) == 0 ? .latin1 : .utf8
    item.mapping.dialect.delimiter = random.next(3) == 0 ? .comma : nil
    item.mapping.dialect.rowByteLimit = random.next(5) == 0 ? 40 : 1 << 20
    item.context.limits.keptDiagnostics = random.next(6)
  }

  @Test func twentyThousandDamagedFiles() throws {
    var random = Congruential(state: 20_260_105)
    var imported = 0
    var codes: Set<String> = []
    for number in 0..<20_000 {
      var item = ImportCase("") { $0.bytes = Self.mutated(&random) }
      Self.change(&item, &random)
      do {
        let (portfolio, warnings) = try item.read()
        imported += 1
        check(portfolio, number)
        #expect(warnings.allSatisfy { $0.severity == .warning }, "input \(number)")
      } catch let error as InvalidSource {
        #expect(error.diagnostics.contains { $0.severity == .error }, "input \(number)")
        codes.formUnion(error.diagnostics.map(\.code.description))
      }
    }
    // Both ends must be reached often, or the damage would be too small or too great to tell.
    #expect(imported > 2_000 && imported < 18_000)
    #expect(codes.count > 12)
  }

  private func check(_ portfolio: ImportedPortfolio, _ number: Int) {
    let debtors = portfolio.debtorCount
    #expect(portfolio.firstAccounts.count == debtors + 1, "input \(number)")
    #expect(portfolio.firstAccounts.last == UInt32(portfolio.accountCount), "input \(number)")
    #expect(portfolio.balances.allSatisfy { $0 > 0 }, "input \(number)")
    #expect(Set(portfolio.accountIdentities).count == portfolio.accountCount, "input \(number)")
    #expect(portfolio.debtorIDs.count == debtors, "input \(number)")
    for debtor in 0..<debtors {
      let accounts = portfolio.accounts(ofDebtor: debtor)
      #expect(!accounts.isEmpty, "input \(number)")
      #expect(accounts.allSatisfy { portfolio.debtorOfAccount[$0] == debtor }, "input \(number)")
    }
  }
}
