// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension ChainWorld {
  /// The metrics of this model, in their order.
  func measures(_ settings: SimulationSettings) -> [Measure] {
    let places = ChainCounters(model)
    return [
      .amount(.recoveryRate, over: .openingBalance) { $0.tally.number(.cash) },
      .amount(.monthsToEnd, over: .accounts) { $0.tally.number(.daysToClose) },
      .amount(.lostBalanceRate, over: .openingBalance) { $0.tally.number(.writtenOff) },
    ] + Measure.presentCash(settings)
      + model.ends.indices.map { end in
        Measure(.endRate(model.ends[end]), counting: .trials) {
          .share($0.own(places.ended + end), of: $0.tally.number(.accounts))
        }
      }
      + model.ends.indices.map { end in
        .amount(.endBalanceRate(model.ends[end]), over: .openingBalance) {
          $0.own(places.endedBalance + end)
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
