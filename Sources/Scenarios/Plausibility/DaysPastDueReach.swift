// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios
import Randomness

/// The days past due that accounts can have at the start and until the horizon, made or imported.
///
/// Bounds only, but for ``certain``: that a day lies between them does not mean that an account sees it.
struct DaysPastDueReach {
  /// The lowest and the highest days past due on day 0.
  let start: ClosedRange<Int>
  /// Days past due at the start that the laws give, or the file states; of laws with gaps their ends.
  let certain: [ClosedRange<Int>]
  /// The highest days past due on the last simulated day.
  let last: Int
  /// The days past due that some account can have on some simulated day: ranges apart, in order.
  let days: [ClosedRange<Int>]

  /// The reach of a portfolio made from laws; nil for a file, whose accounts are read later.
  init?(_ portfolio: PortfolioChoice, horizon: Int) {
    guard case .synthetic(let specification) = portfolio else { return nil }
    self.init(
      Self.ages(specification.segments.filter { $0.share > 0 }), horizon: horizon)
  }

  /// The reach of an imported portfolio; nil when nothing tells how old its accounts are.
  ///
  /// - Parameters:
  ///   - imported: The file's content.
  ///   - filling: What stands for ages that the file lacks.
  ///   - horizon: The days simulated.
  init?(_ imported: ImportedPortfolio, filling: PortfolioSpecification, horizon: Int) {
    let filled = imported.lacksAges ? Self.ages(filling.segments) : []
    self.init(imported.statedAges.map { ($0, false) } + filled, horizon: horizon)
  }

  private init?(_ found: [(ages: ClosedRange<Int>, hasGaps: Bool)], horizon: Int) {
    let ages = found.map(\.ages)
    guard let low = ages.map(\.lowerBound).min(), let high = ages.map(\.upperBound).max() else {
      return nil
    }
    start = low...high
    certain = found.flatMap { ages, hasGaps in
      hasGaps ? [ages.lowerBound, ages.upperBound].map { $0...$0 } : [ages]
    }
    last = high + horizon - 1
    days = ages.map { $0.lowerBound...($0.upperBound + horizon - 1) }
      .sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { merged, next in
        if let end = merged.last, next.lowerBound <= end.upperBound + 1 {
          merged[merged.count - 1] = end.lowerBound...max(end.upperBound, next.upperBound)
        } else {
          merged.append(next)
        }
      }
  }

  /// The days that the laws of some segments can give, a range a segment, and whether days within may have no chance.
  private static func ages(
    _ segments: [SegmentSpecification]
  ) -> [(ages: ClosedRange<Int>, hasGaps: Bool)] {
    segments.map { segment in
      let support = segment.daysPastDue.support
      // Days are whole and, as the portfolio makes them, at most a century from the due date.
      let days = [support.low, support.high].map {
        Int(min(max(-36_500, $0.rounded(.down)), 36_500))
      }
      return (days[0]...days[1], segment.daysPastDue.hasGaps)
    }
  }
}

extension Distribution {
  /// Whether numbers between the least and the most may have no chance.
  fileprivate var hasGaps: Bool {
    switch self {
    case .discrete, .empirical, .mixture: true
    default: false
    }
  }
}
