// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes the inputs of a target.
protocol InputSource: Sendable {
  /// The next input.
  func input(_ random: inout Generator) -> [UInt8]
}

/// SplitMix64, fixed here so that a seed gives the same inputs everywhere.
///
/// Source: G. Steele, D. Lea, C. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014.
struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 to below `bound`; 0 for a bound below 2.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// One of some elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}
