// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Scenarios

extension GuardedScenario {
  /// Where this check is weaker than its policy asks for, and what is to be known of it.
  func findings(_ record: RunRecord, _ outcome: RegressionOutcome) -> [GateFinding] {
    guard let baseline, let policy = baseline.policy else { return [GateFinding(.noPolicy)] }
    let isSeedAsked = userPaths.contains("seed")
    // The values of a baseline that a change brings along prove nothing of the accepted one.
    let isProven =
      outcome.exactness == .identical
      && (accepted.map { $0.valuesHash == baseline.valuesHash } ?? true)
    let terms = GateTerms(record, job.resolved.scenario)
      .weaknesses(against: GateTerms(policy, of: baseline), of: .policy)
      .filter { finding in
        switch finding.kind {
        case .otherSeed: !isSeedAsked
        case .otherWorld: !isAsked(finding.subject?.text) && !isProven
        case .otherMeasuring: !isProven
        default: true
        }
      }
    let sample =
      isSeedAsked && record.summary.seed != baseline.seed
      ? [
        GateFinding(
          .independentSample, asked: .seed(baseline.seed), found: .seed(record.summary.seed))
      ] : []
    let unguarded = lacking(Baseline.guarded(record.replications)).map {
      GateFinding(.unguardedSeries, subject: .series(strategy: $0.strategy, metric: $0.metric))
    }
    // On an unchanged scenario what a default misses is the chance of a seed, of which few heavy tails make much.
    let isOnlySeed = isSeedAsked && BaselineChange.isOnlySeed(since: baseline, record)
    let missed = effectsOutOfReach(outcome, policy, baseline).filter { finding in
      !isOnlySeed || finding.subject?.metric.map(policy.chosen.contains) == true
    }
    let idle = baseline.guardsNothing ? [GateFinding(.nothingGuards)] : []
    return terms + idle + missed + sample + unguarded
  }

  /// Whether the user asks for another world than the scenario's: what a trial comes to is no change of the scenario.
  private func isAsked(_ part: String?) -> Bool {
    let tops = userPaths.filter { $0 != "portfolio.accounts" }.map { FixedParts.top($0) }
    return tops.contains("parameters") || part.map(tops.contains) == true
  }

  /// The metrics of which no shift was shown, and might have been missed: the strategy that says least of each.
  private func effectsOutOfReach(
    _ outcome: RegressionOutcome, _ policy: GatePolicy, _ baseline: Baseline
  ) -> [GateFinding] {
    policy.detectableEffects.compactMap { amount in
      let isChosen = policy.chosen.contains(amount.metric)
      let open = outcome.shifts.filter { shift in
        shift.metric == amount.metric && shift.isGuarding && shift.verdict == .unchanged
          && (isChosen || !baseline.isRare(shift))
      }
      let missed = open.filter { ($0.minimumDetectableEffect ?? .infinity) > amount.value }
      guard !missed.isEmpty else { return nil }
      let effects = missed.compactMap(\.minimumDetectableEffect)
      let largest = effects.count == missed.count ? effects.max() : nil
      return GateFinding(
        .effectOutOfReach, subject: .metric(amount.metric), asked: .amount(amount.value),
        found: largest.map { .amount($0) })
    }
  }
}

extension Baseline {
  /// Whether so few events of a metric were seen that no effect follows from them.
  fileprivate func isRare(_ shift: MetricShift) -> Bool {
    series.first { $0.strategy == shift.strategy && $0.metric == shift.metric }?.isRare ?? true
  }
}
