// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage

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
      + uncertainty(summary) + variants(summary)
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

extension RunTables {
  static func timeToPay(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "time_to_pay",
      description:
        "One row per strategy, event and day: the share of accounts with a first payment, or ended by one of the competing ends.",
      columns: [
        strategyColumn,
        TableColumn("event", .string, "first_payment, or what ended the account."),
        TableColumn("day", .integer, unit: "days", "The end of the day; 0 is the opening."),
        share("share", "The share of accounts by this day."),
        share("se", "Its standard error from the spread between replications."),
        share("ci95_low", "The lower end of its 95 % interval."),
        share("ci95_high", "The upper end of its 95 % interval."),
        share("se_independent", "The error if all accounts were independent (Greenwood)."),
      ], primaryKey: ["strategy", "event", "day"])
    for strategy in summary.strategies {
      guard let times = strategy.timeToPay else { continue }
      for (event, incidence) in [("first_payment", times.firstPayment)]
        + zip(times.causes, times.ends)
      {
        append(incidence, of: event, strategy.name, to: &table)
      }
    }
    return table
  }

  private static func append(
    _ incidence: DailyIncidence, of event: String, _ strategy: String, to table: inout Table
  ) {
    for day in incidence.share.indices {
      table.append([
        .text(strategy), .text(event), .integer(day), .number(incidence.share[day]),
        .number(incidence.standardError[day]), .number(incidence.interval[day]?.low),
        .number(incidence.interval[day]?.high), .number(incidence.independentError[day]),
      ])
    }
  }
}
