// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// The two sentences with which a report begins.
struct VerdictSentences {
  let report: ReportWords
  let comparison: ComparisonSummary

  private var language: ReportLanguage { report.language }
  private var champion: String { report.strategyName(comparison.champion) }
  private var challenger: String { report.strategyName(comparison.challenger) }
  private var format: MetricFormat { report.format(comparison.metric) }
  private var origins: OriginWords? {
    report.origins.map { OriginWords(origins: $0, language: language) }
  }

  /// Who is better, by how much, and what that is worth.
  func first() -> String {
    isTie ? preface + same : preface + continuing + share + ": " + evidence + money + "."
  }

  /// By how much both differ, without a claim.
  func difference() -> String {
    isTie
      ? same
      : language.choose("\(challenger) less \(champion): ", "\(challenger) menos \(champion): ")
        + evidence + money + "."
  }

  /// Whether both strategies have the same value in every replication.
  var isTie: Bool { comparison.verdict == .identical || comparison.difference.isTie }

  /// How many of the assumed numbers are the reader's own, in parentheses; empty for what claims nothing.
  var share: String {
    guard ![.undecided, .notToldApart].contains(comparison.verdict), let origins else { return "" }
    return " (" + origins.share + ")"
  }

  /// What a claim that is more than chance alone stands under.
  private var assumed: String {
    language.choose(" under assumed behaviour", " con un comportamiento supuesto")
  }

  /// How sure that is for a single portfolio, and what could have been seen.
  func second() -> String {
    [chance, detectable].compactMap { $0 }.joined(separator: " ")
  }

  /// Among how many the challenger is the best: those that have something to be judged by.
  var preface: String {
    let challengers = report.rivals(on: comparison.metric).count { $0.verdict != .notTested }
    // Of a single replication nothing is judged, so nobody is the best.
    guard challengers > 1, comparison.difference.n > 1 else { return world }
    let count = report.decimal.text(challengers)
    guard !isAmongVariants else {
      return language.choose("Best of \(count) variants: ", "Mejor de \(count) variantes: ")
    }
    let best = language.choose(
      "best of \(count) challengers: ", "mejor de \(count) retadoras: ")
    return world.isEmpty ? best.capitalizedFirst : world + best
  }

  /// In which of several worlds the strategies are compared; empty where there is one.
  private var world: String {
    guard let variants = report.summary.variants, !isAmongVariants,
      let name = variants.variant(of: comparison.champion).map({ TerminalText.escaped($0) })
    else { return "" }
    return language.choose("Under \(name), the reference: ", "Con \(name), la referencia: ")
  }

  /// Whether what is compared are worlds and not strategies.
  private var isAmongVariants: Bool {
    guard let variants = report.summary.variants else { return false }
    return variants.variant(of: comparison.challenger) != variants.variant(of: comparison.champion)
  }

  var same: String {
    let label = report.label(comparison.metric)
    return language.choose(
      "\(challenger) and \(champion) have exactly the same \(label) in \(each).",
      "\(challenger) y \(champion) tienen exactamente el mismo valor de \(label) en \(each).")
  }

  /// All replications, one by one.
  private var each: String {
    let count = comparison.difference.n
    if report.summary.design.isAntithetic {
      let pairs = report.replicationWords(count)
      return language.choose("each of \(pairs)", "cada uno de \(pairs)")
    }
    return language.choose(
      "each of the \(report.replicationWords(count))",
      "cada una de las \(report.replicationWords(count))")
  }

  /// The claim behind the preface: only what begins with a name keeps its capital.
  private var continuing: String {
    guard comparison.verdict == .undecided, !preface.isEmpty else { return claim }
    return claim.prefix(1).lowercased() + claim.dropFirst()
  }

  var claim: String {
    let margin = report.noBreak(comparison.margin.map(format.threshold) ?? "0")
    let (a, b) = (champion, challenger)
    switch comparison.verdict {
    case .better:
      return language.choose("\(b) is better than \(a)", "\(b) es mejor que \(a)") + assumed
    case .worse:
      return language.choose("\(b) is worse than \(a)", "\(b) es peor que \(a)") + assumed
    case .betterWithinMargin:
      return language.choose(
        "\(b) is better than \(a)\(assumed), but within the margin of \(margin)",
        "\(b) es mejor que \(a)\(assumed), pero dentro del margen de \(margin)")
    case .worseWithinMargin:
      return language.choose(
        "\(b) is worse than \(a)\(assumed), but within the margin of \(margin)",
        "\(b) es peor que \(a)\(assumed), pero dentro del margen de \(margin)")
    case .equivalent:
      return language.choose(
        "\(b) and \(a) are equivalent within \(margin)",
        "\(b) y \(a) son equivalentes dentro de \(margin)") + assumed
    case .identical:
      return language.choose("\(b) and \(a) are the same", "\(b) y \(a) son lo mismo")
    case .notToldApart:
      return language.choose(
        "\(b) and \(a) are not told apart", "\(b) y \(a) no se distinguen")
    case .notTested:
      return language.choose("\(b) was not tested against \(a)", "\(b) no se comparó con \(a)")
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
    guard !comparison.difference.isExact else {
      let decimals = format.exactDifferenceDecimals(mean)
      let size = report.noBreak(format.difference(mean, decimals: decimals))
      return label
        + language.choose(" exactly \(size) in \(each)", " exactamente \(size) en \(each)")
    }
    let decimals = format.decimals(error: comparison.difference.standardError)
    let size = report.noBreak(format.difference(mean, decimals: decimals))
    guard let interval = comparison.difference.interval else { return "\(label) \(size)" }
    let level = MetricWording.level(interval.level, report.decimal)
    let low = report.noBreak(format.differenceEnd(interval.low, decimals: decimals))
    let high = report.noBreak(format.fullDifferenceEnd(interval.high, decimals: decimals))
    let ends =
      format.narrowDifference(interval, decimals: decimals).map(report.noBreak)
      ?? language.choose("\(low) to \(high)", "\(low) a \(high)")
    return "\(label) \(size) "
      + language.choose(
        "(\(level) interval \(ends), chance only)",
        "(intervalo del \(level): \(ends), solo del azar)")
  }

  var money: String {
    guard MetricWording.isShareOfBalance(comparison.metric),
      let balance = report.summary.placedBalance,
      let mean = comparison.difference.mean, mean != 0
    else { return "" }
    let error = comparison.difference.standardError
    let decimals = format.decimals(ofDifference: mean, error: error)
    // What reads as no difference is neither more nor less.
    guard format.difference(mean, decimals: decimals) != format.difference(0, decimals: decimals)
    else { return "" }
    let money = MoneyWording(report: report, balance: balance)
    let amount = money.amount(mean, error: error)
    let what = "\(amount) \(money.direction(mean)) \(money.perPortfolio)"
    return language.choose(", that is ", ", es decir ") + what
  }

  var chance: String? {
    // What is exact does not depend on the luck of a portfolio.
    guard !MetricWording.isNeutral(comparison.metric), !comparison.difference.isExact,
      comparison.difference.n > 1, let probability = comparison.probabilityBetter
    else { return nil }
    let share = report.decimal.percent(probability.value, decimals: 1)
    let low = report.decimal.text(probability.interval.low * 100, decimals: 1)
    let high = report.decimal.percent(probability.interval.high, decimals: 1)
    let level = MetricWording.level(probability.interval.level, report.decimal)
    let n = report.decimal.text(comparison.difference.n)
    let letter = report.strategyLetter(comparison.challenger) ?? challenger
    if let contest = probability.contest, contest.alike > 0 || contest.total < 20 {
      let words = report.words(contest)
      return language.choose(
        "\(letter) did better in \(words.count) simulated portfolios\(words.rest) (better: \(words.certainty)).",
        "\(letter) fue mejor en \(words.count) carteras simuladas\(words.rest) (mejor: \(words.certainty))."
      )
    }
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
    let power = report.decimal.percent(0.9, decimals: 0)
    guard let size = format.detectable(effect).map(report.noBreak) else {
      return language.choose(
        "This run is too small to find any difference with \(power) probability; more replications find some.",
        "Esta corrida es demasiado pequeña para detectar alguna diferencia con probabilidad del \(power); más réplicas "
          + "detectan algunas.")
    }
    return language.choose(
      "This run finds a difference of \(size) with \(power) probability; more replications "
        + "find smaller ones.",
      "Esta corrida detecta una diferencia de \(size) con probabilidad del \(power); más "
        + "réplicas detectan otras menores.")
  }
}
