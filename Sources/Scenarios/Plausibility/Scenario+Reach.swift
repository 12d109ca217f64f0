// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
public import Portfolios
import Strategies

extension Scenario {
  /// The channels of the steps that may ever touch somebody, for each strategy.
  ///
  /// A step that begins later than any account gets within the horizon, answers what cannot happen, or has a condition that never
  /// holds, is no matter of chance: what it does is 0 for certain. So is what a channel does that `preferred` names and no debtor of the segments' laws can come to; of a file all
  /// channels count.
  ///
  /// - Parameter imported: The accounts of a file; nil for a portfolio made from laws, and where they are not known.
  /// - Returns: Positions of channels, in the order of the strategies.
  public func actingChannels(on imported: ImportedPortfolio?) -> [Set<Int>] {
    strategies.map { strategy in
      var taken = Set(
        acting(strategy, on: imported).steps.flatMap {
          channelReach?.channels(of: $0) ?? $0.channel.channels
        })
      if case .channel(let substitute) = strategy.unserved,
        taken.contains(where: { channels[$0].resource != nil })
      {
        taken.insert(substitute)
      }
      return taken
    }
  }

  /// The days past due that accounts come to within the horizon; nil where they are not known.
  func reach(on imported: ImportedPortfolio?) -> DaysPastDueReach? {
    imported.flatMap {
      DaysPastDueReach($0, filling: portfolio.specification, horizon: horizon)
    } ?? DaysPastDueReach(portfolio, horizon: horizon)
  }

  /// The channels that debtors made from laws can come to; nil for those of a file.
  private var channelReach: ChannelReach? {
    guard case .synthetic(let specification) = portfolio else { return nil }
    return ChannelReach(
      segments: specification.segments.filter { $0.share > 0 }, channels: channels)
  }
}
