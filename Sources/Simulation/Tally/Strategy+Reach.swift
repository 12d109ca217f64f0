// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

extension SimulationModel {
  /// Whether no touch of a strategy can move a payment: no channel it may take has a stimulus, and nothing is offered.
  public func isInert(strategy: Int) -> Bool {
    guard intensity != nil else { return false }
    let steps = strategies[strategy].treatments.flatMap(\.path)
    return steps.allSatisfy { $0.offer == .none }
      && channelsInUse(strategy: strategy).allSatisfy { channels[$0].stimulus == 0 }
  }

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
