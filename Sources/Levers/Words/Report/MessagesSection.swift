// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What becomes of touches by what they say.
enum MessagesSection: PageSection {
  static let anchor = "messages"

  static func title(_ page: PageContext) -> String {
    page.choose("Messages", "Mensajes")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    [
      figure(
        "message-engagement", MetricFamily.messageEngagement, page,
        title: page.choose("Messages that found attention", "Mensajes atendidos"),
        caption: page.choose(
          "Of the attempts delivered with each message, those that were engaged with. ",
          "De los intentos entregados con cada mensaje, los que fueron atendidos. ")),
      figure(
        "message-complaints", MetricFamily.messageComplaints, page,
        title: page.choose("Complaints per 1,000 messages", "Quejas por 1.000 mensajes"),
        caption: page.choose(
          "Complaints about each message, per 1,000 attempts that say it. ",
          "Quejas por cada mensaje, por 1.000 intentos que lo dicen. ")),
      figure(
        "message-kept", MetricFamily.messageKeptRate, page,
        title: page.choose("Promises kept by message", "Promesas cumplidas por mensaje"),
        caption: page.choose(
          "Of the matured promises that each message brought about, those that were kept. ",
          "De las promesas vencidas que trajo cada mensaje, las que se cumplieron. ")),
    ].compactMap { $0 }.map(PageBlock.figure)
  }

  private static func figure(
    _ name: String, _ family: MetricFamily, _ page: PageContext, title: String, caption: String
  ) -> PageFigure? {
    let metrics = page.shown(family)
    guard !metrics.isEmpty else { return nil }
    let label = { (metric: Metric) in MemberLabel.text(metric, in: page.language) }
    let bars = page.bars(metrics, label: label)
    let isShare = family.unit == .share
    let chart = BarChart(
      description: title + ": " + bars.map(\.words).joined(separator: "; ") + ".",
      bars: bars, valueTitle: title, valueFormat: isShare ? "~%" : ",~f",
      language: page.language)
    var table = page.table(title, metrics: metrics, label: label)
    table.header[0] = page.choose("Message", "Mensaje")
    return PageFigure(
      name: name, caption: caption + page.whiskers, description: chart.description,
      spec: chart.spec, table: table)
  }
}
