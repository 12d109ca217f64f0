// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// In which segments of debtors the difference arises.
enum SegmentSection: PageSection {
  static let anchor = "segments"

  static func title(_ page: PageContext) -> String {
    page.choose("Which debtors it comes from", "De qué deudores viene")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let metric = page.report.leadingComparison?.metric ?? ""
    let rows = page.summary.segmentComparisons.filter {
      $0.metric == metric && $0.difference.mean != nil
    }
    let segments = page.summary.strategies.first?.segments ?? []
    if rows.isEmpty || Set(rows.map(\.segment)).count < 2 {
      return segments.count < 2 ? [] : wages(page) + [.table(table([], metric, page))]
    }
    let chart = chart(rows, metric, page)
    let champion = page.name(rows[0].champion)
    let level = level(rows, page)
    return wages(page) + [
      .figure(
        PageFigure(
          name: "segments",
          caption: page.choose(
            "\(page.label(metric)): challenger less \(champion) by segment. Whiskers are \(level) intervals of each difference "
              + "by itself: many are shown, so take them as hints.",
            "\(page.label(metric)): retadora menos \(champion) por segmento. Las barras de error son intervalos del \(level) de cada "
              + "diferencia por separado: son muchas, tómelas como indicios."),
          description: chart.description, spec: chart.spec, table: table(rows, metric, page)))
    ]
  }

  /// That segments bear no wages, where there are any.
  private static func wages(_ page: PageContext) -> [PageBlock] {
    guard !page.report.strategiesWithAgents.isEmpty else { return [] }
    return [
      .note(
        page.choose(
          "Wages of agents are costs of the strategy as a whole: net amounts by segment leave them out.",
          "Los salarios de los gestores son costos de toda la estrategia: los montos netos por segmento no los incluyen."
        ))
    ]
  }

  private static func level(_ rows: [SegmentComparison], _ page: PageContext) -> String {
    let level = rows.lazy.compactMap(\.difference.interval).first?.level ?? .ninetyFive
    return MetricWording.level(level, page.decimal)
  }

  private static func chart(
    _ rows: [SegmentComparison], _ metric: String, _ page: PageContext
  ) -> IntervalChart {
    let isShare = page.report.format(metric).isShare
    let scale = isShare ? 100.0 : 1
    let points = rows.compactMap { row -> IntervalChart.Point? in
      guard let mean = row.difference.mean else { return nil }
      let interval = row.difference.interval.map {
        page.report.format(metric).possibleDifference($0, around: mean)
      }
      return IntervalChart.Point(
        label: TerminalText.escaped(row.segment), strategy: page.index(row.challenger),
        name: page.name(row.challenger), value: mean * scale,
        low: (interval?.low ?? mean) * scale,
        high: (interval?.high ?? mean) * scale,
        tip: page.difference(row.difference, of: metric))
    }
    let words = points.map(\.words).joined(separator: "; ")
    return IntervalChart(
      description: page.choose(
        "Differences by segment with intervals. ", "Diferencias por segmento con intervalos. ")
        + words + ".",
      points: points,
      valueTitle: page.label(metric)
        + page.choose(", difference", ", diferencia") + (isShare ? ", pp" : ""),
      valueFormat: "+~f", mark: 0, language: page.language)
  }

  /// The means of each segment and strategy, and below them the differences of the chart.
  private static func table(
    _ differences: [SegmentComparison], _ metric: String, _ page: PageContext
  ) -> PageTable {
    let segments = page.summary.strategies.first?.segments ?? []
    let rows = segments.indices.flatMap { number in
      let name = TerminalText.escaped(segments[number].name)
      let found = differences.filter { $0.segment == segments[number].name }
      return means(number, name, page)
        + (found.isEmpty ? [] : [difference(found, name, metric, page)])
    }
    let level = level(differences, page)
    let intervals = page.choose(
      "; differences with \(level) intervals", "; diferencias con intervalos del \(level)")
    return PageTable(
      caption: page.choose("By segment", "Por segmento") + " (" + page.halfWidths
        + (differences.isEmpty ? "" : intervals) + ")",
      header: [page.choose("Segment and metric", "Segmento y métrica")] + page.names, rows: rows)
  }

  private static func means(_ segment: Int, _ name: String, _ page: PageContext) -> [[String]] {
    Metric.shown(in: .segments).compactMap { metric in
      let cells = page.summary.strategies.map { strategy -> String in
        guard segment < strategy.segments.count,
          let found = strategy.segments[segment].metrics.first(where: {
            $0.name == metric.name
          })
        else { return "—" }
        return page.mean(found.estimate, of: metric)
      }
      guard cells.contains(where: { $0 != "—" }) else { return nil }
      return ["\(name): \(page.report.label(metric))"] + cells
    }
  }

  private static func difference(
    _ rows: [SegmentComparison], _ name: String, _ metric: String, _ page: PageContext
  ) -> [String] {
    let label = page.report.label(metric) + page.choose(", difference", ", diferencia")
    return ["\(name): \(label)"]
      + page.summary.strategies.map { strategy in
        rows.first { $0.challenger == strategy.name }
          .map { page.difference($0.difference, of: metric) }
          ?? (rows.contains { $0.champion == strategy.name }
            ? page.choose("champion", "campeona") : "—")
      }
  }
}
