// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Studies

/// What every command that studies the parameters of a scenario is told.
struct StudyOptions: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(
    name: .customLong("parameter"),
    help: ArgumentHelp(
      "A parameter with its values; up to 10 of them.", valueName: "name=lo..hi[:step]"))
  var parameters: [String]

  @Option(parsing: .unconditional, help: "The most candidate-replications in all.")
  var budget: Int = 10_000

  @Option(parsing: .unconditional, help: "The level of all claims, above 0.5 and below 1.")
  var level: Double = 0.95

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a value of the scenario, such as portfolio.accounts=2_000; may be repeated.",
      valueName: "path=value"))
  var overrides: [String] = []

  @OptionGroup var world: VariantOption

  @OptionGroup var seed: SeedOption

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var bounds: ImportRootOption

  @Option(help: "The folder that takes the place of results/.", completion: .directory)
  var out: String = "results"

  @Flag(help: "Go on where an interrupted or killed study with the same arguments stopped.")
  var resume = false

  @Flag(help: "Print one JSON document instead of the report.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no notes.")
  var quiet = false

  @Option(help: "The language of the report: en or es; the scenario's own without it.")
  var lang: Language?

  mutating func validate() throws {
    guard budget >= 1 else { throw ValidationError("--budget must be at least 1.") }
    guard level > 0.5, level < 1 else {
      throw ValidationError("--level must be above 0.5 and below 1.")
    }
    try OutputOptions.check([("--out", out)])
  }
}

/// Shows on standard error how far a study is: a moving line on a terminal, a line per step elsewhere.
struct StudyDisplay: Sendable {
  let language: ReportLanguage
  private let start = ContinuousClock.now

  init(language: ReportLanguage) { self.language = language }

  func show(_ progress: StudyProgress) {
    let text = TuningLine.text(
      stage: (progress.stage.english, progress.stage.spanish), candidates: progress.variants,
      replications: progress.replications, evaluations: progress.evaluations,
      budget: progress.budget, seconds: (ContinuousClock.now - start) / .seconds(1),
      language: language)
    if Terminal.isInteractive { Terminal.move(to: text) } else { Terminal.note("\(text)\n") }
  }

  func clear() {
    if Terminal.isInteractive { Terminal.move(to: "") }
  }
}
