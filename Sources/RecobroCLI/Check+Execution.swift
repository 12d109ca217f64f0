// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Workbench

extension Check {
  /// Reads every scenario with its baseline, and tells everything that is wrong with any of them.
  func readAll() throws -> [GuardedScenario] {
    let overrides = simulation.allOverrides()
    var scenarios: [GuardedScenario] = []
    var worst: ExitCode?
    for file in files {
      do throws(RegressionProblem) {
        scenarios.append(
          try GuardedScenario(
            file: file, overrides: overrides, baselines: baseline, isUpdate: update))
      } catch {
        worst = Failure.report(error, file: file, language: lang.diagnostics)
      }
    }
    if let worst { throw worst }
    let names = scenarios.map { $0.job.resolved.scenario.name }
    if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
      Terminal.note("error: two of the files are scenarios of the name `\(twice)`\n")
      throw ExitStatus.badScenario.code
    }
    return scenarios
  }

  /// Simulates and compares one after the other; with `--update` the new baselines are written.
  func checkAll(_ scenarios: [GuardedScenario]) async throws -> [RegressionOutcome] {
    let family = FalseAlarms(tests: scenarios.map(\.testCount).reduce(0, +))
    var outcomes: [RegressionOutcome] = []
    for (scenario, file) in zip(scenarios, files) {
      let control = RunControl()
      let interruption = Interruption(control)
      defer { withExtendedLifetime(interruption) {} }
      do throws(RegressionProblem) {
        let record = try await simulate(scenario, control, family)
        if scenario.baseline != nil {
          outcomes.append(
            scenario.outcome(of: record, family: family, needsEquivalence: equivalence))
        } else if !quiet {
          Terminal.note("\(record.summary.name): a first baseline\n")
        }
        if update { try scenario.accept(record) }
      } catch {
        throw Failure.report(error, file: file, language: lang.diagnostics)
      }
    }
    return outcomes
  }

  private func simulate(
    _ scenario: GuardedScenario, _ control: RunControl, _ family: FalseAlarms
  ) async throws(RegressionProblem) -> RunRecord {
    let job = scenario.job
    let display =
      quiet
      ? nil
      : ProgressDisplay(
        control: control, replications: job.replications, earlierReplications: 0,
        accountDaysPerReplication: job.accountDaysPerReplication, language: lang.reporting)
    let progress = Task { await display?.run() }
    let result: Result<RunRecord, RunFailure>
    do throws(RunFailure) {
      result = .success(
        try await job.execute(
          threads: simulation.threads.count, control: control, command: CommandLine.arguments,
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

  /// Prints the text or the document, and writes the files asked for.
  func report(_ outcomes: [RegressionOutcome]) throws {
    let report = RegressionReport(
      outcomes, language: lang.reporting, hasColor: Terminal.hasColor, columns: Terminal.columns)
    if json {
      Terminal.print(RegressionDocument.of(outcomes).written())
    } else if !quiet, !outcomes.isEmpty {
      Terminal.print(report.text())
    }
    if github { Terminal.print(report.gitHubAnnotations()) }
    if let junit { try write(report.junit(), to: junit) }
    if let markdown { try write(report.markdown(), to: markdown) }
    if github, let summary = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] {
      try write(report.markdown(), to: summary, isAppended: true)
    }
  }

  private func write(_ text: String, to path: String, isAppended: Bool = false) throws {
    do throws(FileError) {
      try OutputFile.protectInputs(at: path)
      try OutputFile.write(text, to: path, isAppended: isAppended)
    } catch {
      Terminal.note("error: \(error.description)\n")
      throw ExitStatus.runError.code
    }
  }
}
