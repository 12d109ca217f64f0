// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Portfolios
import Simulation
import Strategies
import Vocabulary

extension Experiment {
  /// What happened at all in some replications.
  func activity(_ results: [ReplicationResult], champion: Int) -> ActivitySummary {
    let strategies = model.strategies.indices
    return ActivitySummary(
      isNothingPaid: model.metrics(strategy: champion).contains(.recoveryRate)
        && strategies.allSatisfy { strategy in
          results.allSatisfy { ($0.totals[strategy].curve.last ?? 0) == 0 }
        },
      strategies: strategies.map { deeds($0, results) },
      contrasts: strategies.filter { $0 != champion }.map { challenger in
        .init(
          challenger: model.strategies[challenger].name,
          contrast: contrast(challenger, champion, results))
      })
  }

  /// What a strategy did, summed over all simulations.
  private func deeds(_ strategy: Int, _ results: [ReplicationResult]) -> ActivitySummary.Deeds {
    let members = Double(design.members)
    // Counts are whole; those of a pair are told as its mean.
    func total(_ metric: Metric, times factor: Double) -> Int? {
      let values = values(of: metric, strategy: strategy, results)
      guard values.allSatisfy(\.isFinite) else { return nil }
      return Int((values.reduce(0, +) * factor * members).rounded())
    }
    return ActivitySummary.Deeds(
      strategy: model.strategies[strategy].name,
      hasSteps: model.strategies[strategy].treatments.contains { !$0.path.isEmpty },
      touches: total(.contactsPerAccount, times: Double(debtors.accountCount)),
      heldBack: total(.suppressedContacts, times: 1))
  }

  /// What two strategies differ in: every number that both have, in every replication.
  private func contrast(
    _ challenger: Int, _ champion: Int, _ results: [ReplicationResult]
  ) -> ActivitySummary.Contrast {
    let paysAlike = results.allSatisfy {
      $0.totals[challenger].curve == $0.totals[champion].curve
    }
    guard paysAlike else { return .distinct }
    let isSame = model.metrics(strategy: champion).allSatisfy { metric in
      // A limit of one strategy alone is no number of the other.
      guard model.metrics(strategy: challenger).contains(metric) else { return true }
      return zip(
        values(of: metric, strategy: challenger, results),
        values(of: metric, strategy: champion, results)
      ).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }
    return isSame ? .same : .paymentsAlike
  }
}
