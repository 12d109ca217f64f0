// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What became of the time of agents: of all that strategies have, or of those of one resource.
struct CapacityTable {
  private let report: ReportWords
  /// Whose agents; nil for all of a strategy together.
  let resource: String?
  /// The strategies whose touches need them.
  let users: [Int]
  /// The measures that have a value somewhere, and for numbers of events one above 0.
  let metrics: [Metric]

  init(_ report: ReportWords, resource: String?) {
    self.report = report
    self.resource = resource
    let users = report.strategiesWithAgents.filter { strategy in
      resource == nil
        || report.summary.strategies[strategy].resources.contains { $0.name == resource }
    }
    self.users = users
    metrics = MetricSubject.capacity.metrics.filter { metric in
      users.contains { strategy in
        let own = report.estimate(Self.part(metric, resource), of: strategy)
        return (own?.mean ?? 0) != 0
      }
    }
  }

  /// What it is called: the resource's name where it is of one.
  var title: String {
    report.language.choose("Agents", "Gestores")
      + (resource.map { ": " + TerminalText.escaped($0) } ?? "")
  }

  /// What its rows are called: how many agents there are, and the measures.
  var labels: [String] {
    [report.language.choose("agents", "gestores")] + metrics.map(report.label)
  }

  /// The cells of a strategy; dashes where its touches need none of these agents.
  func cells(_ strategy: Int) -> [String] {
    let agents = report.summary.strategies[strategy].resources.filter {
      resource == nil || $0.name == resource
    }
    guard !agents.isEmpty else { return labels.map { _ in "—" } }
    return [agents.map { report.decimal.text($0.agents) }.joined(separator: " + ")]
      + metrics.map { metric in
        report.estimate(Self.part(metric, resource), of: strategy)
          .map { report.words($0, of: metric) } ?? "—"
      }
  }

  private static func part(_ metric: Metric, _ resource: String?) -> Metric {
    resource.flatMap(metric.part) ?? metric
  }
}

extension ReportWords {
  /// What a strategy came to in a metric; nil where the run has no such metric.
  fileprivate func estimate(_ metric: Metric, of strategy: Int) -> MetricEstimate? {
    summary.strategies[strategy].metrics.first { $0.name == metric.name }?.estimate
  }
}
