// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import Reporting
import Results
import Storage
import Studies
import Workbench

extension Tune {
  /// Reads, searches, writes the folder and reports.
  func execute() async throws(StudyFailure) {
    let base = try study.scenario()
    let job = try TuningJob(
      base,
      TuningRequest(
        parameters: study.parameters, objective: objectives[0],
        second: objectives.dropFirst().first, constraints: constraints, method: method,
        replications: replications, confirmation: confirm, budget: study.budget,
        indifference: indifference, level: study.level))
    study.showWarnings(of: base)
    study.show(job.warnings, quoting: job.sources)
    let memory = try study.memory(job)
    let start = Date()
    let control = RunControl()
    let record = try await study.simulate(base, memory, control) {
      progress async throws(StudyFailure) in
      try await job.execute(
        threads: study.threads.count, control: control, memory: memory, progress: progress)
    }
    let timing = study.timing(start, control, base.language(study.lang))
    ChartLibrary.noteWhenMisnamed()
    let page = StudyReport.attachments(
      of: record, base.language(study.lang), own: base.language(nil), start: timing.start)
    let folder = try store(record, timing, page)
    if !record.isInterrupted { memory.remove() }
    report(record, base.language(study.lang), folder)
    endStatus(record)
  }

  private func store(
    _ record: TuningRecord, _ timing: RunTiming, _ attachments: [RunAttachment]
  ) throws(StudyFailure) -> String {
    do throws(RunFolderError) {
      return try TuningFolder.draft(
        record, timing: timing, attachments: attachments, results: study.out
      ).storeUndisturbed()
    } catch {
      throw .run(.folder(error))
    }
  }

  private func report(
    _ record: TuningRecord, _ language: ReportLanguage, _ folder: String
  ) {
    if study.json {
      Terminal.print(record.document(folder: folder).written())
    } else {
      Terminal.print(
        TuningReport(
          record, language: language, hasColor: Terminal.hasColor, columns: Terminal.columns,
          folder: folder
        ).text())
    }
    if record.winner != nil, record.tuned == nil {
      study.note(
        "warning: the tuned scenario was not written: a parameter does not stand in the file")
    }
  }

  /// Ends with the status of an interruption or of an undecided answer; returns otherwise.
  private func endStatus(_ record: TuningRecord) {
    guard !record.isInterrupted else { study.endInterrupted() }
    switch record.verdict {
    case .selected, .indifferent, .front:
      guard record.confirmation?.feasibility == .violated else { return }
      Terminal.note("undecided: on fresh replications the winner violates a constraint\n")
      Recobro.exit(withError: ExitStatus.undecided.code)
    case .interrupted: study.endInterrupted()
    case .undecided:
      Terminal.note(
        record.isWinnerFeasibilityOpen
          ? "undecided: it is not shown that the winner meets the constraints\n"
          : "undecided: neither a winner nor an indifference set was established\n")
      Recobro.exit(withError: ExitStatus.undecided.code)
    }
  }
}
