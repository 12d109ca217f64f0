// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Portfolios
import Strategies
public import Vocabulary

extension Scenario {
  /// Whether two scenarios have the same strategies live in the same world.
  public func simulatesLike(_ other: Scenario) -> Bool {
    strategies == other.strategies && behavior == other.behavior && channels == other.channels
      && portfolio.specification == other.portfolio.specification && horizon == other.horizon
      && start == other.start && discountRate == other.discountRate
      && complaintCost == other.complaintCost && seed == other.seed
      && resampling == other.resampling
  }

  /// The scenario as one strategy meets it: without the others, and channels that none of its steps uses all alike.
  public func met(by strategy: String) -> Scenario {
    var met = self
    met.strategies.removeAll { $0.name != strategy }
    let used = Set(
      met.strategies.flatMap(\.treatments).flatMap(\.path).flatMap { $0.channel.channels })
    for channel in channels.indices where !used.contains(channel) {
      met.channels[channel] = ChannelSpecification(
        name: channels[channel].name, address: channels[channel].address,
        converses: channels[channel].converses, digital: channels[channel].digital)
    }
    return met
  }

  /// The scenario without what a metric does not count: prices where it is no matter of costs, the discount where it is no present
  /// value.
  public func counted(by metric: Metric) -> Scenario {
    var counted = self
    let isPresent = MetricNeed(metric: metric.name) == .discount || metric == .valueUTailBound
    if !isPresent { counted.discountRate = 0 }
    guard !metric.countsCosts else { return counted }
    counted.complaintCost = 0
    for channel in channels.indices {
      counted.channels[channel].costPerAttempt = 0
      counted.channels[channel].costPerMinute = 0
      if counted.channels[channel].resource == nil {
        counted.channels[channel].handling = HandlingTime()
      }
    }
    return counted
  }
}

extension Metric {
  /// Whether it is made of costs.
  fileprivate var countsCosts: Bool {
    [Metric.netRecoveryRate, .costPerUnitCollected, .costPerAccount, .npv, .npvRate].contains {
      $0.name == base
    }
  }
}
