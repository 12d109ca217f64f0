// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage
import Vocabulary

/// What a replication divides and counts, as columns of the table of replications.
struct QuotientColumn: Sendable {
  let column: TableColumn
  let number: any WritableKeyPath<Quotient, Double> & Sendable
  /// What an empty field stands for.
  let absent: Double
  /// Whether it may be below 0, as an amount may and nothing that is counted.
  let isSigned: Bool

  private init(
    _ name: String, _ number: any WritableKeyPath<Quotient, Double> & Sendable,
    absent: Double = .nan, isSigned: Bool = false,
    _ description: String
  ) {
    column = TableColumn(name, .number, description)
    self.number = number
    self.absent = absent
    self.isSigned = isSigned
  }

  /// The columns in the order of the file.
  static let all: [QuotientColumn] = [
    .init("numerator", \.numerator, isSigned: true, "What is divided."),
    .init("denominator", \.denominator, absent: 1, "What it is divided by; empty for 1."),
    .init("events", \.events, "The events counted in the numerator; empty where it counts none."),
    .init("trials", \.trials, "The occasions that end in an event or not; empty without such."),
    .init("lumped", \.lumps.amount, "What of the numerator comes in lumps, such as payments."),
    .init("lumps", \.lumps.number, "In how many lumps."),
    .init("life_lumped", \.lumps.usual, absent: 0, "What a debtor with any would bring."),
    .init("life_lumps", \.lumps.perLife, absent: 1, "In how many lumps; empty for 1."),
    .init(
      "divisor_lumped", \.divisorLumps.amount, "Lumps of the kind the denominator is made of."),
    .init("divisor_lumps", \.divisorLumps.number, "Their number."),
    .init(
      "standard_numerator", \.standard.numerator, absent: 1,
      "The numerator of the ratio by which this one is divided; empty for 1."),
    .init(
      "standard_denominator", \.standard.denominator, absent: 1, "Its denominator; empty for 1."),
  ]

  /// A quotient's number as a field.
  func field(_ quotient: Quotient?) -> TableField {
    guard let value = quotient?[keyPath: number], value != absent else { return .number(nil) }
    return .number(value)
  }

  /// A quotient with all fields empty.
  static let empty = all.reduce(into: Quotient.missing) { $0[keyPath: $1.number] = $1.absent }
}

extension RunTables {
  static func replications(_ series: [ReplicationSeries]) -> Table {
    let more = series.contains { $0.sample != nil } ? QuotientColumn.all : []
    var table = Table(
      name: "replications", description: "One row per replication, strategy and metric.",
      columns: [
        TableColumn("replication", .integer, "The replication's number, from 0."),
        strategyColumn, metricColumn,
        TableColumn("value", .number, unit: metricUnit, "The value; empty where undefined."),
      ] + more.map(\.column),
      primaryKey: ["replication", "strategy", "metric"])
    for replication in 0..<(series.map(\.values.count).max() ?? 0) {
      for one in series where replication < one.values.count {
        let quotient = one.sample?.terms[replication]
        table.append(
          [
            .integer(replication), .text(one.strategy), .text(one.metric),
            .number(one.values[replication]),
          ] + more.map { $0.field(quotient) })
      }
    }
    return table
  }

  /// About how many bytes a row of the table of replications takes until it is written, with the ratio it tells of.
  public static var bytesOfReplication: Int {
    (4 + QuotientColumn.all.count) * MemoryLayout<TableField>.stride
      + MemoryLayout<Quotient>.stride + 256
  }

  /// How the replications of a metric are put together; no table where that is not known.
  static func measures(_ series: [ReplicationSeries]) -> [Table] {
    guard series.contains(where: { $0.sample != nil }) else { return [] }
    var table = Table(
      name: measuresName,
      description:
        "One row per strategy and metric: how the numerators and denominators of the replications make up the estimate.",
      columns: measureColumns, primaryKey: ["strategy", "metric"])
    for one in series {
      guard let sample = one.sample else { continue }
      table.append([.text(one.strategy), .text(one.metric)] + fields(sample))
    }
    return [table]
  }

  static let measuresName = "measures"

  static let measureColumns: [TableColumn] = [
    strategyColumn, metricColumn,
    TableColumn(
      "estimator", .string,
      "mean_of_ratios: the mean of numerator over denominator; ratio_of_sums: the sum of numerators over that of denominators."
    ),
    TableColumn(
      "counting", .string,
      "trials: the numerator counts occasions; occurrences: events of any number; empty: an amount or a time."
    ),
    TableColumn("event_weight", .number, "What one of these events adds to the numerator."),
    TableColumn(
      "lumps", .string, "raising or lowering: what lumps do to the numerator; empty without any."),
    TableColumn("impossible", .integer, "1 where no value but 0 is possible, otherwise 0."),
    TableColumn("lives", .number, unit: "debtors", "The debtors simulated, over all replications."),
    TableColumn("open", .integer, "1 where nobody paid in any replication, otherwise 0."),
    TableColumn(
      "inert", .integer, "1 where no touch of the strategy can move a payment, otherwise 0."),
  ]

  private static func fields(_ sample: RatioSample) -> [TableField] {
    let form = sample.form
    return [
      .text(form.isPooled ? "ratio_of_sums" : "mean_of_ratios"),
      form.counting.map { .text($0.name) } ?? .number(nil),
      .number(form.counting?.weight),
      form.lumps.map { .text($0.rawValue) } ?? .number(nil), .integer(form.isImpossible ? 1 : 0),
      .number(sample.lives), .integer(sample.isOpen ? 1 : 0), .integer(sample.isInert ? 1 : 0),
    ]
  }
}

extension RatioSample {
  /// A sample without terms that a row of the table of measures describes, from its third field on; nil when it is none.
  init?(measure fields: some Collection<Substring>) {
    let cells = fields.map(String.init)
    guard cells.count == 8, ["ratio_of_sums", "mean_of_ratios"].contains(cells[0]),
      let lives = Double(cells[5]), lives.isFinite, lives >= 0
    else { return nil }
    let counting: Counting?
    switch cells[1] {
    case "": counting = nil
    case "trials": counting = .trials
    case "occurrences":
      guard let weight = Double(cells[2]), weight.isFinite else { return nil }
      counting = .occurrences(weight: weight)
    default: return nil
    }
    let lumps = Lumps(rawValue: cells[3])
    guard cells[3].isEmpty || lumps != nil, [cells[4], cells[6], cells[7]].allSatisfy(Self.isFlag)
    else { return nil }
    self.init(
      RatioForm(
        counting: counting, lumps: lumps, isPooled: cells[0] == "ratio_of_sums",
        isImpossible: cells[4] == "1"), [], lives: lives)
    isOpen = cells[6] == "1"
    isInert = cells[7] == "1"
  }

  private static func isFlag(_ text: String) -> Bool { text == "0" || text == "1" }
}

extension Counting {
  fileprivate var name: String {
    switch self {
    case .trials: "trials"
    case .occurrences: "occurrences"
    }
  }

  fileprivate var weight: Double? {
    switch self {
    case .trials: nil
    case .occurrences(let weight): weight
    }
  }
}
