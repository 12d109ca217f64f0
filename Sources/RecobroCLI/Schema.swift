// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Measures
import Scenarios

/// The command `recobro schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print the JSON Schema (draft-07) of scenario files, or a page about every key or metric.",
    discussion: """
      Examples:
        recobro schema > recobro.schema.json
        recobro schema --markdown --lang es
        recobro schema --metrics
      """)

  @Flag(help: "Print the reference of all keys as Markdown.")
  var markdown = false

  @Flag(help: "Print the reference of all metrics as Markdown.")
  var metrics = false

  @Option(help: "The language of the reference: en or es.")
  var lang: Language = .en

  func validate() throws {
    guard !(markdown && metrics) else {
      throw ValidationError("--markdown and --metrics print a page each; name one of them.")
    }
  }

  func run() {
    let language = lang.diagnostics
    Terminal.print(
      metrics
        ? MetricReference.text(in: language)
        : markdown ? ScenarioReference.text(in: language) : ScenarioSchema.text)
  }
}
