// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Scenarios
import Strategies
import Studies

/// The candidates of a study, each with the experiment its values make of the scenario.
final class CandidateField {
  /// The parameters that vary.
  let settings: [StudySetting]
  /// The strategies simulated, in the order of the scenario.
  let strategies: [String]
  /// What is kept of a replication.
  let outputs: [StudyOutput]
  let base: ScenarioRun
  private let variants: ScenarioVariants
  /// The values' texts by candidate.
  private(set) var texts: [[String]] = []
  /// Why a candidate is no scenario.
  private(set) var problems: [Int: String] = [:]
  private var numbers: [[String]: Int] = [:]
  private var experiments: [Int: Experiment] = [:]

  /// More experiments than this are built anew when they are needed again.
  private static let kept = 512

  init(
    _ settings: [StudySetting], strategies: [String], outputs: [StudyOutput],
    _ base: ScenarioRun
  ) {
    self.settings = settings
    self.strategies = strategies
    self.outputs = outputs
    self.base = base
    variants = base.file.variants
  }

  /// The number of a candidate.
  func number(_ values: [String]) -> Int {
    if let number = numbers[values] { return number }
    numbers[values] = texts.count
    texts.append(values)
    return texts.count - 1
  }

  /// The candidate's experiment; nil when its values make no scenario.
  ///
  /// - Parameters:
  ///   - number: The candidate.
  ///   - accounts: The size of its portfolios; the scenario's own for nil.
  /// - Returns: The experiment.
  func experiment(_ number: Int, accounts: Int? = nil) -> Experiment? {
    if accounts == nil, let experiment = experiments[number] { return experiment }
    guard problems[number] == nil else { return nil }
    do throws(RunFailure) {
      let experiment = try resolved(settings(number), accounts: accounts).experiment
      if accounts == nil { keep(experiment, of: number) }
      return experiment
    } catch {
      problems[number] = error.summary
      return nil
    }
  }

  private func keep(_ experiment: Experiment, of number: Int) {
    if experiments.count >= Self.kept { experiments = [:] }
    experiments[number] = experiment
  }

  /// The candidate as arguments of `--set`.
  func settings(_ number: Int) -> [String] {
    zip(settings, texts[number]).map { "parameters.\($0.name)=\($1)" }
  }

  /// The scenario under some settings, with the strategies of the study alone.
  ///
  /// Strategies do not interact and every draw has its address, so leaving the others out changes nothing.
  func resolved(
    _ settings: [String], accounts: Int? = nil
  ) throws(RunFailure) -> ResolvedScenario {
    var scenario = try variants.values(settings)
    scenario.strategies.removeAll { !strategies.contains($0.name) }
    if let accounts, case .synthetic(var portfolio) = scenario.portfolio {
      portfolio.accounts = accounts
      scenario.portfolio = .synthetic(portfolio)
    }
    scenario.champion = 0
    scenario.expectations = []
    scenario.uncertainty = nil
    scenario.attribution = nil
    scenario.replications.until = nil
    scenario.replications.selection = nil
    do throws(ScenarioProblem) {
      return try ResolvedScenario(scenario, imported: base.imported)
    } catch {
      throw .problem(error)
    }
  }
}

extension CandidateField {
  /// Makes sure that the ends of every parameter make scenarios, and different ones, and that values between do where they are
  /// no whole numbers.
  ///
  /// - Throws: ``StudyFailure`` with the first end that does not, or the first parameter that changes nothing.
  func checkEnds() throws(StudyFailure) {
    for setting in settings {
      var seen: [Scenario] = []
      for value in setting.ends + setting.inside {
        let arguments = ["parameters.\(setting.name)=\(value)"]
        do throws(RunFailure) {
          seen.append(try resolved(arguments).scenario)
        } catch {
          throw .candidate(
            settings: arguments, error.summary, help: StudyFailure.narrower(setting, base))
        }
      }
      guard seen.dropFirst().contains(where: { !$0.simulatesLike(seen[0]) }) else {
        throw unused(setting.name)
      }
    }
  }

  private func unused(_ name: String) -> StudyFailure {
    guard strategies.count == 1 else {
      return .pointless(
        "no strategy, portfolio or behaviour uses the parameter `\(name)`",
        help: "write `${\(name)}` where its value belongs, or leave it out")
    }
    return .pointless(
      "no step, portfolio or behaviour of `\(strategies[0])` uses the parameter `\(name)`",
      help: "write `${\(name)}` where its value belongs, or name a strategy that uses it")
  }
}
