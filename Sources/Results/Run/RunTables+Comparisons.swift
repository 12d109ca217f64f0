// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension RunTables {
  static func comparisons(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "comparisons",
      description: "One row per challenger and metric: challenger minus champion.",
      columns: comparisonColumns, primaryKey: ["champion", "challenger", "metric"])
    for comparison in summary.comparisons { table.append(fields(comparison)) }
    return table
  }

  private static let comparisonColumns: [TableColumn] = [
    TableColumn("champion", .string, "The champion's name."),
    TableColumn("challenger", .string, "The challenger's name."),
    metricColumn,
    number("difference", "The mean difference, challenger minus champion."),
    number("se", "The standard error of the difference."),
    number("ci_low", "The lower end of the interval of the difference."),
    number("ci_high", "The upper end of the interval of the difference."),
    TableColumn("level", .number, unit: "probability", "The level of that interval."),
    TableColumn("n", .integer, unit: "replications", "The replications compared."),
    TableColumn("p", .number, unit: "probability", "The two-sided p-value."),
    TableColumn("p_adjusted", .number, unit: "probability", "The p-value after Holm."),
    TableColumn(
      "probability_better", .number, unit: "probability",
      "The share of replications the challenger wins."),
    TableColumn(
      "variance_ratio", .number, unit: "ratio", "The gain of common random numbers."),
    TableColumn("verdict", .string, "The verdict on the challenger."),
    number("margin", "The largest difference that does not matter, if declared."),
    number("minimum_detectable_effect", "The smallest difference found with power 0.9."),
    unitColumn,
  ]

  private static func fields(_ comparison: ComparisonSummary) -> [TableField] {
    let difference = comparison.difference
    return [
      .text(comparison.champion), .text(comparison.challenger), .text(comparison.metric),
      .number(difference.mean), .number(difference.standardError),
      .number(difference.interval?.low), .number(difference.interval?.high),
      .number(difference.interval?.level.value), .integer(difference.n),
      .number(comparison.pValue), .number(comparison.adjustedPValue),
      .number(comparison.probabilityBetter?.value), .number(comparison.varianceRatio),
      .text(comparison.verdict.rawValue), .number(comparison.margin),
      .number(comparison.minimumDetectableEffect), unitField(comparison.metric),
    ]
  }
}
