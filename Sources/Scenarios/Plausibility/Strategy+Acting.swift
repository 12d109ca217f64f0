// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios
import Strategies
import Vocabulary

extension Scenario {
  /// A strategy without the steps that can touch nobody: those out of reach, and those whose conditions, or whose treatment's,
  /// never hold.
  ///
  /// What such a step alone would bring about does not happen either, so it is looked at again until nothing falls away.
  ///
  /// - Parameters:
  ///   - strategy: One of the scenario's strategies.
  ///   - imported: The accounts of a file; nil for a portfolio made from laws, and where they are not known.
  /// - Returns: What the strategy can do at most.
  func acting(_ strategy: Strategy, on imported: ImportedPortfolio?) -> StrategyReach {
    let reach = reach(on: imported)
    var rest = strategy
    var reached = StrategyReach(rest, reach, horizon: horizon)
    guard rest.hasConditions else { return reached }
    let rows = imported.map {
      ImportedTraits(
        $0, filling: portfolio.specification, minorUnits: Int(currency.minorUnitsPerUnit))
    }
    while rest.removeIdle(by: ConditionReach(self, reach, reached, rows)) {
      reached = StrategyReach(rest, reach, horizon: horizon)
    }
    return reached
  }
}

extension Strategy {
  fileprivate var hasConditions: Bool {
    treatments.contains { treatment in
      !treatment.conditions.isEmpty || treatment.path.contains { !$0.conditions.isEmpty }
    }
  }

  /// Takes out the steps whose conditions never hold; treatments stay, since they still stand before others.
  ///
  /// - Returns: Whether there were some.
  fileprivate mutating func removeIdle(by values: ConditionReach) -> Bool {
    let before = treatments.reduce(0) { $0 + $1.path.count }
    for index in treatments.indices {
      let isFollowed = !values.neverMeets(treatments[index].conditions)
      treatments[index].path.removeAll { !isFollowed || values.neverMeets($0.conditions) }
    }
    return treatments.reduce(0) { $0 + $1.path.count } < before
  }
}

extension ConditionReach {
  /// Whether one of some conditions that must hold together never does.
  fileprivate func neverMeets(_ conditions: [Condition]) -> Bool {
    conditions.contains { if case .never = finding($0) { true } else { false } }
  }
}
