// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Optimization
import OutputAnalysis
import Randomness
import Results
import Studies
import Vocabulary

/// Runs the designs one after the other; what is complete lies in its properties, so that an interruption loses nothing.
final class SensitivityDriver {
  /// A design with the candidate of each of its points.
  struct Stage<Design> {
    let design: Design
    let candidates: [Int]
  }

  let plan: SensitivityPlan
  let field: CandidateField
  let seed: UInt64
  private let simulator: CandidateSimulator
  private let progress: @Sendable (StudyProgress) -> Void

  private(set) var values = CandidateValues(first: CandidateValues.main)
  /// The scenario as it is, then the low and the high end of each parameter; empty before they are complete.
  private(set) var ends: [Int] = []
  private(set) var screening: Stage<MorrisDesign>?
  private(set) var shares: Stage<SaltelliDesign>?
  /// The positions of the parameters whose shares are sought.
  private(set) var kept: [Int]
  private(set) var effort = SensitivityRecord.Effort()

  /// Candidates between two words on the progress.
  private static let batch = 32

  init(
    _ plan: SensitivityPlan, _ field: CandidateField, seed: UInt64, _ simulator: CandidateSimulator,
    progress: @escaping @Sendable (StudyProgress) -> Void
  ) {
    self.plan = plan
    self.field = field
    self.seed = seed
    self.simulator = simulator
    self.progress = progress
    kept = Array(plan.settings.indices)
  }

  /// Runs all designs of the plan.
  func run() async throws(StudyStop<StudyFailure>) {
    try await visitEnds()
    if plan.method != .sobol { try await screen() }
    if plan.method != .morris { try await share() }
  }

  // MARK: Designs

  private func visitEnds() async throws(StudyStop<StudyFailure>) {
    let points = Tornado.points(
      base: plan.settings.map(\.current), low: plan.settings.map { $0.ends[0] },
      high: plan.settings.map { $0.ends[1] })
    let candidates = points.map(field.number)
    try await bring(candidates, .ends, \.ends)
    try checkValues(candidates)
    ends = candidates
  }

  private func screen() async throws(StudyStop<StudyFailure>) {
    var generator = InferenceGenerator(seed: seed, purpose: "sensitivity morris design")
    let design: MorrisDesign
    do throws(OutputAnalysis.ParameterError) {
      // Eight levels see more of a bend than the usual four, and cost the same.
      design = try MorrisDesign(
        parameters: plan.settings.count, trajectories: plan.trajectories, levels: 8,
        using: &generator)
    } catch {
      throw .failed(Self.failure(error))
    }
    let candidates = design.points.map { candidate($0, of: Array(plan.settings.indices)) }
    try await bring(candidates, .screening, \.screening)
    try checkVariation(candidates)
    screening = Stage(design: design, candidates: candidates)
    if plan.method == .both, let decisions = screened()?.decisions {
      kept = decisions.indices.filter { decisions[$0].isKept }
    }
  }

  private func share() async throws(StudyStop<StudyFailure>) {
    let design: SaltelliDesign
    do throws(OutputAnalysis.ParameterError) {
      design = try SaltelliDesign(
        parameters: kept.count, rows: plan.rows(parameters: kept.count), seed: seed)
    } catch {
      throw .failed(Self.failure(error))
    }
    let candidates = design.points.map { candidate($0, of: kept) }
    try await bring(candidates, .shares, \.shares)
    try checkVariation(candidates)
    shares = Stage(design: design, candidates: candidates)
  }

  private static func failure(_ error: OutputAnalysis.ParameterError) -> StudyFailure {
    .usage(
      "\(error.name) is \(error.value) and must be \(error.requirement)",
      help: "see `--trajectories` and `--base`")
  }

  /// The candidate at a point of the unit cube of some parameters, all others as they are.
  private func candidate(_ point: [Double], of parameters: [Int]) -> Int {
    var texts = plan.settings.map(\.current)
    for (coordinate, parameter) in zip(point, parameters) {
      let setting = plan.settings[parameter]
      texts[parameter] = setting.text(setting.parameter.value(at: coordinate))
    }
    return field.number(texts)
  }

  // MARK: Steps

  private func bring(
    _ candidates: [Int], _ stage: StudyStage,
    _ account: WritableKeyPath<SensitivityRecord.Effort, Int>
  ) async throws(StudyStop<StudyFailure>) {
    var seen: Set<Int> = []
    let distinct = candidates.filter { seen.insert($0).inserted }
    for start in stride(from: 0, to: distinct.count, by: Self.batch) {
      let batch = Array(distinct[start..<min(start + Self.batch, distinct.count)])
      progress(
        StudyProgress(
          stage: stage, variants: start + batch.count, replications: plan.replications,
          evaluations: effort.total, budget: plan.budget))
      let before = batch.reduce(0) { $0 + values.count($1) }
      let isComplete = await simulator.bring(batch, to: plan.replications, &values)
      effort[keyPath: account] += batch.reduce(0) { $0 + values.count($1) } - before
      if let broken = batch.first(where: { field.problems[$0] != nil }) {
        throw .failed(
          .candidate(
            settings: field.settings(broken), field.problems[broken] ?? "it is not valid",
            help: StudyFailure.narrower(field.settings.first, field.base)))
      }
      guard isComplete else { throw .halted }
    }
  }

  /// Refuses a metric without values.
  private func checkValues(_ candidates: [Int]) throws(StudyStop<StudyFailure>) {
    guard candidates.allSatisfy({ mean($0, plan.target) == nil }) else { return }
    throw .failed(
      .valueless(
        plan.metric.name, of: strategy, field.base,
        replications: candidates.map(values.count).max() ?? 0))
  }

  /// Refuses a metric that no parameter moves.
  private func checkVariation(_ candidates: [Int]) throws(StudyStop<StudyFailure>) {
    let all = ends + candidates
    guard values.isConstant(all, metric: plan.target) else { return }
    if all.allSatisfy({ values.values($0, metric: plan.target).allSatisfy { $0 == 0 } }) {
      throw .failed(
        .neverSeen(
          plan.metric.name, of: strategy, field.base,
          replications: all.map(values.count).min() ?? 0))
    }
    throw .failed(
      field.unmoved(
        plan.metric, of: strategy, option: "--metric",
        "at all \(Set(all).count) points"))
  }

  private var strategy: String { plan.strategies[plan.target] }

  // MARK: Values

  /// The mean of a strategy's metric over the replications.
  func mean(_ candidate: Int, _ output: Int) -> Double? {
    Moments(values.values(candidate, metric: output)).mean
  }

  /// The number of a parameter's value at a candidate.
  func number(_ candidate: Int, _ parameter: Int) -> Double {
    Double(field.texts[candidate][parameter]) ?? .nan
  }
}
