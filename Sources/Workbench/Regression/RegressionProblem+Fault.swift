// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Results
import Storage

extension RegressionProblem {
  /// The problem as reports tell it.
  ///
  /// - Parameters:
  ///   - file: The scenario's file.
  ///   - scenario: Its name, where it is known.
  /// - Returns: What stood in the way, with what to do.
  public func fault(of file: String, scenario: String? = nil) -> RegressionFault {
    switch self {
    case .baseline(let error):
      let kind: RegressionFault.Kind
      if case .missing = error { kind = .missingBaseline } else { kind = .baseline }
      return RegressionFault(
        file: file, scenario: scenario, kind: kind, message: error.description, help: error.help,
        code: error.code)
    case .unmet(let requirement, let asked, let own):
      let words = Self.words(requirement, asked: asked, own: own)
      return RegressionFault(
        file: file, scenario: scenario, kind: .usage, message: words.message, help: words.help)
    case .guardsNothing(let guards):
      let words = Self.nothingGuardsWords(guards)
      return RegressionFault(
        file: file, scenario: scenario, kind: .usage, message: words.message, help: words.help)
    case .unwritable(let error):
      return RegressionFault(
        file: file, scenario: scenario, kind: .output, message: error.description,
        help: "name another folder with --baseline")
    case .run(let failure):
      var fault = RegressionFault(
        file: file, scenario: scenario, kind: failure.kind, message: failure.summary)
      if let first = failure.firstError {
        fault.help = first.help.first
        fault.code = first.code.description
        if first.primary.span.file == file {
          fault.line = first.primary.span.line
          fault.column = first.primary.span.column
        }
      }
      return fault
    }
  }
}

extension RunFailure {
  fileprivate var kind: RegressionFault.Kind {
    switch self {
    case .invalid, .refusedImport, .problem, .uncertainty, .stored: .scenario
    case .folder, .parquet, .running, .tooLarge, .importTooLarge: .output
    case .fault: .program
    case .nothingComplete: .interrupted
    }
  }

  fileprivate var firstError: Diagnostic? {
    switch self {
    case .invalid(let source, _), .refusedImport(let source, _):
      source.diagnostics.first { $0.severity == .error }
    default: nil
    }
  }
}
