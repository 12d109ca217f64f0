// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension JSONValue {
  /// The ends of an interval, or null when there is none.
  static func interval(_ interval: ConfidenceInterval?) -> JSONValue {
    interval.map { [.number($0.low), .number($0.high)] } ?? .null
  }
}
