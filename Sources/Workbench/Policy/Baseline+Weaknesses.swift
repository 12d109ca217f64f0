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
    let settings = otherSettings(than: accepted)
    let gone = accepted.lost(in: self).map {
      GateFinding(.seriesGone, of: .accepted, subject: $0, asked: .text($0.text))
    }
    guard let asked = accepted.policy else {
      return settings + gone
    }
    guard let policy else {
      return settings + gone + [GateFinding(.policyGone, of: .accepted)]
    }
    let terms = GateTerms(policy, of: self)
      .weaknesses(against: GateTerms(asked, of: accepted), of: .accepted)
    return settings + gone + terms + idle(policy, since: asked) + loosened(policy, since: asked)
  }

  /// Settings beside size and seed that only one of two was made with, or both with unlike values.
  private func otherSettings(than accepted: Baseline) -> [GateFinding] {
    func value(_ path: String, _ settings: [String]) -> String? {
      settings.last { GuardedScenario.path($0) == path }.map {
        String($0.dropFirst(path.count + 1))
      }
    }
    let paths = (accepted.settings + settings).map { String(GuardedScenario.path($0)) }.uniqued()
    return paths.compactMap { path in
      let (was, now) = (value(path, accepted.settings), value(path, settings))
      guard was != now else { return nil }
      return GateFinding(
        .otherSettings, of: .accepted,
        subject: .named(path), asked: was.map { .text($0) }, found: now.map { .text($0) })
    }
  }

  /// What guards no longer, though it is there: metrics by their name, others with their strategy's.
  private func idle(_ policy: GatePolicy, since asked: GatePolicy) -> [GateFinding] {
    let idle = series.filter {
      asked.isGuarding($0.strategy, $0.metric) && !policy.isGuarding($0.strategy, $0.metric)
    }.map { one -> GateFinding.Subject in
      policy.guards.contains(one.metric)
        ? .series(strategy: one.strategy, metric: one.metric) : .metric(one.metric)
    }
    return idle.uniqued().map {
      GateFinding(.guardsLess, of: .accepted, subject: $0, asked: .text($0.text))
    }
  }

  /// Strategies that are gone by their name, single metrics with theirs.
  private func lost(in other: Baseline) -> [GateFinding.Subject] {
    let kept = Set(other.strategies)
    return guardedSeries.filter { one in
      isGuarding(one.strategy, one.metric)
        && !other.series.contains { $0.strategy == one.strategy && $0.metric == one.metric }
    }.map { one -> GateFinding.Subject in
      kept.contains(one.strategy)
        ? .series(strategy: one.strategy, metric: one.metric) : .named(one.strategy)
    }.uniqued()
  }

  /// Effects that need not be found any more, or only larger ones.
  ///
  /// A default follows from the size, which has findings of its own, and from what came out: it may grow to twice, and end where
  /// so few events came out that none follows. One that is chosen follows from nothing, and may not grow.
  private func loosened(_ policy: GatePolicy, since asked: GatePolicy) -> [GateFinding] {
    asked.detectableEffects.compactMap { amount in
      guard policy.guards.contains(amount.metric) else { return nil }
      let now = policy.detectableEffect(of: amount.metric)
      let isChosen = asked.chosen.contains(amount.metric)
      let follows = !isChosen && !policy.chosen.contains(amount.metric)
      let most = follows ? GatePolicy.allowance * amount.value : amount.value
      // What is not chosen any more ends with the next update.
      let isKept = !isChosen || policy.chosen.contains(amount.metric)
      if let now, now <= most, isKept { return nil }
      if now == nil, !isChosen, !GatePolicy.hasDefaultEffect(of: amount.metric, in: self) {
        return nil
      }
      return GateFinding(
        .effectLoosened, of: .accepted, subject: .metric(amount.metric),
        asked: .amount(amount.value),
        found: now.map { .amount($0) })
    }
  }
}
