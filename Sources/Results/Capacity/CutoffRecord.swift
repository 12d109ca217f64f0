// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// Where a resource's day ended in one replication: the last call that was made before somebody was turned away.
///
/// From these a single life that shares agents with others is lived again without them.
public struct CutoffRecord: Hashable, Sendable {
  /// The strategy's name.
  public var strategy: String
  /// The replication, from 0.
  public var replication: Int
  /// The resource's name.
  public var resource: String
  /// The day, from 0.
  public var day: Int
  /// The priority at which the last call was made; −∞ where it was not a number.
  public var priority: Double
  /// The identity of the account that had this priority.
  public var identity: UInt64
  /// How many calls were made at this rank; 0 where nobody was served on the day.
  public var calls: Int

  /// Creates a record.
  public init(
    strategy: String, replication: Int, resource: String, day: Int, priority: Double,
    identity: UInt64, calls: Int
  ) {
    self.strategy = strategy
    self.replication = replication
    self.resource = resource
    self.day = day
    self.priority = priority
    self.identity = identity
    self.calls = calls
  }
}

extension RunTables {
  /// The name of the table of cut-offs.
  public static let cutoffTable = "cutoffs"

  static let cutoffColumns: [TableColumn] = [
    strategyColumn, TableColumn("replication", .integer, "The replication, from 0."),
    TableColumn("resource", .string, "The resource's name."),
    TableColumn("day", .integer, unit: "days", "The day of the run, from 0."),
    TableColumn(
      "priority", .number,
      "The priority of the last call; empty where it was −∞ or not a number."),
    TableColumn(
      "identity", .string,
      "The account whose priority it was, in hexadecimal: of equal priorities the smaller identity comes first."
    ),
    TableColumn(
      "calls", .integer, "Calls made at this priority and identity; 0 where nobody was called."),
  ]

  /// Where the days of resources ended; no table where nothing is shared.
  static func cutoffs(_ records: [CutoffRecord]?) -> [Table] {
    guard let records else { return [] }
    var table = Table(
      name: cutoffTable,
      description:
        "One row per strategy, replication, resource and day on which somebody was turned away: the last call that was made.",
      columns: cutoffColumns, primaryKey: ["strategy", "replication", "resource", "day"])
    for record in records {
      table.append([
        .text(record.strategy), .integer(record.replication), .text(record.resource),
        .integer(record.day), .number(record.priority),
        .text(CutoffRecord.account(record.identity)),
        .integer(record.calls),
      ])
    }
    return [table]
  }
}

extension CutoffRecord {
  /// The identity in 16 hexadecimal digits after a letter, so that no reader takes it for a number.
  static func account(_ identity: UInt64) -> String {
    let digits = String(identity, radix: 16)
    return "a" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
