// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage
import Vocabulary

@testable import Reporting

/// The documents of a run made by hand.
enum SampleDocuments {
  /// A balance of 250 per account: what is left of the recovery rate is the cost.
  static func series(_ strategy: String, recovery: Double, cost: Double) -> [ReplicationSeries] {
    let shifts = [-0.002, 0.001, 0.001]
    return [
      ReplicationSeries(
        strategy: strategy, metric: "recovery_rate", values: shifts.map { recovery + $0 }),
      ReplicationSeries(
        strategy: strategy, metric: "net_recovery_rate",
        values: shifts.map { recovery + $0 - cost / 250 }),
      ReplicationSeries(
        strategy: strategy, metric: "cost_per_account", values: shifts.map { _ in cost }),
      ReplicationSeries(
        strategy: strategy, metric: "cost_per_account[sms]", values: shifts.map { _ in cost }),
    ]
  }

  static let scenario = """
    version: 1
    name: cards
    description: "Cards, \\"quoted\\""
    language: en
    start: 2026-01-05
    horizon: 180 days
    currency: USD
    portfolio:
      accounts: 50000
      segments:
        payroll:
          share: 60%
        "in: formal":
          share: 40%
    behavior:
      model: intensity
      preset: consumer-cards
    strategies:
      champion:
        summary: The same message every week
        path:
          - at: 3 dpd
      "reminders first":
        summary: "Fewer </script> messages"
    """

  /// The sample with a channel that costs something.
  static var summary: ExperimentSummary {
    var summary = SampleExperiment.summary
    for index in summary.strategies.indices {
      summary.strategies[index].metrics.append(
        SampleExperiment.metric("cost_per_account[sms]", 2.75, se: 0.01))
    }
    return summary
  }

  static func documents(
    _ summary: ExperimentSummary = Self.summary, scenario: String = Self.scenario,
    warnings: [RunWarning] = [], origins: ParameterOrigins? = nil,
    presets: [PresetText] = [], replications: [ReplicationSeries] = []
  ) throws -> RunDocuments {
    var record = RunRecord(
      summary: summary, status: .complete,
      replications: replications + series("champion", recovery: 0.4, cost: 3)
        + series("reminders first", recovery: 0.42, cost: 2.5),
      expectations: [
        ExpectationOutcome(
          text: "reminders first.recovery_rate > 1%", verdict: .pass, estimate: 0.42,
          interval: SampleExperiment.interval(0.41, 0.43), n: 3)
      ],
      scenario: scenario, resolvedScenario: scenario,
      versions: RunVersions(engine: "0.1.0", valueEpoch: 2, scenario: 1),
      platform: RunPlatform(libm: "glibc 2.36", architecture: "x86_64", cpuFlags: []),
      warnings: warnings, notes: ReportWords(summary).notes,
      timing: RunTiming(
        start: Timestamp(secondsSince1970: 1_767_605_400), seconds: 1, accountDaysPerSecond: 1,
        threads: 1, host: "host", command: []))
    record.origins = origins
    record.presets = presets
    return try RunDocuments(record)
  }

  static func page(
    _ summary: ExperimentSummary = Self.summary,
    language: ReportLanguage = .english, library: String? = "var vegaEmbed"
  ) throws -> ReportPage {
    ReportPage(try documents(summary), language: language, library: library)
  }
}
