// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// How accounts move between states of delinquency from month to month, and where they end.
enum RollRateSection: PageSection {
  static let anchor = "roll-rates"

  private static let families: [MetricFamily] = [.rollRate, .cureRate, .endRate]

  static func title(_ page: PageContext) -> String {
    page.choose("Roll rates, cures and ends", "Empeoramiento, curas y finales")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = families.flatMap { page.shown($0) }
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "roll-rates", metrics: shown,
        caption: page.choose(
          "What becomes of accounts in a month, by the state they begin it in, and where all accounts end. ",
          "Qué pasa con las cuentas en un mes, según el estado en que lo empiezan, y dónde terminan todas. "
        )
          + page.whiskers
      ).block(page)
    ]
  }
}
