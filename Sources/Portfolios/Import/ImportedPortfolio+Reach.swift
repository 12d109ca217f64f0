// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportedPortfolio {
  /// The days past due that the file states: ranges apart without a gap inside, in order; none when it states none.
  public var statedAges: [ClosedRange<Int>] {
    guard let column = daysPastDue else { return [] }
    let ages = Set((0..<column.count).lazy.compactMap { column[$0] }).sorted().map(Int.init)
    return ages.reduce(into: []) { ranges, age in
      if let last = ranges.last, age == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...age
      } else {
        ranges.append(age...age)
      }
    }
  }

  /// The middle one of the balances in minor units, or the mean of the two middle ones, half a unit rounded up.
  public var medianBalance: Int64 {
    guard !balances.isEmpty else { return 0 }
    let sorted = balances.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return low + (high - low + 1) / 2
  }

  /// Whether the age of some account is left to the portfolio's laws.
  public var lacksAges: Bool { (daysPastDue?.presentCount ?? 0) < accountCount }
}
