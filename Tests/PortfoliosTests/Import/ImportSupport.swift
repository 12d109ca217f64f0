// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Testing
import Vocabulary

/// A text, its mapping and how it is read: what the import tests vary.
struct ImportCase {
  var bytes: [UInt8]
  var mapping = ColumnMapping(file: "p.csv", columns: .init(id: "id", balance: "balance"))
  var context = ImportContext()
  var currency = "USD"

  init(_ text: String, _ change: (inout ImportCase) -> Void = { _ in }) {
    bytes = Array(text.utf8)
    change(&self)
  }

  /// Every column mapped under the name of its key.
  static let everyColumn: ColumnMapping.Columns = {
    var columns = ColumnMapping.Columns(id: "id", debtor: "debtor", balance: "balance")
    columns.lateness = .daysPastDue(column: "dpd")
    columns.segment = "segment"
    columns.score = "score"
    columns.liquidity = "liquidity"
    columns.preferredChannel = "channel"
    columns.consents = [
      .init(channel: "sms", column: "sms_ok"), .init(channel: "email", column: "email_ok"),
    ]
    columns.vulnerable = "vulnerable"
    columns.priorClient = "client"
    return columns
  }()

  /// The header that goes with ``everyColumn``.
  static let everyHeader =
    "id,debtor,balance,dpd,segment,score,liquidity,channel,sms_ok,email_ok,vulnerable,client\n"

  func read() throws -> ImportedPortfolio.Import {
    try ImportedPortfolio.read(
      mapping, from: MemoryByteSource(bytes, name: "p.csv"),
      currency: #require(Currency(code: currency)), start: #require(CivilDate("2026-01-05")),
      context: context)
  }

  /// The problems of a text that cannot be imported, or the warnings of one that can.
  func diagnostics() throws -> [Diagnostic] {
    let found: [Diagnostic]
    do {
      found = try read().warnings
    } catch let error as InvalidSource {
      found = error.diagnostics
    }
    for diagnostic in found {
      for text in diagnostic.texts where text.contains(/[a-z]{2}/) {
        #expect(
          Self.wording.spanish(text) != nil, "\(diagnostic.code) has no Spanish: \(text)")
      }
    }
    return found
  }

  private static let wording = DiagnosticWording([ImportWording.spanish])
}

extension Diagnostic {
  /// One line with position, code, message and label, as tests pin it.
  var line: String {
    let span = primary.span
    return "\(span.line):\(span.column)+\(span.length) \(severity.rawValue)[\(code)] \(message)"
      + " | \(primary.text)"
  }
}
