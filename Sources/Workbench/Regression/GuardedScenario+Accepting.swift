// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
import Scenarios
import Storage
import Vocabulary

extension GuardedScenario {
  /// The baseline that accepts a run.
  public func baseline(accepting record: RunRecord) -> Baseline {
    var new = Baseline(
      scenario: record.summary.name, file: file,
      overrides: overrides.filter { Self.path($0) != "replications" },
      seed: record.summary.seed, replications: record.summary.replications,
      accounts: record.summary.accounts, currency: record.summary.currency,
      resample: job.resolved.scenario.resampling.rawValue, versions: record.versions,
      platform: record.platform, valuesHash: Baseline.hash(of: record.replications),
      resolvedScenarioHash: SHA256.hex(record.resolvedScenario.utf8), inputs: record.inputs,
      parts: ScenarioParts.of(record.resolvedScenario),
      values: ScenarioParts.values(of: record.resolvedScenario),
      series: Baseline.guarded(record.replications))
    new.policy = GatePolicy(of: new, job.resolved.scenario, kept: keptPolicy, choices)
    return new
  }

  /// Writes the baseline that accepts a run.
  ///
  /// - Throws: ``RegressionProblem/guardsNothing(_:)`` where its policy watches every metric, and
  ///   ``RegressionProblem/unwritable(_:)``.
  public func accept(_ record: RunRecord) throws(RegressionProblem) {
    let new = baseline(accepting: record)
    guard !new.guardsNothing else {
      let there = Set(new.series.map(\.metric))
      let named = choices.guards ?? []
      throw .guardsNothing(there.isDisjoint(with: named) ? named.sorted() : [])
    }
    do throws(FileError) {
      try new.write(to: folder)
    } catch {
      throw .unwritable(error)
    }
  }

  /// The sizes that were required before, and that the new baseline cannot keep since it is smaller.
  ///
  /// - Parameter record: The run that is accepted.
  /// - Returns: A finding for each; none where nothing is accepted, or where another requirement takes its place.
  public func cutRequirements(_ record: RunRecord) -> [GateFinding] {
    guard isUpdate, let keptPolicy, !choices.requirements.contains(.defaults) else { return [] }
    let sizes = [
      ("accounts", keptPolicy.accounts, record.summary.accounts),
      ("replications", keptPolicy.replications, record.summary.replications),
    ]
    return sizes.compactMap { name, kept, own in
      guard keptPolicy.chosen.contains(name), own < kept,
        !choices.requirements.contains(where: { $0.name == name })
      else { return nil }
      return GateFinding(
        .requirementCut, subject: .named(name), asked: .count(kept), found: .count(own))
    }
  }
}

extension GuardedScenario {
  /// The lines of `expect` that the run of a new baseline does not show to hold: as it is, no check of that baseline passes.
  ///
  /// - Parameter record: The run that is accepted.
  /// - Returns: A finding for each; none where nothing is accepted.
  public func openExpectations(_ record: RunRecord) -> [GateFinding] {
    guard isUpdate else { return [] }
    return record.expectations.filter { $0.verdict != .pass }.map {
      GateFinding(
        .openExpectation, subject: .named($0.text), found: .text($0.verdict.rawValue))
    }
  }
}

extension Baseline {
  /// Whether it has values that could guard, and its policy lets none of them.
  var guardsNothing: Bool {
    policy != nil && !guardedSeries.isEmpty
      && !guardedSeries.contains { isGuarding($0.strategy, $0.metric) }
  }
}
