// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Results
import Scenarios
import Workbench

extension StoredRun {
  /// Opens the folder of a run that came to its end, or tells why there is none.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - lang: The language asked for.
  /// - Returns: The run.
  /// - Throws: `ExitCode`, after the reason was told.
  static func whole(at path: String, _ lang: Language?) throws -> StoredRun {
    let stored: StoredRun
    do throws(StoredRunError) {
      stored = try StoredRun(path: path)
    } catch {
      guard !isStudy(path) else {
        Terminal.note(
          (lang ?? .en) == .es
            ? "error: `\(path)` contiene un estudio; su report.html y sus tablas ya están allí\n"
            : "error: `\(path)` holds a study; its report.html and its tables lie there already\n"
        )
        throw ExitStatus.badScenario.code
      }
      throw Failure.report(.stored(error), file: path, lang)
    }
    guard stored.manifest.status == .complete else {
      let count = stored.manifest.replications
      Terminal.note(
        (lang ?? .en) == .es
          ? "error: `\(path)` fue interrumpida tras \(Terminal.counted(count, "réplica")); esto pide una corrida entera\n"
            + "  = help: el mismo `recobro run` con --resume la continúa\n"
          : "error: `\(path)` was interrupted after \(Terminal.counted(count, "replication")); this needs a whole run\n"
            + "  = help: the same `recobro run` with --resume goes on with it\n")
      throw ExitStatus.badScenario.code
    }
    return stored
  }

  /// The language the run was told in, in which more is told of it unless another is asked for.
  var reportLanguage: ReportLanguage {
    ReportPage.language(noted: language, scenario: (try? resolvedScenario()) ?? "")
  }

  /// Whether a folder holds a tuning or a sensitivity study instead of a run.
  static func isStudy(_ path: String) -> Bool {
    ["tuning.json", "sensitivity.json"].contains {
      FileManager.default.fileExists(atPath: "\(path)/\($0)")
    }
  }
}

extension ChartLibrary {
  /// Tells of a file that the environment names as the library and that is none: the report then has tables only.
  static func noteWhenMisnamed() {
    guard let path = misnamed() else { return }
    Terminal.note(
      """
      note: RECOBRO_VEGA_BUNDLE names `\(path)`, which is not the library for charts; the report has tables only
        = help: leave the variable out, or run `make setup` and name its vega-bundle.js

      """)
  }
}

extension ScenarioRun {
  /// Reads a scenario and shows how far the import of its portfolio is; Ctrl-C meanwhile ends the program.
  init(_ file: ScenarioFile, quiet: Bool, _ lang: Language?) throws(RunFailure) {
    let interruption = Interruption.whileReading()
    defer { withExtendedLifetime(interruption) {} }
    let display = ImportDisplay(lang?.reporting ?? .english)
    try self.init(file) { if !quiet { display.show($0) } }
  }

  /// The language asked for, or else the scenario's own.
  func language(_ asked: Language?) -> ReportLanguage {
    asked?.reporting ?? language
  }
}
