// SPDX-License-Identifier: GPL-3.0-or-later

extension Tally {
  /// The exact content as 64-bit words: the buffer, then the wide sums, low half first.
  public var words: [UInt64] {
    UnsafeBufferPointer(start: buffer, count: layout.size).map { UInt64(bitPattern: $0) }
      + wideSums.flatMap { [UInt64(truncatingIfNeeded: $0), UInt64(truncatingIfNeeded: $0 >> 64)] }
  }

  /// How many ``words`` a tally of this layout has.
  public var wordCount: Int { layout.size + 2 * wideSums.count }

  /// Adds the words of another tally of the same layout.
  ///
  /// - Precondition: There are ``wordCount`` words.
  public func add(words: some RandomAccessCollection<UInt64>) {
    precondition(words.count == wordCount, "words of one layout")
    for (index, word) in words.prefix(layout.size).enumerated() {
      buffer[index] &+= Int64(bitPattern: word)
    }
    let wide = Array(words.dropFirst(layout.size))
    let sums = stride(from: 0, to: wide.count, by: 2).map {
      Int128(Int64(bitPattern: wide[$0 + 1])) << 64 | Int128(wide[$0])
    }
    discountedCash &+= sums[0]
    discountedCost &+= sums[1]
    openingSquared &+= sums[2]
    openingTimesCash &+= sums[3]
    cashSquared &+= sums[4]
    martingale &+= sums[5]
    if layout.keepsLoss { loss &+= sums[6] }
  }

  private var wideSums: [Int128] {
    [
      discountedCash, discountedCost, openingSquared, openingTimesCash, cashSquared, martingale,
    ] + (layout.keepsLoss ? [loss] : [])
  }
}
