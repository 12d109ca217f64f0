// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Results
import Workbench

/// Tells the user what is wrong and ends the command with the right status.
enum Failure {
  /// Reports a failed run.
  static func report(
    _ failure: RunFailure, file: String, json: Bool = false,
    language: DiagnosticLanguage = .english
  ) -> ExitCode {
    switch failure {
    case .invalid(let source, let sources):
      show(source.diagnostics, sources, file, json: json, language)
      return ExitStatus.badScenario.code
    case .problem(let problem):
      Terminal.note("error: \(file): \(problem.message)\n")
      return ExitStatus.badScenario.code
    case .folder(let error):
      Terminal.note("error: \(error.description)\n  = help: name another folder with --out\n")
      return ExitStatus.runError.code
    case .nothingComplete:
      Terminal.note(
        language == .spanish
          ? "interrumpido antes de completar la primera réplica; no se ha escrito nada\n"
          : "interrupted before the first replication was complete; nothing was written\n")
      return ExitStatus.interrupted.code
    }
  }

  /// Shows diagnostics: to standard error, or as JSON to standard output.
  static func show(
    _ diagnostics: [Diagnostic], _ sources: [SourceText], _ file: String, json: Bool,
    _ language: DiagnosticLanguage
  ) {
    let renderer = DiagnosticRenderer(
      json ? .json : .full, colored: Terminal.isInteractive && Terminal.hasColor,
      language: language)
    let text = renderer.render(diagnostics, from: sources, subject: file)
    if json { Terminal.print(text) } else { Terminal.note(text) }
  }
}
