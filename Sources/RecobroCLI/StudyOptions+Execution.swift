// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Experiments
import Foundation
import Reporting
import Results
import Storage
import Studies
import Workbench

extension StudyOptions {
  /// Does a command's work and reports why it came to nothing, if it did.
  func reporting(_ body: () async throws(StudyFailure) -> Void) async throws {
    do throws(StudyFailure) {
      try await body()
    } catch {
      throw Failure.report(
        error, file: file, json: json, language: lang?.diagnostics ?? .english)
    }
  }

  /// Reads the scenario and makes sure that results can be written.
  func scenario() throws(StudyFailure) -> ScenarioRun {
    let base = try readScenario()
    try base.checkSingleWorld()
    return base
  }

  private func readScenario() throws(StudyFailure) -> ScenarioRun {
    do throws(RunFailure) {
      let settings = overrides + (seed.number.map { ["seed=\($0)"] } ?? [])
      let base = try ScenarioRun(
        try world.file(file, settings, bounds.root), quiet: quiet, lang)
      do throws(RunFolderError) { try RunFolder.check(results: out) } catch { throw .folder(error) }
      return base
    } catch {
      throw .run(error)
    }
  }

  /// Shows what the scenario warns of.
  func showWarnings(of base: ScenarioRun) {
    if !quiet, !json { Failure.showWarnings(of: base, file, lang) }
  }

  /// Shows what is to be said of the arguments.
  func show(_ warnings: [Diagnostic], quoting sources: [SourceText]) {
    guard !quiet, !json, !warnings.isEmpty else { return }
    Failure.show(warnings, sources, file, json: false, lang?.diagnostics ?? .english)
  }

  /// What is known of a job, from an interrupted one if `--resume` is given.
  func memory(_ job: some ResumableStudy) throws(StudyFailure) -> StudyMemory {
    let lies = job.isInterrupted(results: out)
    if resume, !lies {
      note("nothing to resume: no such study was interrupted here; it starts from the beginning")
    } else if !resume, lies {
      note("an interrupted study lies here; `--resume` goes on with it, this one starts anew")
    }
    do throws(RunFailure) {
      let memory = try job.memory(results: out, resumes: resume)
      if let damage = memory.damage {
        Terminal.note(damage.note(in: lang?.diagnostics ?? .english))
      }
      if resume, lies { note("resuming: \(memory.count) candidate-replications are there") }
      return memory
    } catch {
      throw .run(error)
    }
  }

  /// Simulates under a display of the progress and with an ear for interruptions.
  func simulate<Record>(
    _ base: ScenarioRun, _ memory: StudyMemory, _ control: RunControl,
    _ work: (@escaping @Sendable (StudyProgress) -> Void) async throws(StudyFailure) -> Record
  ) async throws(StudyFailure) -> Record {
    let interruption = Interruption(control) {
      Terminal.note("what was simulated is put aside; the same command with --resume goes on\n")
    }
    defer { withExtendedLifetime(interruption) {} }
    let display = quiet ? nil : StudyDisplay(language: base.language(lang))
    defer { display?.clear() }
    let record = try await work { display?.show($0) }
    if let problem = memory.problem {
      Terminal.note("warning: finished work was not put aside for --resume: \(problem)\n")
    }
    return record
  }

  /// When, where and how fast.
  func timing(_ start: Date, _ control: RunControl, _ language: ReportLanguage) -> RunTiming {
    let seconds = Date().timeIntervalSince(start)
    return RunTiming(
      start: Timestamp(secondsSince1970: Int64(start.timeIntervalSince1970)), seconds: seconds,
      accountDaysPerSecond: control.simulatedAccountDays / max(seconds, 1e-9),
      threads: threads.count, host: ProcessInfo.processInfo.hostName,
      command: CommandLine.arguments, overrides: overrides, language: language.rawValue)
  }

  /// Ends with the status of an interruption.
  func endInterrupted() -> Never {
    Terminal.note(
      "interrupted: what was simulated is kept; the same command with --resume goes on\n")
    Recobro.exit(withError: ExitStatus.interrupted.code)
  }

  /// Says something unless silence was asked for.
  func note(_ text: String) {
    if !quiet { Terminal.note("\(text)\n") }
  }
}
