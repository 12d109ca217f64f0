// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results

extension GuardedScenario {
  /// Where the values of the baseline come from, and what of it the accepted one does not vouch for.
  ///
  /// - Parameters:
  ///   - record: The run of `job`.
  ///   - family: The tests of the whole invocation.
  /// - Returns: The findings; none where no accepted baselines are named.
  func provenance(_ record: RunRecord, _ family: FalseAlarms) -> [GateFinding] {
    guard let baseline, asksAccepted else { return [] }
    guard let accepted else { return [GateFinding(.nothingAccepted, of: .accepted)] }
    guard !baseline.isOutcome(of: accepted) else { return [] }
    let foreign =
      isOutcome(of: record) ? [] : [GateFinding(.foreignBaseline, of: .accepted)]
    return foreign + baseline.losses(since: accepted, level: family.level)
  }

  /// Whether the baseline is of this very run.
  ///
  /// Another machine may have made it, whose last digits are others: one value in ten may differ by more, and no mean by more than a
  /// tenth of a standard deviation. Where the command line asks for another run than the scenario's, nothing can be said.
  private func isOutcome(of record: RunRecord) -> Bool {
    guard let baseline, userPaths.allSatisfy({ $0 == "replications" }) else { return true }
    return baseline.accounts == record.summary.accounts && baseline.seed == record.summary.seed
      && baseline.series.allSatisfy { own in
        let now = record.replications.first {
          $0.strategy == own.strategy && $0.metric == own.metric
        }
        return now.map { Self.isNearly(own.values, $0.values) } ?? false
      }
  }

  private static func isNearly(_ one: [Double?], _ other: [Double?]) -> Bool {
    let pairs = zip(one, other).map { ($0 ?? .nan, $1 ?? .nan) }
    let same = pairs.count { a, b in
      a.isNaN && b.isNaN || (a - b).magnitude <= 1e-6 * max(a.magnitude, b.magnitude)
    }
    let moments = Moments(pairs.map(\.1))
    let shift = (Moments(pairs.map(\.0)).mean ?? 0) - (moments.mean ?? 0)
    return 10 * same >= 9 * pairs.count
      && (same == pairs.count || shift.magnitude <= 0.1 * (moments.standardDeviation ?? 0))
  }
}

extension Baseline {
  /// Whether these are the values of another baseline, in its size and on its draws.
  fileprivate func isOutcome(of other: Baseline) -> Bool {
    valuesHash == other.valuesHash && accounts == other.accounts && seed == other.seed
      && replications == other.replications && hasRows(of: other)
  }

  /// The guarded metrics that are shown to be worse than in a baseline that was accepted before.
  fileprivate func losses(since accepted: Baseline, level: ConfidenceLevel) -> [GateFinding] {
    guard currency == accepted.currency else { return [] }
    let isPaired =
      seed == accepted.seed && resample == accepted.resample
      && versions.valueEpoch == accepted.versions.valueEpoch
    return accepted.guardedSeries.compactMap { old in
      let own = series.first { $0.strategy == old.strategy && $0.metric == old.metric }
      guard let own, accepted.isGuarding(old.strategy, old.metric),
        let metric = Metric(named: old.metric)
      else { return nil }
      let share = metric.isTotal ? Double(accepted.accounts) / Double(accounts) : 1
      let shift = OutcomeShift(
        own.values.map { $0.map { $0 * share } }, from: old.values,
        design: isPaired ? .paired : .independent)
      let verdict = shift?.verdict(
        metric.direction == .lower ? .lowerIsBetter : .higherIsBetter, level: level,
        margin: accepted.policy?.margin(of: old.metric))
      guard let shift, verdict == .worse else { return nil }
      return GateFinding(
        .lossAccepted, of: .accepted,
        subject: .series(strategy: old.strategy, metric: old.metric),
        asked: .amount(shift.before), found: .amount(shift.now))
    }
  }
}
