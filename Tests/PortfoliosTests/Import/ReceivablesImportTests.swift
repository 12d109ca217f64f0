// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads 1,277 real invoices where the shared data are present beside the package.
@Suite struct ReceivablesImportTests {
  /// `../shared/data/ibm_ar_2012.csv` seen from the package root.
  private static let path: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared/data/ibm_ar_2012.csv"
  }()

  @Test(.enabled(if: access(path, R_OK) == 0, "../shared/data/ibm_ar_2012.csv is not there"))
  func readsInvoicesOfAHundredCustomers() throws {
    var mapping = ColumnMapping(
      file: "ibm_ar_2012.csv",
      columns: .init(
        id: "invoiceNumber", debtor: "customerID", balance: "InvoiceAmount",
        lateness: .dueDate(column: "DueDate")))
    mapping.dateFormat = try #require(DateFormat("M/D/YYYY"))
    mapping.columns.vulnerable = "Disputed"
    let (portfolio, warnings) = try ImportedPortfolio.read(
      mapping, currency: #require(Currency(code: "USD")),
      start: #require(CivilDate("2012-12-31")), at: Self.path)
    #expect(portfolio.accountCount == 1_277)
    #expect(portfolio.debtorCount == 100)
    // Computed apart, with decimal arithmetic in another language: 76,064.07 and the days' sum.
    #expect(portfolio.totalBalance == 7_606_407)
    let days = (0..<1_277).compactMap { portfolio.daysPastDue?[$0] }
    #expect(days.count == 1_277)
    #expect(days.min() == -30 && days.max() == 333)
    #expect(days.reduce(0) { $0 + Int($1) } == 188_212)
    #expect(portfolio.accountIDs[0] == "0015752855" && portfolio.debtorIDs[0] == "6627-ELFBK")
    #expect(portfolio.accounts(ofDebtor: 0) == 0..<10)
    #expect(Array(portfolio.balances[0..<4]) == [7_227, 4_707, 9_873, 7_800])
    // Disputes differ between a customer's invoices: as a debtor's attribute they conflict.
    #expect(Set(warnings.map(\.code.description)) == ["D402"])
  }
}
