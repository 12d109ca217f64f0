// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What a strategy comes to per day once it has got going; only scenarios with a warm-up have it.
  static let perDay = MetricSubject(Bilingual(en: "Per day", es: "Por día"), [.netValuePerDay])
}

extension MetricNeed {
  /// A warm-up.
  public static let warmUp = Self.scenario(
    ScenarioNeed(
      key: "warm_up", cause: Bilingual(en: "there is no `warm_up`", es: "no hay `warm_up`"),
      lack: "the scenario has no `warm_up`", help: "set `warm_up`", example: "warm_up: 60 days",
      isMet: { $0.payments.warmUp != nil }))
}

extension Metric {
  /// Cash less cost of the days after the warm-up, over accounts and these days.
  ///
  /// Accounts that are closed by then count too.
  public static let netValuePerDay = Metric(
    "net_value_per_day", .currency, .higher,
    label: Bilingual(en: "net value per account and day", es: "valor neto por cuenta y día"),
    definition: Bilingual(
      en:
        "cash paid less what it cost after the first `warm_up` days, over all accounts and the days that are left",
      es:
        "dinero pagado menos lo que costó tras los primeros días de `warm_up`, entre todas las cuentas y los días que quedan"
    ),
    topic: .recovery, shownIn: [.table, .comparison], values: -.infinity ... .infinity,
    need: .warmUp, content: .cashLessCosts
  ) { facts in
    let days = Double(facts.horizon - (facts.payments.warmUp ?? 0))
    return Formula(lumps: .raising) {
      Quotient(
        $0.lateCash - $0.lateCost, over: $0.accounts * days,
        lumps: $0.paid($0.lateCash, of: $0.money(.openingBalance)))
    }
  }
}
