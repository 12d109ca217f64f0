// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// Touches that rules and limits kept from happening, and attempts against rules that are watched.
enum BlockedSection: PageSection {
  static let anchor = "blocked"

  static func title(_ page: PageContext) -> String {
    page.choose("Touches blocked by rules", "Contactos bloqueados por reglas")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let accounts = page.decimal.accounts(page.summary.accounts)
    let figures = [
      figure(
        "blocked", MetricFamily.suppressedContacts, page,
        title: page.choose("Blocked touches per portfolio", "Contactos bloqueados por cartera"),
        caption: page.choose(
          "Touches a strategy planned and a rule or limit kept from happening, per portfolio of \(accounts). ",
          "Contactos que una estrategia preveía y una regla o límite impidió, por cartera de \(accounts). "
        )),
      figure(
        "postponed", MetricFamily.postponedContacts, page,
        title: page.choose("Touches put off per portfolio", "Contactos aplazados por cartera"),
        caption: page.choose(
          "Blocked touches that are put off to a lawful day, per portfolio of \(accounts). ",
          "Contactos bloqueados que se aplazan a un día lícito, por cartera de \(accounts). ")),
      figure(
        "replaced", MetricFamily.replacedContacts, page,
        title: page.choose(
          "Touches given another channel per portfolio", "Contactos con otro canal por cartera"),
        caption: page.choose(
          "Blocked touches whose place another channel of the step takes, per portfolio of \(accounts). ",
          "Contactos bloqueados cuyo lugar toma otro canal del paso, por cartera de \(accounts). ")),
      figure(
        "also-blocked", MetricFamily.alsoBlocked, page,
        title: page.choose(
          "Also blocked by, per portfolio", "También bloqueados por, por cartera"),
        caption: page.choose(
          "Touches that another rule blocked and to which this one objects as well, per portfolio of \(accounts). ",
          "Contactos que bloqueó otra regla y a los que ésta también se opone, por cartera de \(accounts). "
        )),
      figure(
        "breaches", MetricFamily.ruleBreaches, page,
        title: page.choose(
          "Attempts against rules per portfolio", "Intentos contra reglas por cartera"),
        caption: page.choose(
          "The rules are observed and not enforced: attempts made against each, per portfolio of \(accounts). ",
          "Las reglas se observan y no se imponen: intentos hechos contra cada una, por cartera de \(accounts). "
        )),
    ].compactMap { $0 }
    guard !figures.isEmpty else { return [] }
    return figures.map(PageBlock.figure) + advice(page)
  }

  private static func figure(
    _ name: String, _ family: MetricFamily, _ page: PageContext, title: String, caption: String
  ) -> PageFigure? {
    let metrics = page.shown(family)
    guard !metrics.isEmpty else { return nil }
    let label = { (metric: Metric) in MemberLabel.text(metric, in: page.language) }
    let bars = page.bars(metrics, label: label)
    let chart = BarChart(
      description: title + ": " + bars.map(\.words).joined(separator: "; ") + ".",
      bars: bars,
      valueTitle: page.choose("Touches per portfolio", "Contactos por cartera"),
      valueFormat: ",~f", language: page.language)
    var table = page.table(title, metrics: metrics, label: label)
    table.header[0] = page.choose("Rule", "Regla")
    // A limit is a strategy's own: the others have none that could hold a touch back. One that has the rule just does not watch it, or
    // put off or replace what it holds back.
    for (row, metric) in metrics.enumerated() {
      let held = metric.member.map { MetricFamily.suppressedContacts[$0] }
      for strategy in page.names.indices where page.estimate(metric, of: strategy) == nil {
        let hasRule = held.map { page.estimate($0, of: strategy) != nil } ?? false
        table.rows[row][strategy + 1] =
          hasRule ? "–" : page.choose("no such limit", "sin este límite")
      }
    }
    return PageFigure(
      name: name, caption: caption + page.whiskers, description: chart.description,
      spec: chart.spec, table: table)
  }

  /// What a pack is, where packs are used.
  private static func advice(_ page: PageContext) -> [PageBlock] {
    let hasPacks = page.summary.strategies.contains { strategy in
      strategy.metrics.contains {
        let metric = Metric(stored: $0.name)
        return metric.isMember(of: .alsoBlocked) || metric.isMember(of: .ruleBreaches)
      }
    }
    guard hasPacks else { return [] }
    return [
      .note(
        page.choose(
          "Packs of contact rules are laws and platforms' policies as understood on the date that each carries; they are not "
            + "legal advice.",
          "Los paquetes de reglas de contacto son leyes y políticas de plataformas según se entienden en la fecha que lleva cada "
            + "uno; no son asesoría legal."))
    ]
  }
}
