// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads delimited text a row at a time, in memory bounded by one row.
///
/// The grammar is RFC 4180 with what real exports add: any of four delimiters, line ends LF, CRLF or CR,
/// a byte-order mark, rows without text (skipped). Inside quotes everything is text and a doubled quote
/// is one; a field begins with its quote or has none.
///
/// Faults inside a row are kept in ``CSVRecord/fault`` and the next row is read normally; faults after
/// which rows cannot be told apart are thrown, and end the reading.
///
/// This knows nothing of headers or types: see ``ImportedPortfolio``.
///
/// - Complexity: O(bytes); memory is one chunk and one row of at most ``CSVDialect/rowByteLimit`` bytes.
///
/// Reference: Y. Shafranovich, *Common Format and MIME Type for CSV Files*, RFC 4180 (2005).
public struct CSVReader {
  /// The delimiter given or found.
  public let delimiter: CSVDelimiter
  /// How many bytes have been taken from the source.
  public private(set) var bytesRead = 0
  /// The total number of bytes, where the source knows it.
  public var byteCount: Int? { source.byteCount }

  private let dialect: CSVDialect
  private let delimiterByte: UInt8
  private var source: any ByteSource
  private var chunk: ContiguousArray<UInt8>
  private var position = 0
  private var filled = 0
  private var validator = UTF8Validator()

  // Where the next scalar stands.
  private var line = 1
  private var column = 1
  private var isAfterReturn = false

  // The field being read.
  private var state = State.fieldStart
  private var start = CSVPlace(line: 1, column: 1, length: 0)
  private var lengthOfFirstLine: Int?

  /// Where in a field the reader is.
  private enum State {
    case fieldStart
    case plain
    case quoted
    /// After a quote inside quotes: it closes the field or is the first of two.
    case quoteInQuoted
    /// After a fault: what follows up to the delimiter is text.
    case lenient
  }

  /// Opens the source and recognises what it holds.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - dialect: How the text is written.
  ///   - chunkByteCount: How many bytes are fetched at once, at least 4.
  /// - Throws: ``CSVFault`` when it cannot be read, is empty, compressed or in another encoding.
  public init(
    _ source: any ByteSource, dialect: CSVDialect = CSVDialect(), chunkByteCount: Int = 1 << 18
  ) throws(CSVFault) {
    var source = source
    // A short text needs no long chunk; a size of zero may be a file made on the fly.
    let needed = max(4_096, (source.byteCount ?? .max - 1) + 1)
    var chunk = ContiguousArray<UInt8>(repeating: 0, count: max(4, min(chunkByteCount, needed)))
    let filled = try Self.fill(&chunk, from: &source)
    let start = try Self.textStart(of: chunk[..<filled], dialect: dialect)
    delimiter = dialect.delimiter ?? .detected(in: chunk[start..<filled])
    delimiterByte = delimiter.byte
    self.dialect = dialect
    self.source = source
    self.chunk = chunk
    self.filled = filled
    position = start
    bytesRead = filled
  }

  /// Reads the next row that has text.
  ///
  /// - Parameter record: Receives the row; its memory is used again.
  /// - Returns: Whether there was one.
  /// - Throws: ``CSVFault`` when rows can no longer be told apart; do not call it again then.
  public mutating func next(_ record: inout CSVRecord) throws(CSVFault) -> Bool {
    repeat {
      record.removeAll()
      guard try readRow(&record) else { return false }
    } while record.isBlank
    return true
  }
}

// MARK: - Rows

extension CSVReader {
  /// Reads one row, with text or without; false at the end.
  private mutating func readRow(_ record: inout CSVRecord) throws(CSVFault) -> Bool {
    beginField()
    while try hasBytes() {
      let byte = chunk[position]
      position += 1
      if isAfterReturn {
        isAfterReturn = false
        // The line feed of CRLF: outside quotes the row has ended already.
        if byte == .lineFeed {
          if state == .quoted { record.bytes.append(byte) }
          continue
        }
      }
      record.rawByteCount += 1
      guard record.rawByteCount <= dialect.rowByteLimit else { throw rowTooLong(record) }
      guard byte != 0 else { throw CSVFault(.binary, at: here) }
      if consume(byte, &record) { return true }
    }
    return try endOfText(&record)
  }

  /// Takes one byte; true when it ends the row.
  @inline(__always)
  private mutating func consume(_ byte: UInt8, _ record: inout CSVRecord) -> Bool {
    switch state {
    case .quoted:
      if byte == .quote {
        endScalar(&record)
        state = .quoteInQuoted
        column += 1
      } else {
        appendQuoted(byte, &record)
      }
      return false
    case .quoteInQuoted where byte == .quote:
      state = .quoted
      append(byte, &record)
      return false
    case .fieldStart where byte == .quote:
      state = .quoted
      column += 1
      return false
    default:
      return consumeOutsideQuotes(byte, &record)
    }
  }

  @inline(__always)
  private mutating func consumeOutsideQuotes(_ byte: UInt8, _ record: inout CSVRecord) -> Bool {
    if byte == delimiterByte {
      endField(&record)
      column += 1
      beginField()
      return false
    }
    if byte == .lineFeed || byte == .carriageReturn {
      endField(&record)
      newLine(byte)
      return true
    }
    noteMisplacedText(byte, &record)
    append(byte, &record)
    return false
  }

  /// Notes a quote in a plain field and text after a closing quote, and moves on.
  @inline(__always)
  private mutating func noteMisplacedText(_ byte: UInt8, _ record: inout CSVRecord) {
    switch state {
    case .fieldStart: state = .plain
    case .plain where byte == .quote:
      note(.quoteInsideField, in: &record)
      state = .lenient
    case .quoteInQuoted:
      note(.textAfterQuote, in: &record)
      state = .lenient
    default: break
    }
  }

  /// Ends the last row, which may lack a line end.
  private mutating func endOfText(_ record: inout CSVRecord) throws(CSVFault) -> Bool {
    if state == .quoted { throw unterminatedQuote }
    guard record.rawByteCount > 0 else { return false }
    endField(&record)
    return true
  }

  private func rowTooLong(_ record: CSVRecord) -> CSVFault {
    // A forgotten quote swallows rows up to the limit: then the quote is what helps.
    guard state != .quoted else { return unterminatedQuote }
    let place = record.count > 0 ? record.place : start
    return CSVFault(.rowTooLong(limit: dialect.rowByteLimit), at: place)
  }

  private var unterminatedQuote: CSVFault {
    CSVFault(.unterminatedQuote, at: CSVPlace(line: start.line, column: start.column))
  }
}

// MARK: - Fields and characters

extension CSVReader {
  private var here: CSVPlace { CSVPlace(line: line, column: column) }

  private mutating func beginField() {
    state = .fieldStart
    start = CSVPlace(line: line, column: column, length: 0)
    lengthOfFirstLine = nil
  }

  private mutating func endField(_ record: inout CSVRecord) {
    var place = start
    place.length = lengthOfFirstLine ?? column - start.column
    endScalar(&record)
    record.endField(at: place, limit: dialect.fieldLimit)
  }

  /// Notes a scalar that the text breaks off at a quote, a delimiter or a line end.
  private mutating func endScalar(_ record: inout CSVRecord) {
    guard validator.isInsideScalar else { return }
    note(.notUTF8(byte: validator.lead), in: &record, back: 1)
    validator = UTF8Validator()
  }

  private mutating func newLine(_ byte: UInt8) {
    line += 1
    column = 1
    isAfterReturn = byte == .carriageReturn
  }

  private mutating func appendQuoted(_ byte: UInt8, _ record: inout CSVRecord) {
    guard byte == .lineFeed || byte == .carriageReturn else { return append(byte, &record) }
    endScalar(&record)
    lengthOfFirstLine = lengthOfFirstLine ?? column - start.column
    record.bytes.append(byte)
    newLine(byte)
  }

  /// Adds one byte of text as UTF-8.
  @inline(__always)
  private mutating func append(_ byte: UInt8, _ record: inout CSVRecord) {
    if byte < 0x80, !validator.isInsideScalar {
      record.bytes.append(byte)
      column += 1
    } else if dialect.encoding == .latin1 {
      record.bytes.append(contentsOf: Windows1252.scalar(byte).utf8)
      column += 1
    } else {
      appendChecked(byte, &record)
    }
  }

  private mutating func appendChecked(_ byte: UInt8, _ record: inout CSVRecord) {
    switch validator.take(byte) {
    case .lead: column += 1
    case .continuation: break
    case .malformed:
      note(.notUTF8(byte: byte), in: &record)
      column += 1
    case .interruption:
      note(.notUTF8(byte: validator.lead), in: &record, back: 1)
      return appendChecked(byte, &record)
    }
    record.bytes.append(byte)
  }

  /// Keeps the first fault of a row, `back` scalars before here.
  private func note(_ kind: CSVFault.Kind, in record: inout CSVRecord, back: Int = 0) {
    guard record.fault == nil else { return }
    record.fault = CSVFault(kind, at: CSVPlace(line: line, column: max(1, column - back)))
  }
}

// MARK: - Bytes

extension CSVReader {
  /// Whether a byte is left, fetching the next chunk where needed.
  @inline(__always)
  private mutating func hasBytes() throws(CSVFault) -> Bool {
    if position < filled { return true }
    return try refill()
  }

  private mutating func refill() throws(CSVFault) -> Bool {
    do {
      let count = try source.read(into: &chunk)
      guard count > 0 else { return false }
      filled = count
    } catch {
      throw CSVFault(.unreadable(reason: error.reason), at: here)
    }
    position = 0
    bytesRead += filled
    return true
  }

  /// Fills the first chunk, so that the beginning can be looked at whole even from a pipe.
  private static func fill(
    _ chunk: inout ContiguousArray<UInt8>, from source: inout any ByteSource
  ) throws(CSVFault) -> Int {
    var filled = 0
    var piece = chunk
    do {
      while filled < chunk.count {
        let count = try source.read(into: &piece)
        guard count > 0 else { break }
        chunk.replaceSubrange(filled..<filled + count, with: piece[..<count])
        filled += count
        piece.removeLast(count)
      }
    } catch {
      throw CSVFault(.unreadable(reason: error.reason), at: CSVPlace(line: 1, column: 1))
    }
    return filled
  }

  /// The index of the first byte of text, after a byte-order mark.
  private static func textStart(
    of head: ArraySliceOfBytes, dialect: CSVDialect
  ) throws(CSVFault) -> Int {
    let place = CSVPlace(line: 1, column: 1)
    guard !head.isEmpty else { throw CSVFault(.empty, at: place) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw CSVFault(.utf16, at: place)
    }
    if head.starts(with: [0x1F, 0x8B]) { throw CSVFault(.compressed(format: "gzip"), at: place) }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw CSVFault(.compressed(format: "zip"), at: place)
    }
    guard head.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    guard dialect.encoding == .utf8 else { throw CSVFault(.markOfAnotherEncoding, at: place) }
    return 3
  }

  private typealias ArraySliceOfBytes = ArraySlice<UInt8>
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
