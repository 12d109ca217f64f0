// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios
import Randomness
import Strategies

extension PortfolioSpecification {
  /// The median of the balances of all segments in currency units, by bisection to nine digits.
  var medianBalance: Double {
    let present = segments.filter { $0.share > 0 }
    let medians = present.map { $0.balance.quantile(0.5) }
    guard var low = medians.min(), var high = medians.max() else { return 0 }
    let total = present.reduce(0) { $0 + $1.share }
    while high - low > 1e-9 * high {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      let below = present.reduce(0) { $0 + $1.share * $1.balance.cdf(middle) }
      if below < total / 2 { low = middle } else { high = middle }
    }
    return high
  }
}
