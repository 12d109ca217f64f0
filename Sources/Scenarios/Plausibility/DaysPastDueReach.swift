// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// The days past due that accounts can have at the start and until the horizon, made or imported.
///
/// Bounds only: that a day lies between them does not mean that an account sees it.
struct DaysPastDueReach {
  /// The lowest and the highest days past due on day 0.
  let start: ClosedRange<Int>
  /// The highest days past due on the last simulated day.
  let last: Int

  /// The reach of a portfolio made from laws; nil for a file, whose accounts are read later.
  init?(_ portfolio: PortfolioChoice, horizon: Int) {
    guard case .synthetic(let specification) = portfolio,
      let start = Self.ages(specification.segments.filter { $0.share > 0 })
    else { return nil }
    self.init(start: start, horizon: horizon)
  }

  /// The reach of an imported portfolio; nil when nothing tells how old its accounts are.
  ///
  /// - Parameters:
  ///   - imported: The file's content.
  ///   - filling: What stands for ages that the file lacks.
  ///   - horizon: The days simulated.
  init?(_ imported: ImportedPortfolio, filling: PortfolioSpecification, horizon: Int) {
    let filled = imported.lacksAges ? Self.ages(filling.segments) : nil
    let ranges = [imported.statedAges, filled].compactMap { $0 }
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else {
      return nil
    }
    self.init(start: low...high, horizon: horizon)
  }

  private init(start: ClosedRange<Int>, horizon: Int) {
    self.start = start
    last = start.upperBound + horizon - 1
  }

  /// The days that the laws of some segments can give.
  private static func ages(_ segments: [SegmentSpecification]) -> ClosedRange<Int>? {
    let laws = segments.map(\.daysPastDue)
    guard let low = laws.map(\.support.low).min(), let high = laws.map(\.support.high).max()
    else { return nil }
    // Days are whole and, as the portfolio makes them, at most a century from the due date.
    let days = [low, high].map { Int(min(max(-36_500, $0.rounded(.down)), 36_500)) }
    return days[0]...days[1]
  }
}
