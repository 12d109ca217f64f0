// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

/// A record made by hand, small enough to write its document out.
enum SampleRecord {
  static func interval(_ low: Double, _ high: Double) -> ConfidenceInterval? {
    ConfidenceInterval(low: low, high: high, level: .ninetyFive)
  }

  static func estimate(_ mean: Double) -> MetricEstimate {
    MetricEstimate(
      mean: mean, standardDeviation: 0.004, standardError: 0.0003,
      interval95: interval(mean - 0.25, mean + 0.25), n: 200, missing: 0,
      quantiles: QuantileSummary(p05: mean, p50: mean, p95: mean), skewness: 0,
      errorSource: .replications)
  }

  static let undefined = MetricEstimate(
    mean: nil, standardDeviation: .nan, standardError: .infinity, interval95: nil, n: 0,
    missing: 200, quantiles: nil, skewness: nil, errorSource: nil)

  static func strategy(_ name: String, _ mean: Double) -> StrategySummary {
    StrategySummary(
      name: name,
      metrics: [
        NamedEstimate(name: "recovery_rate", estimate: estimate(mean)),
        NamedEstimate(name: "kept_rate", estimate: undefined),
      ],
      curve: CurveEstimate(
        day: [0, 1], mean: [0, 0.004], standardError: [nil, 1e-9], p05: [0, 0.003],
        p50: [0, 0.004], p95: [0, .infinity]),
      segments: [
        SegmentSummary(
          name: "payroll, \"A\"",
          metrics: [NamedEstimate(name: "recovery_rate", estimate: estimate(mean))])
      ], timeToPay: name == "a" ? timeToPay : nil)
  }

  /// Half of eight accounts pay on the first day of both replications, two of them in full.
  static let timeToPay = try? TimeToPay(
    accounts: [8, 8], firstPayments: [[0, 4], [0, 4]], causes: ["paid"],
    ends: [[[0, 2]], [[0, 2]]])

  static let equal = ComparisonSummary(
    champion: "a", challenger: "b", metric: "recovery_rate",
    difference: DifferenceEstimate(
      mean: 0, standardError: 0, interval: interval(0, 0), n: 200),
    pValue: nil, adjustedPValue: nil,
    probabilityBetter: interval(0.25, 0.75).map { ProportionEstimate(value: 0.5, interval: $0) },
    varianceRatio: nil, verdict: .identical, margin: nil, minimumDetectableEffect: nil)

  static var summary: ExperimentSummary {
    ExperimentSummary(
      name: "tarjetas ñ", seed: .max, replications: 200, accounts: 50_000, currency: "USD",
      strategies: [strategy("a", 0.5), strategy("b", 0.5)], comparisons: [equal])
  }

  static func timing(_ seconds: Int64, host: String = "one") -> RunTiming {
    RunTiming(
      start: Timestamp(secondsSince1970: seconds), seconds: 3.25, accountDaysPerSecond: 2.1e8,
      threads: 2, host: host, command: ["recobro", "run"])
  }

  static func record(start: Int64 = 1_767_605_400, host: String = "one") -> RunRecord {
    RunRecord(
      summary: summary, status: .complete,
      replications: [
        ReplicationSeries(strategy: "a", metric: "recovery_rate", values: [0.5, .nan]),
        ReplicationSeries(strategy: "b", metric: "recovery_rate", values: [0.1 + 0.2, nil]),
      ],
      expectations: [
        ExpectationOutcome(
          text: "b.recovery_rate > 0.1", verdict: .pass, estimate: 0.5,
          interval: interval(0.25, 0.75), n: 2)
      ],
      scenario: "version: 1\n", resolvedScenario: "version: 1\nseed: 7\n",
      inputs: [InputFile(path: "accounts.csv", sha256: SHA256.hex("x".utf8))],
      versions: RunVersions(engine: "0.1.0", valueEpoch: 1, scenario: 1, gsl: "2.7.1"),
      platform: RunPlatform(libm: "glibc 2.39", architecture: "x86_64", cpuFlags: ["avx2", "fma"]),
      warnings: [RunWarning(code: "S401", text: "never fires")], timing: timing(start, host: host),
      attachments: [
        RunAttachment(
          path: "report.html", bytes: Array("<p>\(start)</p>".utf8), isReproducible: false),
        RunAttachment(path: "charts/recovery.vl.json", bytes: [0x7B, 0x7D], isReproducible: true),
      ])
  }
}
