// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// What becomes of what debtors ask.
enum QuerySection: PageSection {
  static let anchor = "queries"

  static func title(_ page: PageContext) -> String {
    page.choose("Questions of debtors", "Consultas de deudores")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = page.shown(in: .queries)
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "queries", metrics: shown,
        caption: page.choose(
          "How many questions are answered, and how many of all without an agent. A question that waits can hold payments up. ",
          "Cuántas consultas se responden, y cuántas de todas sin gestor. Una consulta que espera puede detener pagos. "
        ) + page.whiskers
      ).block(page)
    ]
  }
}
