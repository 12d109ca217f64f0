// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results
import Simulation
import Strategies

extension ScenarioRun {
  /// Where the days of resources ended, by strategy, replication, resource and day; nil where no strategy needs any.
  ///
  /// Of an antithetic pair it is the first member, which is the replication that a trace tells.
  func cutoffs(_ results: [ReplicationResult]) -> [CutoffRecord]? {
    let scarce = resolved.experiment.arms.enumerated().filter(\.element.isScarce)
    guard !scarce.isEmpty else { return nil }
    return scarce.flatMap { position, arm in
      let resources = arm.model.resourcesInUse(strategy: arm.strategy).sorted()
      return results.flatMap { result in
        zip(resources, result.totals[position].resources).flatMap { resource, days in
          days.cutoffs.enumerated().compactMap { day, cutoff in
            cutoff.map {
              CutoffRecord(
                strategy: arm.name, replication: result.replication,
                resource: arm.model.resources[resource].name, day: day, priority: $0.priority,
                identity: $0.identity, calls: $0.calls)
            }
          }
        }
      }
    }
  }

  /// The cut-offs of a replication under a strategy, by resource and day.
  func cutoffs(
    of records: [CutoffRecord], strategy: Int, replication: UInt32
  ) -> [Int: [Cutoff?]] {
    let arm = resolved.experiment.arms[strategy]
    let model = arm.model
    var cutoffs: [Int: [Cutoff?]] = [:]
    for (position, resource) in model.resources.enumerated() {
      var days = [Cutoff?](repeating: nil, count: model.settings.horizon)
      for record in records
      where record.strategy == arm.name
        && record.replication == Int(replication) && record.resource == resource.name
        && days.indices.contains(record.day)
      {
        days[record.day] = Cutoff(
          priority: record.priority, identity: record.identity, calls: record.calls)
      }
      cutoffs[position] = days
    }
    return cutoffs
  }
}
