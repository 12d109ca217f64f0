// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Scenarios

/// The command `recobro schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema (draft-07) of scenario files.",
    discussion: """
      Example:
        recobro schema > recobro.schema.json
      """)

  func run() { Terminal.print(ScenarioSchema.text) }
}
