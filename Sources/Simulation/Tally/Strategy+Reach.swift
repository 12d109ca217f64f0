// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

extension SimulationModel {
  /// Whether no touch of a strategy can move a payment: no channel it may take has a stimulus, and nothing is offered.
  public func isInert(strategy: Int) -> Bool {
    guard intensity != nil else { return false }
    let steps = strategies[strategy].treatments.flatMap(\.path)
    return steps.allSatisfy { $0.offer == .none }
      && channelsInUse(strategy: strategy).allSatisfy { channels[$0].stimulus == 0 }
  }

  /// The ends of accounts that a strategy cannot bring about because no step of it offers what leads to them.
  public func endsNotOffered(strategy: Int) -> Set<String> {
    guard intensity != nil else { return [] }
    let offers = strategies[strategy].treatments.flatMap(\.path).map(\.offer)
    var missing: Set<String> = []
    if !offers.contains(where: { if case .promise = $0 { true } else { false } }) {
      missing.insert(AccountEnd.promise.rawValue)
    }
    if !offers.contains(where: { if case .plan = $0 { true } else { false } }) {
      missing.insert(AccountEnd.plan.rawValue)
    }
    return missing.intersection(endNames)
  }

  /// The channels that some step of a strategy may take that can ever act on the accounts there are.
  func channelsInUse(strategy: Int) -> Set<Int> {
    let written = Set(
      strategies[strategy].treatments.flatMap(\.path).flatMap { step in
        switch step.channel {
        case .fixed(let channel): [channel]
        case .mix(let weights): weights.filter { $0.weight > 0 }.map(\.channel)
        case .preferred(let channels, let fallback): channels + (fallback.map { [$0] } ?? [])
        }
      })
    guard let acting = settings.actingChannels, acting.indices.contains(strategy) else {
      return written
    }
    return written.intersection(acting[strategy])
  }
}
