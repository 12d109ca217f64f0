// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Scenarios

/// The command `recobro presets`.
struct Presets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List presets, or print one with its sources.",
    discussion: """
      Examples:
        recobro presets
        recobro presets consumer-cards
      """)

  @Argument(help: "A preset's name.")
  var name: String?

  func run() throws {
    guard let name else {
      for preset in Preset.all {
        Terminal.print("\(preset.key): \(preset.name)  (amounts in \(preset.currency))\n")
      }
      return
    }
    if let preset = Preset.all.first(where: { $0.name == name }) {
      Terminal.print(preset.text)
      return
    }
    let nearest = Suggestion.nearest(to: name, among: Preset.all.map(\.name))
    let help: Note = nearest.map { "\n  = help: did you mean `\($0)`?" as Note } ?? ""
    Terminal.note("error: there is no preset `\(name)`\(help)\n")
    throw ExitCode(64)
  }
}
