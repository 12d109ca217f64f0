// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Storage
import Vocabulary

/// What the sections of a page have in common: the run and what is said of it.
struct PageContext: Sendable {
  let documents: RunDocuments
  /// What is said of the run; a terminal says the same.
  private(set) var report: ReportWords
  /// The scenario with every default, which a page quotes.
  let scenario: StoredScenario
  /// The presets that the scenario names, with their sources, by name.
  let presets: [(name: String, text: String)]

  init(
    _ documents: RunDocuments, language: ReportLanguage, presets: [String: String] = [:],
    told: [String: String] = [:]
  ) {
    self.documents = documents
    let origins = documents.manifest.origins
    self.presets =
      documents.manifest.presets?.map { ($0.name, $0.text) }
      ?? (origins?.presets ?? []).compactMap { name in presets[name].map { (name, $0) } }
    scenario = StoredScenario(documents.resolvedScenario)
    let results = documents.results
    var summary = results.summary
    summary.takePlacedBalance(of: documents)
    report = ReportWords(
      summary, language: language, origins: origins, expectations: results.expectations)
    report.warnings =
      documents.manifest.warnings.map { told[$0.text] ?? $0.text }
      + (documents.manifest.notes ?? []).map { report.text($0).replacingNoBreakSpaces() }
  }

  var summary: ExperimentSummary { report.summary }
  var language: ReportLanguage { report.language }
  var decimal: DecimalText { report.decimal }

  /// Chooses between two wordings.
  func choose(_ english: String, _ spanish: String) -> String {
    language.choose(english, spanish)
  }

  /// The label of a metric with a capital letter, as a row's head.
  func label(_ metric: Metric) -> String { report.label(metric).capitalizedFirst }

  /// The same of a metric's name in the summary.
  func label(_ name: String) -> String { report.label(name).capitalizedFirst }

  /// `A champion` for each strategy.
  var names: [String] { summary.strategies.indices.map { name($0) } }

  func name(_ strategy: Int) -> String { report.strategyName(strategy, limit: 40) }

  func name(_ strategy: String) -> String { report.strategyName(strategy, limit: 40) }

  /// The position of a strategy, by which its colour, dash and shape are chosen.
  func index(_ strategy: String) -> Int {
    summary.strategies.firstIndex { $0.name == strategy } ?? 0
  }

  func estimate(_ metric: Metric, of strategy: Int) -> MetricEstimate? {
    summary.strategies[strategy].metrics.first { $0.name == metric.name }?.estimate
  }

  /// The metrics with a value that is not zero in some strategy.
  func shown(_ isWanted: (Metric) -> Bool) -> [Metric] {
    summary.strategies.flatMap(\.metrics).filter { ($0.estimate.mean ?? 0) != 0 }.map(\.metric)
      .filter(isWanted).uniqued()
  }

  /// Those of one family.
  func shown(_ family: MetricFamily) -> [Metric] { shown { $0.isMember(of: family) } }

  /// Those that belong in a place, in the order of reports.
  func shown(in place: MetricPlaces) -> [Metric] {
    let present = Set(shown { $0.shownIn.contains(place) })
    return Metric.shown(in: place).filter(present.contains)
  }

  /// A mean with half of its interval, or a dash.
  func mean(_ metric: Metric, of strategy: Int) -> String {
    estimate(metric, of: strategy).map { mean($0, of: metric) } ?? "—"
  }

  func mean(_ estimate: MetricEstimate, of metric: Metric) -> String {
    report.words(estimate, of: metric)
  }

  /// `41.20% (41.11–41.29)`: how a tooltip tells an interval.
  func value(_ mean: Double, low: Double?, high: Double?, of metric: Metric) -> String {
    let format = report.format(metric)
    guard let low, let high, high > low else {
      return format.value(mean, decimals: format.exactDecimals(mean))
    }
    let decimals = format.decimals(error: (high - low) / 4)
    let interval = ConfidenceInterval(low: low, high: high, level: .ninetyFive)
    guard
      let ends = interval.map({
        format.valueEnds(format.possible($0, around: mean), decimals: decimals)
      })
    else { return format.value(mean, decimals: decimals) }
    return format.value(mean, decimals: decimals) + " (\(ends.low)" + choose(" to ", " a ")
      + "\(ends.high))"
  }

  /// A difference with its interval: `+2.95 pp (+2.90 to +3.01)`.
  func difference(_ difference: DifferenceEstimate, of metric: Metric) -> String {
    DifferenceWords(difference, of: report.format(metric), in: language).text
  }

  /// The same of a metric's name in the summary.
  func difference(_ difference: DifferenceEstimate, of name: String) -> String {
    self.difference(difference, of: Metric(stored: name))
  }

  /// The comparisons on a metric, in the order of the challengers.
  func comparisons(_ metric: Metric) -> [ComparisonSummary] {
    summary.comparisons.filter { $0.metric == metric.name }
  }

  /// The values of a metric by replication.
  func series(_ metric: Metric, of strategy: String) -> [Double?]? {
    documents.replications.first { $0.strategy == strategy && $0.metric == metric.name }?.values
  }
}

extension String {
  /// The text with a capital letter in front.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The days a table shows of a curve with many.
enum Milestones {
  /// At most fourteen positions, about evenly apart, with the first and the last one.
  static func positions(in count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let last = count - 1
    let steps = [1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365]
    let step = steps.first { last / $0 <= 12 } ?? max(1, last / 12)
    let regular = Array(stride(from: 0, through: last, by: step))
    return regular.last == last ? regular : regular + [last]
  }
}

/// Writes dates as a language does: `5 January 2026`, `5 de enero de 2026`.
enum DateText {
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]

  /// The date in words.
  static func text(_ date: CivilDate, in language: ReportLanguage) -> String {
    let parts = date.components
    let month = parts.month - 1
    return language.choose(
      "\(parts.day) \(english[month]) \(parts.year)",
      "\(parts.day) de \(spanish[month]) de \(parts.year)")
  }

  /// A stored date in words; a text that is none stays as it is.
  static func text(iso: String, in language: ReportLanguage) -> String {
    CivilDate(iso).map { text($0, in: language) } ?? iso
  }

  /// The day of a timestamp in words.
  static func text(_ time: Timestamp, in language: ReportLanguage) -> String {
    let (day, _) = parts(time)
    return CivilDate(dayNumber: day).map { text($0, in: language) } ?? time.description
  }

  /// Hour and minute of a timestamp: `09:30 UTC`.
  static func clock(_ time: Timestamp) -> String {
    let minutes = parts(time).second / 60
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":") + " UTC"
  }

  /// The day number of a timestamp and the second of that day.
  private static func parts(_ time: Timestamp) -> (day: Int, second: Int) {
    let (day, second) = Int(time.secondsSince1970).quotientAndRemainder(dividingBy: 86_400)
    return second < 0 ? (day - 1, second + 86_400) : (day, second)
  }
}
