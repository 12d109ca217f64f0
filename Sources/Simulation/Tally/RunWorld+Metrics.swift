// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension RunWorld {
  /// The metrics of this model, in their order.
  func measures(_ settings: SimulationSettings) -> [Measure] {
    [
      .amount(.lossRate, over: .openingBalance) { Double($0.tally.sums.loss) * 0x1p-20 },
      .recovery,
      Measure(.givenUpRate, counting: .trials) {
        .share($0.own(Counter.givenUp.rawValue), of: $0.tally.number(.accounts))
      },
      .amount(.monthsToGivingUp, over: .accounts) { $0.own(Counter.months.rawValue) },
      .paymentsPerAccount,
    ] + Measure.presentCash(settings)
  }
}
