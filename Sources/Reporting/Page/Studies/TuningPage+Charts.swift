// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningPage {
  /// The chart of one parameter or of two objectives; none for several parameters and one objective.
  var charted: [PageContent] {
    if record.second != nil { return front.map { [$0] } ?? [] }
    return response.map { [$0] } ?? []
  }

  private func percentTitle(_ title: String, _ format: MetricFormat) -> String {
    title.capitalizedFirst + (format.isShare ? ", %" : "")
  }

  private func axisFormat(_ format: MetricFormat) -> String { format.isShare ? "~%" : "~f" }

  // MARK: One parameter

  private var response: PageContent? {
    let points = record.response
    guard !points.isEmpty else { return nil }
    let name = TerminalText.escaped(record.parameters[0].name)
    let title = percentTitle(report.metric, report.format)
    let level = MetricWording.level(record.level, report.decimal)
    let description = points.map { "\($0.value): \(tip($0))" }.joined(separator: "; ")
    let chart = ResponseChart(
      description: "\(title), \(name). " + description + ".", parameter: name, points: points,
      valueTitle: title, valueFormat: axisFormat(report.format), tip: tip, language: language)
    let figure = PageFigure(
      name: "response",
      caption: language.choose(
        "Mean by \(name), with a band that holds for all values together at \(level). A ring marks the chosen value.",
        "Media según \(name), con una banda que vale para todos los valores a la vez al \(level). Un anillo marca el "
          + "valor elegido."), description: chart.description, spec: chart.spec, table: table)
    return PageContent(
      anchor: "response", title: language.choose("How it responds", "Cómo responde"),
      blocks: (shortfall(name).map { [.figure($0)] } ?? []) + [.figure(figure)]
        + report.rest(beyond: Self.listed).map(PageBlock.note))
  }

  /// How far every value is behind the chosen one, on the same debtors with the same luck.
  private func shortfall(_ name: String) -> PageFigure? {
    guard record.winner != nil else { return nil }
    let scale = report.format.isShare ? 100.0 : 1
    let points = record.candidates.enumerated().compactMap { position, candidate in
      position == record.winner
        ? TuningRecord.ResponsePoint(value: candidate.values[0], mean: 0, band: nil, isWinner: true)
        : candidate.difference?.mean.map {
          TuningRecord.ResponsePoint(
            value: candidate.values[0], mean: $0, band: candidate.difference?.interval,
            isWinner: false)
        }
    }.sorted { (Double($0.value) ?? 0) < (Double($1.value) ?? 0) }
    guard points.count > 1 else { return nil }
    let title =
      report.metric.capitalizedFirst + language.choose(", less the chosen", ", menos el elegido")
    let chart = ResponseChart(
      description: title + ". "
        + points.map { "\($0.value): \(differenceTip($0))" }.joined(separator: "; ") + ".",
      parameter: name, points: points.map { $0.scaled(by: scale) },
      valueTitle: language.choose("Less the chosen", "Menos el elegido")
        + (report.format.isShare ? ", pp" : ""), valueFormat: "+~f",
      marksZero: true, tip: { differenceTip($0.scaled(by: 1 / scale)) }, language: language)
    let level = MetricWording.level(record.level, report.decimal)
    return PageFigure(
      name: "shortfall",
      caption: language.choose(
        "How far each value is from the chosen one, on the same debtors with the same luck: what most values have in "
          + "common falls away. Whiskers hold for all candidates together at \(level).",
        "A qué distancia está cada valor del elegido, con los mismos deudores y la misma suerte: lo que tienen en común se "
          + "cancela. Las barras de error valen para todos los candidatos a la vez al \(level)."),
      description: chart.description, spec: chart.spec, table: table)
  }

  private func differenceTip(_ point: TuningRecord.ResponsePoint) -> String {
    let decimals = report.format.decimals(error: point.band.map { $0.halfWidth / 2 })
    return report.format.differenceRange(point.mean, point.band, decimals: decimals)
  }

  private func tip(_ point: TuningRecord.ResponsePoint) -> String {
    report.format.range(point.mean, point.band)
  }

  // MARK: Two objectives

  private var front: PageContent? {
    let points = record.candidates.compactMap(point)
    guard !points.isEmpty else { return nil }
    let title = percentTitle(report.metric, report.format)
    let second = percentTitle(report.secondMetric, report.secondFormat)
    let words = points.map { "\($0.name): \($0.firstTip), \($0.secondTip)" }.joined(separator: "; ")
    let chart = FrontChart(
      description: "\(title); \(second). " + words + ".", points: points, titles: (title, second),
      formats: (axisFormat(report.format), axisFormat(report.secondFormat)), frontStanding: 0,
      language: language)
    let figure = PageFigure(
      name: "front",
      caption: language.choose(
        "Each point is a candidate. The line joins those that nothing beats in both objectives.",
        "Cada punto es un candidato. La línea une los que nada supera en ambos objetivos."),
      description: chart.description, spec: chart.spec, table: table)
    return PageContent(
      anchor: "front", title: language.choose("The front", "El frente"),
      blocks: [.figure(figure)] + report.rest(beyond: Self.listed).map(PageBlock.note))
  }

  private func point(_ candidate: TunedCandidate) -> FrontChart.Point? {
    guard let place = candidate.place, let first = candidate.objective.mean,
      let second = place.second.mean
    else { return nil }
    let standing: [TunedCandidate.Standing] = [.front, .maybeFront, .dominated]
    return FrontChart.Point(
      name: report.name(candidate), first: first, second: second,
      standing: standing.firstIndex(of: candidate.standing) ?? standing.count,
      words: report.frontStanding(candidate),
      firstTip: report.format.range(first, candidate.objective.interval95),
      secondTip: report.secondFormat.range(second, place.second.interval95))
  }
}

extension TuningRecord.ResponsePoint {
  fileprivate func scaled(by scale: Double) -> Self {
    var point = self
    point.mean *= scale
    point.band = band.flatMap {
      ConfidenceInterval(low: $0.low * scale, high: $0.high * scale, level: $0.level)
    }
    return point
  }
}
