// SPDX-License-Identifier: GPL-3.0-or-later

/// A column of texts stored end to end: their UTF-8 bytes and eight bytes each.
public struct TextColumn: Hashable, Sendable {
  private var bytes: ContiguousArray<UInt8> = []
  private var ends: ContiguousArray<Int> = []

  /// Creates an empty column.
  public init() {}

  /// The number of texts.
  public var count: Int { ends.count }

  /// The text of row `index`; it allocates when longer than 15 bytes.
  public subscript(index: Int) -> String {
    String(decoding: bytes[range(of: index)], as: UTF8.self)
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The UTF-8 bytes of row `index`.
  func utf8(at index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

  /// Whether row `index` has these bytes.
  func equals(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    bytes[range(of: index)] == text
  }

  /// Whether row `index` has a digit.
  func hasDigit(at index: Int) -> Bool {
    bytes[range(of: index)].contains { $0.asciiDigit != nil }
  }

  mutating func append(_ text: ArraySlice<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// The rows in another order: row `i` of the result is row `order[i]`.
  func reordered(_ order: ContiguousArray<UInt32>) -> TextColumn {
    var result = TextColumn()
    result.bytes.reserveCapacity(bytes.count)
    result.ends.reserveCapacity(ends.count)
    for row in order {
      result.append(bytes[range(of: Int(row))])
    }
    return result
  }
}
