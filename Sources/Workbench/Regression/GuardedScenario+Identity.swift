// SPDX-License-Identifier: GPL-3.0-or-later

public import Results

extension GuardedScenario {
  /// Whether a run gave the values of the baseline: all of them by their digest, the guarded ones one by one.
  func isIdentical(to record: RunRecord) -> Bool {
    guard let baseline else { return false }
    return hasDigest(of: record)
      && Baseline.agree(baseline.series, Baseline.guarded(record.replications))
  }

  /// Refuses a baseline whose digest is that of this run, and whose table is not.
  ///
  /// A digest of the new values beside the old table would let a run pass for the accepted one.
  ///
  /// - Parameter record: The run of `job`.
  /// - Throws: ``RegressionProblem/baseline(_:)`` with `BaselineError.edited`.
  public func verifyTable(_ record: RunRecord) throws(RegressionProblem) {
    guard let baseline, hasDigest(of: record) else { return }
    let now = Baseline.guarded(record.replications)
    // Another version may guard other metrics of the same values.
    let isSameVersion = baseline.versions.engine == record.versions.engine
    let hasAll = !isSameVersion || lacking(now).isEmpty
    guard Baseline.agree(baseline.series, now), hasAll else {
      throw .baseline(
        .edited(path: Baseline.path(baseline.scenario, in: folder), member: "values_sha256"))
    }
  }

  /// Series of the baseline's strategies that can be guarded, and that the baseline has not.
  func lacking(_ series: [ReplicationSeries]) -> [ReplicationSeries] {
    guard let baseline else { return [] }
    let strategies = Set(baseline.strategies)
    return series.filter { one in
      strategies.contains(one.strategy)
        && !baseline.series.contains { $0.strategy == one.strategy && $0.metric == one.metric }
    }
  }

  /// Whether the digest of the baseline is that of the run, in whichever order the scenario has its strategies.
  private func hasDigest(of record: RunRecord) -> Bool {
    guard let baseline else { return false }
    if Baseline.hash(of: record.replications) == baseline.valuesHash { return true }
    let order = baseline.strategies
    let known = order.flatMap { name in record.replications.filter { $0.strategy == name } }
    let others = record.replications.filter { !order.contains($0.strategy) }
    return Baseline.hash(of: known + others) == baseline.valuesHash
  }
}
