// SPDX-License-Identifier: GPL-3.0-or-later

/// Which way a metric improves.
public enum MetricDirection: String, Hashable, Sendable, CaseIterable {
  /// More is better, as for recovery.
  case higherIsBetter = "higher_is_better"
  /// Less is better, as for costs and complaints.
  case lowerIsBetter = "lower_is_better"

  /// +1 or −1: the factor that makes an improvement positive.
  var sign: Double {
    switch self {
    case .higherIsBetter: 1
    case .lowerIsBetter: -1
    }
  }
}
