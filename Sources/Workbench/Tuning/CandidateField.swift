// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Scenarios
import Strategies

/// The candidates of a tuning, each with the experiment its values make of the scenario.
final class CandidateField {
  let plan: TuningPlan
  private let base: ScenarioRun
  /// The values' texts by candidate.
  private(set) var texts: [[String]] = []
  /// Why a candidate is no scenario.
  private(set) var problems: [Int: String] = [:]
  private var numbers: [[String]: Int] = [:]
  private var experiments: [Int: Experiment] = [:]

  /// More experiments than this are built anew when they are needed again.
  private static let kept = 512

  init(_ plan: TuningPlan, _ base: ScenarioRun) {
    self.plan = plan
    self.base = base
  }

  /// The number of a candidate.
  func number(_ values: [String]) -> Int {
    if let number = numbers[values] { return number }
    numbers[values] = texts.count
    texts.append(values)
    return texts.count - 1
  }

  /// The candidate's experiment; nil when its values make no scenario.
  func experiment(_ number: Int) -> Experiment? {
    if let experiment = experiments[number] { return experiment }
    guard problems[number] == nil else { return nil }
    do throws(RunFailure) {
      let resolved = try resolved(settings(number))
      if experiments.count >= Self.kept { experiments = [:] }
      experiments[number] = resolved.experiment
      return resolved.experiment
    } catch {
      problems[number] = error.summary
      return nil
    }
  }

  /// The candidate as arguments of `--set`.
  func settings(_ number: Int) -> [String] {
    zip(plan.settings, texts[number]).map { "parameters.\($0.name)=\($1)" }
  }

  /// The scenario under some settings, with the tuned strategy alone.
  ///
  /// Strategies do not interact and every draw has its address, so leaving the others out changes nothing.
  func resolved(_ settings: [String]) throws(RunFailure) -> ResolvedScenario {
    var scenario = try base.file.overridden(by: settings).read().scenario
    scenario.strategies.removeAll { $0.name != plan.strategy }
    scenario.champion = 0
    scenario.expectations = []
    scenario.uncertainty = nil
    scenario.replications.until = nil
    scenario.replications.selection = nil
    do throws(ScenarioProblem) {
      return try ResolvedScenario(scenario, imported: base.imported)
    } catch {
      throw .problem(error)
    }
  }
}
