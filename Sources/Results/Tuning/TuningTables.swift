// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

/// The tables of a tuning's folder.
enum TuningTables {
  static func all(_ record: TuningRecord) -> [Table] {
    [candidates(record)] + (record.response.isEmpty ? [] : [response(record)])
      + (record.region.map { [region($0, record)] } ?? [])
  }

  private static func candidates(_ record: TuningRecord) -> Table {
    let names = record.parameters.map(\.name)
    var table = Table(
      name: "candidates",
      description: "One row per candidate, by what can be compared: the difference to the winner.",
      columns: names.map { TableColumn($0, .number, "The parameter's value.") } + [
        TableColumn("standing", .string, "How it stands at the end."),
        TableColumn("feasibility", .string, "Whether the constraints hold."),
        RunTables.number("mean", "The objective's mean over replications."),
        RunTables.number("se", "The standard error of the mean."),
        TableColumn("n", .integer, unit: "replications", "The replications with a value."),
        RunTables.number("difference", "The mean of the candidate less the winner."),
        RunTables.number("difference_low", "The lower end of its interval."),
        RunTables.number("difference_high", "The upper end of its interval."),
        TableColumn(
          "dropped_after", .number, unit: "replications", "The replications until it was dropped."),
        TableColumn(
          "replications_needed", .number, unit: "replications",
          "What would settle whether it is worse than the winner or within δ."),
      ]
        + constraintColumns(record) + frontColumns(record) + [
          TableColumn(
            "within_indifference", .string,
            "Whether it lies within δ of the best: within, out or unresolved."),
          RunTables.number(
            "comparable_mean", "The winner's mean and the difference to it."),
        ],
      primaryKey: names)
    for candidate in record.ranked {
      table.append(
        row(candidate) + [
          .text(candidate.proximity?.rawValue ?? ""),
          .number(record.comparableMean(candidate)),
        ])
    }
    return table
  }

  /// Two bounds of one metric have two columns; the second is numbered.
  private static func constraintColumns(_ record: TuningRecord) -> [TableColumn] {
    record.constraints.enumerated().flatMap { position, constraint in
      let earlier = record.constraints[..<position].count { $0.metric == constraint.metric }
      let name = constraint.metric + (earlier > 0 ? "_\(earlier + 1)" : "")
      return [
        RunTables.number(name, "The mean of the constrained metric."),
        RunTables.number(name + "_se", "Its standard error."),
      ]
    }
  }

  private static func frontColumns(_ record: TuningRecord) -> [TableColumn] {
    guard record.second != nil else { return [] }
    return [
      RunTables.number("second_mean", "The second objective's mean over replications."),
      RunTables.number("second_se", "The standard error of that mean."),
      TableColumn(
        "membership", .number, unit: "share",
        "The share of resamples in which nothing beats it in both objectives."),
    ]
  }

  private static func front(_ candidate: TunedCandidate) -> [TableField] {
    guard let place = candidate.place else { return [] }
    return [
      .number(place.second.mean), .number(place.second.standardError), .number(place.membership),
    ]
  }

  private static func row(_ candidate: TunedCandidate) -> [TableField] {
    let difference = candidate.difference
    return candidate.values.map { .number(Double($0)) } + [
      .text(candidate.standing.rawValue), .text(candidate.feasibility.rawValue),
      .number(candidate.objective.mean), .number(candidate.objective.standardError),
      .integer(candidate.objective.n), .number(difference?.mean),
      .number(difference?.interval?.low), .number(difference?.interval?.high),
      .number(candidate.droppedAfter.map(Double.init)),
      .number(candidate.replicationsNeeded.map(Double.init)),
    ]
      + candidate.constrained.flatMap { [.number($0.mean), .number($0.standardError)] }
      + front(candidate)
  }

  private static func response(_ record: TuningRecord) -> Table {
    var table = Table(
      name: "response", description: "The objective along the parameter, one row per value.",
      columns: [
        TableColumn(record.parameters[0].name, .number, "The parameter's value."),
        RunTables.number("mean", "The objective's mean over replications."),
        RunTables.number("band_low", "The lower end of a band for all values together."),
        RunTables.number("band_high", "The upper end of that band."),
      ], primaryKey: [record.parameters[0].name])
    for point in record.response {
      table.append([
        .number(Double(point.value)), .number(point.mean), .number(point.band?.low),
        .number(point.band?.high),
      ])
    }
    return table
  }

  private static func region(_ region: TuningRecord.Region, _ record: TuningRecord) -> Table {
    let names = record.parameters.map(\.name)
    var table = Table(
      name: "region",
      description:
        "How far places of the space are behind the winner, by a smooth surface through all candidates.",
      columns: [TableColumn("place", .integer, "The number of the place, from 1.")]
        + names.map { TableColumn($0, .number, "The parameter's value.") } + [
          RunTables.number("shortfall", "The predicted shortfall behind the winner."),
          RunTables.number("shortfall_low", "The lower end of its pointwise interval."),
          RunTables.number("shortfall_high", "The upper end of that interval."),
          TableColumn(
            "standing", .string, "Whether it lies within δ: within, out or unresolved."),
        ] + (record.constraints.isEmpty ? [] : [feasibilityOfPlaces]), primaryKey: ["place"])
    for (number, place) in region.places.enumerated() {
      table.append(
        [.integer(number + 1)] + place.values.map { .number(Double($0)) } + [
          .number(place.shortfall), .number(place.interval?.low), .number(place.interval?.high),
          .text(place.standing.rawValue),
        ] + (record.constraints.isEmpty ? [] : [.text(place.feasibility?.rawValue ?? "open")]))
    }
    return table
  }

  private static let feasibilityOfPlaces = TableColumn(
    "feasibility", .string,
    "Whether the constraints hold there, by smooth surfaces through all candidates: met, open or violated."
  )
}
