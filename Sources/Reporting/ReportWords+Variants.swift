// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Vocabulary

/// What each variant costs, in sentences and rows.
extension ReportWords {
  /// The measures a variant is judged by that the run has: the headline, then costs, touches and complaints.
  var variantMetrics: [Metric] {
    let wanted = [
      headline, .costPerAccount, .contactsPerAccount, .suppressedContacts, .complaintsPer1000,
    ].uniqued()
    return wanted.filter { metric in
      summary.strategies.contains { strategy in
        strategy.metrics.contains { $0.name == metric.name && ($0.estimate.mean ?? 0) != 0 }
      }
    }
  }

  /// What is common to all variants, and what is subtracted from what.
  func variantIntro(_ variants: VariantsSummary) -> String {
    let reference = TerminalText.escaped(variants.names.first ?? "")
    let debtors = otherPortfolios(variants).map(TerminalText.escaped).joined(separator: ", ")
    let same =
      debtors.isEmpty
      ? language.choose(
        "Every variant has the same luck, and the same debtors unless it changes the portfolio itself. ",
        "Cada variante tiene la misma suerte, y los mismos deudores si no cambia la cartera misma. "
      )
      : language.choose(
        "Every variant has the same luck. The portfolio of \(debtors) is another one, with other debtors: what it owes differs too. ",
        "Cada variante tiene la misma suerte. La cartera de \(debtors) es otra, con otros deudores: también debe otro monto. "
      )
    return same
      + language.choose(
        "Differences are those to the same strategy in \(reference), replication by replication; each interval stands for itself.",
        "Las diferencias son con la misma estrategia en \(reference), réplica por réplica; cada intervalo vale por sí solo."
      )
  }

  /// The variants of which other amounts are owed than in the reference.
  private func otherPortfolios(_ variants: VariantsSummary) -> [String] {
    let reference = variants.arms.first { $0.variant == variants.names.first }?.placedBalance
    return variants.names.filter { name in
      variants.arms.contains { $0.variant == name && $0.placedBalance != reference }
    }
  }

  /// What the differences to the champion compare, where some are between strategies and others between worlds; nil elsewhere.
  var variantNote: String? {
    guard let variants = summary.variants, let reference = variants.names.first,
      let champion = variants.arms.first(where: { $0.name == summary.comparisons.first?.champion }),
      Set(variants.arms.map(\.strategy)).count > 1
    else { return nil }
    let (world, own) = (TerminalText.escaped(reference), TerminalText.escaped(champion.strategy))
    return language.choose(
      "Strategies of \(world) are compared with each other, and \(own) in another variant with itself; the rest differ in both, strategy "
        + "and variant. What a variant does to each strategy stands under its own heading.",
      "Las estrategias de \(world) se comparan entre sí, y \(own) en otra variante consigo misma; las demás difieren en ambas cosas, "
        + "estrategia y variante. Lo que una variante hace a cada estrategia tiene título propio.")
  }

  /// What each variant costs or brings each strategy, a sentence each.
  func variantSentences(_ variants: VariantsSummary) -> [String] {
    guard let metric = variantMetrics.first else { return [] }
    return variants.arms.compactMap { arm in
      guard let difference = variants.pair(of: arm)?.effect(on: metric.name),
        let mean = difference.mean
      else { return nil }
      let reference = TerminalText.escaped(variants.names.first ?? "")
      let against = language.choose(" against \(reference)", " frente a \(reference)")
      guard mean != 0 else { return unchanged(arm, metric, against) }
      let words = DifferenceWords(difference, of: format(metric), in: language).text
      // What is not decided is no amount that somebody pays.
      let worth =
        isDecided(difference) || difference.interval == nil
        ? money(mean, difference, metric, arm, variants) : ""
      return effect(of: arm, mean, difference, metric)
        + ": \(label(metric)) \(words)\(against)\(worth)."
    }
  }

  /// That a variant makes no difference to a strategy.
  private func unchanged(
    _ arm: VariantsSummary.Arm, _ metric: Metric, _ against: String
  ) -> String {
    let (name, variant) = names(of: arm)
    return language.choose(
      "\(variant) costs \(name) nothing\(against): the \(label(metric)) is the same in every replication.",
      "\(variant) no le cuesta nada a \(name)\(against): la \(label(metric)) es la misma en cada réplica."
    )
  }

  /// What a variant costs or brings, as far as its interval tells.
  private func effect(
    of arm: VariantsSummary.Arm, _ mean: Double, _ difference: DifferenceEstimate,
    _ metric: Metric
  ) -> String {
    let (name, variant) = names(of: arm)
    let isKnown = isDecided(difference)
    if difference.interval != nil, !isKnown {
      return language.choose(
        "Whether \(variant) costs \(name) anything is not decided",
        "No está decidido si \(variant) le cuesta algo a \(name)")
    }
    guard isKnown, !MetricWording.isNeutral(metric.name) else {
      return language.choose(
        "What \(variant) does to \(name)", "Lo que \(variant) le hace a \(name)")
    }
    return (mean < 0) != MetricWording.isLowerBetter(metric.name)
      ? language.choose("What \(variant) costs \(name)", "Lo que \(variant) le cuesta a \(name)")
      : language.choose("What \(variant) brings \(name)", "Lo que \(variant) le aporta a \(name)")
  }

  /// Whether a difference is shown to be one.
  private func isDecided(_ difference: DifferenceEstimate) -> Bool {
    difference.isExact || difference.interval.map { $0.low > 0 || $0.high < 0 } ?? false
  }

  private func names(of arm: VariantsSummary.Arm) -> (strategy: String, variant: String) {
    (TerminalText.escaped(arm.strategy), TerminalText.escaped(arm.variant))
  }

  /// How many sentences stand before everything else; what is more stands with the table.
  private static let headlines = 6

  /// What variants cost, for the head of a report; nothing where there are none, or nobody paid anything.
  var variantHeadlines: [String] {
    guard let variants = summary.variants, summary.activity?.isNothingPaid != true else {
      return []
    }
    return Array(variantSentences(variants).prefix(Self.headlines))
  }

  /// Whether the leading comparison is one of worlds, of which nobody has the choice, and not of strategies.
  var comparesWorlds: Bool {
    guard let variants = summary.variants, let leading = leadingComparison else { return false }
    return variants.variant(of: leading.challenger) != variants.variant(of: leading.champion)
  }

  /// Which strategy is better in each variant but the reference, of which the verdict speaks.
  func choiceSentences(_ variants: VariantsSummary) -> [String] {
    guard let metric = variantMetrics.first else { return [] }
    return variants.arms.compactMap { arm in
      guard arm.variant != variants.names.first, let pair = variants.pairWithChampion(of: arm),
        let difference = pair.effect(on: metric.name), let mean = difference.mean,
        let champion = variants.arms.first(where: { $0.name == pair.champion })
      else { return nil }
      let (name, variant) = names(of: arm)
      let other = TerminalText.escaped(champion.strategy)
      let words = DifferenceWords(difference, of: format(metric), in: language).text
      let told = ": \(label(metric)) \(words)."
      guard
        difference.isExact && mean != 0
          || difference.interval.map({ $0.low > 0 || $0.high < 0 }) ?? false
      else {
        return language.choose(
          "Under \(variant), \(name) and \(other) are not told apart",
          "Con \(variant), \(name) y \(other) no se distinguen") + told
      }
      return (mean > 0) != MetricWording.isLowerBetter(metric.name)
        ? language.choose(
          "Under \(variant), \(name) is better than \(other)",
          "Con \(variant), \(name) es mejor que \(other)") + told
        : language.choose(
          "Under \(variant), \(name) is worse than \(other)",
          "Con \(variant), \(name) es peor que \(other)") + told
    }
  }

  /// What a difference is worth; nothing where the variant has another portfolio.
  private func money(
    _ mean: Double, _ difference: DifferenceEstimate, _ metric: Metric,
    _ arm: VariantsSummary.Arm, _ variants: VariantsSummary
  ) -> String {
    guard MetricWording.isShareOfBalance(metric.name), let balance = summary.placedBalance,
      let own = arm.placedBalance, own == variants.arms.first?.placedBalance
    else { return "" }
    let wording = MoneyWording(report: self, balance: balance)
    let amount = wording.amount(mean, error: difference.standardError)
    return ", \(amount) \(wording.direction(mean)) \(wording.perPortfolio)"
  }

  /// The heads of a table of variants.
  var variantHeader: [String] {
    [language.choose("strategy@variant", "estrategia@variante")] + variantMetrics.map(label)
  }

  /// Rows of means, and below each that of its differences to the reference.
  func variantRows(_ variants: VariantsSummary) -> [[String]] {
    variants.arms.flatMap { arm -> [[String]] in
      let own = summary.strategies.first { $0.name == arm.name }
      let means = variantMetrics.map { metric in
        own?.metrics.first { $0.name == metric.name }.map { words($0.estimate, of: metric) } ?? "—"
      }
      let row = [strategyName(arm.name, limit: 40)] + means
      guard let pair = variants.pair(of: arm), let reference = variants.names.first else {
        return [row]
      }
      let less = language.choose("less ", "menos ") + TerminalText.escaped(reference)
      return [row, [less] + variantMetrics.map { difference($0, pair) }]
    }
  }

  private func difference(_ metric: Metric, _ pair: VariantsSummary.Pair) -> String {
    pair.effect(on: metric.name).map {
      DifferenceWords($0, of: format(metric), in: language).short
    } ?? "—"
  }

  /// What each variant costs, at a terminal.
  func variantLines(in terminal: TerminalLayout) -> [String] {
    guard let variants = summary.variants else { return [] }
    let caption = language.choose("What each variant costs", "Lo que cuesta cada variante")
    let (header, rows) = (variantHeader, variantRows(variants))
    var lines: [String] = []
    // As many columns as fit, from the first on.
    for count in stride(from: header.count, through: 2, by: -1) {
      var table = TextTable(header: Array(header.prefix(count)), leftColumns: [0])
      for row in rows { table.append(Array(row.prefix(count))) }
      lines = table.lines()
      if lines.allSatisfy({ TerminalText.width($0) <= terminal.columns }) { break }
    }
    let sentences =
      [variantIntro(variants)]
      + (variantHeadlines.isEmpty ? [] : variantSentences(variants).dropFirst(Self.headlines))
      + choiceSentences(variants)
    return [terminal.style.apply(.heading, to: caption)] + lines
      + sentences.flatMap { TextWrap.lines($0, columns: terminal.columns) }
  }
}
