// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Measures
import Reporting
import Results
import Storage
import Synchronization
import Workbench

import class Foundation.DispatchSemaphore

/// A scenario is refused with diagnostics, or runs: twice with the same values, none beyond its range, and with reports of it.
struct RunCheck {
  /// What became of the inputs so far.
  struct Tally: Sendable {
    var ran = 0
    var refused = 0
    var large = 0
  }

  static let tally = Mutex(Tally())

  /// Account-days of what is tried; a larger run is left out.
  private static let limit = 400_000.0

  let lines: [String]

  var complaint: String? {
    guard let path = lines.first else { return nil }
    do throws(RunFailure) {
      let job = try ScenarioRun(
        try ScenarioFile(path: path, overrides: Array(lines.dropFirst())))
      guard job.accountDaysPerReplication * Double(job.plannedReplications) <= Self.limit else {
        Self.tally.withLock { $0.large += 1 }
        return nil
      }
      let one = try Self.run(job, threads: 1)
      let two = try Self.run(job, threads: 2)
      Self.tally.withLock { $0.ran += 1 }
      if one.replications != two.replications { return "two threads give other values than one" }
      return Self.complaint(one)
    } catch {
      Self.tally.withLock { $0.refused += 1 }
      return Self.complaint(error)
    }
  }

  // MARK: Refusals

  private static func complaint(_ failure: RunFailure) -> String? {
    switch failure {
    case .invalid(let source, let sources):
      DiagnosticsCheck.complaint(source.diagnostics, from: sources)
    case .refusedImport(let source, _): DiagnosticsCheck.complaint(source.diagnostics, from: [])
    case .problem(let problem): problem.message.isEmpty ? "a problem without a message" : nil
    case .uncertainty(_, _, let reason): reason.isEmpty ? "a draw refused without a reason" : nil
    case .fault(let fault): "a fault of the program: \(fault)"
    default: "a refusal that no scenario asks for: \(failure)"
    }
  }

  // MARK: Results

  private static func complaint(_ record: RunRecord) -> String? {
    for series in record.replications {
      for value in series.values.compactMap({ $0 }) {
        guard value.isFinite else { return "\(series.strategy).\(series.metric) is \(value)" }
        // Nobody pays more than is owed; nor can a rate of people be beyond all of them.
        let isShare = Metric(stored: series.metric).isShareOfBalance
        if isShare, value > 1 + 1e-9 { return "\(series.strategy).\(series.metric) is \(value)" }
      }
    }
    let document = RunDocument.full(record, run: "run").written()
    do throws(JSONError) {
      _ = try JSONValue(parsing: Array(document.utf8))
    } catch {
      return "the document is not JSON: \(error)"
    }
    for language in [ReportLanguage.english, .spanish] {
      let text = TerminalReport(
        record.summary, language: language, origins: record.origins,
        expectations: record.expectations
      ).text()
      if text.isEmpty { return "nothing to read" }
      if text.contains(/\b(nan|inf)\b/) { return "the report says nan or inf" }
    }
    return nil
  }

  /// Waits for a run, on a thread of the worker's own.
  private static func run(
    _ job: ScenarioRun, threads: Int
  ) throws(RunFailure) -> RunRecord {
    typealias Outcome = Result<RunRecord, RunFailure>
    let outcome = Box<Outcome?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let found: Outcome
      do throws(RunFailure) {
        found = .success(
          try await job.execute(threads: threads, control: RunControl(), command: []))
      } catch {
        found = .failure(error)
      }
      outcome.value.withLock { $0 = found }
      done.signal()
    }
    done.wait()
    guard let found = outcome.value.withLock({ $0 }) else { throw .nothingComplete }
    return try found.get()
  }
}

/// A value that two threads share.
private final class Box<Value: Sendable>: Sendable {
  let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }
}
