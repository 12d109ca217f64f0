// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a debtor has not paid, which no collector can observe.
///
/// Reminders work on forgetters and hardly on the others; that difference, not an assumed uplift, is what
/// makes strategies differ. Raw values index tables of parameters and are frozen.
public enum LatentType: UInt8, CaseIterable, Sendable {
  /// Pays when reminded.
  case forgetter = 0
  /// Pays when liquid, and needs instalments.
  case constrained = 1
  /// Pays under escalation or a discount.
  case strategic = 2
  /// Cannot pay.
  case insolvent = 3
  /// Contests the debt.
  case disputing = 4

  /// The word scenarios use.
  public var name: String {
    switch self {
    case .forgetter: "forgetter"
    case .constrained: "constrained"
    case .strategic: "strategic"
    case .insolvent: "insolvent"
    case .disputing: "disputing"
    }
  }
}

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
