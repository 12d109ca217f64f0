// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// The tables of a run folder.
public enum RunTables {
  /// All tables in the order in which the data package lists them.
  ///
  /// Rows follow the order of the summary: strategies champion first, segments and metrics as printed,
  /// days and replications ascending.
  public static func all(_ record: RunRecord) -> [Table] {
    let (summary, replications) = (record.summary, record.replications)
    return [

      strategies(summary), curves(summary), timeToPay(summary), comparisons(summary),
      differenceCurves(summary),
      segments(summary), segmentComparisons(summary), self.replications(replications),
    ] + measures(replications) + cutoffs(record.cutoffs) + attribution(summary)
      + uncertainty(summary)
  }

  static func strategies(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "strategies", description: "One row per strategy and metric, over all accounts.",
      columns: [strategyColumn, metricColumn] + estimateColumns,
      primaryKey: ["strategy", "metric"])
    for strategy in summary.strategies {
      for metric in strategy.metrics {
        table.append([.text(strategy.name), .text(metric.name)] + fields(metric))
      }
    }
    return table
  }

  static func segments(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "segments", description: "One row per strategy, segment and metric.",
      columns: [
        strategyColumn, TableColumn("segment", .string, "The segment's name."), metricColumn,
      ] + estimateColumns,
      primaryKey: ["strategy", "segment", "metric"])
    for strategy in summary.strategies {
      for segment in strategy.segments {
        for metric in segment.metrics {
          table.append(
            [.text(strategy.name), .text(segment.name), .text(metric.name)] + fields(metric))
        }
      }
    }
    return table
  }

  private static func fields(_ metric: NamedEstimate) -> [TableField] {
    let estimate = metric.estimate
    return [
      .number(estimate.mean), .number(estimate.standardDeviation),
      .number(estimate.standardError), .number(estimate.interval95?.low),
      .number(estimate.interval95?.high), .integer(estimate.n), .integer(estimate.missing),
      .number(estimate.quantiles?.p05), .number(estimate.quantiles?.p50),
      .number(estimate.quantiles?.p95), unitField(metric.name),
    ]
  }
}
