// SPDX-License-Identifier: GPL-3.0-or-later

/// The demo with people who have one to six accounts each: who has how many is drawn in every replication.
enum SeveralAccounts {
  static let name = "several accounts per debtor"
  /// Settings of `demo.yaml`.
  static let overrides = ["payroll", "informal"].map {
    "portfolio.segments.\($0).accounts_per_debtor={ uniform: [1, 6] }"
  }
}
