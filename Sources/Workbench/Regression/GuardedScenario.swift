// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
public import OutputAnalysis
public import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// A scenario with the baseline its outcomes are guarded by.
public struct GuardedScenario: Sendable {
  /// The scenario made ready, in the size of its baseline.
  public let job: ScenarioRun
  /// The baseline; nil when one is to be made for the first time, or for the first time in this currency.
  public let baseline: Baseline?
  private let file: String
  private let folder: String
  private let overrides: [String]

  /// Reads a scenario and its baseline.
  ///
  /// The overrides and the number of replications the baseline was made with are taken over; the user's come
  /// after them and win.
  ///
  /// - Parameters:
  ///   - file: The scenario's file.
  ///   - overrides: The user's `path=value` arguments.
  ///   - folder: The folder with the baselines.
  ///   - importRoot: What bounds the files the scenario may name.
  ///   - isUpdate: Whether the baseline may be missing, damaged or of other strategies, since it is to be replaced.
  /// - Throws: ``RegressionProblem`` when either cannot be used.
  public init(
    file: String, overrides: [String], baselines folder: String, importRoot: ImportRoot? = nil,
    isUpdate: Bool
  ) throws(RegressionProblem) {
    let name = try Self.name(file, overrides, importRoot)
    let found = try Self.baseline(name, folder, isUpdate)
    let taken = found?.overrides.filter { old in
      !overrides.contains { Self.path($0) == Self.path(old) }
    }
    self.overrides = (taken ?? []) + overrides
    let isSized = overrides.contains { Self.path($0) == "replications" }
    let size = found.map { isSized ? [] : ["replications=\($0.replications)"] } ?? []
    do throws(RunFailure) {
      job = try ScenarioRun(
        try ScenarioFile(
          path: file, overrides: self.overrides + size, importRoot: importRoot))
    } catch {
      throw .run(error)
    }
    self.file = file
    self.folder = folder
    // Amounts of another currency cannot be compared, only replaced.
    let currency = job.resolved.scenario.currency.code
    baseline = isUpdate && found?.currency != currency ? nil : found
    if !isUpdate {
      try checkUnits()
      try checkNames()
    }
  }

  /// The scenario's name.
  public var name: String { job.resolved.scenario.name }

  /// How many metrics the baseline guards, and how many lines the scenario expects.
  public var testCount: Int {
    (baseline?.guardedSeries.count ?? 0) + job.resolved.scenario.expectations.count
  }

  private static func path(_ override: String) -> Substring { override.prefix { $0 != "=" } }

  private static func name(
    _ file: String, _ overrides: [String], _ importRoot: ImportRoot?
  ) throws(RegressionProblem) -> String {
    do throws(RunFailure) {
      return try ScenarioFile(path: file, overrides: overrides, importRoot: importRoot)
        .read().scenario.name
    } catch {
      throw .run(error)
    }
  }

  private static func baseline(
    _ name: String, _ folder: String, _ isUpdate: Bool
  ) throws(RegressionProblem) -> Baseline? {
    do throws(BaselineError) {
      return try Baseline(scenario: name, in: folder)
    } catch {
      guard isUpdate else { throw .baseline(error) }
      return nil
    }
  }

  /// Amounts must be of the same currency, and draws of the same epoch.
  private func checkUnits() throws(RegressionProblem) {
    guard let baseline else { return }
    let path = Baseline.path(baseline.scenario, in: folder)
    let currency = job.resolved.scenario.currency.code
    guard baseline.currency == currency else {
      throw .baseline(.otherCurrency(path: path, found: baseline.currency, wanted: currency))
    }
    let epoch = baseline.versions.valueEpoch
    guard epoch == EngineVersion.valueEpoch else {
      throw .baseline(
        .otherEpoch(path: path, found: epoch, wanted: EngineVersion.valueEpoch))
    }
  }

  /// What the baseline guards must still be there, and its replications must be of a kind with these.
  private func checkNames() throws(RegressionProblem) {
    guard let baseline else { return }
    let path = Baseline.path(baseline.scenario, in: folder)
    let now = names
    let guarded = baseline.guardedSeries.map { [$0.strategy, $0.metric] }
    let lost = Self.summary(guarded.filter { !now.contains($0) }, now)
    guard lost.isEmpty else {
      let new = Self.summary(now.filter { !guarded.contains($0) }, guarded)
      // Metrics without values are guarded nowhere: they explain a missing metric, not a missing strategy.
      let isOfMetrics = lost.contains { $0.contains(".") }
      throw .baseline(
        .lost(path: path, names: lost, present: new.filter { isOfMetrics || !$0.contains(".") }))
    }
    let scenario = job.resolved.scenario
    guard scenario.resampling == .both || design == .paired else {
      throw .baseline(.otherPortfolio(path: path, resample: scenario.resampling.rawValue))
    }
  }

  /// Strategies missing as a whole by their name, others with the metric.
  private static func summary(_ names: [[String]], _ others: [[String]]) -> [String] {
    let kept = Set(others.map { $0[0] })
    return names.map { kept.contains($0[0]) ? $0.joined(separator: ".") : $0[0] }
      .uniqued()
  }

  /// Strategy and metric of all that can be guarded.
  private var names: [[String]] {
    let model = job.resolved.experiment.model
    return model.strategies.indices.flatMap { strategy in
      model.metrics(strategy: strategy).map(\.name).filter(Baseline.isGuarded)
        .map { [model.strategies[strategy].name, $0] }
    }
  }

  /// Paired where both runs meet the same draws.
  private var design: OutcomeShift.Design {
    guard let baseline else { return .paired }
    let scenario = job.resolved.scenario
    let isSame =
      baseline.seed == scenario.seed
      && baseline.versions.valueEpoch == EngineVersion.valueEpoch
      && baseline.resample == scenario.resampling.rawValue
    return isSame ? .paired : .independent
  }
}

// MARK: - Comparing

extension GuardedScenario {
  /// Compares a run with the baseline.
  ///
  /// - Parameters:
  ///   - record: The run of ``job``, made for a gate of this family.
  ///   - family: The tests of the whole invocation.
  ///   - needsEquivalence: Whether metrics with a margin must be shown to lie inside it.
  /// - Returns: The outcome.
  /// - Precondition: There is a baseline.
  public func outcome(
    of record: RunRecord, family: FalseAlarms, needsEquivalence: Bool
  ) -> RegressionOutcome {
    guard let baseline else { preconditionFailure("a comparison needs a baseline") }
    let changes = BaselineChange.all(since: baseline, record)
    let isIdentical = Baseline.hash(of: record.replications) == baseline.valuesHash
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
    outcome.seconds = record.timing.seconds
    outcome.champion = record.summary.comparisons.first?.champion
    return outcome
  }

  private func shift(
    _ before: ReplicationSeries, _ record: RunRecord, _ family: FalseAlarms,
    _ needsEquivalence: Bool
  ) -> MetricShift {
    let now =
      record.replications.first { $0.strategy == before.strategy && $0.metric == before.metric }?
      .values ?? []
    let margin = job.resolved.scenario.margins.first { $0.metric == before.metric }?.value
    let shift = OutcomeShift(now, from: before.values, design: design)
    return MetricShift(
      strategy: before.strategy, metric: before.metric,
      before: shift?.before ?? Self.mean(before.values), now: shift?.now ?? Self.mean(now),
      difference: shift?.difference, standardError: shift?.standardError,
      interval: shift?.interval(level: family.level),
      minimumDetectableEffect: shift?.minimumDetectableEffect(level: family.level),
      margin: margin,
      verdict: shift?.verdict(
        Metric.known(before.metric)?.direction == .lower ? .lowerIsBetter : .higherIsBetter,
        level: family.level, margin: margin, needsEquivalence: needsEquivalence)
        ?? Self.verdictWithoutPairs(before.values, now, family.level))
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

  // MARK: Making one

  /// The baseline that accepts a run.
  public func baseline(accepting record: RunRecord) -> Baseline {
    Baseline(
      scenario: record.summary.name, file: file,
      overrides: overrides.filter { Self.path($0) != "replications" },
      seed: record.summary.seed, replications: record.summary.replications,
      accounts: record.summary.accounts, currency: record.summary.currency,
      resample: job.resolved.scenario.resampling.rawValue, versions: record.versions,
      platform: record.platform, valuesHash: Baseline.hash(of: record.replications),
      resolvedScenarioHash: SHA256.hex(record.resolvedScenario.utf8), inputs: record.inputs,
      parts: ScenarioParts.of(record.resolvedScenario),
      series: Baseline.guarded(record.replications))
  }

  /// Writes the baseline that accepts a run.
  ///
  /// - Throws: ``RegressionProblem/unwritable(_:)``.
  public func accept(_ record: RunRecord) throws(RegressionProblem) {
    do throws(FileError) {
      try baseline(accepting: record).write(to: folder)
    } catch {
      throw .unwritable(error)
    }
  }
}
