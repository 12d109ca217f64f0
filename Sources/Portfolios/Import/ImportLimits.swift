// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an import goes before it says that something must be wrong.
public struct ImportLimits: Hashable, Sendable {
  /// The most diagnostics that are kept; further ones are counted, ≥ 0.
  public var keptDiagnostics = 1_000
  /// The most accounts.
  public var accounts = 100_000_000
  /// The most distinct names of segments, and of channels.
  public var distinctNames = 1_000
  /// The highest balance of an account in minor units: beyond it a mark was misread.
  public var balance: Int64 = 1_000_000_000_000_000
  /// The highest sum of all balances in minor units; it leaves room for interest in `Int64`.
  public var totalBalance: Int64 = 1_000_000_000_000_000_000
  /// The most days past due, in either direction, that pass without a warning.
  public var plausibleDays: Int32 = 3_650

  /// Creates the default limits.
  public init() {}
}
