// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
public import OutputAnalysis
public import Results
import Scenarios

extension GuardedScenario {
  /// Compares a run with the baseline.
  ///
  /// - Parameters:
  ///   - record: The run of `job`, made for a gate of this family.
  ///   - family: The tests of the whole invocation.
  ///   - needsEquivalence: Whether metrics with a margin must be shown to lie inside it.
  /// - Returns: The outcome.
  /// - Precondition: There is a baseline.
  public func outcome(
    of record: RunRecord, family: FalseAlarms, needsEquivalence: Bool
  ) -> RegressionOutcome {
    guard let baseline else { preconditionFailure("a comparison needs a baseline") }
    let changes = BaselineChange.all(since: baseline, record)
    let isIdentical = isIdentical(to: record)
    var outcome = RegressionOutcome(
      scenario: record.summary.name, file: file,
      baseline: Baseline.path(baseline.scenario, in: folder), currency: record.summary.currency,
      seed: record.summary.seed, replications: record.summary.replications,
      baselineReplications: baseline.replications, accounts: record.summary.accounts,
      design: design,
      exactness: isIdentical ? .identical : changes.isEmpty ? .unexplained : .changed,
      changes: changes, family: family,
      shifts: baseline.guardedSeries.map { shift($0, record, family, needsEquivalence) },
      expectations: record.expectations)
    outcome.activity = record.summary.activity
    outcome.expectationLines = job.file.expectationLines
    outcome.seconds = record.timing.seconds
    outcome.champion = record.summary.comparisons.first?.champion
    outcome.policy = baseline.policy
    outcome.findings =
      weakerThanAccepted + findings(record, outcome) + provenance(record, family)
      + cutRequirements(record) + openExpectations(record)
    return outcome
  }

  private func shift(
    _ before: ReplicationSeries, _ record: RunRecord, _ family: FalseAlarms,
    _ needsEquivalence: Bool
  ) -> MetricShift {
    let now = scaled(
      record.replications.first { $0.strategy == before.strategy && $0.metric == before.metric }?
        .values ?? [], of: before.metric, record.summary.accounts)
    let margin = margin(of: before.metric)
    let shift = OutcomeShift(now, from: before.values, design: design)
    var told = MetricShift(
      strategy: before.strategy, metric: before.metric,
      before: shift?.before ?? Self.mean(before.values), now: shift?.now ?? Self.mean(now),
      difference: shift?.difference, standardError: shift?.standardError,
      interval: shift?.interval(level: family.level),
      minimumDetectableEffect: shift?.minimumDetectableEffect(level: family.level),
      margin: margin,
      verdict: shift?.verdict(
        Metric(stored: before.metric).direction == .lower ? .lowerIsBetter : .higherIsBetter,
        level: family.level, margin: margin, needsEquivalence: needsEquivalence)
        ?? Self.verdictWithoutPairs(before.values, now, family.level))
    told.isGuarding = baseline?.isGuarding(before.strategy, before.metric) ?? true
    return told
  }

  /// The values of a total for as many accounts as the baseline has: of more accounts a loss would look like a gain.
  private func scaled(_ values: [Double?], of metric: String, _ accounts: Int) -> [Double?] {
    guard let baseline, accounts != baseline.accounts, accounts > 0,
      Metric(stored: metric).isTotal
    else { return values }
    let share = Double(baseline.accounts) / Double(accounts)
    return values.map { $0.map { $0 * share } }
  }

  /// The scenario's margin, no wider than the policy's.
  private func margin(of metric: String) -> Double? {
    let own = job.resolved.scenario.margins.first { $0.metric == metric }?.value
    guard let policy = baseline?.policy else { return own }
    guard let own, let most = policy.margin(of: metric) else { return nil }
    return min(own, most)
  }

  /// Too few values to compare: lost, as before, or nothing that could be shown.
  private static func verdictWithoutPairs(
    _ before: [Double?], _ now: [Double?], _ level: ConfidenceLevel
  ) -> OutcomeShift.Verdict {
    if OutcomeShift.isLoss(of: now, from: before, level: level) { return .vanished }
    return before == now ? .identical : .undecided
  }

  private static func mean(_ values: [Double?]) -> Double? {
    Moments(values.map { $0 ?? .nan }).mean
  }
}
