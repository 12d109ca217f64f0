// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// The two sentences with which a report begins.
struct VerdictSentences {
  let report: TerminalReport
  let comparison: ComparisonSummary

  private var language: ReportLanguage { report.language }
  private var champion: String { report.strategyName(comparison.champion) }
  private var challenger: String { report.strategyName(comparison.challenger) }
  private var format: MetricFormat { report.format(comparison.metric) }
  private var decimals: Int { format.decimals(error: comparison.difference.standardError) }

  /// Who is better, by how much, and what that is worth.
  func first() -> String {
    isTie ? preface + same : preface + claim + ": " + evidence + money + "."
  }

  /// Whether both strategies have the same value in every replication.
  var isTie: Bool {
    comparison.verdict == .identical
  }

  /// How sure that is for a single portfolio, and what could have been seen.
  func second() -> String {
    [chance, detectable].compactMap { $0 }.joined(separator: " ")
  }

  var preface: String {
    let challengers = report.summary.strategies.count - 1
    guard challengers > 1 else { return "" }
    let count = report.decimal.text(challengers)
    return language.choose("Best of \(count) challengers: ", "Mejor de \(count) retadoras: ")
  }

  var same: String {
    let label = report.label(comparison.metric)
    return language.choose(
      "\(challenger) and \(champion) are equal: the same \(label) in every replication.",
      "\(challenger) y \(champion) son iguales: el mismo valor de \(label) en cada réplica.")
  }

  var claim: String {
    let margin = report.noBreak(comparison.margin.map(format.threshold) ?? "0")
    let (a, b) = (champion, challenger)
    switch comparison.verdict {
    case .better: return language.choose("\(b) is better than \(a)", "\(b) es mejor que \(a)")
    case .worse: return language.choose("\(b) is worse than \(a)", "\(b) es peor que \(a)")
    case .betterWithinMargin:
      return language.choose(
        "\(b) is better than \(a), but within the margin of \(margin)",
        "\(b) es mejor que \(a), pero dentro del margen de \(margin)")
    case .worseWithinMargin:
      return language.choose(
        "\(b) is worse than \(a), but within the margin of \(margin)",
        "\(b) es peor que \(a), pero dentro del margen de \(margin)")
    case .equivalent:
      return language.choose(
        "\(b) and \(a) are equivalent within \(margin)",
        "\(b) y \(a) son equivalentes dentro de \(margin)")
    case .identical:
      return language.choose("\(b) and \(a) are the same", "\(b) y \(a) son lo mismo")
    case .notToldApart:
      return language.choose(
        "\(b) and \(a) are not told apart", "\(b) y \(a) no se distinguen")
    case .undecided:
      return language.choose(
        "It is undecided whether \(b) is better or worse than \(a)",
        "No está decidido si \(b) es mejor o peor que \(a)")
    }
  }

  var evidence: String {
    guard let mean = comparison.difference.mean else {
      return language.choose("no replication has a value of both", "ninguna réplica tiene ambos")
    }
    let label = report.label(comparison.metric)
    let size = report.noBreak(format.difference(mean, decimals: decimals))
    guard let interval = comparison.difference.interval else { return "\(label) \(size)" }
    let level = MetricWording.level(interval.level, report.decimal)
    let low = report.noBreak(format.bareDifference(interval.low, decimals: decimals))
    let high = report.noBreak(format.difference(interval.high, decimals: decimals))
    return "\(label) \(size) "
      + language.choose(
        "(\(level) interval \(low) to \(high))", "(intervalo del \(level): \(low) a \(high))")
  }

  var money: String {
    guard MetricWording.isShareOfBalance(comparison.metric), let balance = report.placedBalance,
      let mean = comparison.difference.mean, mean != 0
    else { return "" }
    let money = MoneyWording(report: report, balance: balance)
    let amount = money.amount(mean, error: comparison.difference.standardError)
    let what = "\(amount) \(money.direction(mean)) \(money.perPortfolio)"
    return language.choose(", that is ", ", es decir ") + what
  }

  var chance: String? {
    // Equal strategies tie in every portfolio: nobody did better.
    let isTie = comparison.difference.mean == 0 && comparison.difference.standardError == 0
    guard !MetricWording.isNeutral(comparison.metric), !isTie,
      let probability = comparison.probabilityBetter
    else { return nil }
    let share = report.decimal.percent(probability.value, decimals: 1)
    let low = report.decimal.text(probability.interval.low * 100, decimals: 1)
    let high = report.decimal.percent(probability.interval.high, decimals: 1)
    let level = MetricWording.level(probability.interval.level, report.decimal)
    let n = report.decimal.text(comparison.difference.n)
    let letter = String(challenger.prefix { $0 != " " })
    return language.choose(
      "\(letter) did better in \(share) of the \(n) simulated portfolios "
        + "(\(level) interval \(low) to \(high)).",
      "\(letter) fue mejor en el \(share) de las \(n) carteras simuladas "
        + "(intervalo del \(level): \(low) a \(high)).")
  }

  var detectable: String? {
    guard [.undecided, .notToldApart].contains(comparison.verdict),
      let effect = comparison.minimumDetectableEffect
    else { return nil }
    let size = report.noBreak(format.threshold(effect))
    let power = report.decimal.percent(0.9, decimals: 0)
    return language.choose(
      "This run finds a difference of \(size) with \(power) probability; more replications "
        + "find smaller ones.",
      "Esta corrida detecta una diferencia de \(size) con probabilidad del \(power); más "
        + "réplicas detectan otras menores.")
  }
}
