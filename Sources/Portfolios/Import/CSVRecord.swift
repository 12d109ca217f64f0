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
