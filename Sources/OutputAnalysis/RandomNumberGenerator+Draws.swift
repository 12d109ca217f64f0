// SPDX-License-Identifier: GPL-3.0-or-later

extension RandomNumberGenerator {
  /// An index in 0 ..< `count`, from one number of the generator.
  ///
  /// The high word of a product, not the standard library's algorithm, which may change. An index
  /// is favoured by less than one part in 2⁶⁴/count.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// `count` indices in 0 ..< `count`, drawn with replacement.
  mutating func resample(_ count: Int) -> [Int] {
    (0..<count).map { _ in index(below: count) }
  }

  /// A number in the open interval (0, 1).
  mutating func openUniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// The numbers 0 ..< `count` in random order.
  mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.reversed() { order.swapAt(last, index(below: last + 1)) }
    return order
  }
}
