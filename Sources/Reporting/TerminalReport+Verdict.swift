// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension TerminalReport {
  var verdictLines: [String] {
    let before = ((activityWords?.untested ?? []) + (activityWords?.alike ?? []))
      .flatMap { TextWrap.lines($0, columns: usedColumns) }
      .map { style.apply(.heading, to: $0) }
    return before + judgedLines + basisLines
  }

  /// What the numbers rest on besides chance.
  private var basisLines: [String] {
    guard let origins else { return [] }
    return TextWrap.lines(
      OriginWords(origins: origins, language: language).sentence, columns: usedColumns)
  }

  /// The verdict, where there is something to judge.
  private var judgedLines: [String] {
    guard let leading = leadingComparison else { return singleLines }
    guard leading.verdict != .notTested else { return [] }
    let sentences = VerdictSentences(report: self, comparison: leading)
    // Where a run selects, that is its claim.
    if let selection = selectionSentence {
      return TextWrap.lines(selection, columns: usedColumns)
        .map { style.apply(.heading, to: $0) }
        + besideSelection(sentences).flatMap { TextWrap.lines($0, columns: usedColumns) }
    }
    let first = TextWrap.lines(sentences.first(), columns: usedColumns)
    let second = sentences.second()
    return first.map { style.apply(mark(leading.verdict), to: $0) }
      + [second, singleReplication ?? ""].filter { !$0.isEmpty }.flatMap {
        TextWrap.lines($0, columns: usedColumns)
      } + bestLines
  }

  /// What a single replication cannot tell; nil where there are more.
  var singleReplication: String? {
    guard summary.replications == 1, summary.comparisons.first != nil else { return nil }
    return language.choose(
      "One replication only: how far portfolios differ is not known, so no difference has an interval and none is judged.",
      "Una sola réplica: no se sabe cuánto difieren las carteras, así que ninguna diferencia tiene intervalo ni se juzga."
    )
  }

  /// The comparison of the challenger that does best on the headline metric.
  var leadingComparison: ComparisonSummary? {
    let metric = headlineMetric
    return summary.comparisons.filter { $0.metric == metric }.max { left, right in
      (rank(left), gain(left)) < (rank(right), gain(right))
    }
  }

  private var headlineMetric: String? {
    let hasHeadline = summary.comparisons.contains { $0.metric == headline.name }
    return hasHeadline ? headline.name : summary.comparisons.first?.metric
  }

  private func rank(_ comparison: ComparisonSummary) -> Int {
    switch comparison.verdict {
    case .better: 4
    case .betterWithinMargin: 3
    // Between one that may be better and one that is as good the mean decides.
    case .undecided, .notToldApart, .equivalent, .identical: 2
    case .worseWithinMargin: 1
    case .worse: 0
    case .notTested: -1
    }
  }

  private func gain(_ comparison: ComparisonSummary) -> Double {
    let mean = comparison.difference.mean ?? -.infinity
    return MetricWording.isLowerBetter(comparison.metric) ? -mean : mean
  }

  private func mark(_ verdict: Verdict) -> TerminalStyle.Mark {
    switch verdict {
    case .better, .betterWithinMargin: .good
    case .worse, .worseWithinMargin: .bad
    case .equivalent, .identical, .undecided, .notToldApart, .notTested: .heading
    }
  }

  /// Without a challenger there is nothing to judge: what the strategy achieves.
  private var singleLines: [String] {
    guard let strategy = summary.strategies.first,
      let metric = strategy.metrics.first(where: { $0.name == headline.name })
        ?? strategy.metrics.first,
      let mean = metric.estimate.mean
    else { return [] }
    let format = format(metric.name)
    let decimals = format.decimals(of: mean, error: metric.estimate.standardError)
    var text = "\(strategyName(0)): \(label(metric.name)) "
    text += noBreak(words(metric.estimate, of: metric.metric))
    if MetricWording.isShareOfBalance(metric.name), let balance = summary.placedBalance {
      let money = MoneyWording(report: self, balance: balance)
      let error = metric.estimate.standardError
      text += ", " + money.signedAmount(mean, error: error)
      if let interval = metric.estimate.interval95, interval.halfWidth > 0 {
        text += " (" + money.range(format.possible(interval, around: mean), error: error) + ")"
      }
      text += " " + money.perPortfolio
    }
    let first = TextWrap.lines(text + ".", columns: usedColumns)
    let spread = spreadSentence(metric.estimate, format, decimals)
    return first.map { style.apply(.heading, to: $0) } + spread
  }

  private func spreadSentence(
    _ estimate: MetricEstimate, _ format: MetricFormat, _ decimals: Int
  ) -> [String] {
    // The 5 % and 95 % quantiles of a few portfolios are their ends.
    guard let quantiles = estimate.quantiles, estimate.n >= 20, !estimate.isConstant else {
      return []
    }
    let low = noBreak(format.value(quantiles.p05, decimals: decimals))
    let high = noBreak(format.value(quantiles.p95, decimals: decimals))
    let percent = decimal.percent(0.9, decimals: 0)
    let n = decimal.text(estimate.n)
    return TextWrap.lines(
      language.choose(
        "\(percent) of the \(n) simulated portfolios lie between \(low) and \(high).",
        "El \(percent) de las \(n) carteras simuladas queda entre \(low) y \(high)."),
      columns: usedColumns)
  }

  /// Keeps a number with its unit on one line.
  func noBreak(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }
}
