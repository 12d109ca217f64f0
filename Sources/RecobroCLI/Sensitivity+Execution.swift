// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Reporting
import Results
import Storage
import Studies
import Workbench

extension Sensitivity {
  /// Reads, simulates, writes the folder and reports.
  func execute() async throws(StudyFailure) {
    let scenario = try study.scenario()
    let job = try SensitivityJob(
      scenario,
      SensitivityRequest(
        parameters: study.parameters, metric: metric, method: method, trajectories: trajectories,
        rows: base, replications: replications, budget: study.budget, level: study.level))
    study.showWarnings(of: scenario)
    study.show(job.warnings, quoting: job.sources)
    let memory = try study.memory(job)
    let start = Date()
    let control = RunControl()
    let record = try await study.simulate(scenario, memory, control) {
      progress async throws(StudyFailure) in
      try await job.execute(
        threads: study.threads.count, control: control, memory: memory, progress: progress)
    }
    let timing = study.timing(start, control, scenario.language(study.lang))
    ChartLibrary.noteWhenMisnamed()
    let page = StudyReport.attachments(
      of: record, scenario.language(study.lang), own: scenario.language(nil), start: timing.start)
    let folder = try store(record, timing, page)
    report(record, scenario.language(study.lang), folder)
    guard record.status == .complete else { study.endInterrupted() }
    memory.remove()
  }

  private func store(
    _ record: SensitivityRecord, _ timing: RunTiming, _ attachments: [RunAttachment]
  ) throws(StudyFailure) -> String {
    do throws(RunFolderError) {
      return try SensitivityFolder.draft(
        record, timing: timing, attachments: attachments, results: study.out
      ).storeUndisturbed()
    } catch {
      throw .run(.folder(error))
    }
  }

  private func report(
    _ record: SensitivityRecord, _ language: ReportLanguage, _ folder: String
  ) {
    guard !study.json else {
      Terminal.print(record.document(folder: folder).written())
      return
    }
    Terminal.print(
      SensitivityReport(
        record, language: language, hasColor: Terminal.hasColor, columns: Terminal.columns,
        folder: folder
      ).text())
  }
}
