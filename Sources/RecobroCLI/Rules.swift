// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Scenarios

/// The command `recobro rules`.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List packs of contact rules, or print one with its source.",
    discussion: """
      Packs are the rules of laws and platforms as understood on a date; they are not legal advice. A scenario names them under \
      `contact_rules`, or takes a printed one, changed, under `contact_rules.own`.

      Examples:
        recobro rules
        recobro rules chile-ley-21320
      """)

  @Argument(help: "A pack's name.")
  var name: String?

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func run() throws {
    guard let name else { return list() }
    if let pack = LibraryPack.all.first(where: { $0.name == name }) {
      Terminal.print(pack.text)
      return
    }
    let nearest = Suggestion.nearest(to: name, among: LibraryPack.all.map(\.name))
    let isSpanish = lang == .es
    let advice = isSpanish ? "¿quiso decir" : "did you mean"
    let help: Note = nearest.map { "\n  = help: \(advice) `\($0)`?" as Note } ?? ""
    Terminal.note(
      isSpanish
        ? "error: no hay ningún paquete de reglas `\(name)`\(help)\n"
        : "error: there is no pack of rules `\(name)`\(help)\n")
    throw ExitCode(64)
  }

  private func list() {
    let isSpanish = lang == .es
    for pack in LibraryPack.all {
      let since = pack.dates.from.map { isSpanish ? "; desde \($0)" : "; from \($0)" } ?? ""
      Terminal.print(
        "\(pack.name)  (\(pack.roles.joined(separator: ", ")); \(pack.confidence)\(since))\n    \(pack.about)\n"
      )
    }
    Terminal.print(
      isSpanish
        ? "\nSegún se entienden en su fecha; no es asesoría legal.\n"
        : "\nAs understood on their dates; not legal advice.\n")
  }
}
