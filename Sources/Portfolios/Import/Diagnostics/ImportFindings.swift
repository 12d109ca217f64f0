// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// What an import found besides the accounts it keeps: control figures that only the file has.
public struct ImportFindings: Hashable, Sendable {
  /// Rows that were left out for one reason and one value.
  public struct Rejection: Hashable, Sendable {
    /// The code of the first problem of these rows, such as `D206`.
    public let code: String
    /// The column's key in the mapping, such as `score`; empty where the whole row is meant.
    public let column: String
    /// The value as written; empty where there is none, or where there were too many different ones.
    public let value: String
    /// How many rows.
    public internal(set) var rows: Int
    /// Their balances in minor units, of those that could be read.
    public internal(set) var total: Int64
    /// How many of the rows have a balance that cannot be read.
    public internal(set) var unreadable: Int
  }

  /// A row with one of the largest balances.
  public struct LargeRow: Hashable, Sendable {
    /// The line of the file.
    public let line: Int
    /// The account's id.
    public let account: String
    /// The balance in minor units.
    public let balance: Int64
  }

  /// A debtor's id that hardly names one person: a placeholder, or one that far more accounts have than any other.
  public struct SharedID: Hashable, Sendable {
    /// The id as written.
    public let id: String
    /// Whether it is a text that stands for a missing id, such as `NULL` or `Unknown`.
    public let isPlaceholder: Bool
    /// How many accounts have it, at least two.
    public internal(set) var accounts: Int
    /// Their balances in minor units.
    public internal(set) var total: Int64
    /// The most accounts that another debtor has.
    public let next: Int
    /// The first line of the file with it.
    public let line: Int
  }

  /// Rows read, bad ones included.
  public internal(set) var rows = 0
  /// Rows left out.
  public internal(set) var rejectedRows = 0
  /// What was left out, the largest sums first.
  public internal(set) var rejections: [Rejection] = []
  /// The three largest accounts, the largest first.
  public internal(set) var largest: [LargeRow] = []
  /// Ids of debtors that hardly name one person, those with most accounts first.
  public internal(set) var sharedIDs: [SharedID] = []
}

/// Adds up rows that are left out, by reason and value; memory is limited.
struct RejectionTally {
  private struct Key: Hashable {
    let code: String
    let column: String
    let value: String
  }

  private static let limit = 1_000
  private var sums: [Key: (rows: Int, total: Int64, unreadable: Int)] = [:]

  mutating func add(_ diagnostic: Diagnostic, balance: Int64?) {
    let column = diagnostic.keyPath.split(separator: ".").last.map(String.init) ?? ""
    add(diagnostic.code.description, column, diagnostic.found ?? "", balance)
  }

  mutating func add(_ code: String, _ column: String, _ value: String, _ balance: Int64?) {
    var key = Key(code: code, column: column, value: value)
    if sums[key] == nil, sums.count >= Self.limit {
      key = Key(code: code, column: column, value: "")
    }
    let sum = sums[key, default: (0, 0, 0)]
    sums[key] = (
      sum.rows + 1, sum.total &+ (balance ?? 0), sum.unreadable + (balance == nil ? 1 : 0)
    )
  }

  /// The sums, the largest first; equal ones by reason and value.
  var rejections: [ImportFindings.Rejection] {
    sums.map { key, sum in
      ImportFindings.Rejection(
        code: key.code, column: key.column, value: key.value, rows: sum.rows, total: sum.total,
        unreadable: sum.unreadable)
    }.sorted {
      ($1.total.magnitude, $1.rows, $0.code, $0.value)
        < ($0.total.magnitude, $0.rows, $1.code, $1.value)
    }
  }
}
