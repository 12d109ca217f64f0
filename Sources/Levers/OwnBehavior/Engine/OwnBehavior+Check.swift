// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Strategies

extension OwnBehavior {
  /// Refuses what only the engine's own clocks can do.
  func check(
    _ channels: [ChannelSpecification], _ strategies: [Strategy], _ settings: SimulationSettings
  ) throws(ModelError) {
    if channels.contains(where: { $0.resource != nil }) {
      throw .withOwnBehavior("resources", because: "a life that waits could not be put down")
    }
    if strategies.contains(where: \.sustainsIntensity) {
      throw .withOwnBehavior("sustain", because: "there is no intensity to be sustained")
    }
    if strategies.contains(where: \.learns) {
      throw .withOwnBehavior("bandit", because: "a life that waits could not be put down")
    }
    if settings.keepsMartingale {
      throw .withOwnBehavior("variance_reduction.control", because: "there is no compensator")
    }
  }
}

extension ModelError {
  fileprivate static func withOwnBehavior(_ name: String, because reason: String) -> ModelError {
    .parameter(
      name: name, value: 1, requirement: "absent beside a behaviour of one's own: \(reason)")
  }
}

extension Strategy {
  fileprivate var sustainsIntensity: Bool {
    treatments.contains { treatment in
      treatment.path.contains { if case .intensity = $0.trigger { true } else { false } }
    }
  }
}
