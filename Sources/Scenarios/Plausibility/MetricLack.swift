// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
public import Measures
public import Portfolios
import Strategies

/// Why a metric of a strategy has no value, or is 0, whatever chance brings.
public struct MetricLack: Hashable, Sendable {
  /// Whether the metric is 0 for certain; else it has no value.
  public let isZero: Bool
  /// Why, as a clause: "no step of `often` offers a promise".
  public let reason: String
  /// What gives it a value, or which metrics have one: ends of a sentence such as "let a step that acts `offer: promise`".
  public let help: String
}

extension Scenario {
  /// Why a metric of a strategy lacks a value for certain; nil where it may have one, and for behaviours without contacts.
  ///
  /// - Parameters:
  ///   - metric: The metric.
  ///   - strategy: The strategy's name.
  ///   - imported: The accounts of a file; nil where there are none.
  /// - Returns: The reason, from what its steps can do on these accounts.
  public func lack(
    of metric: Metric, strategy: String, on imported: ImportedPortfolio?
  ) -> MetricLack? {
    guard let own = strategies.first(where: { $0.name == strategy }) else { return nil }
    return writtenLack(of: metric, strategy: strategy)
      ?? lack(
        of: metric, strategy,
        steps: acting(own, on: imported).steps, "that can act ")
  }

  /// What a metric takes that the scenario does not have, whatever its strategies do: a discount for present values, a warm-up.
  ///
  /// - Parameter name: What was written for a metric's name.
  /// - Returns: What gives it to the scenario; nil where nothing is missing.
  public func lackOfKey(for name: String) -> String? {
    guard let need = Metric(named: name)?.need, need.isOfScenario, !need.isMet(by: [], in: self)
    else { return nil }
    return need.help
  }

  /// As ``lack(of:strategy:on:)``, from what is written alone, so that no number of the scenario changes it.
  public func writtenLack(of metric: Metric, strategy: String) -> MetricLack? {
    guard let own = strategies.first(where: { $0.name == strategy }),
      let need = metric.need, !need.isOfScenario, need != .vulnerable
    else { return nil }
    return lack(of: metric, strategy, steps: own.treatments.flatMap(\.path), "")
  }

  private func lack(
    of metric: Metric, _ strategy: String, steps: [Step], _ which: String
  ) -> MetricLack? {
    guard behavior.intensity != nil, let need = metric.need,
      !need.isMet(by: steps, in: self)
    else { return nil }
    let isTouched = !steps.isEmpty
    return MetricLack(
      isZero: metric.isZeroWithoutNeed,
      reason: need.reason(strategy, which, isTouched: isTouched),
      help: help(need, steps) + others(of: metric, need, steps))
  }

  /// What meets the need: what is offered takes a channel that converses too.
  private func help(_ need: MetricNeed, _ steps: [Step]) -> String {
    guard case .offer = need, !MetricNeed.conversation.isMet(by: steps, in: self)
    else { return need.help }
    return need.help.replacing("acts `", with: "acts use a channel that converses and `")
  }

  /// Metrics of the same kind that have a value.
  private func others(of metric: Metric, _ need: MetricNeed, _ steps: [Step]) -> String {
    let used = Set(steps.flatMap { $0.channel.channels }).sorted().map { channels[$0].name }
    let metrics: [Metric] =
      switch need {
      case .channel: used.compactMap { metric.family?[$0] }
      case .offer: Metric.shown(in: .comparison).filter { $0.isOfOffer(in: steps) }
      // Costs hold wages, and are there for every strategy.
      case .resource where metric.unit == .currency: [.costPerAccount]
      case .agents: others(byResource: metric, steps)
      default: []
      }
    let shown = metrics.isEmpty ? [.recoveryRate] : metrics
    return ", or take a metric that has one here, such as "
      + shown.prefix(3).map { "`\($0.name)`" }.joined(separator: " or ")
  }
}

extension Scenario {
  /// A measure of agents, of the resources that steps do need.
  private func others(byResource metric: Metric, _ steps: [Step]) -> [Metric] {
    let needed = steps.flatMap { $0.channel.channels }.compactMap { channels[$0].resource }
    return Set(needed).sorted().compactMap { metric.family?[resources[$0].name] }
  }
}

extension Metric {
  /// Whether it takes an offer that some of the steps make.
  fileprivate func isOfOffer(in steps: [Step]) -> Bool {
    guard case .offer(let kind) = need else { return false }
    return steps.contains { $0.offer.kind == kind }
  }
}

extension MetricNeed {
  /// Whether agents must be there.
  var isOfAgents: Bool {
    switch self {
    case .resource, .agents: true
    default: false
    }
  }

  /// Why it is not met.
  fileprivate func reason(_ strategy: String, _ which: String, isTouched: Bool) -> String {
    switch self {
    case .discount: return "the scenario has no `discount`"
    case .queries: return "the behaviour has no `queries`"
    case .inbound: return "no channel has `answers`"
    case .enrichment: return "no strategy has `enrichment`"
    case .warmUp: return "the scenario has no `warm_up`"
    case .vulnerable: return "no segment has vulnerable debtors"
    default: break
    }
    guard isTouched else {
      return which.isEmpty
        ? "`\(strategy)` has no step" : "no step of `\(strategy)` can act on these accounts"
    }
    let step = "no step of `\(strategy)` \(which)"
    return switch self {
    case .offer(let kind): step + "offers \(kind.indefinite.english)"
    case .conversation: step + "uses a channel that converses"
    case .channel(let name): step + "uses `\(name)`"
    case .message(let name): step + "says `\(name)`"
    case .learning: step + "learns which channel brings most"
    case .resource: step + "needs the time of agents"
    case .agents(let name): step + "needs agents of `\(name)`"
    case .touch, .discount, .warmUp, .queries, .inbound, .enrichment, .vulnerable:
      step + "touches anybody"
    }
  }

  /// What brings it about.
  var help: String {
    switch self {
    case .offer(let kind): "let a step that acts `offer: \(kind.example)`"
    case .touch: "give the strategy a step that acts"
    case .conversation: "let a step that acts use a channel that converses"
    case .discount: "set `discount`, such as `discount: { annual: 7% }`"
    case .queries: "give `behavior` its `queries`, such as `queries: { per_day: 0.02 per day }`"
    case .inbound: "give a channel `answers`, such as `answers: { share: 8%, after: 6 hours }`"
    case .enrichment:
      "give a strategy `enrichment`, such as `{ channels: [agent_call], after_failed: 5, hit: 40% }`"
    case .warmUp: "set `warm_up`, such as `warm_up: 60 days`"
    case .vulnerable: "give a segment a share that is `vulnerable`"
    case .channel(let name): "let a step that acts use `\(name)`"
    case .message(let name): "let a step that acts say `message: \(name)`"
    case .learning:
      "let a step that acts choose with `channel: { bandit: { channels: [sms, email] } }`"
    case .resource: "let a step that acts use a channel with a `resource`"
    case .agents(let name): "let a step that acts use a channel with `resource: \(name)`"
    }
  }
}
