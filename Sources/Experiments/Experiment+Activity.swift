// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

extension Experiment {
  /// What happened at all in some replications.
  func activity(_ results: [ReplicationResult], champion: Int) -> ActivitySummary {
    let strategies = arms.indices
    return ActivitySummary(
      isNothingPaid: arms[champion].metrics.contains(.recoveryRate)
        && strategies.allSatisfy { strategy in
          results.allSatisfy { ($0.totals[strategy].curve.last ?? 0) == 0 }
        },
      strategies: strategies.map { deeds($0, results) },
      contrasts: strategies.filter { $0 != champion }.map { challenger in
        .init(
          challenger: arms[challenger].name,
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
      strategy: arms[strategy].name,
      hasSteps: arms[strategy].policy.treatments.contains { !$0.path.isEmpty },
      touches: total(
        .contactsPerAccount,
        times: Double(variants[arms[strategy].variant].debtors.accountCount)),
      heldBack: total(.suppressedContacts, times: 1), unserved: unserved(strategy, results))
  }

  /// The touches asked of agents that none of them made; nil where none is asked.
  private func unserved(_ strategy: Int, _ results: [ReplicationResult]) -> Int? {
    let asked = ratios(of: .servedRate, strategy: strategy, results)?.terms.filter {
      $0.denominator > 0
    }
    let left = asked?.reduce(0) { $0 + $1.denominator - $1.numerator } ?? 0
    return left > 0 ? Int(left.rounded()) : nil
  }

  /// What two strategies differ in: every number that both have, in every replication, and then their touches.
  private func contrast(
    _ challenger: Int, _ champion: Int, _ results: [ReplicationResult]
  ) -> ActivitySummary.Contrast {
    guard !areEqual(challenger, champion) else { return .identical }
    let paysAlike = results.allSatisfy {
      $0.totals[challenger].curve == $0.totals[champion].curve
    }
    guard paysAlike else { return .distinct }
    let differing = arms[champion].metrics.filter { metric in
      // A limit of one strategy alone is no number of the other.
      guard arms[challenger].metrics.contains(metric) else { return false }
      return zip(
        values(of: metric, strategy: challenger, results),
        values(of: metric, strategy: champion, results)
      ).contains { $0 != $1 && !($0.isNaN && $1.isNaN) }
    }
    if touchesDiffer(challenger, champion) {
      return differing.isEmpty ? .touchesElsewhere : .paymentsAlike
    }
    guard !differing.isEmpty else { return .same }
    let came = differing.contains { metric in
      [challenger, champion].contains { strategy in
        metric.isOfDeeds(values(of: metric, strategy: strategy, results))
      }
    }
    return came ? .paymentsAlike : .cameToNothing
  }

  /// Whether two strategies touch other accounts, on other days or by other channels in the first replication.
  ///
  /// In which order touches of one moment stand is no difference: steps that meet on a day come due in that of the path.
  ///
  /// Totals can agree where touches do not. So many debtors are looked at as a moment allows.
  private func touchesDiffer(_ challenger: Int, _ champion: Int) -> Bool {
    // Lives that share resources are not looked at one by one.
    let pair = [arms[challenger], arms[champion]]
    guard !pair.contains(where: \.isShared) else { return false }
    var generator = AddressedGenerator()
    var blocks = [PortfolioBlock(), PortfolioBlock()]
    var seen = 0
    let portfolio = portfolioReplication(0)
    let sources = pair.map { variants[$0.variant].debtors }
    let ranges = sources.map { $0.blocks(replication: portfolio) }
    for place in 0..<min(ranges[0].count, ranges[1].count) where seen < Self.debtorsLookedAt {
      for side in pair.indices {
        sources[side].fill(
          &blocks[side], ranges[side][place], replication: portfolio, using: &generator)
      }
      let count = min(blocks[0].debtors.count, blocks[1].debtors.count)
      for debtor in 0..<count {
        let touches = pair.indices.map { side in
          pair[side].model.trace(
            blocks[side], debtor: debtor, strategy: pair[side].strategy, seed: seed,
            replication: behaviorReplication(0)
          ).filter(\.isTouch)
        }
        if touches[0] != touches[1], Self.counts(touches[0]) != Self.counts(touches[1]) {
          return true
        }
      }
      seen += count
    }
    return false
  }

  private static func counts(_ events: [LifeEvent]) -> [LifeEvent: Int] {
    events.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static let debtorsLookedAt = 10_000
}

extension LifeEvent {
  fileprivate var isTouch: Bool { if case .attempted = kind { true } else { false } }
}

extension Metric {
  /// Whether values tell of something that was done, and not only meant: touches held back are none, nor are offers that
  /// nobody took.
  fileprivate func isOfDeeds(_ values: [Double]) -> Bool {
    guard self != .suppressedContacts, !isMember(of: .suppressedContacts) else { return false }
    guard self == .ptpRate || self == .planTakeup else { return true }
    return values.contains { $0 > 0 }
  }
}
