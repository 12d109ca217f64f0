// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension Metric {
  /// `write_off_rate` of earlier versions: what a closed account leaves below its floor, and under `roll-rate` what was lost.
  ///
  /// Neither is what a lender charges off, so the name stays free until there is a charge-off policy. Results of earlier
  /// versions have it; everywhere else it is refused, since its readers take it for something else.
  static let writeOffRate = Metric(
    "write_off_rate", .share, .neutral,
    label: Bilingual(en: "small or lost balances", es: "saldos pequeños o perdidos"),
    definition: Bilingual(
      en: "balances below the floor or lost, of the balance placed",
      es: "saldos bajo el umbral o perdidos, del saldo asignado"),
    topic: .remainder, shownIn: .table
  ) { _ in Formula { _ in .missing } }

  /// The metrics that only results of earlier versions have.
  static let renamed: [Metric] = [writeOffRate]

  /// What is told to whoever uses a name of an earlier version; nil for every other name.
  public static func advice(forRenamed name: String) -> String? {
    guard isRenamed(name) else { return nil }
    let names = successors(ofRenamed: name)
    return
      "`\(name)` is called `\(names[0])` now: what is left below `floor` of closed accounts, which is"
      + " neither better nor worse and so has no margin and no precision to reach; the behaviour `roll-rate` has"
      + " `\(names[1])`"
  }

  /// The names that took the place of a name of an earlier version; none for every other name.
  public static func successors(ofRenamed name: String) -> [String] {
    isRenamed(name) ? [smallBalanceRate.name, lostBalanceRate.name] : []
  }

  /// Whether results of earlier versions have this name.
  public static func isRenamed(_ name: String) -> Bool { name == writeOffRate.name }
}
