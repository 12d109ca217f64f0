// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Foundation
import Scenarios

/// The command `recobro init`.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented starter scenario, with its schema beside it.",
    discussion: """
      Nothing is overwritten. Editors complete and check the keys by the schema.

      Examples:
        recobro init my-strategies
        recobro init mis-estrategias --lang es
      """)

  @Argument(help: "The scenario's name: letters, digits, - and _.")
  var name: String = "my-strategies"

  @Option(help: "The language of the comments: en or es.")
  var lang: Language = .en

  func validate() throws {
    guard Starter.isName((name as NSString).lastPathComponent) else {
      throw ValidationError("'\(name.printable)' is not a name of letters, digits, '-' and '_'.")
    }
  }

  func run() throws {
    let path = name + ".yaml"
    let short = (name as NSString).lastPathComponent
    try write(Starter.text(name: short, language: lang.diagnostics), to: path, mustBeNew: true)
    let folder = (name as NSString).deletingLastPathComponent
    let schema = (folder as NSString).appendingPathComponent("recobro.schema.json")
    try write(ScenarioSchema.text, to: schema, mustBeNew: false)
    Terminal.print(
      lang == .es
        ? "escrito \(path.printable)\nsiguiente paso: recobro run \(path.printable)\n"
        : "wrote \(path.printable)\nnext: recobro run \(path.printable)\n")
  }

  private func write(_ text: String, to path: String, mustBeNew: Bool) throws {
    if FileManager.default.fileExists(atPath: path) {
      guard mustBeNew else { return }
      Terminal.note("error: `\(path)` exists already and is not overwritten\n")
      throw ExitStatus.runError.code
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch {
      Terminal.note("error: cannot write `\(path)`: \(error.localizedDescription)\n")
      throw ExitStatus.runError.code
    }
  }
}
