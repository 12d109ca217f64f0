// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension RunWorld {
  /// The metrics of this model, in their order.
  func metrics(_ settings: SimulationSettings) -> [Metric] {
    let list: [Metric] = [
      .lossRate, .recoveryRate, .givenUpRate, .monthsToGivingUp, .paymentsPerAccount,
    ]
    return list + (settings.discountRate > 0 ? [.npv, .npvRate] : [])
  }

  /// What a tally comes to, in the order of ``metrics(_:)``.
  func values(_ tally: Tally, _ settings: SimulationSettings) -> [Double] {
    let opening = tally.number(.openingBalance)
    let accounts = tally.number(.accounts)
    let list = [
      Double(tally.loss) * 0x1p-20 / opening, tally.number(.cash) / opening,
      own(.givenUp, tally) / accounts, own(.months, tally) / accounts,
      tally.share(.payments, of: .accounts),
    ]
    guard settings.discountRate > 0 else { return list }
    let cash = Double(tally.discountedCash) * 0x1p-20
    return list + [cash / settings.minorPerUnit, cash / opening]
  }

  private func own(_ counter: Counter, _ tally: Tally) -> Double {
    Double(tally.buffer[tally.layout.own + counter.rawValue])
  }
}
