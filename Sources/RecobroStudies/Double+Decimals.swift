// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Double {
  /// The number with so many decimals.
  func decimals(_ count: Int) -> String { String(format: "%.\(count)f", self) }

  /// The number with four significant digits at most.
  var formatted: String { String(format: "%.4g", self) }
}
