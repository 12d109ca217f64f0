// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

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
