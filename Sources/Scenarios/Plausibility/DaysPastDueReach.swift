// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// The days past due that accounts can have at the start and until the horizon.
///
/// Bounds only: that a day lies between them does not mean that an account sees it.
struct DaysPastDueReach {
  /// The lowest and the highest days past due on day 0.
  let start: ClosedRange<Int>
  /// The highest days past due on the last simulated day.
  let last: Int

  /// The reach of a portfolio made from laws; nil for a file, whose accounts are read later.
  init?(_ portfolio: PortfolioChoice, horizon: Int) {
    guard case .synthetic(let specification) = portfolio else { return nil }
    let laws = specification.segments.filter { $0.share > 0 }.map(\.daysPastDue)
    guard let low = laws.map(\.support.low).min(), let high = laws.map(\.support.high).max()
    else { return nil }
    // Days are whole and, as the portfolio makes them, at most a century from the due date.
    let days = [low, high].map { Int(min(max(-36_500, $0.rounded(.down)), 36_500)) }
    start = days[0]...days[1]
    last = days[1] + horizon - 1
  }
}
