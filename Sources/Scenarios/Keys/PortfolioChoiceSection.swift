// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Portfolios

/// `portfolio:` as written: made, or imported and filled up.
struct PortfolioChoiceDraft: Sendable {
  var mapping: ColumnMapping?
  var synthetic: PortfolioDraft
}

extension Grammar where Value == PortfolioChoiceDraft {
  /// The debtors.
  static var portfolio: Self {
    Grammar<PortfolioDraft>.section(PortfolioSection()).map {
      PortfolioChoiceDraft(mapping: nil, synthetic: $0)
    }
  }
}
