// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

extension ReportWords {
  /// The metrics a manager looks at first, in that order.
  private static let rows = [
    "loss_rate", "recovery_rate", "net_recovery_rate", "npv_rate", "cost_per_account",
    "cost_per_unit_collected", "contacts_per_account", "contact_rate", "rpc_rate", "ptp_rate",
    "kept_rate", "plan_takeup", "plan_completion", "days_to_first_payment", "days_to_close",
    "complaints_per_1000", "opt_outs_per_1000", "suppressed_contacts", "small_balance_rate",
    "write_off_rate", "lost_balance_rate",
    "value_u", "given_up_rate", "months_to_giving_up", "months_to_end",
  ]
  /// Families of metrics by state or end, behind the others.
  private static let families = ["end_rate", "end_balance_rate", "roll_rate_accounts", "cure_rate"]

  /// The rows of the table: those above, then metrics the catalogue does not know.
  var shownMetrics: [String] {
    let defined = summary.strategies.flatMap { strategy in
      strategy.metrics.filter { $0.estimate.mean != nil }.map(\.name)
    }
    let present = Set(defined).union(withoutOccasion)
    return Self.rows.filter(present.contains)
      + Self.families.flatMap { family in
        defined.filter { $0.hasPrefix(family + "[") }.uniqued()
      }
      + defined.filter { Metric.known($0) == nil }.uniqued()
  }

  /// Shares of what was agreed and never fell due, so that they have no value: they are said to have had no occasion.
  private var withoutOccasion: [String] {
    [("kept_rate", "ptp_rate"), ("plan_completion", "plan_takeup")].filter { share, agreed in
      summary.strategies.contains { strategy in
        let own = strategy.metrics.first { $0.name == share }?.estimate
        let before = strategy.metrics.first { $0.name == agreed }?.estimate
        return own?.fact == .noExposure && (before?.mean ?? 0) > 0
      }
    }.map(\.0)
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

  private func cell(_ metric: String, of strategy: Int) -> String {
    guard
      let estimate = summary.strategies[strategy].metrics.first(where: { $0.name == metric })?
        .estimate
    else { return "—" }
    return words(estimate, of: metric)
  }

  /// A mean with what is known of its error, or a dash.
  func words(_ estimate: MetricEstimate, of metric: String) -> String {
    if let text = EstimateWords(estimate, of: metric, self)?.text { return text }
    return estimate.fact == .noExposure ? noOccasion : "—"
  }

  /// That there was nothing of which a share could be.
  var noOccasion: String { language.choose("no occasion", "sin ocasión") }

  /// What `no occasion` means, where a table says so; nil where none does.
  var occasionNote: String? {
    let shown = Set(shownMetrics)
    let isShown = summary.strategies.flatMap(\.metrics).contains {
      shown.contains($0.name) && $0.estimate.mean == nil && $0.estimate.fact == .noExposure
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
    let kinds = summary.strategies.flatMap(\.metrics).filter { shown.contains($0.name) }
      .compactMap { EstimateWords($0.estimate, of: $0.name, self)?.kind }
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
  ///   - terminal: Where they are shown.
  ///   - labels: The texts of the first column.
  ///   - cells: The texts of a strategy's column.
  /// - Returns: Positions of strategies, in order.
  func strategyBlocks(
    in terminal: TerminalLayout, labels: [String], cells: (Int) -> [String]
  ) -> [[Int]] {
    let labelColumns = labels.map(TerminalText.width).max() ?? 0
    var blocks: [[Int]] = []
    var used = 0
    for strategy in summary.strategies.indices {
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
