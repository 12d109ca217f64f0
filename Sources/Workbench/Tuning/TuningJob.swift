// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Experiments
import Foundation
import Measures
import Optimization
import OutputAnalysis
import Portfolios
public import Results
import Scenarios
public import Storage
public import Studies
import Vocabulary

/// Finds the values of a scenario's parameters at which a strategy does best, and says how sure that is.
///
/// Method: <doc:HowTuneDecides>.
public struct TuningJob: ResumableStudy {
  /// The scenario as it is.
  public let base: ScenarioRun
  let plan: TuningPlan
  /// What is to be said of arguments that can be read.
  public var warnings: [Diagnostic] { plan.warnings }
  /// The texts of the arguments that warnings quote.
  public var sources: [SourceText] { plan.sources }
  private let reader: ScenarioReader

  /// Reads what is asked for.
  ///
  /// - Parameters:
  ///   - base: The scenario as it is.
  ///   - request: What is asked for.
  /// - Throws: ``StudyFailure`` with everything that is wrong with the arguments; nothing has been simulated.
  public init(_ base: ScenarioRun, _ request: TuningRequest) throws(StudyFailure) {
    self.base = base
    reader = base.file.reader
    plan = try TuningArguments(request: request, base: base, reader: reader).plan()
    try field.checkEnds()
  }

  /// Searches, races and confirms.
  ///
  /// - Parameters:
  ///   - threads: How many units run at once; it changes no number.
  ///   - control: A halt; what is complete is kept and summed up.
  ///   - memory: What is known already, and where more is put aside.
  ///   - progress: Told before each step.
  /// - Returns: The record to keep.
  /// - Throws: ``StudyFailure`` when there is no answer.
  public func execute(
    threads: Int, control: RunControl, memory: StudyMemory = StudyMemory(),
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) async throws(StudyFailure) -> TuningRecord {
    let simulator = StudySimulator(threads: threads, control: control, memory: memory)
    return try await execute(CandidateSimulator(field: field, simulator: simulator), progress)
  }

  /// Searches, races and confirms on computed values.
  ///
  /// - Parameters:
  ///   - control: A halt.
  ///   - response: What stands in the place of a simulation.
  /// - Returns: The record to keep.
  /// - Throws: ``StudyFailure`` when there is no answer.
  package func execute(
    control: RunControl = RunControl(), response: KnownResponse
  ) async throws(StudyFailure) -> TuningRecord {
    try await execute(
      CandidateSimulator(
        field: field, simulator: StudySimulator(threads: 1, control: control), response: response)
    ) { _ in }
  }

  private func execute(
    _ simulator: CandidateSimulator, _ progress: @escaping @Sendable (StudyProgress) -> Void
  ) async throws(StudyFailure) -> TuningRecord {
    let driver = TuningDriver(
      plan, simulator.field, seed: base.resolved.scenario.seed, simulator, progress: progress)
    do throws(StudyStop<StudyFailure>) {
      try await driver.run()
    } catch {
      if case .failed(let failure) = error { throw failure }
    }
    if let fault = simulator.control.fault { throw .run(.fault(fault)) }
    guard driver.effort.total > 0 else { throw .run(.nothingComplete) }
    return record(driver)
  }

  private func record(_ driver: TuningDriver) -> TuningRecord {
    let scenario = base.resolved.scenario
    var record = TuningRecord(
      scenario: scenario.name, strategy: plan.strategy, metric: plan.metric.name,
      direction: plan.direction, currency: scenario.currency.code,
      accounts: base.resolved.experiment.debtors.accountCount, seed: scenario.seed,
      parameters: plan.settings.map {
        .init(name: $0.name, domain: $0.domain, current: $0.current, range: $0.range)
      },
      constraints: plan.constraints.map {
        .init(text: $0.text, metric: $0.metric.name, bound: $0.bound)
      }, method: plan.method.rawValue, indifference: plan.indifference, level: plan.level,
      budget: plan.budget, original: String(decoding: base.file.bytes, as: UTF8.self),
      contentHash: base.contentHash(plan.key), versions: EngineVersion.versions)
    record.second = plan.second.map { .init(metric: $0.metric.name, direction: $0.direction) }
    record.indifferenceSource = plan.indifferenceSource
    record.verdict = driver.verdict
    record.isInterrupted = driver.isInterrupted
    record.isBudgetSpent = driver.isBudgetSpent
    record.candidates = driver.answer()
    record.winner = record.candidates.firstIndex { $0.standing == .winner }
    record.region = driver.region.map { region($0, driver) }
    record.confirmation = driver.confirmation()
    record.effort = driver.effort
    record.tuned = record.winner.flatMap { tuned(record.candidates[$0].values) }
    return record
  }

  private func region(
    _ region: IndifferenceRegion, _ driver: TuningDriver
  ) -> TuningRecord.Region {
    let feasibility: [TunedCandidate.Feasibility?] =
      plan.constraints.isEmpty
      ? region.places.map { _ in nil }
      : driver.feasibility(of: region.places.map(\.values)).map { .init($0) }
    let kept = zip(region.places, feasibility).filter { place, feasibility in
      place.shortfall <= plan.indifference && feasibility != .violated
    }.map(\.0)
    return TuningRecord.Region(
      share: region.share, ends: region.lowShare...region.highShare,
      extents: plan.settings.indices.map { extent(kept, $0) },
      places: zip(region.places, feasibility).map { place, feasibility in
        .init(
          values: zip(plan.settings, place.values).map { $0.text($1) },
          shortfall: place.shortfall,
          interval: ConfidenceInterval(low: place.low, high: place.high, level: plan.level),
          standing: place.standing, feasibility: feasibility)
      }, candidates: region.candidates)
  }

  /// Both ends of a parameter's values within δ that no constraint rules out, or all words of a choice.
  private func extent(_ kept: [IndifferenceRegion.Place], _ parameter: Int) -> [String] {
    let setting = plan.settings[parameter]
    let values = Set(kept.map { $0.values[parameter] })
    if case .categorical(let words) = setting.parameter.domain {
      return words.filter { values.contains(.word($0)) }
    }
    let sorted = values.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    guard let first = sorted.first, let last = sorted.last else { return [] }
    return [setting.text(first), setting.text(last)]
  }

  /// Where finished work is put aside.
  public func checkpointPlace(_ results: String) -> CheckpointPlace {
    base.checkpointPlace(results, of: "tune", plan.key)
  }

  private var field: CandidateField {
    CandidateField(
      plan.settings, strategies: [plan.strategy], outputs: plan.outputs, base)
  }

  // MARK: The tuned scenario

  /// The user's file with the winner's numbers in it, under a line that says what it is.
  private func tuned(_ values: [String]) -> String? {
    let numbers = Dictionary(zip(plan.settings.map(\.name), values)) { $1 }
    guard let text = reader.text(replacing: numbers) else { return nil }
    return header(values) + text
  }

  private func header(_ values: [String]) -> String {
    let pairs = zip(plan.settings, values).map { "\($0.name) = \($1) (was \($0.current))" }
    var lines = [
      "Tuned for \(plan.metric.name) of \(plan.strategy): " + pairs.joined(separator: ", ") + "."
    ]
    if !base.inputKey.isEmpty {
      lines.append(
        "Keep it in the folder of the original: it names its data file relative to itself.")
    }
    if let variant = base.file.variant {
      lines.append("Tuned in the variant `\(variant)`; the others have these numbers too.")
    }
    let settings = base.file.overrides.map { $0.replacingOccurrences(of: "\n", with: " ") }
    if !settings.isEmpty {
      lines.append(
        "Tuned with --set " + settings.joined(separator: " --set ") + ", which is not written here."
      )
    }
    return lines.map { "# \($0)\n" }.joined()
  }
}

extension TunedCandidate.Feasibility {
  fileprivate init(_ feasibility: Feasibility) {
    self =
      switch feasibility {
      case .met: .met
      case .open: .open
      case .violated: .violated
      }
  }
}
