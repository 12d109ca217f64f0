// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Experiments
import Measures
import Portfolios
public import Results
import Scenarios
public import Storage
public import Studies
import Vocabulary

/// Finds out which of a scenario's parameters an outcome depends on, and where the ranking of strategies turns.
///
/// Method: <doc:FindingWhatMatters>.
public struct SensitivityJob: ResumableStudy {
  /// The scenario as it is.
  public let base: ScenarioRun
  let plan: SensitivityPlan
  /// What is to be said of arguments that can be read.
  public var warnings: [Diagnostic] { plan.warnings }
  /// The texts of the arguments that warnings quote.
  public var sources: [SourceText] { plan.sources }

  /// Reads what is asked for.
  ///
  /// - Parameters:
  ///   - base: The scenario as it is.
  ///   - request: What is asked for.
  /// - Throws: ``StudyFailure`` with everything that is wrong with the arguments; nothing has been simulated.
  public init(_ base: ScenarioRun, _ request: SensitivityRequest) throws(StudyFailure) {
    self.base = base
    plan = try SensitivityArguments(request: request, base: base, reader: base.file.reader).plan()
    try field.checkEnds()
  }

  /// Runs the designs.
  ///
  /// - Parameters:
  ///   - threads: How many units run at once; it changes no number.
  ///   - control: A halt; the designs that are complete are summed up.
  ///   - memory: What is known already, and where more is put aside.
  ///   - progress: Told before each step.
  /// - Returns: The record to keep.
  /// - Throws: ``StudyFailure`` when there is no answer.
  public func execute(
    threads: Int, control: RunControl, memory: StudyMemory = StudyMemory(),
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) async throws(StudyFailure) -> SensitivityRecord {
    let field = field
    let driver = SensitivityDriver(
      plan, field, seed: base.resolved.scenario.seed,
      CandidateSimulator(
        field: field,
        simulator: StudySimulator(threads: threads, control: control, memory: memory)),
      progress: progress)
    var status = RunStatus.complete
    do throws(StudyStop<StudyFailure>) {
      try await driver.run()
    } catch {
      if case .failed(let failure) = error { throw failure }
      status = .interrupted
    }
    if let fault = control.fault { throw .run(.fault(fault)) }
    guard driver.effort.total > 0 else { throw .run(.nothingComplete) }
    return record(driver, status)
  }

  /// Where finished work is put aside.
  public func checkpointPlace(_ results: String) -> CheckpointPlace {
    base.checkpointPlace(results, of: "sensitivity", plan.key)
  }

  private var field: CandidateField {
    CandidateField(plan.settings, strategies: plan.strategies, outputs: plan.outputs, base)
  }

  private func record(_ driver: SensitivityDriver, _ status: RunStatus) -> SensitivityRecord {
    let scenario = base.resolved.scenario
    var record = SensitivityRecord(
      scenario: scenario.name, strategy: plan.strategies[plan.target], metric: plan.metric.name,
      currency: scenario.currency.code,
      accounts: base.resolved.experiment.debtors.accountCount, seed: scenario.seed,
      parameters: plan.settings.map {
        .init(name: $0.name, domain: $0.domain, current: $0.current, range: $0.range)
      }, method: plan.method.rawValue, replications: plan.replications, level: plan.level,
      budget: plan.budget, original: String(decoding: base.file.bytes, as: UTF8.self),
      contentHash: base.contentHash(plan.key), versions: EngineVersion.versions, status: status)
    record.ends = driver.tornado()
    record.screening = driver.screened()
    record.shares = driver.variance()
    record.noise = driver.noise()
    record.ranking = driver.ranking()
    record.effort = driver.effort
    return record
  }
}
