// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Vocabulary

extension ReportWords {
  /// The rows of the table: what a manager looks at first, families by state or end, then metrics this version does not define.
  var shownMetrics: [Metric] {
    let defined = summary.strategies.flatMap { strategy in
      strategy.metrics.filter { $0.estimate.mean != nil }.map(\.metric)
    }
    let present = Set(defined).union(withoutOccasion)
    return Metric.shown(in: .table).filter(present.contains)
      + MetricFamily.shown(in: .table).flatMap { family in
        defined.filter { $0.isMember(of: family) }.uniqued()
      }
      + defined.filter { !$0.isDefined }.uniqued()
  }

  /// The comparisons on what the table shows.
  var shownComparisons: [ComparisonSummary] {
    let shown = Set(shownMetrics.map(\.name))
    return summary.comparisons.filter { shown.contains($0.metric) }
  }

  /// Shares of what was agreed and never fell due, so that they have no value: they are said to have had no occasion.
  private var withoutOccasion: [Metric] {
    Metric.all.filter { share in
      guard let agreed = share.agreed else { return false }
      return summary.strategies.contains { strategy in
        let own = strategy.metrics.first { $0.name == share.name }?.estimate
        let before = strategy.metrics.first { $0.name == agreed.name }?.estimate
        return own?.fact == .noExposure && (before?.mean ?? 0) > 0
      }
    }
  }

  func tableLines(in terminal: TerminalLayout) -> [String] {
    guard !shownMetrics.isEmpty else { return [] }
    let caption = language.choose(
      "Means ± half of the 95% interval, or its ends where they lie unevenly",
      "Medias ± mitad del intervalo del 95 %, o sus extremos si quedan desiguales")
    return [terminal.style.apply(.heading, to: caption)]
      + strategyBlocks(
        in: terminal, labels: shownMetrics.map(label),
        cells: { strategy in shownMetrics.map { cell($0, of: strategy) } }
      ).flatMap { block in meanTable(block).lines() }
      + [exactNote, occasionNote].compactMap { $0 }.flatMap {
        TextWrap.lines($0, columns: terminal.columns)
      }
  }

  private func meanTable(_ strategies: [Int]) -> TextTable {
    let header = [language.choose("metric", "métrica")]
    var table = TextTable(
      header: header + strategies.map { strategyName($0, limit: 20) }, leftColumns: [0])
    for metric in shownMetrics {
      table.append([label(metric)] + strategies.map { cell(metric, of: $0) })
    }
    return table
  }

  private func cell(_ metric: Metric, of strategy: Int) -> String {
    guard
      let estimate = summary.strategies[strategy].metrics.first(where: {
        $0.name == metric.name
      })?
      .estimate
    else { return "—" }
    return words(estimate, of: metric)
  }

  /// A mean with what is known of its error, or a dash.
  func words(_ estimate: MetricEstimate, of metric: Metric) -> String {
    if let text = EstimateWords(estimate, of: metric, self)?.text { return text }
    return estimate.fact == .noExposure ? noOccasion : "—"
  }

  /// That there was nothing of which a share could be.
  var noOccasion: String { language.choose("no occasion", "sin ocasión") }

  /// What `no occasion` means, where a table says so; nil where none does.
  var occasionNote: String? {
    let shown = Set(shownMetrics)
    let isShown = summary.strategies.flatMap(\.metrics).contains {
      shown.contains($0.metric) && $0.estimate.mean == nil && $0.estimate.fact == .noExposure
    }
    guard isShown else { return nil }
    return language.choose(
      "no occasion: nothing happened of which this could be a share, such as a promise or plan that fell due within the horizon",
      "sin ocasión: no ocurrió nada de lo que esto pudiera ser parte, como una promesa o un plan que venciera dentro del horizonte"
    )
  }

  /// What `exact` and `none in n` mean, where a table says so; nil where none does.
  var exactNote: String? {
    let shown = Set(shownMetrics)
    let kinds = summary.strategies.flatMap(\.metrics).filter { shown.contains($0.metric) }
      .compactMap { EstimateWords($0.estimate, of: $0.metric, self)?.kind }
    let isExact =
      kinds.contains(.exact) || summary.comparisons.contains(where: \.difference.isExact)
    let parts = [
      isExact
        ? language.choose(
          "exact: the same in every replication", "exacto: igual en cada réplica") : nil,
      kinds.contains(.neverSeen) || hasEndThatNeverCame
        ? language.choose(
          "none in n: zero in each of n replications, which does not show that it never happens",
          "cero en n: nada en ninguna de n réplicas, lo que no demuestra que nunca ocurra") : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The strategies, in groups whose columns fit beside each other.
  ///
  /// - Parameters:
  ///   - strategies: Which of them; all by default.
  ///   - terminal: Where they are shown.
  ///   - labels: The texts of the first column.
  ///   - cells: The texts of a strategy's column.
  /// - Returns: Positions of strategies, in order.
  func strategyBlocks(
    of strategies: [Int]? = nil, in terminal: TerminalLayout, labels: [String],
    cells: (Int) -> [String]
  ) -> [[Int]] {
    let labelColumns = labels.map(TerminalText.width).max() ?? 0
    var blocks: [[Int]] = []
    var used = 0
    for strategy in strategies ?? Array(summary.strategies.indices) {
      let cells = cells(strategy).map(TerminalText.width)
      let name = TerminalText.width(strategyName(strategy, limit: 20))
      let columns = 2 + max(cells.max() ?? 0, name)
      if blocks.isEmpty || used + columns > terminal.columns {
        blocks.append([])
        used = labelColumns
      }
      blocks[blocks.count - 1].append(strategy)
      used += columns
    }
    return blocks
  }
}
