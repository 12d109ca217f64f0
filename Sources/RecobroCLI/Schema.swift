// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Scenarios

/// The command `recobro schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema (draft-07) of scenario files, or a page about every key.",
    discussion: """
      Examples:
        recobro schema > recobro.schema.json
        recobro schema --markdown --lang es
      """)

  @Flag(help: "Print the reference of all keys as Markdown.")
  var markdown = false

  @Option(help: "The language of the reference: en or es.")
  var lang: Language = .en

  func run() {
    Terminal.print(
      markdown ? ScenarioReference.text(in: lang.diagnostics) : ScenarioSchema.text)
  }
}
