// SPDX-License-Identifier: GPL-3.0-or-later

/// What random scenarios and models are put together from.
extension SplitMix {
  /// A whole number of a range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A number of a range in ten-thousandths, so that it is written with few digits.
  public mutating func number(_ low: Double, _ high: Double) -> Double {
    Double(whole(Int(low * 10_000)...Int(high * 10_000))) / 10_000
  }

  /// Whether something of this many percent happens.
  public mutating func happens(_ percent: Int) -> Bool { whole(0...99) < percent }

  /// One of the elements, of which there is at least one.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[whole(0...(elements.count - 1))]
  }

  /// Some elements, at least one, in their order.
  public mutating func some<Element>(_ elements: [Element]) -> [Element] {
    let kept = elements.filter { _ in happens(60) }
    return kept.isEmpty ? [pick(elements)] : kept
  }

  /// Whole percentages that add up to 100, by name: `{ a: 30%, b: 70% }`.
  public mutating func shares(_ names: [String]) -> String {
    let cuts = ([0, 100] + names.dropFirst().map { _ in whole(0...100) }).sorted()
    let shares = zip(cuts, cuts.dropFirst()).map { $1 - $0 }
    return "{ " + zip(names, shares).map { "\($0): \($1)%" }.joined(separator: ", ") + " }"
  }
}
