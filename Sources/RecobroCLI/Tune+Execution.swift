// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import Reporting
import Results
import Workbench

extension Tune {
  /// Reads, searches, writes the folder and reports.
  func execute() async throws(TuningFailure) {
    let base = try scenario()
    let job = try TuningJob(
      base,
      TuningRequest(
        parameters: parameters, objective: objectives[0], second: objectives.dropFirst().first,
        constraints: constraints, method: method,
        replications: replications, confirmation: confirm, budget: budget,
        indifference: indifference, level: level))
    if !quiet, !json { Failure.showWarnings(of: base, file, lang) }
    let memory = try memory(job)
    let start = Date()
    let control = RunControl()
    let record = try await search(job, memory, control)
    let folder = try store(record, start, control)
    if record.verdict != .interrupted { memory.remove() }
    report(record, base.language(lang), folder)
    endStatus(record)
  }

  private func scenario() throws(TuningFailure) -> ScenarioRun {
    do throws(RunFailure) {
      let settings = overrides + (seed.number.map { ["seed=\($0)"] } ?? [])
      let base = try ScenarioRun(
        try ScenarioFile(path: file, overrides: settings), quiet: quiet, lang)
      do throws(RunFolderError) { try RunFolder.check(results: out) } catch { throw .folder(error) }
      return base
    } catch {
      throw .run(error)
    }
  }

  private func memory(_ job: TuningJob) throws(TuningFailure) -> TuningMemory {
    let lies = TuningMemory.exists(for: job, results: out)
    if resume, !lies {
      note("nothing to resume: no such tuning was interrupted here; it starts from the beginning")
    } else if !resume, lies {
      note("an interrupted tuning lies here; `--resume` goes on with it, this one starts anew")
    }
    do throws(RunFailure) {
      let memory = try TuningMemory(job, results: out, resumes: resume)
      if resume, lies { note("resuming: \(memory.count) candidate-replications are there") }
      return memory
    } catch {
      throw .run(error)
    }
  }

  private func search(
    _ job: TuningJob, _ memory: TuningMemory, _ control: RunControl
  ) async throws(TuningFailure) -> TuningRecord {
    let interruption = Interruption(control)
    defer { withExtendedLifetime(interruption) {} }
    let display = quiet ? nil : TuneDisplay(language: job.base.language(lang))
    defer { display?.clear() }
    let record = try await job.execute(
      threads: threads.count, control: control, memory: memory,
      progress: { display?.show($0) })
    if let problem = memory.problem {
      Terminal.note("warning: finished work was not put aside for --resume: \(problem)\n")
    }
    return record
  }

  private func store(
    _ record: TuningRecord, _ start: Date, _ control: RunControl
  ) throws(TuningFailure) -> TuningFolder {
    let seconds = Date().timeIntervalSince(start)
    let timing = RunTiming(
      start: Timestamp(secondsSince1970: Int64(start.timeIntervalSince1970)), seconds: seconds,
      accountDaysPerSecond: control.simulatedAccountDays / max(seconds, 1e-9),
      threads: threads.count, host: ProcessInfo.processInfo.hostName,
      command: CommandLine.arguments, overrides: overrides)
    do throws(RunFolderError) {
      return try TuningFolder.write(record, timing: timing, results: out)
    } catch {
      throw .run(.folder(error))
    }
  }

  private func report(
    _ record: TuningRecord, _ language: ReportLanguage, _ folder: TuningFolder
  ) {
    if json {
      Terminal.print(record.document(folder: folder.path).written())
    } else {
      Terminal.print(
        TuningReport(
          record, language: language, hasColor: Terminal.hasColor, columns: Terminal.columns,
          folder: folder.path
        ).text())
    }
    if record.winner != nil, record.tuned == nil {
      note("warning: the tuned scenario was not written: a parameter does not stand in the file")
    }
  }

  /// Ends with the status of an interruption or of an undecided answer; returns otherwise.
  private func endStatus(_ record: TuningRecord) {
    switch record.verdict {
    case .selected, .indifferent, .front: return
    case .undecided:
      Terminal.note("undecided: neither a winner nor an indifference set was established\n")
      Recobro.exit(withError: ExitStatus.undecided.code)
    case .interrupted:
      Terminal.note(
        "interrupted: what was simulated is kept; the same command with --resume goes on\n")
      Recobro.exit(withError: ExitStatus.interrupted.code)
    }
  }

  private func note(_ text: String) {
    if !quiet { Terminal.note(text + "\n") }
  }
}
