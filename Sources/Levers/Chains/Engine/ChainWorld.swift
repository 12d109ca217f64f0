// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The roll-rate model and its strategies as tables.
final class ChainWorld: Sendable {
  let model: RollRateModel
  /// By strategy, segment, state and target: the lanes below which the move goes to this target or a better one.
  let moves: [Table<UInt64>]
  /// The lowest days past due of each state.
  let firstDays: Table<Int32>
  /// The months 0… that end by the horizon.
  let months: Table<ChainMonth>
  /// The share of the balance received for getting better by 0, 1, … states.
  let curePayments: Table<Double>

  init(
    _ model: RollRateModel, _ strategies: [Strategy], _ settings: SimulationSettings
  ) throws(ModelError) {
    try model.check()
    for odds in strategies.map(\.odds) {
      try odds.check()
    }
    self.model = model
    moves = strategies.map { strategy in
      Table(
        model.moves.indices.flatMap { segment in
          model.rows(segment: segment, cure: strategy.odds.cure, roll: strategy.odds.roll)
            .flatMap(Self.lanes)
        })
    }
    firstDays = Table(model.states.map { Int32(clamping: $0.from) })
    months = Table(
      (0...MonthClock.months(within: settings.horizon)).map { month in
        ChainMonth(
          day: Int32(MonthClock.day(ofMonth: month)),
          discount: exp(
            -MonthClock.discountExponent(ofMonth: month, rate: settings.discountRate)))
      })
    curePayments = Table(
      (0...model.states.count).map { 1 - pow(1 - model.curePayment, Double($0)) })
  }

  /// The running sums of a row, as lanes; the last likely target takes what rounding leaves.
  private static func lanes(_ row: [Double]) -> [UInt64] {
    let last = row.lastIndex { $0 > 0 } ?? row.count - 1
    var sum = 0.0
    return row.enumerated().map { target, probability in
      sum += probability
      return target >= last ? 1 &<< 32 : Bernoulli.lanes(sum)
    }
  }
}

/// A month of the chain's clock.
struct ChainMonth: BitwiseCopyable {
  /// The elapsed day at whose end the month ends.
  let day: Int32
  /// The discount factor.
  let discount: Double
}

/// Where the counters of a chain lie behind the common ones.
struct ChainCounters: BitwiseCopyable {
  let states: Int
  let ends: Int

  init(_ model: RollRateModel) {
    states = model.states.count
    ends = model.ends.count
  }

  /// Account-months begun in each state, those of them that got worse, and those that ended cured.
  var months: Int { 0 }
  var rolls: Int { states }
  var cures: Int { 2 * states }
  /// Accounts and balances taken by each end.
  var ended: Int { 3 * states }
  var endedBalance: Int { ended + ends }
  var count: Int { endedBalance + ends }
}

extension RollRateModel {
  /// Checks names, days and rows.
  func check() throws(ModelError) {
    guard !states.isEmpty, !ends.isEmpty else {
      throw .parameter(name: "states", value: 0, requirement: "at least one, and one end")
    }
    guard zip(states, states.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
      throw .parameter(name: "states", value: .nan, requirement: "ordered by days past due")
    }
    guard curePayment >= 0, curePayment < 1 else {
      throw .parameter(name: "cure_payment", value: curePayment, requirement: "in [0, 1)")
    }
    for row in moves.joined() {
      let sum = row.reduce(0, +)
      guard row.count == targets.count, row.allSatisfy({ $0 >= 0 }), abs(sum - 1) < 1e-9 else {
        throw .parameter(
          name: "moves", value: sum, requirement: "rows of probabilities that add up to 1")
      }
    }
  }
}

extension OddsRatios {
  /// Checks both ratios.
  func check() throws(ModelError) {
    for (name, value) in [("cure", cure), ("roll", roll)] where !(value > 0 && value.isFinite) {
      throw .parameter(name: name, value: value, requirement: "above 0")
    }
  }
}
