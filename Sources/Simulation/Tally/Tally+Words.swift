// SPDX-License-Identifier: GPL-3.0-or-later

extension Tally {
  /// The exact content as 64-bit words: the buffer, then the wide sums, low half first.
  public var words: [UInt64] {
    UnsafeBufferPointer(start: buffer, count: layout.size).map { UInt64(bitPattern: $0) }
      + wideSums.flatMap { [UInt64(truncatingIfNeeded: $0), UInt64(truncatingIfNeeded: $0 >> 64)] }
  }

  /// How many ``words`` a tally of this layout has.
  public var wordCount: Int { layout.size + 2 * storedSums.count }

  /// Adds the words of another tally of the same layout.
  ///
  /// - Precondition: There are ``wordCount`` words.
  public func add(words: some RandomAccessCollection<UInt64>) {
    precondition(words.count == wordCount, "words of one layout")
    for (index, word) in words.prefix(layout.size).enumerated() {
      buffer[index] &+= Int64(bitPattern: word)
    }
    let wide = Array(words.dropFirst(layout.size))
    for (position, sum) in storedSums.enumerated() {
      let high = Int128(Int64(bitPattern: wide[2 * position + 1]))
      sums[keyPath: sum] &+= high << 64 | Int128(wide[2 * position])
    }
  }

  private var storedSums: [WritableKeyPath<TallySums, Int128>] {
    TallySums.stored(in: layout)
  }

  private var wideSums: [Int128] { storedSums.map { sums[keyPath: $0] } }
}
