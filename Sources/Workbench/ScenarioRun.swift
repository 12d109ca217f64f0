// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Experiments
import Foundation
import Measures
import OutputAnalysis
public import Portfolios
public import Reporting
public import Results
import Scenarios
import Simulation
import Storage
import Strategies
import Studies
import Vocabulary

/// The main job: simulate every strategy of a scenario on the same debtors, compare, and keep the results.
public struct ScenarioRun: Sendable {
  /// The scenario made ready.
  public let resolved: ResolvedScenario
  /// The sources its warnings quote.
  public let sources: [SourceText]
  let file: ScenarioFile
  let imported: ImportedPortfolio?
  /// The control figures of an imported portfolio; nil for a generated one.
  public let importStatement: ImportStatement?
  let inputs: [InputFile]
  private let dataFolder: String?

  /// Reads and resolves a scenario.
  ///
  /// - Parameters:
  ///   - file: The scenario's file.
  ///   - progress: Told from time to time how far the import of a portfolio has come.
  /// - Throws: ``RunFailure`` with everything that is wrong with it.
  public init(
    _ file: ScenarioFile, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws(RunFailure) {
    self.file = file
    var (scenario, sources) = try file.read()
    self.sources = sources
    let imported = try file.importPortfolio(of: &scenario, progress: progress)
    self.imported = imported?.portfolio
    if let portfolio = imported?.portfolio {
      scenario.warnings += file.warnings(for: scenario, importing: portfolio)
    }
    if let imported {
      try file.checkBalances(of: imported.portfolio, imported.statement, scenario)
    }
    importStatement = imported?.statement
    inputs = imported?.inputs ?? []
    dataFolder = imported?.folder
    do throws(ScenarioProblem) {
      resolved = try ResolvedScenario(scenario, imported: imported?.portfolio)
    } catch {
      throw .problem(error)
    }
  }

  /// The most replications the run may take.
  public var replications: Int { resolved.scenario.replications.maximum }

  /// The replications of the run and all that is simulated beside them, in replications of the run's cost.
  public var plannedReplications: Int {
    replications + Int((uncertaintyCost + attributionCost).rounded(.up))
  }

  /// What is known of the studies beside the replications, in replications of the run's cost.
  func studiedReplications(in memory: StudyMemory) -> Double {
    uncertaintyDone(in: memory) + attributionDone(in: memory)
  }

  /// What the scenario and its portfolio warn of, a line each.
  public var warnings: [String] { resolved.scenario.warnings.map(\.message) }

  /// What the scenario is warned of, in a language.
  public func warnings(in language: ReportLanguage) -> [String] {
    guard language == .spanish else { return warnings }
    return warnings.map { DiagnosticPages.wording.spanish($0) ?? $0 }
  }

  /// The scenario's own language for reports.
  public var language: ReportLanguage {
    resolved.scenario.language == .spanish ? .spanish : .english
  }

  /// Nominal account-days of one replication over all strategies.
  public var accountDaysPerReplication: Double { resolved.experiment.accountDaysPerReplication }

  /// The digest of all that decides the numbers to the last bit: program, machine, scenario and data.
  var checkpointKey: String {
    let versions = EngineVersion.versions
    let platform = EngineVersion.platform
    let parts =
      [
        String(versions.valueEpoch), versions.engine, versions.gitRevision ?? "",
        versions.gsl ?? "", platform.libm, platform.architecture,
      ] + platform.cpuFlags + [resolved.scenario.resolved] + inputs.map(\.sha256)
    return SHA256.hex(parts.joined(separator: "\0").utf8)
  }

  /// The digests of the files the scenario reads; empty without one.
  var inputKey: String { inputs.map(\.sha256).joined(separator: "\0") }

  /// Simulates and compares.
  ///
  /// - Parameters:
  ///   - threads: How many units run at once; it changes no number.
  ///   - control: Progress and halt. After a halt the complete replications are summed up.
  ///   - command: The command line, for `timing.json`.
  ///   - checkpoint: Where finished work is put aside.
  ///   - purpose: What the run is for; a gate draws no uncertain parameters and leaves no step out.
  /// - Returns: The record to keep.
  /// - Throws: ``RunFailure/nothingComplete`` when not even one replication was completed, ``RunFailure/fault(_:)`` when
  ///   the program erred.
  public func execute(
    threads: Int, control: RunControl, command: [String], checkpoint: RunCheckpoint? = nil,
    purpose: RunPurpose = .results
  ) async throws(RunFailure) -> RunRecord {
    let start = Date()
    let clock = ContinuousClock.now
    try checkMemory(threads: threads)
    // Before anything is simulated: a draw may make the scenario invalid.
    let uncertain = purpose == .results ? try uncertainScenarios(control) : []
    let attributed = purpose == .results ? try attributedStrategies() : []
    let (results, ending, selection) = await simulate(threads, control, checkpoint?.work)
    if let fault = control.fault { throw .fault(fault) }
    guard !results.isEmpty, !control.stopped || purpose.keepsPart else { throw .nothingComplete }
    let simulator = StudySimulator(
      threads: threads, control: control, memory: checkpoint?.memory ?? StudyMemory())
    let attribution = await self.attribution(attributed, simulator)
    let uncertainty = await self.uncertainty(uncertain, simulator)
    if let fault = control.fault { throw .fault(fault) }
    let elapsed = (ContinuousClock.now - clock) / .seconds(1)
    let level = ending?.levelOfEachLook ?? .ninetyFive
    let scenario = resolved.scenario
    let margins = Dictionary(
      scenario.margins.compactMap { margin in
        Metric(named: margin.metric).map { ($0, margin.value) }
      }
    ) { $1 }
    var summary = resolved.experiment.summary(
      of: results,
      SummarySettings(
        name: scenario.name, currency: scenario.currency.code, champion: scenario.champion,
        margins: margins, headline: headline, stopping: ending,
        level: level))
    summary.take(selection)
    summary.attribution = attribution
    summary.uncertainty = uncertainty
    var record = RunRecord(
      summary: summary, status: control.stopped ? .interrupted : .complete,
      replications: series(results),
      expectations: expectations(
        results, looks: ending?.lookCount ?? 1, purpose, summary.activity),
      scenario: String(decoding: file.bytes, as: UTF8.self),
      resolvedScenario: scenario.resolved, inputs: inputs, versions: EngineVersion.versions,
      platform: EngineVersion.platform,
      warnings: scenario.warnings.map {
        RunWarning(code: $0.code.description, text: $0.message)
      },
      notes: ReportWords(summary).notes,
      timing: RunTiming(
        start: Timestamp(secondsSince1970: Int64(start.timeIntervalSince1970)),
        seconds: elapsed, accountDaysPerSecond: control.simulatedAccountDays / max(elapsed, 1e-9),
        threads: threads, host: ProcessInfo.processInfo.hostName, command: command,
        overrides: file.overrides, dataFolder: dataFolder, language: language.rawValue))
    record.origins = scenario.origins
    record.presets = Preset.all.filter { scenario.origins.presets.contains($0.name) }.map {
      PresetText(name: $0.name, text: $0.text)
    }
    record.importStatement = importStatement
    record.cutoffs = cutoffs(results)
    return record
  }

  private func simulate(
    _ threads: Int, _ control: RunControl, _ checkpoint: Checkpoint?
  ) async -> ([ReplicationResult], StoppingSummary?, SelectionSummary?) {
    if let goal = resolved.selection {
      let (results, selection) = await resolved.experiment.run(
        selecting: goal, threads: threads, control: control, checkpoint: checkpoint)
      return (results, nil, selection)
    }
    guard let goal = resolved.goal else {
      let results = await resolved.experiment.run(
        0..<replications, threads: threads, control: control, checkpoint: checkpoint)
      return (results, nil, nil)
    }
    let (results, ending) = await resolved.experiment.run(
      until: goal, threads: threads, control: control, checkpoint: checkpoint)
    return (results, ending, nil)
  }

  /// The metric the best strategy is chosen by: the one the run's precision is about, if any.
  var headline: Metric {
    resolved.selection?.metric ?? resolved.goal?.metric ?? resolved.experiment.model.headline
  }

  /// What became of the scenario's `expect`.
  private func expectations(
    _ results: [ReplicationResult], looks: Int, _ purpose: RunPurpose,
    _ activity: ActivitySummary?
  ) -> [ExpectationOutcome] {
    resolved.scenario.expectations.map { expectation in
      let outcome =
        combination(of: expectation, results).map {
          expectation.outcome(looks: looks, failingAt: purpose.failureLevel, of: $0)
        }
        ?? expectation.outcome(looks: looks, failingAt: purpose.failureLevel) {
          ratios(of: $0, results)
        }
      return outcome.judged(only: activity.flatMap(expectation.untested))
    }
  }

  /// The left side of a line, as the tables have it; nil where a strategy, segment or metric is missing.
  private func combination(
    of expectation: Expectation, _ results: [ReplicationResult]
  ) -> RatioCombination? {
    let experiment = resolved.experiment
    var terms: [MetricTerm] = []
    for term in expectation.terms {
      guard let place = experiment.arms.firstIndex(where: { $0.name == term.strategy })
      else { return nil }
      let segment = term.segment.flatMap { experiment.debtors.segmentNames.firstIndex(of: $0) }
      guard (segment == nil) == (term.segment == nil), let metric = Metric(named: term.metric)
      else { return nil }
      terms.append(MetricTerm(term.factor, metric, strategy: place, segment: segment))
    }
    return experiment.combination(terms, results)
  }

  /// The ratios of a metric of a strategy or segment by replication; missing where there are none.
  private func ratios(of term: Expectation.Term, _ results: [ReplicationResult]) -> RatioSample {
    let experiment = resolved.experiment
    let segment = term.segment.flatMap { experiment.debtors.segmentNames.firstIndex(of: $0) }
    guard
      let named = experiment.arms.firstIndex(where: { $0.name == term.strategy }),
      let metric = Metric(named: term.metric),
      let ratios = experiment.ratios(of: metric, strategy: named, segment: segment, results)
    else { return RatioSample(values: results.map { _ in .nan }) }
    return ratios
  }

  /// Every metric of every strategy by replication, for the tidy table.
  private func series(_ results: [ReplicationResult]) -> [ReplicationSeries] {
    let experiment = resolved.experiment
    return experiment.arms.enumerated().flatMap { position, strategy in
      strategy.metrics.map { metric in
        var series = ReplicationSeries(
          strategy: strategy.name, metric: metric.name,
          values: experiment.values(of: metric, strategy: position, results).map {
            $0.isFinite ? $0 : nil
          })
        series.sample = experiment.ratios(of: metric, strategy: position, results)
        return series
      }
    }
  }
}
