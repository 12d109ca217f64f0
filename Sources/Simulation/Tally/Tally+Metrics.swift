// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
public import Vocabulary

/// What one replication of one strategy comes to.
public struct Outcome: Hashable, Sendable {
  /// What each metric divides by what, in the order of ``SimulationModel/measures(strategy:)``.
  public var quotients: [Quotient]
  /// The values, in the same order; not a number where undefined.
  public var values: [Double]
  /// Recovery by elapsed days 0…H, as a share of the placed balance.
  public var curve: [Double]
  /// Opening balances in currency units.
  public var placedBalance: Double
  /// The same by account.
  public var placedBalancePerAccount: Double
  /// The debtors counted.
  public var debtors: Int
  /// Standard error of the recovery rate from the spread over debtors; not a number for one debtor.
  public var recoveryError: Double
  /// How the resources that the strategy needs were used, in the order of their positions; empty for a segment.
  public var resources: [ResourceDays] = []
}

extension SimulationModel {
  /// What a tally of a strategy comes to.
  public func outcome(_ tally: Tally) -> Outcome {
    let reader = TallyReader(tally: tally, model: self)
    let quotients = measures(strategy: tally.layout.strategy).map { $0.quotient(reader) }
    return Outcome(
      quotients: quotients, values: quotients.map(\.value), curve: curve(tally),
      placedBalance: reader.money(.openingBalance),
      placedBalancePerAccount: reader.money(.openingBalance) / Double(tally[.accounts]),
      debtors: Int(tally[.debtors]),
      recoveryError: tally.layout.resources > 0 ? .nan : tally.recoveryError,
      resources: resourceDays(tally))
  }

  /// What the tally of a segment comes to: resources are those of the whole, and so is what is measured of them.
  public func segmentOutcome(_ tally: Tally) -> Outcome {
    var outcome = outcome(tally)
    outcome.resources = []
    for (place, measure) in measures(strategy: tally.layout.strategy).enumerated()
    where measure.metric.topic == .capacity {
      outcome.quotients[place] = .missing
      outcome.values[place] = .nan
    }
    return outcome
  }

  /// The whole cost ledger in currency units.
  public func cost(_ tally: Tally) -> Double { TallyReader(tally: tally, model: self).cost }

  private func curve(_ tally: Tally) -> [Double] {
    let opening = Double(tally[.openingBalance])
    var sum: Int64 = 0
    return (0...settings.horizon).map { day in
      sum += tally.buffer[tally.layout.cash + day]
      return Double(sum) / opening
    }
  }
}

extension Tally {
  var attempts: Int64 { sum(from: layout.attempts, count: layout.channels) }
  var delivered: Int64 { sum(from: layout.delivered, count: layout.channels) }

  /// Accounts with a first payment on any day.
  var payers: Int64 { sum(from: layout.firstPayments, count: layout.horizon + 1) }

  private func sum(from first: Int, count: Int) -> Int64 {
    (first..<(first + count)).reduce(0) { $0 + buffer[$1] }
  }

  func number(_ counter: Counter) -> Double { Double(self[counter]) }
  func number(_ counter: LedgerCounter) -> Double { Double(self[counter]) }

  /// Standard error of R = Σp/Σb over debtors, by the delta method.
  ///
  ///     SE(R)² = n/(n−1) · Σ (p − R·b)² / (Σb)²
  var recoveryError: Double {
    let n = number(.debtors)
    guard n > 1 else { return .nan }
    let opening = number(.openingBalance)
    let rate = number(.cash) / opening
    let squares = sums.residualSquares(rate: rate)
    return (max(0, squares) * n / (n - 1)).squareRoot() / opening
  }
}

extension Tally {
  /// The variance of the recovery rate R = Σp/Σb of independent debtors, from their spread within segments.
  ///
  /// Segments have fixed numbers of debtors, so what they differ by adds nothing. With e = p − R·b and n debtors in a
  /// segment, by the delta method
  ///
  ///     Var R = Σ over segments of n/(n − 1) · (Σ e² − (Σ e)²/n) / (Σb)²
  ///
  /// - Parameter segments: The tallies of one strategy by segment.
  /// - Returns: The variance; not a number when a segment has a single debtor, or nothing was placed.
  public static func recoveryVariance(_ segments: [Tally]) -> Double {
    // What belongs to no segment has no debtors.
    let segments = segments.filter { !$0.isEmpty }
    let opening = segments.reduce(0) { $0 + $1.number(.openingBalance) }
    let rate = segments.reduce(0) { $0 + $1.number(.cash) } / opening
    let squares = segments.reduce(0) { $0 + $1.residualSquares(rate: rate) }
    return squares / (opening * opening)
  }

  private func residualSquares(rate: Double) -> Double {
    let n = number(.debtors)
    guard n > 1 else { return .nan }
    let sum = number(.cash) - rate * number(.openingBalance)
    return max(0, sums.residualSquares(rate: rate) - sum * sum / n) * n / (n - 1)
  }
}
