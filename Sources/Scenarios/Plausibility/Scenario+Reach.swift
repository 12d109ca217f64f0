// SPDX-License-Identifier: GPL-3.0-or-later

public import Portfolios
import Strategies

extension Scenario {
  /// The channels of the steps that may ever touch somebody, for each strategy.
  ///
  /// A step that begins later than any account gets within the horizon, or answers what cannot happen, is no matter of chance: what it
  /// does is 0 for certain.
  ///
  /// - Parameter imported: The accounts of a file; nil for a portfolio made from laws, and where they are not known.
  /// - Returns: Positions of channels, in the order of the strategies.
  public func actingChannels(on imported: ImportedPortfolio?) -> [Set<Int>] {
    let reach =
      imported.flatMap {
        DaysPastDueReach($0, filling: portfolio.specification, horizon: horizon)
      } ?? DaysPastDueReach(portfolio, horizon: horizon)
    return strategies.map { strategy in
      Set(StrategyReach(strategy, reach, horizon: horizon).steps.flatMap { $0.channel.channels })
    }
  }
}
