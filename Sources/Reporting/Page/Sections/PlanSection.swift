// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of promises and instalment plans.
enum PlanSection: PageSection {
  static let anchor = "plans"

  private static let metrics = ["kept_rate", "kept_amount_rate", "plan_takeup", "plan_completion"]

  static func title(_ page: PageContext) -> String {
    page.choose("Promises and plans", "Promesas y planes")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = page.shown { metrics.contains($0) }
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "plans", metrics: metrics.filter(shown.contains),
        caption: page.choose(
          "What is kept of promises and plans. A strategy without a point does not make such offers, or none "
            + "fell due. ",
          "Lo que se cumple de promesas y planes. Una estrategia sin punto no hace esas ofertas, o ninguna "
            + "venció. ")
          + page.whiskers, wholes: wholes(page)
      ).block(page)
    ]
  }

  private static func wholes(_ page: PageContext) -> [String: String] {
    [
      "kept_rate": page.choose(
        "promises kept, of those that matured", "promesas cumplidas, de las vencidas"),
      "kept_amount_rate": page.choose(
        "amount paid, of the amount promised", "monto pagado, del monto prometido"),
      "plan_takeup": page.choose(
        "plans with a first payment, of accounts offered one",
        "planes con un primer pago, de las cuentas con oferta"),
      "plan_completion": page.choose(
        "plans completed, of those that matured", "planes completados, de los vencidos"),
    ]
  }
}
