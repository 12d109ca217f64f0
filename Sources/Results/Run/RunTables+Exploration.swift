// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension RunTables {
  static func differenceCurves(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "difference_curves",
      description:
        "One row per challenger and day: its recovery curve less the champion's, as a share of the placed balance.",
      columns: [
        TableColumn("champion", .string, "The champion's name."),
        TableColumn("challenger", .string, "The challenger's name."),
        TableColumn("day", .integer, unit: "days", "The end of the day; 0 is the opening."),
        share("mean", "The mean difference."), share("se", "Its standard error."),
        share("ci_low", "The lower end of the interval for this day alone."),
        share("ci_high", "The upper end of the interval for this day alone."),
        share("band_low", "The lower end of the band for all days at once."),
        share("band_high", "The upper end of the band for all days at once."),
        TableColumn("level", .number, unit: "probability", "The level of interval and band."),
      ], primaryKey: ["champion", "challenger", "day"])
    for curve in summary.differenceCurves {
      let band = curve.band
      for day in band.mean.indices {
        table.append([
          .text(curve.champion), .text(curve.challenger), .integer(day), .number(band.mean[day]),
          .number(band.standardError[day]), .number(band.pointwise[day]?.low),
          .number(band.pointwise[day]?.high), .number(band.simultaneous[day]?.low),
          .number(band.simultaneous[day]?.high), .number(band.level.value),
        ])
      }
    }
    return table
  }

  static func share(_ name: String, _ description: String) -> TableColumn {
    TableColumn(name, .number, unit: "share", description)
  }

  static func segmentComparisons(_ summary: ExperimentSummary) -> Table {
    var table = Table(
      name: "segment_comparisons",
      description:
        "One row per challenger, segment and metric: challenger minus champion. Exploratory: judge by p_adjusted.",
      columns: [
        TableColumn("champion", .string, "The champion's name."),
        TableColumn("challenger", .string, "The challenger's name."),
        TableColumn("segment", .string, "The segment's name."), metricColumn,
        number("difference", "The mean difference, challenger minus champion."),
        number("se", "The standard error of the difference."),
        number("ci_low", "The lower end of the interval of the difference."),
        number("ci_high", "The upper end of the interval of the difference."),
        TableColumn("level", .number, unit: "probability", "The level of that interval."),
        TableColumn("n", .integer, unit: "replications", "The replications compared."),
        TableColumn("p", .number, unit: "probability", "The two-sided p-value."),
        TableColumn(
          "p_adjusted", .number, unit: "probability",
          "The p-value after Benjamini and Hochberg, over the whole table."),
        unitColumn,
      ], primaryKey: ["champion", "challenger", "segment", "metric"])
    for row in summary.segmentComparisons { table.append(fields(row)) }
    return table
  }

  private static func fields(_ row: SegmentComparison) -> [TableField] {
    [
      .text(row.champion), .text(row.challenger), .text(row.segment), .text(row.metric),
      .number(row.difference.mean), .number(row.difference.standardError),
      .number(row.difference.interval?.low), .number(row.difference.interval?.high),
      .number(row.difference.interval?.level.value), .integer(row.difference.n),
      .number(row.pValue), .number(row.adjustedPValue),
      unitField(row.metric),
    ]
  }
}
