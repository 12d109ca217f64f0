// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension ChainWorld {
  /// The metrics of this model, in their order.
  func measures(_ settings: SimulationSettings) -> [Measure] {
    let places = ChainCounters(model)
    return [
      .balances(.recoveryRate) { ($0.tally.number(.cash), $0.tally[.closedAccounts]) },
      .lumps(.monthsToEnd, over: .accounts) {
        let months = $0.tally.number(.daysToClose)
        return LumpSum(months, in: $0.accounts, usual: months / $0.accounts)
      },
      .balances(.lostBalanceRate) { ($0.tally.number(.writtenOff), $0.tally[.closedAccounts]) },
    ] + Measure.presentCash(settings)
      + model.ends.indices.map { end in
        Measure(.endRate(model.ends[end]), counting: .trials) {
          .share($0.own(places.ended + end), of: $0.tally.number(.accounts))
        }
      }
      + model.ends.indices.map { end in
        .balances(.endBalanceRate(model.ends[end])) {
          ($0.own(places.endedBalance + end), Int64($0.own(places.ended + end)))
        }
      }
      + model.states.indices.map { state in
        .perMonth(.rollRate(state: model.states[state].name), places.rolls, state, places)
      }
      + model.states.indices.dropFirst().map { state in
        .perMonth(.cureRate(state: model.states[state].name), places.cures, state, places)
      }
  }
}

extension Measure {
  /// Balances of so many loans over all.
  fileprivate static func balances(
    _ metric: Metric, _ ended: @escaping @Sendable (TallyReader) -> (sum: Double, loans: Int64)
  ) -> Measure {
    lumps(metric, over: .openingBalance) {
      let (sum, loans) = ended($0)
      return LumpSum(
        sum, in: Double(loans), usual: $0.tally.number(.openingBalance) / $0.accounts)
    }
  }

  /// Account-months with a move over account-months begun in a state.
  fileprivate static func perMonth(
    _ metric: Metric, _ first: Int, _ state: Int, _ places: ChainCounters
  ) -> Measure {
    Measure(metric, counting: .trials, isOverPopulation: false) {
      .share($0.own(first + state), of: $0.own(places.months + state))
    }
  }

  /// Present values of a model without costs.
  static func presentCash(_ settings: SimulationSettings) -> [Measure] {
    guard settings.discountRate > 0 else { return [] }
    return [
      Measure(.npv) { Quotient($0.presentCash) },
      Measure(.npvRate) { Quotient($0.presentCash, over: $0.money(.openingBalance)) },
    ]
  }
}

extension TallyReader {
  /// A counter of the behaviour's own.
  func own(_ position: Int) -> Double { Double(tally.buffer[tally.layout.own + position]) }
}
