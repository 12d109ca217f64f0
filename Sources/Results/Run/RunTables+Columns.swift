// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Storage

extension RunTables {
  /// The unit of numbers that belong to the metric named in the same row.
  static let metricUnit = "that of the metric"

  static let strategyColumn = TableColumn("strategy", .string, "The strategy's name.")
  static let metricColumn = TableColumn("metric", .string, "The metric's name.")
  static let unitColumn = TableColumn(
    "unit", .string, "The unit of the metric; empty where it has no definition.")

  static let estimateColumns: [TableColumn] = [
    number("mean", "The mean over replications."),
    number("sd", "The standard deviation between replications."),
    number("se", "The standard error of the mean."),
    number("ci95_low", "The lower end of the 95 % interval of the mean."),
    number("ci95_high", "The upper end of the 95 % interval of the mean."),
    TableColumn("n", .integer, unit: "replications", "The replications with a value."),
    TableColumn("missing", .integer, unit: "replications", "The replications without a value."),
    number("p05", "The 5 % quantile over replications."),
    number("p50", "The median over replications."),
    number("p95", "The 95 % quantile over replications."),
    unitColumn,
  ]

  static func number(_ name: String, _ description: String) -> TableColumn {
    TableColumn(name, .number, unit: metricUnit, description)
  }

  static func unitField(_ metric: String) -> TableField {
    // An empty field, not an empty text: nothing is known.
    (Metric(named: metric)?.unit.rawValue).map(TableField.text) ?? .number(nil)
  }

  static func curves(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "curves",
      description:
        "One row per strategy and day: the share of the placed balance collected so far.",
      columns: [
        strategyColumn,
        TableColumn("day", .integer, unit: "days", "The end of the day; 0 is the opening."),
      ] + ["mean", "se", "p05", "p50", "p95"].map(curveColumn),
      primaryKey: ["strategy", "day"])
    for strategy in summary.strategies {
      let curve = strategy.curve
      for (index, day) in curve.day.enumerated() {
        let numbers = [curve.mean, curve.standardError, curve.p05, curve.p50, curve.p95].map {
          TableField.number(index < $0.count ? $0[index] : nil)
        }
        table.append([.text(strategy.name), .integer(day)] + numbers)
      }
    }
    return table
  }

  private static func curveColumn(_ name: String) -> TableColumn {
    let meaning =
      switch name {
      case "mean": "The mean over replications."
      case "se": "The standard error of the mean."
      default: "The \(name.dropFirst()) % quantile over replications, of each day by itself."
      }
    return TableColumn(name, .number, unit: "share", meaning)
  }
}
