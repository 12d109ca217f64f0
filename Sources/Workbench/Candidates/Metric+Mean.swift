// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension Metric {
  /// Whether the metric means the same for portfolios of any size, unlike a total.
  var isMean: Bool {
    switch unit {
    case .share, .perThousand, .perHundred, .days, .months, .currencyPerCurrency: true
    case .currency, .count, .ratio: false
    }
  }
}
