// SPDX-License-Identifier: GPL-3.0-or-later

extension Metric {
  /// A name of earlier versions that is refused, since its readers take it for something else.
  private struct Renaming {
    /// The names that took its place.
    let successors: [String]
    /// What it was and is called now, by these names.
    let advice: ([String]) -> String
  }

  /// What became of a name.
  ///
  /// `write_off_rate` was what a closed account leaves below its floor, and under `roll-rate` what was lost. Neither is
  /// what a lender charges off, so the name stays free until there is a charge-off policy.
  private static func renaming(of name: String) -> Renaming? {
    guard name == "write_off_rate" else { return nil }
    return Renaming(successors: [smallBalanceRate.name, lostBalanceRate.name]) { names in
      "`\(name)` is called `\(names[0])` now: what is left below `floor` of closed accounts, which is"
        + " neither better nor worse and so has no margin and no precision to reach; the behaviour `roll-rate` has"
        + " `\(names[1])`"
    }
  }

  /// What is told to whoever uses a name of an earlier version; nil for every other name.
  public static func advice(forRenamed name: String) -> String? {
    renaming(of: name).map { $0.advice($0.successors) }
  }

  /// The names that took the place of a name of an earlier version; none for every other name.
  public static func successors(ofRenamed name: String) -> [String] {
    renaming(of: name)?.successors ?? []
  }

  /// Whether results of earlier versions have this name.
  public static func isRenamed(_ name: String) -> Bool { renaming(of: name) != nil }

  /// A name without its member: `contacts_per_account` of `contacts_per_account[sms]`.
  public static func base(of name: String) -> String { String(name.prefix { $0 != "[" }) }

  /// The name without its member.
  public var base: String { Self.base(of: name) }
}
