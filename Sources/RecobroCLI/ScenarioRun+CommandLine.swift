// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Reporting
import Scenarios
import Workbench

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
