// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension PageContext {
  /// `± half of the 95% interval`: what stands behind means.
  var halfWidths: String {
    choose(
      "mean ± half of the 95% interval, or its ends where they lie unevenly",
      "media ± mitad del intervalo del 95 %, o sus extremos si quedan desiguales")
  }

  /// What the whiskers of a chart are.
  var whiskers: String {
    choose(
      "Whiskers are 95% intervals.", "Las barras de error son intervalos del 95 %.")
  }

  /// What a reader can do with curves.
  var curveGesture: String {
    choose(
      "Point at a day for all strategies; click a name to see it alone.",
      "Señale un día para ver todas las estrategias; pulse un nombre para verla sola.")
  }

  /// Metrics in rows, strategies in columns.
  func table(_ caption: String, metrics: [Metric], label: (Metric) -> String) -> PageTable {
    PageTable(
      caption: caption + " (" + halfWidths + ")", header: [choose("Metric", "Métrica")] + names,
      rows: metrics.map { metric in
        [label(metric)] + summary.strategies.indices.map { mean(metric, of: $0) }
      })
  }

  /// The mean of a day with half of its 95 % interval.
  func cell(_ curve: CurveEstimate, _ day: Int, of metric: Metric) -> String {
    guard let mean = curve.mean[day] else { return "—" }
    let format = report.format(metric)
    let error = curve.standardError[day]
    let interval = error.flatMap { error in
      ConfidenceInterval.student(
        mean: mean, standardError: error, degreesOfFreedom: summary.replications - 1)
    }
    return format.mean(mean, interval, decimals: format.decimals(of: mean, error: error))
  }

  /// The points of metrics with an interval, a row a metric.
  func points(_ metrics: [Metric], label: (Metric) -> String) -> [IntervalChart.Point] {
    metrics.flatMap { metric in
      summary.strategies.indices.compactMap { strategy in
        guard let estimate = estimate(metric, of: strategy), let mean = estimate.mean else {
          return nil
        }
        let interval = estimate.interval95.map { report.format(metric).possible($0, around: mean) }
        let (low, high) = (interval?.low ?? mean, interval?.high ?? mean)
        return IntervalChart.Point(
          label: label(metric), strategy: strategy, name: name(strategy), value: mean, low: low,
          high: high, tip: value(mean, low: low, high: high, of: metric))
      }
    }
  }

  /// The bars of metrics, a row a metric.
  func bars(_ metrics: [Metric], label: (Metric) -> String) -> [BarChart.Bar] {
    metrics.flatMap { metric in
      summary.strategies.indices.compactMap { strategy in
        guard let estimate = estimate(metric, of: strategy), let mean = estimate.mean else {
          return nil
        }
        let format = report.format(metric)
        let interval = estimate.interval95.map { format.possible($0, around: mean) }
        return BarChart.Bar(
          label: label(metric), strategy: strategy, name: name(strategy), value: mean,
          low: interval?.low ?? mean, high: interval?.high ?? mean,
          text: format.isMoney
            ? format.value(mean, decimals: min(format.decimals(error: estimate.standardError), 2))
            : format.bare(mean, decimals: min(format.decimals(error: estimate.standardError), 2)),
          tip: value(
            mean, low: estimate.interval95?.low, high: estimate.interval95?.high, of: metric))
      }
    }
  }

  /// How strategies are told apart, for a chart's description.
  var strategyList: String { names.joined(separator: ", ") }
}
