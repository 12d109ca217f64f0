// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Scenarios
import Storage

/// The cut-offs of a stored run, from which single lives are lived again.
public struct StoredCutoffs: Sendable {
  let stored: StoredRun
  /// The rows of its table; nil when it has none, or not as it was written.
  let records: [CutoffRecord]?

  /// Reads the table of a run.
  public init(_ stored: StoredRun) {
    self.stored = stored
    let table = try? stored.tables().first { $0.name == RunTables.cutoffTable }
    let records = table?.rows.compactMap(CutoffRecord.init(row:))
    self.records = records?.count == table?.rows.count ? records : nil
  }

  /// Why a life of a run's scenario is not one of the stored run; nil when it is.
  func difference(from run: ScenarioRun, _ replication: UInt32) -> LifeSource.Reason? {
    guard records != nil else { return .noCutoffs }
    let resolved = try? stored.intactContents(of: "scenario.resolved.yaml")
    guard let resolved, run.resolved.scenario.resolved.utf8.elementsEqual(resolved) else {
      return .otherScenario
    }
    if let change = ReproductionChange.all(since: stored.manifest, inputs: run.inputs).first {
      return .changed(change)
    }
    // Of an interrupted run any replication may be missing.
    let isThere =
      stored.manifest.status == .complete && Int(replication) < stored.manifest.replications
    return isThere ? nil : .beyond
  }
}
