// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// What becomes of promises and instalment plans.
enum PlanSection: PageSection {
  static let anchor = "plans"

  static func title(_ page: PageContext) -> String {
    page.choose("Promises and plans", "Promesas y planes")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = page.shown(in: .agreements)
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "plans", metrics: shown,
        caption: page.choose(
          "What is kept of promises and plans. A strategy without a point does not make such offers, or none "
            + "fell due. ",
          "Lo que se cumple de promesas y planes. Una estrategia sin punto no hace esas ofertas, o ninguna "
            + "venció. ")
          + page.whiskers
      ).block(page)
    ]
  }
}
