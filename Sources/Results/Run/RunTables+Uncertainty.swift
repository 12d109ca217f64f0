// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunTables {
  /// One row per draw and strategy with the parameters drawn; nothing when all are known.
  static func uncertainty(_ summary: ExperimentSummary) -> [Table] {
    guard let uncertainty = summary.uncertainty else { return [] }
    var table = Table(
      name: "uncertainty",
      description:
        "One row per draw of the uncertain parameters and strategy: the mean over the draw's replications.",
      columns: [
        TableColumn("draw", .integer, "The draw's number, from 0."), strategyColumn, metricColumn,
        number("mean", "The mean over the replications of the draw."),
      ]
        + uncertainty.parameters.map {
          TableColumn($0, .number, "The parameter's value in the draw.")
        }, primaryKey: ["draw", "strategy"])
    for (number, draw) in uncertainty.draws.enumerated() {
      for standing in uncertainty.standings {
        table.append(
          [
            .integer(number), .text(standing.strategy), .text(uncertainty.metric),
            .number(standing.split.means[number]),
          ] + draw.parameters.map(TableField.number))
      }
    }
    return [table]
  }
}
