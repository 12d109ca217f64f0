// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// What each step of the paths brings, by the same lives without its touches.
enum StepSection: PageSection {
  static let anchor = "steps"

  static func title(_ page: PageContext) -> String {
    page.choose("What each step brings", "Lo que aporta cada paso")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    guard let attribution = page.summary.attribution, !attribution.strategies.isEmpty else {
      return []
    }
    let replications = page.report.replicationWords(attribution.replications)
    let intro = page.choose(
      "The lives of the same debtors, with the same luck, with and without the touches of each step (\(replications)). "
        + "Where a step is left out the others go on, and may take its place. The intervals of a strategy hold together "
        + "with 95%.",
      "Las vidas de los mismos deudores, con la misma suerte, con y sin los contactos de cada paso (\(replications)). "
        + "Donde falta un paso los demás siguen, y pueden ocupar su lugar. Los intervalos de una estrategia valen juntos "
        + "con el 95 %.")
    return [.text(intro)]
      + attribution.strategies.flatMap { strategy in
        [PageBlock.text(sentences(strategy, page).joined(separator: " "))]
          + figure(strategy, domain(attribution), page)
      }
      + (attribution.hasRemainders ? [.note(page.report.remainderKey.capitalizedFirst + ".")] : [])
      + (page.report.freedMinutes.map { [.note($0)] } ?? [])
  }

  // MARK: Words

  private static func sentences(
    _ strategy: StrategyAttribution, _ page: PageContext
  ) -> [String] {
    [whole(strategy, page), costly(strategy, page), undecided(strategy, page)]
      .compactMap { $0 }
  }

  /// What all touches bring together, and what that is worth.
  private static func whole(_ strategy: StrategyAttribution, _ page: PageContext) -> String? {
    guard let effect = strategy.all.first, let mean = effect.difference.mean else { return nil }
    let name = page.name(strategy.strategy)
    let difference = page.difference(effect.difference, of: effect.metric)
    let label = page.report.label(effect.metric)
    let money = money(mean, effect, page)
    return page.choose(
      "\(name): all touches together change the \(label) by \(difference)\(money).",
      "\(name): todos los contactos juntos cambian la \(label) en \(difference)\(money).")
  }

  private static func money(
    _ mean: Double, _ effect: StrategyAttribution.Effect, _ page: PageContext
  ) -> String {
    guard MetricWording.isShareOfBalance(effect.metric), let balance = page.summary.placedBalance
    else { return "" }
    let wording = MoneyWording(report: page.report, balance: balance)
    let amount = wording.amount(mean, error: effect.difference.standardError)
    return ", \(amount) \(wording.direction(mean)) \(wording.perPortfolio)"
  }

  /// The steps that cost more than they bring.
  private static func costly(_ strategy: StrategyAttribution, _ page: PageContext) -> String? {
    let steps = steps(strategy, page) { $0.high < 0 }
    guard !steps.isEmpty else { return nil }
    return page.choose(
      "Costs more than it brings: \(steps).", "Cuesta más de lo que aporta: \(steps).")
  }

  /// The steps whose effect this many replications do not show.
  private static func undecided(_ strategy: StrategyAttribution, _ page: PageContext) -> String? {
    let steps = steps(strategy, page) { $0.low <= 0 && $0.high >= 0 }
    guard !steps.isEmpty else { return nil }
    return page.choose(
      "Without an effect that shows: \(steps).", "Sin un efecto que se note: \(steps).")
  }

  private static func steps(
    _ strategy: StrategyAttribution, _ page: PageContext, _ isWanted: (ConfidenceInterval) -> Bool
  ) -> String {
    let wording = StepWording(language: page.language)
    return strategy.contributions.filter { contribution in
      contribution.effects.first?.difference.interval.map(isWanted) ?? false
    }.map { wording.text($0.step) }.joined(separator: "; ")
  }

  // MARK: Picture

  private static func figure(
    _ strategy: StrategyAttribution, _ domain: ClosedRange<Double>, _ page: PageContext
  ) -> [PageBlock] {
    guard let metric = strategy.all.first?.metric else { return [] }
    let points = points(strategy, page)
    let name = page.name(strategy.strategy)
    let label = page.report.label(metric)
    let chart = IntervalChart(
      description: page.choose(
        "Effect of each step of \(name) on the \(label): ",
        "Efecto de cada paso de \(name) en la \(label): ")
        + points.map { "\($0.label): \($0.tip)" }.joined(separator: "; ") + ".",
      points: points,
      valueTitle: page.choose("Difference, percentage points", "Diferencia, puntos porcentuales"),
      valueFormat: "+~f", mark: 0, domain: domain, language: page.language)
    return [
      .figure(
        PageFigure(
          name: "steps-\(page.index(strategy.strategy) + 1)",
          caption: page.choose(
            "\(name): the \(label) with each step less that without it.",
            "\(name): la \(label) con cada paso menos la que hay sin él."),
          description: chart.description, spec: chart.spec, table: table(strategy, page)))
    ]
  }

  private static func points(
    _ strategy: StrategyAttribution, _ page: PageContext
  ) -> [IntervalChart.Point] {
    let wording = StepWording(language: page.language)
    return page.report.attributionRows(strategy, name: wording.short).compactMap { row in
      guard let effect = row.effects.first, let mean = effect.difference.mean else { return nil }
      let interval = effect.difference.interval.map {
        page.report.format(effect.metric).possibleDifference($0, around: mean)
      }
      return IntervalChart.Point(
        label: row.label.capitalizedFirst, strategy: page.index(strategy.strategy),
        name: page.name(strategy.strategy), value: mean * 100,
        low: (interval?.low ?? mean) * 100, high: (interval?.high ?? mean) * 100,
        tip: page.difference(effect.difference, of: effect.metric))
    }
  }

  /// One axis for all strategies, so that their charts can be compared.
  private static func domain(_ attribution: AttributionSummary) -> ClosedRange<Double> {
    let effects = attribution.strategies.flatMap { strategy in
      (strategy.contributions.map(\.effects) + [strategy.all, strategy.remainder])
        .compactMap(\.first)
    }
    let ends = effects.flatMap { effect in
      [
        effect.difference.mean, effect.difference.interval?.low, effect.difference.interval?.high,
      ].compactMap { $0 }
    }
    let (low, high) = (min(0, ends.min() ?? 0) * 100, max(0, ends.max() ?? 0) * 100)
    let margin = max(0.04 * (high - low), 1e-6)
    return (low - margin)...(high + margin)
  }

  private static func table(_ strategy: StrategyAttribution, _ page: PageContext) -> PageTable {
    PageTable(
      caption: page.choose(
        "\(page.name(strategy.strategy)): with the touches less without them (mean ± half of the interval, or its ends where they lie unevenly; those of a "
          + "column hold together with 95%)",
        "\(page.name(strategy.strategy)): con los contactos menos sin ellos (media ± mitad del intervalo, o sus extremos si quedan desiguales; los de una "
          + "columna valen juntos con el 95 %)"),
      header: [page.choose("Step", "Paso")] + strategy.all.map { page.label($0.metric) },
      rows: page.report.attributionRows(
        strategy, name: StepWording(language: page.language).text
      ).map { row in
        [row.label.capitalizedFirst] + row.effects.map(page.report.text)
      })
  }
}
