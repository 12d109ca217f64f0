// SPDX-License-Identifier: GPL-3.0-or-later

/// How a debtor's household is doing; it moves on paydays.
///
/// Raw values index tables and are frozen.
public enum LiquidityRegime: UInt8, CaseIterable, Sendable {
  /// Income as usual.
  case stable = 0
  /// Income reduced.
  case strained = 1
  /// Hardly any income.
  case insolvent = 2

  /// The word scenarios use.
  public var name: String {
    switch self {
    case .stable: "stable"
    case .strained: "strained"
    case .insolvent: "insolvent"
    }
  }
}
