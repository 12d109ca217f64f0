// SPDX-License-Identifier: GPL-3.0-or-later

/// What a debtor asks about.
public enum QueryTopic: Int, CaseIterable, Sendable {
  /// How much is owed, and why.
  case balance
  /// Where and how it can be paid.
  case howToPay
  /// Whether it can be paid in parts.
  case plan
  /// Whether it is owed at all.
  case dispute

  /// How many there are.
  public static let count = 4

  /// The word of scenarios and traces.
  public var name: String {
    switch self {
    case .balance: "balance"
    case .howToPay: "how_to_pay"
    case .plan: "plan"
    case .dispute: "dispute"
    }
  }
}
