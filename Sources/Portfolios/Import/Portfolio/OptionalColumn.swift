// SPDX-License-Identifier: GPL-3.0-or-later

/// A column whose rows may be empty: the values, and one bit each that says whether there is one.
public struct OptionalColumn<Element: Hashable & Sendable>: Hashable, Sendable {
  private var values: ContiguousArray<Element> = []
  private var presence: ContiguousArray<UInt64> = []
  private let filler: Element
  /// How many rows have a value.
  public private(set) var presentCount = 0

  /// Creates an empty column; `filler` takes the place of values that are not there.
  init(filler: Element) {
    self.filler = filler
  }

  /// The number of rows.
  public var count: Int { values.count }

  /// The value of a row; nil when it has none.
  public subscript(index: Int) -> Element? {
    isPresent(index) ? values[index] : nil
  }

  /// Whether a row has a value.
  public func isPresent(_ index: Int) -> Bool {
    presence[index >> 6] >> UInt64(index & 63) & 1 == 1
  }

  mutating func append(_ value: Element?) {
    if values.count & 63 == 0 { presence.append(0) }
    values.append(filler)
    if let value { set(value, at: values.count - 1) }
  }

  mutating func set(_ value: Element, at index: Int) {
    if !isPresent(index) { presentCount += 1 }
    values[index] = value
    presence[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Adds a further statement about a row: fills an empty one, and where the row has another value keeps one of the two.
  ///
  /// - Parameters:
  ///   - value: The further statement.
  ///   - index: The row.
  ///   - choose: Which of two values counts; the same in either order, so that the order of statements does not matter.
  /// - Returns: What became of it.
  mutating func merge(
    _ value: Element?, at index: Int, choosing choose: (Element, Element) -> Element
  ) -> ColumnMerge<Element> {
    guard let value else { return .same }
    guard let earlier = self[index] else {
      set(value, at: index)
      return .filled
    }
    guard value != earlier else { return .same }
    let kept = choose(earlier, value)
    set(kept, at: index)
    return .conflict(earlier: earlier, kept: kept)
  }

  /// The rows in another order: row `i` of the result is row `order[i]`.
  func reordered(_ order: ContiguousArray<UInt32>) -> OptionalColumn {
    var result = OptionalColumn(filler: filler)
    result.values.reserveCapacity(values.count)
    for row in order {
      result.append(self[Int(row)])
    }
    return result
  }
}

/// What a further statement about a row did.
enum ColumnMerge<Element> {
  /// It says nothing, or the same again.
  case same
  /// It is the first.
  case filled
  /// It says something else than the earlier value; one of the two is kept.
  case conflict(earlier: Element, kept: Element)
}

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
