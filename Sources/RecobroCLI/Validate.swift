// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Scenarios
import Workbench

/// The command `recobro validate`.
struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check scenario files; every problem with its place.",
    discussion: """
      Examples:
        recobro validate scenarios/*.yaml
        recobro validate my.yaml --json
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Override a value; may be repeated.", valueName: "path=value"))
  var overrides: [String] = []

  @OptionGroup var bounds: ImportRootOption

  @Flag(help: "Print the diagnostics as JSON, one document per file.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing for files without errors.")
  var quiet = false

  @Option(help: "The language of messages: en or es; the scenario's own without it.")
  var lang: Language?

  func run() async throws {
    var worst: ExitCode?
    for file in files {
      var language = lang ?? .en
      do throws(RunFailure) {
        let scenario = try ScenarioFile(
          path: file, overrides: overrides, importRoot: bounds.root)
        language = lang ?? scenario.statedLanguage.map(Language.init) ?? .en
        let job = try ScenarioRun(scenario, quiet: quiet, language)
        try job.checkDraws()
        report(job, file, language)
      } catch {
        worst = Failure.report(error, file: file, json: json, language: language.diagnostics)
      }
    }
    if let worst { throw worst }
  }

  private func report(_ job: ScenarioRun, _ file: String, _ lang: Language) {
    let warnings = job.resolved.scenario.warnings
    if json || !warnings.isEmpty {
      Failure.show(warnings, job.sources, file, json: json, lang.diagnostics)
    }
    guard !json, !quiet else { return }
    Terminal.print(lang == .es ? "\(file.printable): correcto\n" : "\(file.printable): valid\n")
    if let statement = job.importStatement {
      Terminal.print(ImportStatementText(statement, language: lang.reporting).text())
    }
  }
}
