// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Rules of a scenario's own that can never hold anything back, whatever happens: of packs, and the limits of a strategy.
///
/// Packs of a law hold many rules, of which a plan rarely meets all: those are told of as a whole.
extension RulePlausibility {
  /// Warns of rules in packs of the scenario's own, where the pack as a whole may act.
  func checkOwnRules(of pack: String) {
    let written = document["contact_rules"].descend(["own", pack, "rules"])
    guard let written, case .mapping(let entries) = written.node.content else { return }
    for entry in entries {
      guard let rule = scenario.rules.rules.first(where: { $0.name == "\(pack)-\(entry.key)" }),
        let reason = idleness(of: rule, in: strategies)
      else { continue }
      written[entry.key].report(
        .idleRules, severity: .warning,
        "the rule `\(entry.key)` can never hold anything back: \(reason)",
        "can never act", help: ["change the rule, or leave it out"])
    }
  }

  /// Warns of limits that a strategy cannot come up to.
  func checkLimits() {
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      for limit in strategy.limits {
        let rule = limit.rule(channels: scenario.channels.count)
        // Without a channel of theirs it is told with the channels.
        let isTouched = reach.steps.contains {
          !Set($0.channel.channels).isDisjoint(with: rule.channels)
        }
        guard isTouched, let reason = idleness(of: rule, in: [reach]) else { continue }
        document["strategies"][strategy.name]["limits"][limit.name].report(
          .idleRules, severity: .warning,
          "the limit `\(limit.name)` can never hold anything back: \(reason)", "can never act",
          help: ["lower it, or leave it out"])
      }
    }
  }

  /// Why a rule can never object to a touch; nil where it may.
  func idleness(of rule: PackRule, in strategies: [StrategyReach]) -> String? {
    let steps = strategies.map { reach in
      reach.steps.filter { !Set($0.channel.channels).isDisjoint(with: rule.channels) }
    }
    guard steps.contains(where: { !$0.isEmpty }) else {
      return "no step takes a channel that it binds"
    }
    guard days.contains(where: rule.isInForce) else { return "it is not in force within the run" }
    let used = Set(strategies.flatMap(\.steps).flatMap { $0.channel.channels })
    switch rule.demand {
    case .quiet(_, let after):
      let talks = after.contains { used.contains($0) && scenario.channels[$0].converses }
      return talks ? nil : "no step takes a channel that converses and after which it keeps quiet"
    case .oneChannel:
      let bound = used.intersection(rule.channels)
      guard bound.count == 1, let only = bound.first else { return nil }
      return "`\(scenario.channels[only].name)` is the only channel that it binds and a step takes"
    case .frequency(let frequency):
      return shortfall(of: frequency, zip(steps, strategies).map { ($0, $1.treatsPersons) })
    case .requests:
      return scenario.behavior.intensity?.requests.isEmpty ?? true
        ? "no debtor has asked for anything (`behavior.requests`)" : nil
    case .suspension:
      let isTold =
        scenario.behavior.intensity?.lifeEvents.contains { $0.rate > 0 && $0.told > 0 } ?? false
      return isTold ? nil : "no life event is told to the collector (`behavior.life_events`)"
    case .hours, .never: return nil
    }
  }

  /// Why no strategy makes more touches than a frequency allows; nil where one may.
  private func shortfall(
    of frequency: PackRule.Frequency, _ strategies: [(steps: [Step], treatsPersons: Bool)]
  ) -> String? {
    guard frequency.apart == 0 else { return nil }
    let counts = strategies.map { most($0.steps, $0.treatsPersons, frequency) }
    guard counts.allSatisfy({ $0 ?? .max <= frequency.atMost }),
      let greatest = counts.compactMap({ $0 }).max()
    else { return nil }
    return
      "at most \(greatest == 1 ? "1 touch falls" : "\(greatest) touches fall") within \(frequency.window.words), and \(frequency.atMost) are allowed"
  }

  /// The most touches of some steps that can fall into a window of days; nil where nothing is certain.
  private func most(
    _ steps: [Step], _ treatsPersons: Bool, _ frequency: PackRule.Frequency
  ) -> Int? {
    // A person is called about the oldest debt, and when that is paid about a younger one, from its own days on.
    let isOfOneAccount =
      frequency.isPerAccount && !treatsPersons
      || scenario.portfolio.specification.segments.allSatisfy { $0.accountsPerDebtor == .one }
    guard isOfOneAccount else { return nil }
    var sum = 0
    for step in steps {
      // What answers events, waits for agents or is put off may come together.
      guard case .dpd = step.trigger, step.blocked == .skip, !step.isOnCalendar,
        step.channel.channels.allSatisfy({ scenario.channels[$0].resource == nil })
      else { return nil }
      let repeated = step.every.map { (frequency.window.mostDays - 1) / $0 + 1 } ?? 1
      sum += min(repeated, step.times ?? .max)
    }
    return sum
  }
}

extension PackRule.Window {
  /// The most days that count together.
  fileprivate var mostDays: Int {
    switch self {
    case .days(let days): days
    case .week: 7
    case .month: 31
    }
  }

  fileprivate var words: String {
    switch self {
    case .days(1): "a day"
    case .days(let days): "\(days) days"
    case .week: "a week"
    case .month: "a month"
    }
  }
}

extension NodeReader {
  /// The cursor behind some keys; nil where one of them is not there.
  fileprivate func descend(_ keys: [String]) -> Self? {
    keys.reduce(self) { reader, key in
      guard let reader, reader.node.entry(key) != nil else { return nil }
      return reader[key]
    }
  }
}
