// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Experiments
import OutputAnalysis
import Reporting
import Results
import Scenarios
import Storage
import Workbench

extension Run {
  /// Reads, simulates, writes the run folder and reports.
  func execute() async throws(RunFailure) {
    let scenario = try ScenarioFile(
      path: file, overrides: simulation.allOverrides(), importRoot: simulation.bounds.root)
    let job = try ScenarioRun(scenario, quiet: quiet, lang)
    if !quiet, !json { Failure.showWarnings(of: job, file, lang) }
    if let statement = job.importStatement {
      if !quiet {
        let words = ImportStatementText(statement, language: job.language(lang))
        Terminal.note(Note(lines: words.text() + "\n"))
      }
    }
    do throws(RunFolderError) { try RunFolder.check(results: out) } catch { throw .folder(error) }
    let writer = try furtherFormats()
    let kept = try keeper(job)
    let control = RunControl()
    let interruption = Interruption(control) {
      kept?.flush()
      Terminal.note(
        kept == nil
          ? "interrupted; nothing was written\n"
          : "what was simulated is put aside; the same command with --resume goes on\n")
    }
    defer { withExtendedLifetime(interruption) {} }
    var record: RunRecord
    do throws(RunFailure) { record = try await simulate(job, control, kept) } catch {
      kept?.flush()
      guard case .nothingComplete = error, RunCheckpoint.exists(for: job, results: out) else {
        throw error
      }
      endPutAside(job.language(lang))
    }
    var failure: RunFailure?
    // What was simulated is kept, also without the format that could not be had.
    do throws(RunFailure) { try attach(writer, to: &record) } catch { failure = error }
    record.timing.language = job.language(lang).rawValue
    attachReport(of: job, to: &record)
    let folder = try store(record)
    if record.status == .complete { kept?.remove() }
    report(job, record, folder)
    if let failure, record.status == .complete { throw failure }
    endStatus(record)
  }

  private func simulate(
    _ job: ScenarioRun, _ control: RunControl, _ kept: RunCheckpoint?
  ) async throws(RunFailure) -> RunRecord {
    let earlier = kept?.replicationsDone(of: job) ?? 0
    let progress = Task { await display(job, control, earlier)?.run() }
    let result: Result<RunRecord, RunFailure>
    do throws(RunFailure) {
      result = .success(
        try await job.execute(
          threads: simulation.threads.count, control: control, command: CommandLine.arguments,
          checkpoint: kept))
    } catch {
      result = .failure(error)
    }
    progress.cancel()
    await progress.value
    if let problem = kept?.problem {
      Terminal.note("warning: finished work was not put aside for --resume: \(problem)\n")
    }
    return try result.get()
  }

  private func display(
    _ job: ScenarioRun, _ control: RunControl, _ earlier: Double
  ) -> ProgressDisplay? {
    quiet
      ? nil
      : ProgressDisplay(
        control: control, replications: job.plannedReplications, earlierReplications: earlier,
        accountDaysPerReplication: job.accountDaysPerReplication, language: job.language(lang))
  }

  // MARK: Checkpoint

  /// Where finished work is put aside; nil when the user does not want it.
  private func keeper(_ job: ScenarioRun) throws(RunFailure) -> RunCheckpoint? {
    let lies = RunCheckpoint.exists(for: job, results: out)
    if resume, !lies {
      note("nothing to resume: no such run was interrupted here; it starts from the beginning")
    } else if !resume, lies {
      note("an interrupted run of this lies here; `--resume` goes on with it, this one starts anew")
    }
    guard resume || checkpoint > 0 else { return nil }
    let kept = try RunCheckpoint(
      job, results: out, resumes: resume, every: checkpoint > 0 ? checkpoint : 1e9)
    if let damage = kept.damage {
      Terminal.note(damage.note(in: job.language(lang) == .spanish ? .spanish : .english))
    }
    if resume, lies {
      let done = (kept.replicationsDone(of: job) * 100).rounded() / 100
      let count = Int(exactly: done).map(String.init) ?? String(done)
      note("resuming: \(count) of \(job.plannedReplications) replications are there")
    }
    return kept
  }

  private func note(_ text: String) {
    if !quiet { Terminal.note("\(text)\n") }
  }

  // MARK: Formats

  /// What writes the formats besides CSV; its tools are found before the simulation, not after it.
  private func furtherFormats() throws(RunFailure) -> TableWriter? {
    let further = format.all.subtracting([.csv])
    guard !further.isEmpty else { return nil }
    do throws(ParquetError) {
      return try TableWriter(further)
    } catch {
      throw .parquet(error)
    }
  }

  private func attach(_ writer: TableWriter?, to record: inout RunRecord) throws(RunFailure) {
    guard let writer else { return }
    do throws(ParquetError) {
      record.attachments += try writer.files(
        RunTables.all(record), scenario: record.summary.name
      ).map(\.attachment)
    } catch {
      throw .parquet(error)
    }
  }

  // MARK: Report

  /// Adds the page and the charts to a run that came to its end.
  private func attachReport(of job: ScenarioRun, to record: inout RunRecord) {
    guard record.status == .complete, !noReport else { return }
    record.attachments += RunReport.charts(of: record, job.language(nil))
    ChartLibrary.noteWhenMisnamed()
    if let page = RunReport.page(of: record, job.language(lang)) {
      record.attachments.append(page)
    }
  }

  private func store(_ record: RunRecord) throws(RunFailure) -> String {
    do throws(RunFolderError) {
      return try RunFolder.draft(record, results: out).storeUndisturbed()
    } catch {
      throw .folder(error)
    }
  }

  private func report(_ job: ScenarioRun, _ record: RunRecord, _ folder: String) {
    if json {
      Terminal.print(RunDocument.full(record, run: folder).written())
    } else {
      Terminal.print(
        TerminalReport(
          record.summary, language: job.language(lang), hasColor: Terminal.hasColor,
          columns: Terminal.columns, origins: record.origins,
          expectations: record.expectations,
          // They are shown in full before the run, unless it is to be quiet.
          warnings: quiet ? job.warnings(in: job.language(lang)) : [], runFolder: folder
        ).text())
    }
  }

  /// Ends a run of which no replication is complete, and some work is put aside.
  private func endPutAside(_ language: ReportLanguage) -> Never {
    Terminal.note(
      language == .spanish
        ? "interrumpido antes de completar la primera réplica: lo simulado queda guardado; la misma orden con --resume continúa\n"
        : "interrupted before the first replication was complete: what was simulated is put aside; the same command with --resume goes on\n"
    )
    Recobro.exit(withError: ExitStatus.interrupted.code)
  }

  /// Ends with the status of an interruption, of an expectation or of an undecided precision; returns otherwise.
  private func endStatus(_ record: RunRecord) {
    if record.status == .interrupted {
      Terminal.note(
        """
        interrupted: \(Terminal.counted(record.summary.replications, "complete replication")) kept in the run folder; \
        the same command with --resume goes on

        """)
      Recobro.exit(withError: ExitStatus.interrupted.code)
    }
    let failed = record.expectations.filter { $0.verdict == .fail }
    if !failed.isEmpty {
      // The report has every line; on standard error stands what a log is searched for.
      for outcome in failed { Terminal.note("failed: \(outcome.text)\n") }
      Recobro.exit(withError: ExitStatus.failedCheck.code)
    }
    let undecided = record.expectations.filter { $0.verdict == .undecided }
    for outcome in undecided { Terminal.note("undecided: \(outcome.text)\n") }
    if let reason = record.undecidedEnding {
      Terminal.note("undecided: \(reason)\n")
      Recobro.exit(withError: ExitStatus.undecided.code)
    }
    if !undecided.isEmpty { Recobro.exit(withError: ExitStatus.undecided.code) }
  }
}

extension RunRecord {
  /// Why `until` has not come to what it was for; nil where it has, and for runs without it.
  fileprivate var undecidedEnding: String? {
    let simulated = Terminal.counted(summary.replications, "replication")
    if let stopping = summary.stopping, !stopping.isReached {
      return stopping.withoutValue.isEmpty
        ? "`until` ended at its maximum of \(simulated)"
        : "`\(stopping.metric)` of \(names(stopping.withoutValue)) had no value in \(simulated)"
    }
    guard let selection = summary.selection, selection.selected == nil else { return nil }
    if !selection.withoutValue.isEmpty {
      return
        "no best was selected: `\(selection.metric)` of \(names(selection.withoutValue)) had no value in "
        + simulated
    }
    return selection.surviving.count == 1
      ? "no best was selected: \(names(selection.surviving)) was not tested"
      : "no best was selected among \(names(selection.surviving))"
  }

  private func names(_ strategies: [String]) -> String {
    strategies.joined(separator: ", ")
  }
}
