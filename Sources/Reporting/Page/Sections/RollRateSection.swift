// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// How accounts move between states of delinquency from month to month, and where they end.
enum RollRateSection: PageSection {
  static let anchor = "roll-rates"

  private static let families = ["roll_rate_accounts", "cure_rate", "end_rate"]

  static func title(_ page: PageContext) -> String {
    page.choose("Roll rates, cures and ends", "Empeoramiento, curas y finales")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = families.flatMap { family in page.shown { $0.hasPrefix(family + "[") } }
    guard !shown.isEmpty else { return [] }
    let wholes = shown.map { metric in (metric, whole(metric, page)) }
    return [
      StepFigure(
        name: "roll-rates", metrics: shown,
        caption: page.choose(
          "What becomes of accounts in a month, by the state they begin it in, and where all accounts end. ",
          "Qué pasa con las cuentas en un mes, según el estado en que lo empiezan, y dónde terminan todas. "
        )
          + page.whiskers,
        wholes: Dictionary(wholes) { first, _ in first }
      ).block(page)
    ]
  }

  private static func whole(_ metric: String, _ page: PageContext) -> String {
    switch Metric.base(of: metric) {
    case "roll_rate_accounts":
      page.choose(
        "got worse or were lost, of the months begun in the state",
        "empeoraron o se perdieron, de los meses empezados en el estado")
    case "cure_rate":
      page.choose(
        "were cured or paid, of the months begun in the state",
        "se curaron o pagaron, de los meses empezados en el estado")
    default: page.choose("ended there, of all accounts", "terminaron ahí, de todas las cuentas")
    }
  }
}
