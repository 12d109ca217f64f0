// SPDX-License-Identifier: GPL-3.0-or-later

/// How far attempts get: reached, delivered, the right person, a promise.
enum FunnelSection: PageSection {
  static let anchor = "funnel"

  private static let metrics = [
    "penetration", "delivery_rate", "contact_rate", "rpc_rate", "ptp_rate",
  ]

  static func title(_ page: PageContext) -> String {
    page.choose("From attempt to promise", "Del intento a la promesa")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = page.shown { metrics.contains($0) }
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "funnel", metrics: metrics.filter(shown.contains),
        caption: page.choose(
          "Each step as a share of what it starts from, which the table names. ",
          "Cada paso como parte de aquello de lo que parte, que la tabla nombra. "
        ) + page.whiskers, wholes: wholes(page)
      ).block(page)
    ]
  }

  private static func wholes(_ page: PageContext) -> [String: String] {
    [
      "penetration": page.choose(
        "accounts with an attempt, of all accounts", "cuentas con un intento, de todas"),
      "delivery_rate": page.choose(
        "attempts delivered, of all attempts", "intentos entregados, de todos los intentos"),
      "contact_rate": page.choose(
        "accounts that engaged, of those with an attempt",
        "cuentas que respondieron, de aquellas con un intento"),
      "rpc_rate": page.choose(
        "right person reached, of attempts on channels that converse",
        "titular contactado, de los intentos por canales de conversación"),
      "ptp_rate": page.choose(
        "promises, of contacts with the right person", "promesas, de los contactos con el titular"),
    ]
  }
}
