// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios
import Testing
import Vocabulary

/// Wherever the pieces of a file end, the portfolio and the messages are the same.
@Suite struct ImportSeamTests {
  /// Bytes that come a few at a time, after a first buffer of 4,096, as from a file made on the fly.
  private struct Dribble: ByteSource {
    let name = "p.csv"
    let byteCount: Int? = 0
    let bytes: [UInt8]
    let piece: Int
    var position = 0

    mutating func read(
      into buffer: inout ContiguousArray<UInt8>
    ) throws(ByteSourceError) -> Int {
      let count = min(buffer.count, bytes.count - position, piece)
      for index in 0..<count {
        buffer[index] = bytes[position + index]
      }
      position += count
      return count
    }
  }

  /// Sixty rows longer than the first buffer, some of them bad, with everything that spans bytes.
  private static let text =
    ImportCase.everyHeader
    + (0..<160).map { row in
      let balance = row % 9 == 4 ? "x" : "\(row * 37 + 1).25"
      let name = row % 4 == 0 ? "\"Peña; \"\"José\"\"\n€ 😀 \(row % 3)\"" : "retail"
      return
        "A\(row),D\(row / 2),\(balance),\(row % 60),\(name),0.\(row % 10),\(row),sms,yes,no,0,1"
    }.joined(separator: "\r\n")

  private func outcome(_ piece: Int) throws -> String {
    var mapping = ColumnMapping(file: "p.csv", columns: ImportCase.everyColumn)
    mapping.onBadRow = .skip
    let (portfolio, warnings) = try ImportedPortfolio.read(
      mapping, from: Dribble(bytes: Array(Self.text.utf8), piece: piece),
      currency: #require(Currency(code: "USD")), start: #require(CivilDate("2026-01-05")))
    var text = ""
    dump(portfolio, to: &text)
    return text + warnings.map(\.line).joined(separator: "\n")
  }

  @Test func piecesOfAnySizeGiveTheSamePortfolio() throws {
    #expect(Self.text.utf8.count > 4_096 + 97)
    let whole = try outcome(.max)
    #expect(whole.contains("17 of 160 rows left out") || whole.contains("18 of 160 rows left out"))
    for piece in 1...97 {
      #expect(try outcome(piece) == whole, "pieces of \(piece) bytes")
    }
  }
}
