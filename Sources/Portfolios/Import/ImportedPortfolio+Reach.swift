// SPDX-License-Identifier: GPL-3.0-or-later

extension ImportedPortfolio {
  /// The lowest and the highest days past due that the file states; nil when it states none.
  public var statedAges: ClosedRange<Int>? {
    guard let column = daysPastDue else { return nil }
    let ages = (0..<column.count).lazy.compactMap { column[$0] }
    guard let low = ages.min(), let high = ages.max() else { return nil }
    return Int(low)...Int(high)
  }

  /// Whether the age of some account is left to the portfolio's laws.
  public var lacksAges: Bool { (daysPastDue?.presentCount ?? 0) < accountCount }
}
