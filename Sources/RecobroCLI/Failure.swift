// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Results
import Scenarios
import Storage
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
    case .refusedImport(let source, let statement):
      show(source.diagnostics, [], file, json: json, language)
      if !json {
        let words = ImportStatementText(
          statement, language: language == .spanish ? .spanish : .english, isRefused: true)
        Terminal.note(Note(lines: words.text()))
      }
      return ExitStatus.badScenario.code
    case .problem(let problem):
      Terminal.note("error: \(file): \(problem.message)\n")
      return ExitStatus.badScenario.code
    case .uncertainty(let draw, let settings, let reason):
      let note = "  = note: \(settings.joined(separator: " "))\n" as Note
      let found: Note =
        language == .spanish
        ? "error: \(file): la extracción \(draw) de `uncertainty` hace inválido el escenario: \(DiagnosticPages.wording.spanish(reason) ?? reason)\n"
        : "error: \(file): draw \(draw) of `uncertainty` makes the scenario invalid: \(reason)\n"
      let help: Note =
        language == .spanish
        ? "  = help: acote la ley, p. ej. { truncated: { law: …, low: …, high: … } }; números enteros da { discrete: { values: [2, 3], weights: [50%, 50%] } }\n"
        : "  = help: bound the law, such as { truncated: { law: …, low: …, high: … } }; whole numbers come of { discrete: { values: [2, 3], weights: [50%, 50%] } }\n"
      Terminal.note(found + note + help)
      return ExitStatus.badScenario.code
    case .folder(let error):
      Terminal.note("error: \(error.description)\n  = help: name another folder with --out\n")
      return ExitStatus.runError.code
    case .parquet(let error):
      Terminal.note("error: \(error.description)\n\(help(error))")
      return ExitStatus.runError.code
    case .running:
      Terminal.note(
        "error: another process is at this very run; let it end, or run without --resume\n")
      return ExitStatus.runError.code
    case .stored(let error):
      let help = error.help.map { "  = help: \($0[language])\n" as Note } ?? ""
      Terminal.note("error: \(error.words[language])\n" + help)
      return ExitStatus.badScenario.code
    case .fault(let fault):
      Terminal.note(
        language == .spanish
          ? "error: fallo del programa, no del escenario: \(fault)\n"
            + "  = help: comuníquelo con el escenario y su semilla; no se ha escrito nada\n"
          : "error: a fault of the program, not of the scenario: \(fault)\n"
            + "  = help: report it with the scenario and its seed; nothing was written\n")
      return ExitStatus.runError.code
    case .tooLarge(let needed, let available, let replications, let lives):
      Terminal.note(Note(lines: tooLarge(needed, available, replications, lives, language)))
      return ExitStatus.runError.code
    case .importTooLarge(let name, let needed, let available):
      Terminal.note(Note(lines: importTooLarge(name, needed, available, language)))
      return ExitStatus.runError.code
    case .nothingComplete:
      Terminal.note(
        language == .spanish
          ? "interrumpido antes de completar la primera réplica; no se ha escrito nada\n"
          : "interrupted before the first replication was complete; nothing was written\n")
      return ExitStatus.interrupted.code
    }
  }

  /// Reports a failure with the folder of a run, in the language asked for.
  static func report(_ failure: RunFailure, file: String, _ lang: Language?) -> ExitCode {
    report(failure, file: file, language: (lang ?? .en).diagnostics)
  }

  private static func tooLarge(
    _ needed: Double, _ available: Double, _ replications: Int, _ lives: Double,
    _ language: DiagnosticLanguage
  ) -> String {
    let sizes = [needed, available].map(memory)
    // Lives that wait for agents are there at once, in each thread; all other results do not grow with the accounts.
    let accounts = Bilingual(
      en: "fewer accounts (`--set portfolio.accounts=…`), `--threads 1`, ",
      es: "menos cuentas (`--set portfolio.accounts=…`), `--threads 1`, ")
    let fewer = lives > 0 ? accounts[language] : ""
    guard language == .spanish else {
      return
        "error: the results would take about \(sizes[0]) of memory, and there are \(sizes[1])\n"
        + (replications > 0
          ? "  = help: `--replications \(replications)` fits\n"
          : "  = help: \(fewer)a shorter `horizon`, fewer strategies or fewer segments take less\n")
    }
    return "error: los resultados ocuparían unos \(sizes[0]) de memoria y hay \(sizes[1])\n"
      + (replications > 0
        ? "  = help: `--replications \(replications)` cabe\n"
        : "  = help: \(fewer)un `horizon` más corto, menos estrategias o menos segmentos ocupan menos\n")
  }

  private static func importTooLarge(
    _ name: String, _ needed: Double, _ available: Double, _ language: DiagnosticLanguage
  ) -> String {
    let sizes = [needed, available].map(memory)
    return language == .spanish
      ? "error: `\(name)` ocuparía unos \(sizes[0]) de memoria y hay \(sizes[1])\n"
        + "  = help: dé más memoria (`ulimit -v`, el límite del contenedor) o un archivo con menos filas\n"
      : "error: `\(name)` would take about \(sizes[0]) of memory, and there are \(sizes[1])\n"
        + "  = help: allow more memory (`ulimit -v`, the container's limit), or a file with fewer rows\n"
  }

  private static func memory(_ bytes: Double) -> String {
    bytes < 1e9
      ? String(Int((bytes / 1e6).rounded(.up))) + " MB"
      : String((bytes / 1e8).rounded(.up) / 10) + " GB"
  }

  /// Reports a scenario that could not be compared with its baseline.
  static func report(
    _ problem: RegressionProblem, file: String, language: DiagnosticLanguage = .english
  ) -> ExitCode {
    switch problem {
    case .run(let failure): return report(failure, file: file, language: language)
    case .baseline(let error):
      Terminal.note(
        "error[\(error.code)]: \(file): \(error.description)\n  = help: \(error.help)\n")
      return ExitStatus.badScenario.code
    case .unmet(let requirement, let asked, let own):
      let words = RegressionProblem.words(requirement, asked: asked, own: own)
      Terminal.note("error: \(file): \(words.message)\n  = help: \(words.help)\n")
      return ExitStatus.badScenario.code
    case .guardsNothing(let guards):
      let words = RegressionProblem.nothingGuardsWords(guards)
      Terminal.note("error: \(file): \(words.message)\n  = help: \(words.help)\n")
      return ExitStatus.badScenario.code
    case .unwritable(let error):
      Terminal.note("error: \(error.description)\n  = help: name another folder with --baseline\n")
      return ExitStatus.runError.code
    }
  }

  private static func help(_ error: ParquetError) -> Note {
    guard error == .missingTool else { return "  = note: the run folder holds the CSV tables\n" }
    return """
        = help: `make setup-research` or `pip install duckdb-cli` brings it; or leave `parquet` out of --format
        = note: it is looked for in RECOBRO_DUCKDB, then on PATH

      """
  }

  /// Shows what the user is warned of, on standard error.
  static func showWarnings(
    of job: ScenarioRun, _ file: String, _ lang: Language?, but known: Set<Diagnostic> = []
  ) {
    let warnings = job.resolved.scenario.warnings.filter { !known.contains($0) }
    guard !warnings.isEmpty else { return }
    show(
      warnings, job.sources, file, json: false,
      job.language(lang) == .spanish ? .spanish : .english)
  }

  /// Shows diagnostics: to standard error, or as JSON to standard output.
  static func show(
    _ diagnostics: [Diagnostic], _ sources: [SourceText], _ file: String, json: Bool,
    _ language: DiagnosticLanguage
  ) {
    let renderer = DiagnosticRenderer(
      json ? .json : .full, colored: Terminal.isInteractive && Terminal.hasColor,
      language: language, wording: DiagnosticPages.wording)
    let text = renderer.render(diagnostics, from: sources, subject: file)
    if json { Terminal.print(text) } else { Terminal.show(text) }
  }
}

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

/// How the program ends; the numbers are a contract.
enum ExitStatus: Int32 {
  /// Done.
  case success = 0
  /// An expectation, regression or self-check failed.
  case failedCheck = 1
  /// The run could not be done: model, input or output, a missing tool.
  case runError = 2
  /// Bad scenario or data.
  case badScenario = 3
  /// Too few replications to decide: the precision asked for, or an expectation.
  case undecided = 4
  /// Ctrl-C.
  case interrupted = 130

  /// The error by which a command ends with this status.
  var code: ExitCode { ExitCode(rawValue) }
}
