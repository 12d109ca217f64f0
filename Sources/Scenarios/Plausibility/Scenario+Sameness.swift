// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
public import Measures
import Portfolios
import Strategies

extension Scenario {
  /// Whether two scenarios have the same strategies live in the same world.
  public func simulatesLike(_ other: Scenario) -> Bool {
    strategies == other.strategies && behavior == other.behavior && channels == other.channels
      && resources == other.resources && rules == other.rules && messages == other.messages
      && calendar == other.calendar
      && portfolio.specification == other.portfolio.specification && horizon == other.horizon
      && start == other.start && discountRate == other.discountRate
      && complaintCost == other.complaintCost && seed == other.seed
      && resampling == other.resampling && warmUp == other.warmUp
  }

  /// The scenario as one strategy meets it: without the others and the rules that bind none of its channels, and channels that none of
  /// its steps uses all alike, like resources that none of its touches needs.
  public func met(by strategy: String) -> Scenario {
    var met = self
    met.strategies.removeAll { $0.name != strategy }
    let used = Set(
      met.strategies.flatMap(\.treatments).flatMap(\.path).flatMap { $0.channel.channels }
        + met.strategies.compactMap(\.inbound?.channel))
    for channel in channels.indices where !used.contains(channel) {
      met.channels[channel] = ChannelSpecification(
        name: channels[channel].name, address: channels[channel].address,
        converses: channels[channel].converses, digital: channels[channel].digital)
    }
    met.rules.rules.removeAll { used.isDisjoint(with: $0.channels) }
    let needed = Set(met.strategies.flatMap { $0.resources(channels) })
    for resource in resources.indices where !needed.contains(resource) {
      met.resources[resource] = Resource(name: resources[resource].name, agents: 1)
    }
    return met
  }

  /// The scenario without what a metric does not count: prices where it is no matter of costs, the discount where it is no present
  /// value, the warm-up where it is not of the days after it.
  public func counted(by metric: Metric) -> Scenario {
    var counted = self
    if metric.need != .discount { counted.discountRate = 0 }
    if metric.need != .warmUp { counted.warmUp = nil }
    guard !metric.dependsOnPrices else { return counted }
    counted.complaintCost = 0
    for strategy in strategies.indices {
      counted.strategies[strategy].queries?.assistant?.cost = 0
      for treatment in counted.strategies[strategy].treatments.indices {
        for step in counted.strategies[strategy].treatments[treatment].path.indices {
          counted.strategies[strategy].treatments[treatment].path[step].notice?.cost = 0
        }
      }
      counted.strategies[strategy].queries?.agents?.cost = 0
      for service in strategies[strategy].enrichment.indices {
        counted.strategies[strategy].enrichment[service].cost = 0
        counted.strategies[strategy].enrichment[service].charge = .inquiry
      }
    }
    for resource in resources.indices { counted.resources[resource].wagePerHour = 0 }
    for channel in channels.indices {
      counted.channels[channel].costPerAttempt = 0
      counted.channels[channel].costPerMinute = 0
      counted.channels[channel].laterPrices = []
      if counted.channels[channel].resource == nil {
        counted.channels[channel].handling = HandlingTime()
      }
    }
    return counted
  }
}
