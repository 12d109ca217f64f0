// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Scenarios
import Vocabulary

extension GatePolicy {
  /// How many times the shift that the size of a baseline finds a check may miss by default.
  ///
  /// Samples of the same size have other standard errors by chance, and more scenarios in an invocation share the false-alarm
  /// rate; a factor of two covers both.
  static let allowance = 2.0

  /// The policy of a new baseline.
  ///
  /// By default every metric guards, with the scenario's margins; a check needs the baseline's accounts and replications, and must be
  /// able to find twice the shift that two independent samples of this size find.
  ///
  /// - Parameters:
  ///   - baseline: The baseline, without a policy.
  ///   - scenario: The scenario it was made of.
  ///   - kept: The policy of the baseline that it replaces.
  ///   - choices: What the user asks for.
  init(
    of baseline: Baseline, _ scenario: Scenario, kept: GatePolicy?, _ choices: PolicyChoices
  ) {
    let metrics = baseline.series.map(\.metric).uniqued()
    let watched = Self.watched(metrics, kept, choices)
    let guards = metrics.filter { !watched.contains($0) }
    let level = Self.level(baseline, guards: guards, lines: scenario.expectations.count)
    let wanted = Self.wanted(kept, choices)
    var (accounts, replications) = (baseline.accounts, baseline.replications)
    var effects = Self.reachable(baseline, guards: guards, level: level)
    for requirement in wanted {
      switch requirement {
      case .accounts(let count): accounts = min(count, baseline.accounts)
      case .replications(let count): replications = min(count, baseline.replications)
      case .effect(let amount):
        effects.removeAll { $0.metric == amount.metric }
        effects.append(amount)
      case .defaults: break
      }
    }
    self.init(
      guards: guards,
      watches: metrics.filter(watched.contains)
        + Self.unguardable(baseline, guards: guards, level: level),
      margins: scenario.margins.map { Amount(metric: $0.metric, value: $0.value) },
      detectableEffects: metrics.compactMap { metric in effects.first { $0.metric == metric } },
      accounts: accounts, replications: replications,
      fixed: FixedParts.of(scenario.resolved, of: scenario),
      expect: scenario.expectations.map(\.text),
      chosen: wanted.map(\.name))
  }

  private static func watched(
    _ metrics: [String], _ kept: GatePolicy?, _ choices: PolicyChoices
  ) -> Set<String> {
    var watched = Set(kept?.watchedMetrics ?? [])
    if let guards = choices.guards {
      watched = guards.isEmpty ? [] : Set(metrics.filter { !guards.contains($0) })
    }
    return watched.union(choices.watches)
  }

  /// What was chosen before and is not chosen anew, then what is chosen now.
  private static func wanted(
    _ kept: GatePolicy?, _ choices: PolicyChoices
  ) -> [PolicyChoices.Requirement] {
    let asked = choices.requirements.filter { $0 != .defaults }
    guard let kept, !choices.requirements.contains(.defaults) else { return asked }
    let old = kept.chosen.filter { name in !asked.contains { $0.name == name } }
    return old.compactMap { name -> PolicyChoices.Requirement? in
      switch name {
      case "accounts": .accounts(kept.accounts)
      case "replications": .replications(kept.replications)
      default: kept.detectableEffect(of: name).map { .effect(Amount(metric: name, value: $0)) }
      }
    } + asked
  }

  private static func level(
    _ baseline: Baseline, guards: [String], lines: Int
  ) -> ConfidenceLevel {
    FalseAlarms(tests: baseline.series.count { guards.contains($0.metric) } + lines).level
  }

  /// Metrics of strategies with so few values that no check could decide them, where the replications themselves are enough.
  ///
  /// They would leave every check undecided in which some value differs.
  private static func unguardable(
    _ baseline: Baseline, guards: [String], level: ConfidenceLevel
  ) -> [String] {
    let needed = [OutcomeShift.Design.paired, .independent]
      .map { OutcomeShift.replicationsNeeded($0, level: level) }
      .first { $0 <= baseline.replications }
    guard let needed else { return [] }
    return baseline.series.filter { one in
      guards.contains(one.metric) && one.values.count { $0 != nil } < needed
    }.map { "\($0.strategy).\($0.metric)" }
  }

  /// Whether a baseline's values of a metric say which shift can be found.
  static func hasDefaultEffect(of metric: String, in baseline: Baseline) -> Bool {
    !reachable(baseline, guards: [metric], level: FalseAlarms(tests: 1).level).isEmpty
  }

  /// Twice what two independent samples of the baseline's size find, over the strategies, to two digits.
  private static func reachable(
    _ baseline: Baseline, guards: [String], level: ConfidenceLevel
  ) -> [Amount] {
    guards.compactMap { metric in
      let effects = baseline.series.filter { $0.metric == metric && !$0.isRare }.compactMap {
        OutcomeShift($0.values, from: $0.values, design: .independent)?
          .minimumDetectableEffect(level: level)
      }
      guard let largest = effects.max(), largest > 0 else { return nil }
      return Amount(metric: metric, value: SignificantDigits.roundedUp(allowance * largest))
    }
  }
}

extension ReplicationSeries {
  /// Whether more than half of the values are the same: so few events do not say what a size finds.
  var isRare: Bool {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    return 2 * (counts.values.max() ?? 0) > values.count
  }
}
