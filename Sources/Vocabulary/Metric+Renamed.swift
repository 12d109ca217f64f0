// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// Names of earlier versions that are refused, since their readers take them for something else.
  ///
  /// `write_off_rate` was what a closed account leaves below its floor, and under `roll-rate` what was lost. Neither is
  /// what a lender charges off, so the name stays free until there is a charge-off policy.
  private static let renamed: [String: String] = [
    "write_off_rate":
      "`write_off_rate` is called `\(smallBalanceRate.name)` now: what is left below `floor` of closed accounts, which is"
      + " neither better nor worse and so has no margin and no precision to reach; the behaviour `roll-rate` has"
      + " `\(lostBalanceRate.name)`"
  ]

  /// What is told to whoever uses a name of an earlier version; nil for every other name.
  public static func advice(forRenamed name: String) -> String? { renamed[name] }

  /// The names that took the place of a name of an earlier version; none for every other name.
  public static func successors(ofRenamed name: String) -> [String] {
    isRenamed(name) ? [smallBalanceRate.name, lostBalanceRate.name] : []
  }

  /// Whether results of earlier versions have this name.
  public static func isRenamed(_ name: String) -> Bool { renamed[name] != nil }
}
