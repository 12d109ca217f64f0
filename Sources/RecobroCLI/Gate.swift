// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Workbench

/// The work of `recobro check`: what cannot be compared is put down and told, and the rest is compared all the same.
struct Gate {
  private let check: Check
  private var scenarios: [(file: String, scenario: GuardedScenario)] = []
  private var outcomes: [RegressionOutcome] = []
  private var faults: [RegressionFault] = []
  private var statuses: Set<ExitStatus> = []
  private var refusals: Set<FileError> = []

  init(_ check: Check) { self.check = check }

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
          file: file, overrides: overrides, baselines: check.baseline,
          importRoot: check.simulation.bounds.root, isUpdate: check.update)
        scenarios.append((file, scenario))
      } catch {
        put(error, file)
      }
    }
    refuseRepeatedNames()
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
    let code = Failure.report(problem, file: file, language: check.lang.diagnostics)
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
        if scenario.baseline != nil {
          outcomes.append(
            scenario.outcome(of: record, family: family, needsEquivalence: check.equivalence))
        } else if !check.quiet {
          Terminal.note("\(record.summary.name): a first baseline\n")
        }
        if check.update { try scenario.accept(record) }
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

  private func simulate(
    _ scenario: GuardedScenario, _ family: FalseAlarms
  ) async throws(RegressionProblem) -> RunRecord {
    let control = RunControl()
    let interruption = Interruption(control) {}
    defer { withExtendedLifetime(interruption) {} }
    let job = scenario.job
    let display =
      check.quiet
      ? nil
      : ProgressDisplay(
        control: control, replications: job.replications, earlierReplications: 0,
        accountDaysPerReplication: job.accountDaysPerReplication, language: check.lang.reporting)
    let progress = Task { await display?.run() }
    let result: Result<RunRecord, RunFailure>
    do throws(RunFailure) {
      result = .success(
        try await job.execute(
          threads: check.simulation.threads.count, control: control, command: CommandLine.arguments,
          purpose: .gate(family)
        ).record)
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
  /// Removes the files of an earlier check: whatever becomes of this one, they are not its own.
  mutating func clearOutputs() {
    for path in [check.junit, check.markdown].compactMap({ $0 }) {
      attempt { () throws(FileError) in try OutputFile.clear(path) }
    }
  }

  /// Prints the text or the document, and writes the files asked for.
  mutating func report() {
    let report = RegressionReport(
      outcomes, faults: faults, language: check.lang.reporting, hasColor: Terminal.hasColor,
      columns: Terminal.columns)
    if check.json {
      Terminal.print(RegressionDocument.of(outcomes, faults: faults).written())
    } else if !check.quiet, !outcomes.isEmpty {
      Terminal.print(report.text())
    }
    if check.github { Terminal.print(report.gitHubAnnotations()) }
    if let junit = check.junit { write(report.junit(), to: junit) }
    if let markdown = check.markdown { write(report.markdown(), to: markdown) }
    if check.github, let summary = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      write(report.markdown(), to: summary, isAppended: true)
    }
  }

  private mutating func write(_ text: String, to path: String, isAppended: Bool = false) {
    attempt { () throws(FileError) in
      if !isAppended { try OutputFile.protectInputs(at: path) }
      try OutputFile.write(text, to: path, isAppended: isAppended)
    }
  }

  private mutating func attempt(_ work: () throws(FileError) -> Void) {
    do throws(FileError) {
      try work()
    } catch {
      statuses.insert(.runError)
      // What stood in the way of removing the old file stands in that of the new one, and is told once.
      if refusals.insert(error).inserted { Terminal.note("error: \(error.description)\n") }
    }
  }
}
