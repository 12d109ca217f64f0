// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Scenarios
import Simulation
import Strategies

/// Why a tuning gave no answer.
public enum StudyFailure: Error, Sendable {
  /// The scenario or an argument is wrong, or nothing can be written.
  case run(RunFailure)
  /// The command line leaves something open that only the user can say; with an example.
  case usage(String, help: String)
  /// A value at an end of its range makes no scenario; with the settings, the first reason and what to do.
  case candidate(settings: [String], String, help: String)
  /// No parameter moves the objective, or it has no value; with what to do.
  case pointless(String, help: String)
  /// Every candidate is shown to violate a constraint; with the nearest of each.
  case infeasible([String])
}

extension ScenarioRun {
  /// Makes sure that a study of parameters has one world to vary.
  ///
  /// - Throws: ``StudyFailure/pointless(_:help:)`` for a scenario with variants.
  public func checkSingleWorld() throws(StudyFailure) {
    let variants = resolved.scenario.variants.map(\.name)
    guard !variants.isEmpty else { return }
    throw .pointless(
      "the scenario has `variants`, and a study varies the parameters of one world",
      help: "choose one of them: " + variants.map { "`--variant \($0)`" }.joined(separator: ", "))
  }
}

extension StudyFailure {
  /// What to do about a range that is too wide: a part of it that the scenario accepts.
  static func narrower(_ setting: StudySetting?, _ base: ScenarioRun) -> String {
    guard let setting, let part = base.accepted(setting.name).part(of: setting) else {
      return "narrow the range"
    }
    return "write `--parameter \(setting.name)=\(part)`"
  }

  /// What to do about ranges in which nothing changes: wider ones that the scenario accepts.
  static func wider(_ settings: [StudySetting], _ base: ScenarioRun) -> String? {
    let ranges = settings.compactMap { setting in
      base.accepted(setting.name).wider(than: setting).map { "`\(setting.name)=\($0)`" }
    }
    return ranges.isEmpty ? nil : ranges.joined(separator: " or ")
  }

  /// A metric without a value in any replication: because it can have none, or because what it counts is too seldom.
  static func valueless(
    _ metric: String, of strategy: String, _ base: ScenarioRun, replications: Int,
    constraint: String? = nil
  ) -> Self {
    let subject =
      (constraint.map { "`--subject-to \($0)`: " } ?? "") + "`\(metric)` of `\(strategy)`"
    let lack = Metric(named: metric).flatMap {
      base.resolved.scenario.lack(of: $0, strategy: strategy, on: base.imported)
    }
    if let lack {
      return .pointless("\(subject) can have no value, since \(lack.reason)", help: lack.help)
    }
    return .pointless(
      "\(subject) had no value in any of \(replications) replications of any candidate: what it counts is too seldom to be seen, if it can happen at all",
      help:
        "take more accounts, or \(constraint == nil ? "choose" : "constrain") another metric, such as `recovery_rate`"
    )
  }

  /// Nothing of what is counted was ever seen: that it happens seldom is no reason that nothing moves it.
  static func neverSeen(
    _ metric: String, of strategy: String, _ base: ScenarioRun, replications: Int
  ) -> Self {
    let lack = Metric(named: metric).flatMap {
      base.resolved.scenario.lack(of: $0, strategy: strategy, on: base.imported)
    }
    if let lack {
      return .pointless(
        "`\(metric)` of `\(strategy)` is 0 for certain, since \(lack.reason)", help: lack.help)
    }
    let model = base.resolved.experiment.model
    let position = model.strategies.firstIndex { $0.name == strategy } ?? 0
    let measure = model.measures(strategy: position).first { $0.metric.name == metric }
    if measure?.isImpossible ?? false {
      return .pointless(
        "`\(metric)` of `\(strategy)` is 0 for certain: no channel that its steps use can bring it about",
        help: "choose another metric, such as `recovery_rate`")
    }
    return .pointless(
      "`\(metric)` of `\(strategy)` was 0 in each of \(replications) replications of every candidate: too seldom to be seen, if it can happen at all",
      help: "take more accounts or replications, or choose another objective")
  }
}
