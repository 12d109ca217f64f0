// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension ChainWorld {
  /// The metrics of this model, in their order.
  func metrics(_ settings: SimulationSettings) -> [Metric] {
    let states = model.states.map(\.name)
    return [.recoveryRate, .monthsToEnd, .lostBalanceRate]
      + (settings.discountRate > 0 ? [.npv, .npvRate] : [])
      + model.ends.map { .endRate($0) } + model.ends.map { .endBalanceRate($0) }
      + states.map { .rollRate(state: $0) } + states.dropFirst().map { .cureRate(state: $0) }
  }

  /// What a tally comes to, in the order of ``metrics(_:)``.
  func values(_ tally: Tally, _ settings: SimulationSettings) -> [Double] {
    let places = ChainCounters(model)
    let opening = tally.number(.openingBalance)
    let accounts = tally.number(.accounts)
    let own = tally.buffer + tally.layout.own
    func values(_ first: Int, _ count: Int) -> [Double] {
      (0..<count).map { Double(own[first + $0]) }
    }
    let cash = Double(tally.discountedCash) * 0x1p-20
    let months = values(places.months, places.states)
    func perMonth(_ first: Int) -> [Double] {
      zip(values(first, places.states), months).map { $1 > 0 ? $0 / $1 : .nan }
    }
    return [
      tally.number(.cash) / opening, tally.share(.daysToClose, of: .accounts),
      tally.number(.writtenOff) / opening,
    ] + (settings.discountRate > 0 ? [cash / settings.minorPerUnit, cash / opening] : [])
      + values(places.ended, places.ends).map { $0 / accounts }
      + values(places.endedBalance, places.ends).map { $0 / opening }
      + perMonth(places.rolls) + perMonth(places.cures).dropFirst()
  }
}
