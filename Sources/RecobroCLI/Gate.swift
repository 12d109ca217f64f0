// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Storage
import Workbench

/// The work of `recobro check`: what cannot be compared is put down and told, and the rest is compared all the same.
struct Gate {
  private let check: Check
  private let outputs: GateOutputs
  private var scenarios: [(file: String, scenario: GuardedScenario)] = []
  private var outcomes: [RegressionOutcome] = []
  private var faults: [RegressionFault] = []
  private var statuses: Set<ExitStatus> = []
  private var refusals: Set<FileError> = []

  init(_ check: Check) {
    self.check = check
    outputs = GateOutputs(check)
  }

  /// How the command ends; nil where all is well.
  var worst: ExitStatus? {
    [.interrupted, .runError, .badScenario, .failedCheck, .undecided].first(
      where: statuses.contains)
  }

  // MARK: Reading

  /// Reads every scenario with its baseline.
  mutating func readAll() {
    let overrides = check.simulation.allOverrides()
    for file in check.files {
      do throws(RegressionProblem) {
        let scenario = try GuardedScenario(
          file: file, overrides: overrides, baselines: check.baseline, accepted: check.accepted,
          importRoot: check.simulation.bounds.root, isUpdate: check.update, choices: check.choices)
        scenarios.append((file, scenario))
      } catch {
        put(error, file)
      }
    }
    refuseRepeatedNames()
    refuseMissingScenarios()
  }

  /// A scenario whose baseline was accepted, and that is neither checked nor there any more, hides what became of it.
  private mutating func refuseMissingScenarios() {
    guard let accepted = check.accepted else { return }
    let missing = AcceptedBaselines(accepted).missing(
      beside: check.baseline, checked: scenarios.map { ($0.file, $0.scenario.name) },
      refused: faults.compactMap(\.scenario))
    for baseline in missing {
      let message = "the scenario `\(baseline.scenario)` has an accepted baseline and is gone"
      Terminal.note("error[G306]: \(baseline.file): \(message)\n")
      statuses.insert(.badScenario)
      faults.append(
        RegressionFault(
          file: baseline.file, scenario: baseline.scenario, kind: .missingScenario,
          message: message, help: "bring it back; a reviewer removes its baseline first",
          code: "G306"))
    }
    let known = scenarios.map(\.scenario.name) + faults.compactMap(\.scenario)
    for (name, error) in AcceptedBaselines(accepted).unreadable(besides: known)
    where !faults.contains(where: { $0.message == error.description }) {
      put(.baseline(error), "\(accepted)/\(name).json", name)
    }
  }

  /// Scenarios of one name have one baseline, which can be that of one of them only.
  private mutating func refuseRepeatedNames() {
    let files = Dictionary(grouping: scenarios, by: \.scenario.name)
    for (name, twins) in files.sorted(by: { $0.key < $1.key }) where twins.count > 1 {
      Terminal.note("error: \(twins.count) of the files are scenarios of the name `\(name)`\n")
      statuses.insert(.badScenario)
      faults += twins.map { twin in
        RegressionFault(
          file: twin.file, scenario: name, kind: .repeatedName,
          message: "\(twins.count) of the files are scenarios of the name `\(name)`",
          help: "give each a name of its own")
      }
    }
    scenarios.removeAll { (files[$0.scenario.name]?.count ?? 0) > 1 }
  }

  private mutating func put(_ problem: RegressionProblem, _ file: String, _ name: String? = nil) {
    let code = Failure.report(problem, file: file, language: outputs.language.diagnostics)
    statuses.insert(ExitStatus(rawValue: code.rawValue) ?? .runError)
    faults.append(problem.fault(of: file, scenario: name))
  }

  // MARK: Comparing

  /// Simulates and compares one after the other; with `--update` the new baselines are written.
  mutating func checkAll() async {
    let family = FalseAlarms(tests: scenarios.map(\.scenario.testCount).reduce(0, +))
    for (file, scenario) in scenarios {
      guard !statuses.contains(.interrupted) else {
        faults.append(
          RegressionProblem.run(.nothingComplete).fault(of: file, scenario: scenario.name))
        continue
      }
      do throws(RegressionProblem) {
        let record = try await simulate(scenario, family)
        if !check.update { try scenario.verifyTable(record) }
        if scenario.baseline != nil {
          outcomes.append(
            scenario.outcome(of: record, family: family, needsEquivalence: check.equivalence))
        } else if !check.quiet {
          Terminal.note("\(record.summary.name): a first baseline\n")
        }
        if check.update { try accept(record, scenario) }
      } catch {
        put(error, file, scenario.name)
      }
    }
    guard !check.update else { return }
    switch RegressionDocument.verdict(outcomes) {
    case .pass: break
    case .fail: statuses.insert(.failedCheck)
    case .undecided: statuses.insert(.undecided)
    }
  }

  /// Writes a new baseline; what its report cannot tell, where there is no earlier one to compare with, is noted.
  private func accept(
    _ record: RunRecord, _ scenario: GuardedScenario
  ) throws(RegressionProblem) {
    try scenario.accept(record)
    guard scenario.baseline == nil else { return }
    for open in scenario.openExpectations(record) {
      Terminal.note(note(of: open, in: record.summary.name))
    }
    for cut in scenario.cutRequirements(record) {
      Terminal.note(
        "\(record.summary.name): \(cut.subject?.text ?? "") required are \(cut.found?.text ?? "") now, \(cut.asked?.text ?? "") before\n"
      )
    }
  }

  /// That a line of `expect` is accepted without holding.
  private func note(of open: GateFinding, in name: String) -> Note {
    let (line, code) = (open.subject?.text ?? "", open.kind.code)
    let isFailing = open.found == .text(ExpectationOutcome.Verdict.fail.rawValue)
    switch (outputs.language, isFailing) {
    case (.en, true):
      return "\(name): \(code) `\(line)` does not hold: every check of this baseline fails\n"
    case (.en, false):
      return "\(name): \(code) `\(line)` is undecided: no check of this baseline passes\n"
    case (.es, true):
      return
        "\(name): \(code) `\(line)` no se cumple: toda comprobación con esta línea base falla\n"
    case (.es, false):
      return
        "\(name): \(code) `\(line)` queda sin decidir: ninguna comprobación con esta línea base pasa\n"
    }
  }

  private func simulate(
    _ scenario: GuardedScenario, _ family: FalseAlarms
  ) async throws(RegressionProblem) -> RunRecord {
    let control = RunControl()
    let (outputs, files, outcomes, faults) = (outputs, check.files, outcomes, faults)
    let interruption = Interruption(control) {
      outputs.tellInterrupted(files, "interrupted", after: outcomes, faults)
    }
    defer { withExtendedLifetime(interruption) {} }
    let job = scenario.job
    let display =
      check.quiet
      ? nil
      : ProgressDisplay(
        control: control, replications: job.replications, earlierReplications: 0,
        accountDaysPerReplication: job.accountDaysPerReplication,
        language: outputs.language.reporting)
    let progress = Task { await display?.run() }
    let result: Result<RunRecord, RunFailure>
    do throws(RunFailure) {
      result = .success(
        try await job.execute(
          threads: check.simulation.threads.count, control: control, command: CommandLine.arguments,
          purpose: .gate(family)
        ))
    } catch {
      result = .failure(error)
    }
    progress.cancel()
    // It wipes its line, which the text would otherwise follow.
    await progress.value
    do throws(RunFailure) {
      let record = try result.get()
      // Half a sample would be compared with a whole one.
      guard !control.stopped else { throw .nothingComplete }
      return record
    } catch {
      throw .run(error)
    }
  }
}

// MARK: - Telling

extension Gate {
  /// Removes the files of an earlier check.
  mutating func clearOutputs() { tell(outputs.clear()) }

  /// Prints the text or the document, and writes the files asked for, whole whatever signal comes.
  mutating func report() {
    let deafness = Interruption.ignored()
    defer { withExtendedLifetime(deafness) {} }
    tell(outputs.write(outcomes, faults: faults))
  }

  private mutating func tell(_ errors: [FileError]) {
    for error in errors {
      statuses.insert(.runError)
      // What stood in the way of removing the old file stands in that of the new one, and is told once.
      if refusals.insert(error).inserted { Terminal.note("error: \(error.description)\n") }
    }
  }
}
