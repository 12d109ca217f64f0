// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

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

  /// Where the days of resources ended; no table where nothing is shared.
  static func cutoffs(_ records: [CutoffRecord]?) -> [Table] {
    guard let records else { return [] }
    var table = Table(
      name: cutoffTable,
      description:
        "One row per strategy, replication, resource and day on which somebody was turned away: the last call that was made.",
      columns: [
        strategyColumn, TableColumn("replication", .integer, "The replication, from 0."),
        TableColumn("resource", .string, "The resource's name."),
        TableColumn("day", .integer, unit: "days", "The day of the run, from 0."),
        TableColumn(
          "priority", .number, "The priority of the last call; empty where it was not a number."),
        TableColumn(
          "identity", .string,
          "The account whose priority it was, in hexadecimal: of equal priorities the smaller identity comes first."
        ),
        TableColumn(
          "calls", .integer, "Calls made at this priority and identity; 0 where nobody was called."),
      ], primaryKey: ["strategy", "replication", "resource", "day"])
    for record in records {
      table.append([
        .text(record.strategy), .integer(record.replication), .text(record.resource),
        .integer(record.day), .number(record.priority), .text(record.account),
        .integer(record.calls),
      ])
    }
    return [table]
  }
}

extension CutoffRecord {
  /// The identity in 16 hexadecimal digits after a letter, so that no reader takes it for a number.
  fileprivate var account: String {
    let digits = String(identity, radix: 16)
    return "a" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Reads a row of the table; nil when it is none.
  public init?(row: [TableField]) {
    guard row.count == 7, case .text(let strategy) = row[0],
      case .integer(let replication) = row[1],
      case .text(let resource) = row[2], case .integer(let day) = row[3],
      case .number(let priority) = row[4], case .text(let account) = row[5],
      case .integer(let calls) = row[6], account.first == "a",
      let identity = UInt64(account.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      strategy: strategy, replication: replication, resource: resource, day: day,
      priority: priority ?? -.infinity, identity: identity, calls: calls)
  }
}
