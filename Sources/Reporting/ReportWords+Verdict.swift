// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension ReportWords {
  func verdictLines(in terminal: TerminalLayout) -> [String] {
    (openingSentences + variantHeadlines).flatMap {
      TextWrap.lines($0, columns: terminal.columns)
    }
    .map { terminal.style.apply(.heading, to: $0) }
      + judgedLines(in: terminal)
      + (basisSentence.map { TextWrap.lines($0, columns: terminal.columns) } ?? [])
  }

  /// What must be said before any verdict.
  private var openingSentences: [String] {
    (activityWords?.untested ?? []) + (activityWords?.alike ?? [])
  }

  /// What the numbers rest on besides chance.
  private var basisSentence: String? {
    origins.map { OriginWords(origins: $0, language: language).sentence }
  }

  /// All that is said where no challenger is judged.
  var unjudgedSentences: [String] {
    openingSentences + singleSentences + [basisSentence].compactMap(\.self)
  }

  /// The verdict, where there is something to judge.
  private func judgedLines(in terminal: TerminalLayout) -> [String] {
    func lines(_ sentences: [String]) -> [String] {
      sentences.filter { !$0.isEmpty }.flatMap { TextWrap.lines($0, columns: terminal.columns) }
    }
    guard let leading = leadingComparison else {
      return lines(Array(singleSentences.prefix(1))).map { terminal.style.apply(.heading, to: $0) }
        + lines(Array(singleSentences.dropFirst()))
    }
    guard leading.verdict != .notTested, !comparesWorlds || variantHeadlines.isEmpty else {
      return lines([singleReplication ?? ""])
    }
    let sentences = VerdictSentences(report: self, comparison: leading)
    // Where a run selects, that is its claim.
    if let selection = selectionSentence {
      return lines([selection]).map { terminal.style.apply(.heading, to: $0) }
        + lines(besideSelection(sentences))
    }
    return lines([sentences.first()]).map { terminal.style.apply(mark(leading.verdict), to: $0) }
      + lines([sentences.second(), singleReplication ?? ""] + contenderSentences)
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
    rivals(on: headlineMetric).max { left, right in
      (rank(left), gain(left)) < (rank(right), gain(right))
    }
  }

  /// The comparisons of a metric that a verdict chooses among.
  ///
  /// Where there are variants, of which nobody has the choice: those between strategies in the champion's own world, and
  /// those between worlds only where it has no other strategy.
  func rivals(on metric: String?) -> [ComparisonSummary] {
    let all = summary.comparisons.filter { $0.metric == metric }
    guard let variants = summary.variants else { return all }
    let own = all.filter { comparison in
      variants.variant(of: comparison.challenger) == variants.variant(of: comparison.champion)
    }
    return own.isEmpty ? all : own
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
  private var singleSentences: [String] {
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
    return [text + ".", spreadSentence(metric.estimate, format, decimals)].compactMap(\.self)
  }

  private func spreadSentence(
    _ estimate: MetricEstimate, _ format: MetricFormat, _ decimals: Int
  ) -> String? {
    // The 5 % and 95 % quantiles of a few portfolios are their ends.
    guard let quantiles = estimate.quantiles, estimate.n >= 20, !estimate.isConstant else {
      return nil
    }
    let low = noBreak(format.value(quantiles.p05, decimals: decimals))
    let high = noBreak(format.value(quantiles.p95, decimals: decimals))
    let percent = decimal.percent(0.9, decimals: 0)
    let n = decimal.text(estimate.n)
    return language.choose(
      "\(percent) of the \(n) simulated portfolios lie between \(low) and \(high).",
      "El \(percent) de las \(n) carteras simuladas queda entre \(low) y \(high).")
  }

  /// Keeps a number with its unit on one line.
  func noBreak(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }
}
