// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Portfolios
import Testing

@Suite struct CSVReaderTests {
  /// All rows of a text, read with chunks of the given size.
  private func rows(
    _ text: some Sequence<UInt8>, _ dialect: CSVDialect = CSVDialect(), chunk: Int = 1 << 18
  ) throws(CSVFault) -> [[String]] {
    var reader = try CSVReader(
      MemoryByteSource(text, name: "t.csv"), dialect: dialect, chunkByteCount: chunk)
    var record = CSVRecord()
    var rows: [[String]] = []
    while try reader.next(&record) {
      if let fault = record.fault { throw fault }
      rows.append((0..<record.count).map { record.text(of: $0) })
    }
    return rows
  }

  private func fault(
    _ text: some Sequence<UInt8>, _ dialect: CSVDialect = CSVDialect()
  ) -> CSVFault? {
    do throws(CSVFault) {
      _ = try rows(text, dialect)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("\n\r\na,b\n\n , \n,\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x,y\",\"say \"\"so\"\"\"\n", [["a", "b"], ["x,y", "say \"so\""]]),
    ("a,b\n\"1\n2\",\"3\r\n4\"\n5,6", [["a", "b"], ["1\n2", "3\r\n4"], ["5", "6"]]),
    ("a,b\n\"\",\n\"\"\"\",\"\"\"\"\"\"", [["a", "b"], ["\"", "\"\""]]),
    ("a\n1,2,3", [["a"], ["1", "2", "3"]]),
    ("a,b\n,2\n1,", [["a", "b"], ["", "2"], ["1", ""]]),
    ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("ñ,\u{1F600}\n日本,é", [["ñ", "\u{1F600}"], ["日本", "é"]]),
  ])
  func readsFields(_ text: String, _ expected: [[String]]) throws {
    // Every chunk size moves the seams to other places of the text.
    for chunk in [4, 5, 6, 7, 11, 1 << 18] {
      #expect(try rows(text.utf8, CSVDialect(delimiter: .comma), chunk: chunk) == expected)
    }
  }

  @Test(arguments: [
    ("a;b,c\n1;2", CSVDelimiter.comma), ("a;b;c\n1,2,3,4", .semicolon), ("a\tb\n1\t2", .tab),
    ("a|b|c", .bar), ("name\nx;y;z", .comma), ("\"a,b,c\";d\n", .semicolon),
    ("\n\na;b\n", .semicolon),
  ])
  func findsTheDelimiterInTheFirstRow(_ text: String, _ delimiter: CSVDelimiter) throws {
    let reader = try CSVReader(MemoryByteSource(text.utf8, name: "t.csv"))
    #expect(reader.delimiter == delimiter)
  }

  @Test func readsLatin1() throws {
    let bytes: [UInt8] = [0x61, 0x2C, 0xF1, 0x0A, 0xE9, 0x2C, 0xFF]
    #expect(try rows(bytes, CSVDialect(encoding: .latin1)) == [["a", "ñ"], ["é", "ÿ"]])
  }

  /// Foundation's decoder knows Windows-1252 too.
  @Test func readsLatin1AsWindows1252() throws {
    for byte in UInt8(0x80)...0xFF where ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) {
      let expected = try #require(String(data: Data([byte]), encoding: .windowsCP1252))
      #expect(try rows([0x61, 0x2C, byte], CSVDialect(encoding: .latin1)) == [["a", expected]])
    }
  }

  @Test func knowsWhereFieldsStand() throws {
    let text = "id,name\n\"a\nb\",\u{1F600}é,x\n  7,\"\"\n"
    var reader = try CSVReader(MemoryByteSource(text.utf8, name: "t.csv"), chunkByteCount: 4)
    var record = CSVRecord()
    var places: [[CSVPlace]] = []
    while try reader.next(&record) {
      places.append((0..<record.count).map(record.place(of:)))
    }
    #expect(
      places == [
        [CSVPlace(line: 1, column: 1, length: 2), CSVPlace(line: 1, column: 4, length: 4)],
        [
          CSVPlace(line: 2, column: 1, length: 2), CSVPlace(line: 3, column: 4, length: 2),
          CSVPlace(line: 3, column: 7, length: 1),
        ],
        [CSVPlace(line: 4, column: 1, length: 3), CSVPlace(line: 4, column: 5, length: 2)],
      ])
  }

  @Test(arguments: [
    ("", CSVFault.Kind.empty, 1, 1),
    ("a,b\n1,\"2\n3,4\n", .unterminatedQuote, 2, 3),
    ("a,b\n1,\"2\"x\n", .textAfterQuote, 2, 6),
    ("a,b\n1,2\"3\n", .quoteInsideField, 2, 4),
    ("a,b\n1,\0\n", .binary, 2, 3),
  ])
  func reportsFaults(_ text: String, _ kind: CSVFault.Kind, _ line: Int, _ column: Int) {
    #expect(fault(text.utf8) == CSVFault(kind, at: CSVPlace(line: line, column: column)))
  }

  @Test(
    arguments: [
      ([0x61, 0x2C, 0xE9, 0x2C], 0xE9, 3), ([0x61, 0x80], 0x80, 2), ([0xC3], 0xC3, 1),
      ([0x61, 0xC0, 0xAF], 0xC0, 2), ([0x61, 0xED, 0xA0, 0x80], 0xED, 2),
      ([0x61, 0xF4, 0x90, 0x80, 0x80], 0xF4, 2), ([0x22, 0xE2, 0x82, 0x22, 0x2C], 0xE2, 2),
      ([0xC3, 0xA9, 0xE9, 0xC3, 0xA9], 0xE9, 2), ([0x61, 0xFF], 0xFF, 2),
    ] as [([UInt8], UInt8, Int)])
  func refusesMalformedUTF8(_ bytes: [UInt8], _ byte: UInt8, _ column: Int) {
    let expected = CSVFault(.notUTF8(byte: byte), at: CSVPlace(line: 1, column: column))
    #expect(fault(bytes) == expected)
    #expect(fault(bytes, CSVDialect(encoding: .latin1)) == nil)
  }

  @Test func recognisesOtherFormats() {
    let place = CSVPlace(line: 1, column: 1)
    #expect(fault([0xFF, 0xFE, 0x61, 0]) == CSVFault(.utf16, at: place))
    #expect(fault([0xFE, 0xFF, 0, 0x61]) == CSVFault(.utf16, at: place))
    #expect(fault([0x1F, 0x8B, 8, 0]) == CSVFault(.compressed(format: "gzip"), at: place))
    #expect(fault([0x50, 0x4B, 3, 4]) == CSVFault(.compressed(format: "zip"), at: place))
    #expect(
      fault([0xEF, 0xBB, 0xBF, 0x61], CSVDialect(encoding: .latin1))
        == CSVFault(.markOfAnotherEncoding, at: place))
  }

  @Test func goesOnAfterAFaultInsideARow() throws {
    var reader = try CSVReader(MemoryByteSource("a,b\nx\"y,2\n3,4\n".utf8, name: "t.csv"))
    var record = CSVRecord()
    var faults: [Bool] = []
    while try reader.next(&record) {
      faults.append(record.fault != nil)
      #expect(record.fieldCount == 2)
    }
    #expect(faults == [false, true, false])
  }

  @Test func boundsTheLengthOfARow() {
    let dialect = CSVDialect(delimiter: .comma, rowByteLimit: 8)
    #expect(fault("1,2\n1234567\n".utf8, dialect) == nil)
    #expect(
      fault("1,2\n12,456789\n".utf8, dialect)
        == CSVFault(.rowTooLong(limit: 8), at: CSVPlace(line: 2, column: 1, length: 2)))
    #expect(
      fault("1,2\n1,\"4\n5\n6\n7\n".utf8, dialect)
        == CSVFault(.unterminatedQuote, at: CSVPlace(line: 2, column: 3)))
  }

  @Test func countsFieldsBeyondTheLimitWithoutKeepingThem() throws {
    var reader = try CSVReader(
      MemoryByteSource("a,b,c,d\n".utf8, name: "t.csv"), dialect: CSVDialect(fieldLimit: 2))
    var record = CSVRecord()
    #expect(try reader.next(&record))
    #expect(record.count == 2 && record.fieldCount == 4)
    #expect(record.text(of: 1) == "b")
    #expect(record.bytes.count == 2)
  }

  @Test func rowsAreIndependentOfChunks() throws {
    var text = ""
    for row in 0..<500 {
      text += "\(row),\"é\(row)\"\"\r\n\",\u{1F600}\r\n"
    }
    let whole = try rows(text.utf8, CSVDialect(delimiter: .comma))
    #expect(whole.count == 500)
    for chunk in [4, 7, 64, 1_000] {
      #expect(try rows(text.utf8, CSVDialect(delimiter: .comma), chunk: chunk) == whole)
    }
  }
}
