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
    return language.choose(
      "The same debtors with the same luck in every variant. Differences are those to the same strategy in \(reference), "
        + "replication by replication; each interval stands for itself.",
      "Los mismos deudores con la misma suerte en cada variante. Las diferencias son con la misma estrategia en "
        + "\(reference), réplica por réplica; cada intervalo vale por sí solo.")
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

  /// What each variant does to each strategy, a sentence each.
  func variantSentences(_ variants: VariantsSummary) -> [String] {
    variants.arms.compactMap { arm in
      guard let pair = variants.pair(of: arm), let metric = variantMetrics.first,
        let difference = pair.effect(on: metric.name), let mean = difference.mean
      else { return nil }
      let words = DifferenceWords(difference, of: format(metric), in: language).text
      let money = money(mean, difference, metric, arm, variants)
      let (name, variant) = (
        TerminalText.escaped(arm.strategy), TerminalText.escaped(arm.variant)
      )
      guard mean != 0 || !difference.isExact else {
        return language.choose(
          "\(variant) leaves the \(label(metric)) of \(name) as it is.",
          "\(variant) deja la \(label(metric)) de \(name) como está.")
      }
      return language.choose(
        "\(variant) changes the \(label(metric)) of \(name) by \(words)\(money).",
        "\(variant) cambia la \(label(metric)) de \(name) en \(words)\(money).")
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
    let sentences = [variantIntro(variants)] + variantSentences(variants)
    return [terminal.style.apply(.heading, to: caption)] + lines
      + sentences.flatMap { TextWrap.lines($0, columns: terminal.columns) }
  }
}
