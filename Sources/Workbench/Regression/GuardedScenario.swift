// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Portfolios
public import Results
import Scenarios
import Simulation
import Storage
import Strategies
import Vocabulary

/// A scenario with the baseline its outcomes are guarded by.
public struct GuardedScenario: Sendable {
  /// The scenario made ready, in the size of its baseline.
  public let job: ScenarioRun
  /// The baseline; nil when one is to be made for the first time, or for the first time in this currency.
  public let baseline: Baseline?
  let file: String
  let folder: String
  let overrides: [String]
  /// What the user's own overrides are about, such as `seed`.
  let userPaths: [String]
  let choices: PolicyChoices
  let keptPolicy: GatePolicy?
  /// The baseline of this scenario that was accepted before; nil for none, or where none is asked for.
  let accepted: Baseline?
  /// Whether there are accepted baselines to hold this one against.
  let asksAccepted: Bool
  /// Whether the baseline is to be replaced.
  let isUpdate: Bool
  /// Where the baseline asks less than that one.
  let weakerThanAccepted: [GateFinding]

  /// Reads a scenario and its baseline.
  ///
  /// The size and the seed that the baseline was made with are taken over; the user's come after them and win. Other settings it was
  /// made with are not: they would stand in the place of what the file says, and hide a change of it.
  ///
  /// - Parameters:
  ///   - file: The scenario's file.
  ///   - overrides: The user's `path=value` arguments.
  ///   - folder: The folder with the baselines.
  ///   - accepted: A folder with baselines that were accepted before, which the baseline must not ask less than; nil for none.
  ///   - importRoot: What bounds the files the scenario may name.
  ///   - isUpdate: Whether the baseline may be missing, damaged or of other strategies, since it is to be replaced.
  ///   - choices: What the policy of a new baseline shall ask for.
  /// - Throws: ``RegressionProblem`` when either cannot be used.
  public init(
    file: String, overrides: [String], baselines folder: String, accepted: String? = nil,
    importRoot: ImportRoot? = nil, isUpdate: Bool, choices: PolicyChoices = PolicyChoices()
  ) throws(RegressionProblem) {
    let name = try Self.name(file, overrides, importRoot)
    let found = try Self.baseline(name, folder, isUpdate)
    userPaths = overrides.map { String(Self.path($0)) }
    self.choices = choices
    keptPolicy = found?.policy
    let reviewed = try Self.accepted(found, name, isUpdate ? nil : accepted)
    self.accepted = reviewed
    asksAccepted = !isUpdate && accepted != nil
    self.isUpdate = isUpdate
    weakerThanAccepted = reviewed.flatMap { found?.weaknesses(against: $0) } ?? []
    let taken = found?.sizes.filter { old in
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
    if isUpdate {
      try checkRequirements()
    } else {
      try checkUnits()
      try checkNames()
      try checkHeader()
    }
  }

  /// The scenario's name.
  public var name: String { job.resolved.scenario.name }

  /// How many metrics the baseline guards, and how many lines the scenario expects.
  public var testCount: Int {
    (baseline.map { baseline in
      baseline.guardedSeries.count { baseline.isGuarding($0.strategy, $0.metric) }
    } ?? 0) + job.resolved.scenario.expectations.count
  }

  static func path(_ override: String) -> Substring { override.prefix { $0 != "=" } }

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

  /// The accepted baseline of a scenario; nil where there is none.
  private static func accepted(
    _ baseline: Baseline?, _ name: String, _ folder: String?
  ) throws(RegressionProblem) -> Baseline? {
    guard baseline != nil, let folder else { return nil }
    do throws(BaselineError) {
      return try Baseline(scenario: name, in: folder)
    } catch .missing {
      return nil
    } catch {
      throw .baseline(error)
    }
  }

  /// A new baseline cannot require more than it has itself.
  private func checkRequirements() throws(RegressionProblem) {
    for requirement in choices.requirements {
      switch requirement {
      case .accounts(let count):
        let own = job.resolved.experiment.debtors.accountCount
        guard count <= own else { throw .unmet(requirement, asked: count, own: own) }
      case .replications(let count):
        guard count <= job.replications else {
          throw .unmet(requirement, asked: count, own: job.replications)
        }
      case .effect, .defaults: break
      }
    }
  }

  /// Where scenario, data and engine are those of the baseline, its header must say what they come to.
  private func checkHeader() throws(RegressionProblem) {
    if let baseline, let accepted, baseline.valuesHash == accepted.valuesHash,
      !baseline.hasRows(of: accepted)
    {
      throw .baseline(
        .edited(path: Baseline.path(baseline.scenario, in: folder), member: "values_sha256"))
    }
    guard let baseline, baseline.parts == ScenarioParts.of(job.resolved.scenario.resolved),
      baseline.inputs.map(\.sha256).joined(separator: "\0") == job.inputKey,
      baseline.versions.engine == EngineVersion.versions.engine
    else { return }
    let path = Baseline.path(baseline.scenario, in: folder)
    guard baseline.resolvedScenarioHash == SHA256.hex(job.resolved.scenario.resolved.utf8) else {
      throw .baseline(.edited(path: path, member: "resolved_scenario_sha256"))
    }
    guard baseline.accounts == job.resolved.experiment.debtors.accountCount else {
      throw .baseline(.edited(path: path, member: "accounts"))
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
    let guarded = baseline.guardedSeries.map {
      GuardedName(strategy: $0.strategy, metric: $0.metric)
    }
    let lost = Self.summary(guarded.filter { !now.contains($0) }, now)
    guard lost.isEmpty else {
      let new = Self.summary(now.filter { !guarded.contains($0) }, guarded)
      // Metrics without values are guarded nowhere: they explain a missing metric, not a missing strategy.
      let isOfMetrics = lost.contains { $0.metric != nil }
      throw .baseline(
        .lost(
          path: path, names: lost.map(\.text),
          present: new.filter { isOfMetrics || $0.metric == nil }.map(\.text)))
    }
    let scenario = job.resolved.scenario
    guard scenario.resampling == .both || design == .paired else {
      throw .baseline(.otherPortfolio(path: path, resample: scenario.resampling.rawValue))
    }
  }

  /// Strategies missing as a whole by their name, others with the metric.
  private static func summary(
    _ names: [GuardedName], _ others: [GuardedName]
  ) -> [GateFinding.Subject] {
    let kept = Set(others.map(\.strategy))
    return names.map { name -> GateFinding.Subject in
      kept.contains(name.strategy)
        ? .series(strategy: name.strategy, metric: name.metric) : .named(name.strategy)
    }.uniqued()
  }

  /// What can be guarded.
  private struct GuardedName: Hashable {
    let strategy: String
    let metric: String
  }

  /// Strategy and metric of all that can be guarded.
  private var names: [GuardedName] {
    job.resolved.experiment.arms.flatMap { arm in
      arm.metrics.map(\.name).filter(Baseline.isGuarded).map {
        GuardedName(strategy: arm.name, metric: $0)
      }
    }
  }

  /// Paired where both runs meet the same draws.
  var design: OutcomeShift.Design {
    guard let baseline else { return .paired }
    let scenario = job.resolved.scenario
    let isSame =
      baseline.seed == scenario.seed
      && baseline.versions.valueEpoch == EngineVersion.valueEpoch
      && baseline.resample == scenario.resampling.rawValue
    return isSame ? .paired : .independent
  }
}
