// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Vocabulary

/// A CSV file is refused with diagnostics, or gives a portfolio whose columns fit together.
///
/// The first byte chooses the dialect, so that every dialect meets every damage; the same file in pieces of a few
/// bytes must give the same.
struct PortfolioCheck {
  let bytes: [UInt8]

  var complaint: String? {
    let whole = read(chunk: .max)
    // A giant in pieces of a few bytes would test patience only.
    guard bytes.count <= 1 << 20 else { return whole.complaint }
    let pieces = read(chunk: 1 + Int(bytes.count % 7))
    guard whole == pieces else { return "another result when read in pieces" }
    return whole.complaint
  }

  private struct Reading: Equatable {
    var complaint: String?
    var accounts: [UInt64] = []
    var balances: [Int64] = []
    var messages: [String] = []
  }

  private func read(chunk: Int) -> Reading {
    var reading = Reading()
    guard let currency = Currency(code: "EUR"), let day = CivilDate(year: 2026, month: 1, day: 5)
    else { return reading }
    do throws(InvalidSource) {
      let (portfolio, warnings) = try ImportedPortfolio.read(
        mapping, from: PiecewiseSource(content, chunk: chunk), currency: currency, start: day,
        context: ImportContext())
      reading.accounts = Array(portfolio.accountIdentities)
      reading.balances = Array(portfolio.balances)
      reading.messages = warnings.map(\.message)
      reading.complaint = Self.complaint(portfolio)
    } catch {
      reading.messages = error.diagnostics.map(\.message)
      reading.complaint = DiagnosticsCheck.complaint(error.diagnostics, from: [])
    }
    return reading
  }

  private static func complaint(_ portfolio: ImportedPortfolio) -> String? {
    guard portfolio.firstAccounts.count == portfolio.debtorCount + 1,
      portfolio.firstAccounts.last == UInt32(portfolio.accountCount)
    else { return "debtors and accounts do not fit" }
    guard portfolio.balances.allSatisfy({ $0 > 0 }) else { return "a balance that is not positive" }
    guard Set(portfolio.accountIdentities).count == portfolio.accountCount else {
      return "two accounts of one identity"
    }
    return nil
  }

  private var content: ArraySlice<UInt8> { bytes.dropFirst() }

  private var mapping: ColumnMapping {
    let choice = bytes.first ?? 0
    var mapping = ColumnMapping(
      file: "input.csv",
      columns: .init(
        id: "id", debtor: "debtor", balance: "balance",
        lateness: choice & 1 == 0 ? .dueDate(column: "due") : .daysPastDue(column: "dpd"),
        segment: "segment", score: "score", liquidity: "income", preferredChannel: "channel",
        consents: [.init(channel: "sms", column: "sms_ok")], vulnerable: "vulnerable"))
    if choice & 2 != 0 { mapping.onBadRow = .skip }
    if choice & 4 != 0 { mapping.dialect.encoding = .latin1 }
    if choice & 8 != 0 { mapping.marks = DecimalMarks(decimal: .comma) }
    return mapping
  }
}

/// Bytes in pieces of a given size.
private struct PiecewiseSource: ByteSource {
  let name = "input.csv"
  var byteCount: Int? { nil }
  private var rest: ArraySlice<UInt8>
  private let chunk: Int

  init(_ bytes: ArraySlice<UInt8>, chunk: Int) {
    rest = bytes
    self.chunk = chunk
  }

  mutating func read(
    into buffer: inout ContiguousArray<UInt8>
  ) throws(ByteSourceError) -> Int {
    let piece = rest.prefix(min(chunk, buffer.count))
    for (index, byte) in piece.enumerated() { buffer[index] = byte }
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
