// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension RunTables {
  /// One row per pair of strategies in variants and metric; nothing for a single world.
  static func variants(_ summary: ExperimentSummary) -> [Table] {
    guard let variants = summary.variants else { return [] }
    var table = Table(
      name: "variants",
      description:
        "One row per pair and metric: a strategy in a variant less itself in the reference, or less the champion in its variant.",
      columns: [
        TableColumn("between", .string, "What the two differ in: `variants` or `strategies`."),
        TableColumn("champion", .string, "What is subtracted."),
        TableColumn("challenger", .string, "What it is subtracted from."),
        metricColumn,
        number("difference", "The mean difference, challenger minus champion."),
        number("se", "The standard error of the difference."),
        number("ci_low", "The lower end of the interval of the difference."),
        number("ci_high", "The upper end of the interval of the difference."),
        TableColumn("level", .number, unit: "probability", "The level of that interval."),
        TableColumn("n", .integer, unit: "replications", "The replications compared."),
        unitColumn,
      ], primaryKey: ["between", "champion", "challenger", "metric"])
    for pair in variants.pairs {
      for effect in pair.effects {
        let difference = effect.difference
        table.append([
          .text(pair.contrast.rawValue), .text(pair.champion), .text(pair.challenger),
          .text(effect.metric), .number(difference.mean), .number(difference.standardError),
          .number(difference.interval?.low), .number(difference.interval?.high),
          .number(difference.interval?.level.value), .integer(difference.n),
          unitField(effect.metric),
        ])
      }
    }
    return [table]
  }
}
