// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What each variant of the scenario costs each strategy.
enum VariantSection: PageSection {
  static let anchor = "variants"

  static func title(_ page: PageContext) -> String {
    page.choose("What each variant costs", "Lo que cuesta cada variante")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    guard let variants = page.summary.variants else { return [] }
    let within = champions(variants, page)
    return [
      .text(page.report.variantSentences(variants).joined(separator: " ")),
      .table(table(variants, page)),
    ] + (within.map { [.table($0)] } ?? []) + [.note(page.report.variantIntro(variants))]
  }

  private static func table(_ variants: VariantsSummary, _ page: PageContext) -> PageTable {
    PageTable(
      caption: page.choose(
        "Strategies by variant (mean ± half of the 95% interval), and below each its differences to the reference, paired",
        "Estrategias por variante (media ± mitad del intervalo del 95 %) y debajo de cada una sus diferencias con la "
          + "referencia, pareadas"),
      header: page.report.variantHeader.map(\.capitalizedFirst),
      rows: page.report.variantRows(variants))
  }

  /// How far strategies lie from the champion within each variant; nil for a single strategy.
  private static func champions(_ variants: VariantsSummary, _ page: PageContext) -> PageTable? {
    let metrics = page.report.variantMetrics
    let rows = variants.arms.compactMap { arm -> [String]? in
      guard let pair = variants.pairWithChampion(of: arm) else { return nil }
      return [page.name(arm.name), page.name(pair.champion)]
        + metrics.map { metric in
          pair.effect(on: metric.name).map { page.difference($0, of: metric) } ?? "—"
        }
    }
    guard !rows.isEmpty else { return nil }
    return PageTable(
      caption: page.choose(
        "The lead over the champion within each variant, paired (difference and its interval)",
        "La ventaja sobre la campeona dentro de cada variante, pareada (diferencia y su intervalo)"),
      header: [page.choose("Strategy", "Estrategia"), page.choose("Less", "Menos")]
        + metrics.map(page.label),
      rows: rows, wordColumns: [1])
  }
}
