// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

extension SimulationModel {
  /// The channels that some step of a strategy may take.
  func channelsInUse(strategy: Int) -> Set<Int> {
    Set(
      strategies[strategy].treatments.flatMap(\.path).flatMap { step in
        switch step.channel {
        case .fixed(let channel): [channel]
        case .mix(let weights): weights.filter { $0.weight > 0 }.map(\.channel)
        case .preferred(let channels, let fallback): channels + (fallback.map { [$0] } ?? [])
        }
      })
  }
}
