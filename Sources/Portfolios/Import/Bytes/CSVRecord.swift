// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a delimited text file: the text of its fields without quotes, and where they stand.
///
/// The fields share one buffer that the next row overwrites, so reading a file allocates nothing per row.
public struct CSVRecord: Sendable {
  /// The UTF-8 text of all fields end to end.
  public internal(set) var bytes: ContiguousArray<UInt8> = []
  /// The first fault inside the row that leaves the following rows readable.
  public internal(set) var fault: CSVFault?
  /// How many fields the row has, kept or not.
  public internal(set) var fieldCount = 0
  private var ends: ContiguousArray<Int> = []
  private var places: ContiguousArray<CSVPlace> = []
  /// The bytes the row has taken of the file so far.
  var rawByteCount = 0

  /// Creates an empty row.
  public init() {}

  /// The number of fields kept.
  public var count: Int { ends.count }

  /// Where the row begins.
  public var place: CSVPlace { places.first ?? CSVPlace(line: 1, column: 1) }

  /// Where field `index` stands.
  public func place(of index: Int) -> CSVPlace { places[index] }

  /// The range of ``bytes`` that is the text of field `index`.
  public func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The text of field `index`; it allocates, so it is for headers and messages.
  public func text(of index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  /// The range of field `index` without spaces and tabs around it.
  public func trimmedRange(of index: Int) -> Range<Int> {
    var range = range(of: index)
    while let last = range.last, bytes[last].isBlank {
      range = range.lowerBound..<last
    }
    while let first = range.first, bytes[first].isBlank {
      range = first + 1..<range.upperBound
    }
    return range
  }

  /// Whether no field has text.
  ///
  /// Spreadsheets leave such rows at the end.
  var isBlank: Bool { fault == nil && bytes.allSatisfy(\.isBlank) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    fault = nil
    fieldCount = 0
    rawByteCount = 0
  }

  /// Ends the current field, which stands at `place`.
  mutating func endField(at place: CSVPlace, limit: Int) {
    fieldCount += 1
    guard ends.count < limit else {
      // Its text would otherwise join the last field kept.
      return bytes.removeSubrange((ends.last ?? 0)...)
    }
    ends.append(bytes.count)
    places.append(place)
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

/// The character between the fields of a row.
public enum CSVDelimiter: String, CaseIterable, Codable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"

  /// Its byte.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }

  /// The delimiter that stands most often in the first row, quoted text left out.
  ///
  /// On a tie the order of `allCases` decides; without any the file has one column and it is a comma.
  static func detected(in bytes: some Sequence<UInt8>) -> CSVDelimiter {
    var counts: [Int] = allCases.map { _ in 0 }
    var isQuoted = false
    var hasContent = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        // Empty lines before the header are skipped by the reader too.
        if hasContent { break }
        continue
      }
      hasContent = true
      for (index, delimiter) in allCases.enumerated() where delimiter.byte == byte {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return zip(allCases, counts).first { $0.1 == most }?.0 ?? .comma
  }
}

/// How a delimited text file is written, and how much of it one row may take.
public struct CSVDialect: Hashable, Sendable {
  /// The character between fields; nil has it found from the first row.
  public var delimiter: CSVDelimiter?
  /// How characters are stored.
  public var encoding: TextEncoding
  /// The most bytes one row may have, ≥ 1; it bounds the reader's memory.
  public var rowByteLimit: Int
  /// The most fields of a row that are kept, ≥ 1; further ones are counted only.
  public var fieldLimit: Int

  /// Creates a dialect; by default a row may take 1 MiB and 4,096 fields.
  public init(
    delimiter: CSVDelimiter? = nil, encoding: TextEncoding = .utf8, rowByteLimit: Int = 1 << 20,
    fieldLimit: Int = 4_096
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.rowByteLimit = max(1, rowByteLimit)
    self.fieldLimit = max(1, fieldLimit)
  }
}

/// What is wrong with the text of a delimited file, and where.
public struct CSVFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The bytes could not be read.
    case unreadable(reason: String)
    /// There is no text.
    case empty
    /// A byte that no UTF-8 text has there.
    case notUTF8(byte: UInt8)
    /// A byte-order mark of UTF-16.
    case utf16
    /// A UTF-8 byte-order mark in a file declared to be Latin-1.
    case markOfAnotherEncoding
    /// A zero byte.
    case binary
    /// The first bytes of a compressed file.
    case compressed(format: String)
    /// A quote that is never closed.
    case unterminatedQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case quoteInsideField
    /// A row beyond the limit.
    case rowTooLong(limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let place: CSVPlace

  /// Creates a fault.
  public init(_ kind: Kind, at place: CSVPlace) {
    self.kind = kind
    self.place = place
  }
}

/// Where a piece of a delimited text file stands.
public struct CSVPlace: Hashable, Sendable {
  /// The line, from 1; a quoted line break counts as one.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The length in Unicode scalars on that line, quotes included; 0 for an empty field.
  public var length: Int

  /// Creates a place.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }
}
