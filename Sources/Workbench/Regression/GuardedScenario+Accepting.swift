// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results
import Scenarios
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
      series: Baseline.guarded(record.replications))
    new.policy = GatePolicy(of: new, job.resolved.scenario, kept: keptPolicy, choices)
    return new
  }

  /// Writes the baseline that accepts a run.
  ///
  /// - Throws: ``RegressionProblem/unwritable(_:)``.
  public func accept(_ record: RunRecord) throws(RegressionProblem) {
    do throws(FileError) {
      try baseline(accepting: record).write(to: folder)
    } catch {
      throw .unwritable(error)
    }
  }
}
