// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// A small experiment made by hand.
enum SampleExperiment {
  static func interval(_ low: Double, _ high: Double) -> ConfidenceInterval? {
    ConfidenceInterval(low: low, high: high, level: .ninetyFive)
  }

  static func metric(
    _ name: String, _ mean: Double?, se: Double? = nil, missing: Int = 0
  ) -> NamedEstimate {
    let ends = mean.flatMap { mean in
      se.flatMap { Self.interval(mean - 2 * $0, mean + 2 * $0) }
    }
    let quantiles = mean.map { QuantileSummary(p05: $0 * 0.95, p50: $0, p95: $0 * 1.05) }
    return NamedEstimate(
      name: name,
      estimate: MetricEstimate(
        mean: mean, standardDeviation: se.map { $0 * 10 }, standardError: se,
        interval95: ends, n: 100 - missing, missing: missing, quantiles: quantiles,
        skewness: 0, errorSource: se == nil ? nil : .replications))
  }

  static func curve(_ height: Double) -> CurveEstimate {
    let day = Array(0...60)
    let mean: [Double?] = day.map { day in
      let rest = 1 - Double(day) / 60
      return height * (1 - rest * rest)
    }
    return CurveEstimate(
      day: day, mean: mean, standardError: mean, p05: mean, p50: mean, p95: mean)
  }

  static func comparison(
    _ metric: String, _ mean: Double, se: Double, verdict: Verdict, wins: Double,
    challenger: String = "reminders first", margin: Double? = nil
  ) -> ComparisonSummary {
    ComparisonSummary(
      champion: "champion", challenger: challenger, metric: metric,
      difference: DifferenceEstimate(
        mean: mean, standardError: se, interval: interval(mean - 2 * se, mean + 2 * se), n: 100),
      pValue: 0.001, adjustedPValue: 0.002,
      probabilityBetter: interval(max(0, wins - 0.05), min(1, wins + 0.02)).map {
        ProportionEstimate(value: wins, interval: $0)
      },
      varianceRatio: 14.2, verdict: verdict, margin: margin, minimumDetectableEffect: 3.2 * se)
  }

  static var champion: StrategySummary {
    StrategySummary(
      name: "champion",
      metrics: [
        metric("recovery_rate", 0.412, se: 0.0009), metric("net_recovery_rate", 0.381, se: 0.0008),
        metric("cost_per_account", 3.125, se: 0.0041),
        metric("contacts_per_account", 6.25, se: 0.012),
        metric("kept_rate", 0.55, se: 0.004, missing: 3),
        metric("plan_completion", nil, missing: 100),
        metric("complaints_per_1000", 1.9, se: 0.05),
        metric("contacts_per_account[sms]", 4, se: 0.1),
        metric("house_index", 1_234.5, se: 2),
      ], curve: curve(0.412))
  }

  static var challenger: StrategySummary {
    StrategySummary(
      name: "reminders first",
      metrics: [
        metric("recovery_rate", 0.428, se: 0.0009), metric("net_recovery_rate", 0.402, se: 0.0008),
        metric("cost_per_account", 2.605, se: 0.0041),
        metric("contacts_per_account", 8.5, se: 0.012), metric("kept_rate", 0.56, se: 0.004),
        metric("plan_completion", 0.4, se: 0.02), metric("complaints_per_1000", 1.95, se: 0.05),
        metric("house_index", 1_234.5, se: 2),
      ], curve: curve(0.428))
  }

  /// The sample with a placed balance in currency units.
  static func summary(placing balance: Double?) -> ExperimentSummary {
    var summary = summary
    summary.placedBalance = balance
    return summary
  }

  static var summary: ExperimentSummary {
    ExperimentSummary(
      name: "cards", seed: 7, replications: 100, accounts: 50_000, currency: "USD",
      strategies: [champion, challenger],
      comparisons: [
        comparison("net_recovery_rate", 0.021, se: 0.00021, verdict: .better, wins: 0.98),
        comparison("cost_per_account", -0.52, se: 0.004, verdict: .better, wins: 1),
        comparison("contacts_per_account", 2.25, se: 0.01, verdict: .better, wins: 1),
        comparison("kept_rate", 0.01, se: 0.006, verdict: .undecided, wins: 0.6),
        comparison(
          "complaints_per_1000", 0.05, se: 0.04, verdict: .equivalent, wins: 0.45, margin: 0.5),
      ])
  }
}
