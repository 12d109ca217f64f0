// SPDX-License-Identifier: GPL-3.0-or-later

/// The means of all metrics of the terminal's table, for those who look one up.
enum MetricSection: PageSection {
  static let anchor = "metrics"

  static func title(_ page: PageContext) -> String {
    page.choose("All metrics", "Todas las métricas")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let metrics = page.report.shownMetrics
    guard !metrics.isEmpty else { return [] }
    return [
      .table(page.table(page.choose("Means", "Medias"), metrics: metrics, label: page.label))
    ]
  }
}
