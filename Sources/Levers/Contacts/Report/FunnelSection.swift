// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// How far attempts get: reached, delivered, the right person, a promise.
enum FunnelSection: PageSection {
  static let anchor = "funnel"

  static func title(_ page: PageContext) -> String {
    page.choose("From attempt to promise", "Del intento a la promesa")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let shown = page.shown(in: .funnel)
    guard !shown.isEmpty else { return [] }
    return [
      StepFigure(
        name: "funnel", metrics: shown,
        caption: page.choose(
          "Each step as a share of what it starts from, which the table names. ",
          "Cada paso como parte de aquello de lo que parte, que la tabla nombra. "
        ) + page.whiskers
      ).block(page)
    ]
  }
}
