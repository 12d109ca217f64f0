// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// How long accounts take to pay first, and what ends them, under one strategy.
///
/// Method: <doc:TimeToPayment>.
public struct TimeToPay: Hashable, Sendable {
  /// The share with a first payment by each day, 0…H.
  public let firstPayment: DailyIncidence
  /// The names of the competing ends.
  public let causes: [String]
  /// The share ended by each cause and day, in the order of `causes`.
  public let ends: [DailyIncidence]
  /// The causes that cannot occur because the strategy does not offer what leads to them.
  public var notOffered: Set<String> = []

  /// Estimates shares from daily counts.
  ///
  /// - Parameters:
  ///   - accounts: The accounts of each replication, above 0, all watched to the horizon; another number in each where
  ///     debtors with several accounts are drawn anew.
  ///   - firstPayments: One row of first payments by day, 0…H, for each replication, at least one.
  ///   - causes: The names of the competing ends.
  ///   - ends: For each replication and cause, one row of ends by day.
  /// - Throws: `ParameterError` without accounts.
  /// - Complexity: O(replications × causes × days).
  public init(
    accounts: [Int], firstPayments: [[UInt32]], causes: [String], ends: [[[UInt32]]]
  ) throws(ParameterError) {
    self.causes = causes
    firstPayment = try Self.incidences(accounts, firstPayments.map { [$0] }, causes: 1)[0]
    self.ends = try Self.incidences(accounts, ends, causes: causes.count)
  }

  /// The survival of all causes together: the share still open by day.
  public var open: [Double] {
    firstPayment.share.indices.map { day in 1 - ends.reduce(0) { $0 + $1.share[day] } }
  }

  private static func incidences(
    _ accounts: [Int], _ rows: [[[UInt32]]], causes: Int
  ) throws(ParameterError) -> [DailyIncidence] {
    let days = rows.first?.first?.count ?? 0
    let sums = (0..<days).map { day in
      (0..<causes).map { cause in rows.reduce(0) { $0 + Int($1[cause][day]) } }
    }
    guard !rows.isEmpty, rows.count == accounts.count, accounts.allSatisfy({ $0 > 0 }) else {
      throw ParameterError(
        name: "accounts", value: Double(accounts.min() ?? 0),
        requirement: "one number above 0 for each replication")
    }
    let pooled = try CumulativeIncidence(
      count: accounts.reduce(0, +), daily: sums, causes: causes)
    return (0..<causes).map { cause in
      DailyIncidence(
        pooled, cause: cause, counts: rows.map { running($0[cause]) }, accounts: accounts)
    }
  }

  private static func running(_ counts: [UInt32]) -> [Int] {
    var sum = 0
    return counts.map { count in
      sum += Int(count)
      return sum
    }
  }
}

extension TimeToPay {
  /// Puts shares together again that were stored.
  ///
  /// - Parameters:
  ///   - firstPayment: The share of accounts with a first payment, by day.
  ///   - causes: The names of the ends.
  ///   - ends: The share of each end, in the order of `causes`.
  /// - Precondition: One share per cause.
  public init(firstPayment: DailyIncidence, causes: [String], ends: [DailyIncidence]) {
    precondition(causes.count == ends.count, "one share per cause")
    self.firstPayment = firstPayment
    self.causes = causes
    self.ends = ends
  }
}
