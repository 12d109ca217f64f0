// SPDX-License-Identifier: GPL-3.0-or-later

/// SplitMix64, fixed here so that a seed throws the same scenario with every toolchain.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A whole number of a range.
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A number of a range in ten-thousandths, so that it is written with few digits.
  mutating func number(_ low: Double, _ high: Double) -> Double {
    Double(whole(Int(low * 10_000)...Int(high * 10_000))) / 10_000
  }

  /// Whether something of this many percent happens.
  mutating func happens(_ percent: Int) -> Bool { whole(0...99) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[whole(0...(elements.count - 1))]
  }

  /// Some elements, at least one, in their order.
  mutating func some<Element>(_ elements: [Element]) -> [Element] {
    let kept = elements.filter { _ in happens(60) }
    return kept.isEmpty ? [pick(elements)] : kept
  }

  /// Whole percentages that add up to 100, by name: `{ a: 30%, b: 70% }`.
  mutating func shares(_ names: [String]) -> String {
    let cuts = ([0, 100] + names.dropFirst().map { _ in whole(0...100) }).sorted()
    let shares = zip(cuts, cuts.dropFirst()).map { $1 - $0 }
    return "{ " + zip(names, shares).map { "\($0): \($1)%" }.joined(separator: ", ") + " }"
  }
}
