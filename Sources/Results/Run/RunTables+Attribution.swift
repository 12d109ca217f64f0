// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension RunTables {
  /// One row per strategy, part of its path and metric; nothing when nobody asked.
  static func attribution(_ summary: ExperimentSummary) -> [Table] {
    guard let attribution = summary.attribution else { return [] }
    var table = Table(
      name: "attribution",
      description:
        "One row per strategy, step and metric: with the step's touches less without them, in the same lives.",
      columns: [
        strategyColumn,
        TableColumn(
          "part", .string,
          "The step's number from 1, `all` for all touches together, `remainder` for what the steps leave of it."
        ),
        TableColumn("channels", .string, "The step's channels, separated by spaces."),
        metricColumn,
        number("difference", "The mean difference, with the touches minus without them."),
        number("se", "The standard error of the difference."),
        number("ci_low", "The lower end of the interval of the difference."),
        number("ci_high", "The upper end of the interval of the difference."),
        TableColumn(
          "level", .number, unit: "probability",
          "The level of that interval; those of a strategy's metric hold together with 95 %."),
        TableColumn("n", .integer, unit: "replications", "The replications compared."),
        unitColumn,
      ], primaryKey: ["strategy", "part", "metric"])
    for strategy in attribution.strategies {
      for contribution in strategy.contributions {
        let step = contribution.step
        append(
          contribution.effects, of: strategy, "\(step.number)",
          .text(step.channels.joined(separator: " ")), to: &table)
      }
      append(strategy.all, of: strategy, "all", .number(nil), to: &table)
      append(strategy.remainder, of: strategy, "remainder", .number(nil), to: &table)
    }
    return [table]
  }

  private static func append(
    _ effects: [StrategyAttribution.Effect], of strategy: StrategyAttribution, _ part: String,
    _ channels: TableField, to table: inout Table
  ) {
    for effect in effects {
      let difference = effect.difference
      table.append([
        .text(strategy.strategy), .text(part), channels, .text(effect.metric),
        .number(difference.mean), .number(difference.standardError),
        .number(difference.interval?.low), .number(difference.interval?.high),
        .number(difference.interval?.level.value),
        .integer(difference.n), unitField(effect.metric),
      ])
    }
  }
}
