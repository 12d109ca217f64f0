// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Workbench

extension Failure {
  /// Reports a tuning that gave no answer.
  static func report(
    _ failure: StudyFailure, file: String, json: Bool, language: DiagnosticLanguage
  ) -> ExitCode {
    switch failure {
    case .run(let failure): return report(failure, file: file, json: json, language: language)
    case .usage(let message, let help):
      Terminal.note("error: \(message)\n  = help: \(help)\n")
      return ExitCode(64)
    case .candidate(let settings, let reason, let help):
      Terminal.note(
        "error: \(file): a value to be tried makes the scenario invalid: \(reason)\n"
          + "  = note: \(settings.joined(separator: " "))\n  = help: \(help)\n")
    case .pointless(let message, let help):
      Terminal.note("error: \(file): \(message)\n  = help: \(help)\n")
    case .infeasible(let nearest):
      Terminal.note(
        "error: \(file): every candidate is shown to violate a constraint\n"
          + nearest.map { "  = note: \($0)\n" as Note }.reduce("", +)
          + "  = help: relax `--subject-to`, or widen the ranges\n")
    }
    return ExitStatus.badScenario.code
  }
}
