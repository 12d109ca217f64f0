// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Results
public import Simulation

/// Why a run gave no results.
public enum RunFailure: Error, Sendable {
  /// The scenario or its data are wrong; the sources are there to be quoted.
  case invalid(InvalidSource, sources: [SourceText])
  /// The file the scenario imports is wrong; with the control figures of what could be read of it.
  case refusedImport(InvalidSource, ImportStatement)
  /// The parts of the scenario do not fit together.
  case problem(ScenarioProblem)
  /// A draw of uncertain parameters makes the scenario invalid; with the settings and the first reason.
  case uncertainty(draw: Int, settings: [String], String)
  /// Results cannot be written.
  case folder(RunFolderError)
  /// Tables cannot be written in a format that was asked for.
  case parquet(ParquetError)
  /// Another process is at the run that is to be resumed.
  case running
  /// A stored run cannot be read.
  case stored(StoredRunError)
  /// An error in the program, which no scenario can cause.
  case fault(SimulationFault)
  /// The results would not fit into memory; in bytes, with the replications that would fit, and the bytes of lives that wait for
  /// agents, which fewer accounts make fewer.
  case tooLarge(needed: Double, available: Double, replications: Int, lives: Double)
  /// The imported file would not fit into memory; its name, and bytes.
  case importTooLarge(String, needed: Double, available: Double)
  /// Stopped before the first replication was complete.
  case nothingComplete
}

extension RunFailure {
  /// The first reason in one line.
  var summary: String {
    switch self {
    case .invalid(let source, _), .refusedImport(let source, _):
      source.diagnostics.first { $0.severity == .error }?.message ?? "it is not valid"
    case .problem(let problem): problem.message
    case .uncertainty(let draw, _, let reason):
      "draw \(draw) of `uncertainty` makes the scenario invalid: \(reason)"
    case .folder(let error): error.description
    case .parquet(let error): error.description
    case .running: "another process is at this very run"
    case .stored(let error): error.description
    case .fault(let fault): "a fault of the program, not of the scenario: \(fault)"
    case .tooLarge(_, _, let replications, _):
      "its results would not fit into memory; \(replications) replications would"
    case .importTooLarge(let file, _, _): "`\(file)` would not fit into memory"
    case .nothingComplete: "it was stopped before it was complete"
    }
  }
}
