// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Scenarios
import Storage

/// The cut-offs of a stored run, from which single lives are lived again.
public struct StoredCutoffs: Sendable {
  let stored: StoredRun
  /// The rows of its table; nil when it has none.
  let records: [CutoffRecord]?

  /// Reads the table of a run.
  ///
  /// - Throws: `StoredRunError` where it is not the one that was written, or holds what no run can come to.
  public init(_ stored: StoredRun) throws(StoredRunError) {
    self.stored = stored
    records = try stored.cutoffs()
  }

  /// Why a life of a run's scenario is not one of the stored run; nil when it is.
  func difference(from run: ScenarioRun, _ replication: UInt32) -> LifeSource.Reason? {
    guard let records else { return .noCutoffs }
    let resolved = try? stored.contents(of: "scenario.resolved.yaml")
    guard let resolved, run.resolved.scenario.resolved.utf8.elementsEqual(resolved) else {
      return .otherScenario
    }
    if let change = ReproductionChange.all(since: stored.manifest, inputs: run.inputs).first {
      return .changed(change)
    }
    switch stored.manifest.status {
    case .complete: return Int(replication) < stored.manifest.replications ? nil : .beyond
    // Of an interrupted run any replication may be missing; of one that is there all days are.
    case .interrupted:
      return records.contains { $0.replication == Int(replication) } ? nil : .interrupted
    }
  }
}
