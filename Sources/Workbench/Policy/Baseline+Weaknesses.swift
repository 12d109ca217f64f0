// SPDX-License-Identifier: GPL-3.0-or-later

public import Results
import Vocabulary

extension Baseline {
  /// Where this baseline asks less of a check than one that was accepted before.
  ///
  /// What came out is not compared: other outcomes are what a new baseline is for.
  ///
  /// - Parameter accepted: The baseline of the same scenario that a reviewer has seen.
  /// - Returns: A finding for each.
  public func weaknesses(against accepted: Baseline) -> [GateFinding] {
    let gone = accepted.lostNames(in: self).map {
      GateFinding(.seriesGone, of: .accepted, subject: $0, asked: $0)
    }
    guard let asked = accepted.policy else {
      return gone
    }
    guard let policy else {
      return gone + [GateFinding(.policyGone, of: .accepted)]
    }
    let terms = GateTerms(policy, of: self)
      .weaknesses(against: GateTerms(asked, of: accepted), of: .accepted)
    return gone + terms + idle(policy, since: asked) + Self.loosened(policy, since: asked)
  }

  /// What guards no longer, though it is there: metrics by their name, others with their strategy's.
  private func idle(_ policy: GatePolicy, since asked: GatePolicy) -> [GateFinding] {
    let names = series.filter {
      asked.isGuarding($0.strategy, $0.metric) && !policy.isGuarding($0.strategy, $0.metric)
    }.map { policy.guards.contains($0.metric) ? "\($0.strategy).\($0.metric)" : $0.metric }
    return names.uniqued().map {
      GateFinding(.guardsLess, of: .accepted, subject: $0, asked: $0)
    }
  }

  /// Strategies that are gone by their name, single metrics with theirs.
  private func lostNames(in other: Baseline) -> [String] {
    let kept = Set(other.strategies)
    return guardedSeries.filter { one in
      isGuarding(one.strategy, one.metric)
        && !other.series.contains { $0.strategy == one.strategy && $0.metric == one.metric }
    }.map { kept.contains($0.strategy) ? "\($0.strategy).\($0.metric)" : $0.strategy }.uniqued()
  }

  /// Effects that need not be found any more, or only larger ones.
  ///
  /// A default follows from the size, which has findings of its own, and from what came out: it may grow to twice.
  private static func loosened(_ policy: GatePolicy, since asked: GatePolicy) -> [GateFinding] {
    asked.detectableEffects.compactMap { amount in
      guard policy.guards.contains(amount.metric) else { return nil }
      let now = policy.detectableEffect(of: amount.metric)
      let isChosen = asked.chosen.contains(amount.metric)
      let most = isChosen ? amount.value : GatePolicy.allowance * amount.value
      if let now, now <= most { return nil }
      if now == nil, !isChosen { return nil }
      return GateFinding(
        .effectLoosened, of: .accepted, subject: amount.metric, asked: "\(amount.value)",
        found: now.map { "\($0)" })
    }
  }
}
