// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors

/// What debtors have asked and what befalls them, as events of a life name it.
extension Scenario {
  /// A request by its position.
  public func request(_ position: Int) -> ContactRequest? {
    behavior.intensity.flatMap {
      $0.requests.indices.contains(position) ? $0.requests[position] : nil
    }
  }

  /// The name of a kind of life event by its position.
  public func lifeEvent(_ kind: Int) -> String? {
    behavior.intensity.flatMap {
      $0.lifeEvents.indices.contains(kind) ? $0.lifeEvents[kind].name : nil
    }
  }
}
