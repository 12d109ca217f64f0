// SPDX-License-Identifier: GPL-3.0-or-later

public import Strategies

/// What a tally counts of the agreements of each kind, alike for all of them; amounts in minor units.
public enum AgreementCounter: Int, CaseIterable, Sendable {
  /// Accounts to which it was offered.
  case offered
  /// Agreements made.
  case made
  /// Accounts on which money came under one.
  case begun
  /// Agreements whose end lies before the horizon.
  case matured
  /// Matured agreements that were kept.
  case kept
  /// Agreements that were broken.
  case broken
  /// Amounts of matured agreements, but for those in instalments.
  case amount
  /// What was paid towards them.
  case paid

  private static let ofOneKind = allCases.count
  private static let first = Counter.allCases.count

  /// How many counters there are of all kinds.
  public static let count = ofOneKind * Offer.Kind.allCases.count

  /// Where a tally has the counter of a kind: behind every ``Counter``.
  public func position(of kind: Offer.Kind) -> Int {
    Self.first + Int(kind.rawValue) * Self.ofOneKind + rawValue
  }
}
