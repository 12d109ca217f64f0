// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

/// The tables of a sensitivity study's folder.
enum SensitivityTables {
  static func all(_ record: SensitivityRecord) -> [Table] {
    [
      record.ends.map { tornado(record, $0) }, record.screening.map { morris(record, $0) },
      record.shares.map { sobol(record, $0) }, record.ranking.map { flips(record, $0) },
    ].compactMap { $0 }
  }

  private static let parameter = TableColumn("parameter", .string, "The parameter's name.")

  private static func interval(_ name: String, of what: String) -> [TableColumn] {
    [
      RunTables.number(name + "_low", "The lower end of the interval of \(what)."),
      RunTables.number(name + "_high", "The upper end of the interval of \(what)."),
    ]
  }

  private static func fields(_ interval: ConfidenceInterval?) -> [TableField] {
    [.number(interval?.low), .number(interval?.high)]
  }

  // MARK: Ends

  private static func tornado(
    _ record: SensitivityRecord, _ ends: SensitivityRecord.Ends
  ) -> Table {
    var table = Table(
      name: "tornado",
      description: "One row per parameter, the longest bar first; all others as they are.",
      columns: [
        parameter, TableColumn("low", .number, "The low end of its range."),
        TableColumn("high", .number, "The high end of its range."),
        RunTables.number("at_low", "The metric's mean at the low end less that of the scenario."),
      ] + interval("at_low", of: "at_low") + [
        RunTables.number("at_high", "The metric's mean at the high end less that of the scenario.")
      ] + interval("at_high", of: "at_high") + [
        RunTables.number("swing", "The metric's mean at the high end less that at the low end.")
      ] + interval("swing", of: "swing") + [
        TableColumn("best_at_low", .string, "The best strategy at the low end."),
        TableColumn("best_at_high", .string, "The best strategy at the high end."),
      ], primaryKey: ["parameter"])
    for bar in ends.tornado.bars {
      table.append(row(bar, record, ends))
    }
    return table
  }

  private static func row(
    _ bar: Tornado.Bar, _ record: SensitivityRecord, _ ends: SensitivityRecord.Ends
  ) -> [TableField] {
    [.text(record.parameters[bar.parameter].name)]
      + ends.values[bar.parameter].map { .number(Double($0)) }
      + [bar.low, bar.high, bar.swing].flatMap { pair in
        [.number(pair.mean)] + fields(pair.interval(level: record.level))
      } + ends.bestAtEnds[bar.parameter].map { $0.map(TableField.text) ?? .number(nil) }
  }

  // MARK: Screening

  private static func morris(
    _ record: SensitivityRecord, _ screening: SensitivityRecord.Screening
  ) -> Table {
    var table = Table(
      name: "morris", description: "One row per parameter: elementary effects, per range.",
      columns: [parameter, RunTables.number("mu", "The mean effect.")]
        + interval("mu", of: "mu") + [RunTables.number("mu_star", "The mean size of an effect.")]
        + interval("mu_star", of: "mu_star") + [
          RunTables.number("sigma", "The standard deviation of the effects.")
        ] + interval("sigma", of: "sigma") + [
          TableColumn("effects", .integer, "The effects that were known."),
          TableColumn(
            "weight", .number, unit: "share",
            "Its mu_star over the largest, in the output in which that is largest."),
          TableColumn(
            "weight_high", .number, unit: "share", "The upper end of that, over all outputs."),
          TableColumn(
            "matters_for", .string,
            "The metric, or the strategy whose lead it moves most."),
          TableColumn("kept", .string, "Whether its share of the variance is sought."),
        ], primaryKey: ["parameter"])
    for (position, parameter) in record.parameters.enumerated() {
      let effects = screening.effects[position]
      let decision = screening.decisions[position]
      table.append(
        [.text(parameter.name), .number(effects.mean)] + fields(effects.meanInterval)
          + [.number(effects.meanSize)] + fields(effects.interval)
          + [.number(effects.deviation)] + fields(effects.deviationInterval) + [
            .integer(effects.count), .number(decision.weight), .number(decision.highestWeight),
            .text(screening.lead(position) ?? record.metric),
            .text(decision.isKept ? "yes" : "no"),
          ])
    }
    return table
  }

  // MARK: Shares

  private static func sobol(
    _ record: SensitivityRecord, _ shares: SensitivityRecord.Shares
  ) -> Table {
    let share = { (name: String, description: String) in
      TableColumn(name, .number, unit: "share", description)
    }
    var table = Table(
      name: "sobol", description: "One row per parameter that was kept: shares of the variance.",
      columns: [
        parameter, share("first", "The share that the parameter explains alone."),
        share("first_low", "The lower end of its interval."),
        share("first_high", "The upper end of its interval."),
        share("total", "The share in which the parameter has a part."),
        share("total_low", "The lower end of its interval."),
        share("total_high", "The upper end of its interval."),
      ], primaryKey: ["parameter"])
    for (position, index) in zip(shares.parameters, shares.indices.indices) {
      table.append(
        [.text(record.parameters[position].name), .number(index.first)]
          + fields(index.firstInterval) + [.number(index.total)] + fields(index.totalInterval))
    }
    return table
  }

  // MARK: Ranking

  private static func flips(
    _ record: SensitivityRecord, _ ranking: SensitivityRecord.Ranking
  ) -> Table {
    var table = Table(
      name: "flips",
      description:
        "One row per challenger and parameter: where it overtakes the best strategy of the scenario.",
      columns: [
        TableColumn("challenger", .string, "The strategy's name."),
        TableColumn("best", .string, "The best strategy in the scenario as it is."), parameter,
        TableColumn("value", .number, "The parameter's value at which the ranking turns."),
        TableColumn("value_low", .number, "The lower end of its interval."),
        TableColumn("value_high", .number, "The upper end of its interval."),
        TableColumn(
          "better", .string, "Whether the challenger is better above or below the value."),
        TableColumn(
          "better_share", .number, unit: "share",
          "The share of the whole space in which the challenger is better."),
      ], primaryKey: ["challenger", "parameter"])
    for challenger in ranking.challengers {
      for (position, flip) in zip(ranking.parameters, challenger.flips.flips) {
        table.append(
          [
            .text(challenger.strategy), .text(ranking.best),
            .text(record.parameters[position].name), .number(flip?.value),
          ] + fields(flip?.interval) + [
            flip.map { .text($0.isBetterAbove ? "above" : "below") } ?? .number(nil),
            .number(challenger.flips.share?.value),
          ])
      }
    }
    return table
  }
}
