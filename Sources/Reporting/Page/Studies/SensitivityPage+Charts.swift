// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

extension SensitivityPage {
  private var isShare: Bool { report.format.isShare }
  private var unit: String { isShare ? ", pp" : "" }
  private var scale: Double { isShare ? 100 : 1 }

  private func content(
    _ name: String, _ table: (String, TextTable), _ description: String, _ caption: String,
    _ spec: JSONValue
  ) -> PageContent {
    PageContent(
      anchor: name, title: table.0,
      blocks: [
        .figure(
          PageFigure(
            name: name, caption: caption, description: description, spec: spec,
            table: PageTable(caption: table.0, table.1)))
      ])
  }

  // MARK: One at a time

  var tornado: PageContent? {
    guard let ends = record.ends, let table = report.tornado else { return nil }
    let bars = ends.tornado.bars.flatMap { bar in
      [bar.low, bar.high].enumerated().compactMap { end, pair in
        self.bar(bar.parameter, end, ends.values[bar.parameter][end], pair)
      }
    }
    guard !bars.isEmpty else { return nil }
    let words = bars.map { "\($0.parameter) = \($0.value): \($0.tip)" }.joined(separator: "; ")
    let chart = TornadoChart(
      description: table.0 + ". " + words + ".", bars: bars,
      valueTitle: report.metric.capitalizedFirst + language.choose(", difference", ", diferencia")
        + unit, language: language)
    return content(
      "tornado", table, chart.description,
      language.choose(
        "How far the \(report.metric) moves when one parameter goes to an end of its range; the value stands at the bar. "
          + "Whiskers are \(level) intervals.",
        "Cuánto se mueve el resultado cuando un parámetro va a un extremo de su rango; el valor está junto a la barra. "
          + "Las barras de error son intervalos al \(level)."), chart.spec)
  }

  private var level: String { MetricWording.level(record.level, report.decimal) }

  private func bar(
    _ parameter: Int, _ end: Int, _ value: String, _ pair: PairedDifference
  ) -> TornadoChart.Bar? {
    guard let mean = pair.mean else { return nil }
    let interval = pair.interval(level: record.level)
    return TornadoChart.Bar(
      parameter: report.name(parameter), end: end, value: TerminalText.escaped(value),
      difference: mean * scale, low: (interval?.low ?? mean) * scale,
      high: (interval?.high ?? mean) * scale, tip: difference(mean, interval))
  }

  private func difference(_ mean: Double, _ interval: ConfidenceInterval?) -> String {
    let decimals = report.decimals(interval.map { $0.halfWidth / 2 }, of: mean)
    return report.format.differenceRange(mean, interval, decimals: decimals)
  }

  // MARK: Morris

  var screening: PageContent? {
    guard let screening = record.screening, let table = report.morris else { return nil }
    let points = screening.effects.indices.compactMap { parameter -> IntervalChart.Point? in
      let effects = screening.effects[parameter]
      guard let size = effects.meanSize else { return nil }
      return point(
        report.name(parameter), 0, "", size * scale,
        (effects.interval?.low ?? size) * scale, (effects.interval?.high ?? size) * scale,
        report.format.size(
          size, decimals: report.decimals(effects.interval.map { $0.halfWidth / 2 }, of: size)))
    }.sorted { $0.value > $1.value }
    guard !points.isEmpty else { return nil }
    let chart = IntervalChart(
      description: table.0 + ". " + words(points), points: points, valueTitle: "μ*" + unit,
      valueFormat: "~f", mark: 0, language: language)
    return content(
      "screening", table, chart.description,
      language.choose(
        "μ* is the mean size of the effect of going through a parameter's whole range, wherever the others are. Whiskers "
          + "are \(level) bootstrap intervals.",
        "μ* es el tamaño medio del efecto de recorrer todo el rango de un parámetro, estén donde estén los demás. Las barras "
          + "de error son intervalos bootstrap del \(level)."), chart.spec)
  }

  // MARK: Sobol'

  var shares: PageContent? {
    // A single parameter has all of it, which is no chart.
    guard let shares = record.shares, shares.parameters.count > 1, let table = report.sobol else {
      return nil
    }
    let alone = language.choose("alone", "por sí solo")
    let together = language.choose("with others", "con otros")
    let points = report.ranked(shares).flatMap { parameter, index in
      [
        share(parameter, 0, alone, index.first, index.firstInterval),
        share(parameter, 1, together, index.total, index.totalInterval),
      ]
    }
    let chart = IntervalChart(
      description: table.0 + ". " + words(points), points: points,
      valueTitle: language.choose("Share of the variance, %", "Parte de la varianza, %"),
      valueFormat: "~%", mark: 0, lanes: language.choose("Share", "Parte"),
      language: language)
    return content(
      "shares", table, chart.description,
      language.choose(
        "What each parameter explains of the variance over these ranges, alone and with all it takes part in. Whiskers are "
          + "\(level) bootstrap intervals.",
        "Lo que cada parámetro explica de la varianza en estos rangos, por sí solo y con todo aquello en que participa. Las "
          + "barras de error son intervalos bootstrap del \(level)."), chart.spec)
  }

  private func share(
    _ parameter: Int, _ kind: Int, _ name: String, _ value: Double, _ interval: ConfidenceInterval?
  ) -> IntervalChart.Point {
    point(
      report.name(parameter), kind, name, value,
      interval?.low ?? value, interval?.high ?? value,
      report.decimal.percent(value, decimals: 1) + " ("
        + report.range(interval) { report.decimal.text($0 * 100, decimals: 1) } + ")")
  }

  private func point(
    _ label: String, _ position: Int, _ name: String, _ value: Double, _ low: Double,
    _ high: Double,
    _ tip: String
  ) -> IntervalChart.Point {
    IntervalChart.Point(
      label: label, strategy: position, name: name, value: value, low: low, high: high, tip: tip)
  }

  private func words(_ points: [IntervalChart.Point]) -> String {
    points.map(\.words).joined(separator: "; ") + "."
  }
}
