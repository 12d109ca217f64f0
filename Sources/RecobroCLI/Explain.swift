// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Workbench

/// The command `recobro explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a diagnostic code; list all without one.",
    discussion: """
      Examples:
        recobro explain S204
        recobro explain --lang es
      """)

  @Argument(help: "A code such as S204.")
  var code: String?

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func run() throws {
    let catalog = DiagnosticPages.catalog
    guard let code else {
      Terminal.print(catalog.list(in: lang.diagnostics))
      return
    }
    if let text = catalog.explanation(of: code, in: lang.diagnostics) {
      Terminal.print(text)
      return
    }
    let help: Note =
      catalog.suggestion(for: code).map { "\n  = help: did you mean \($0)?" as Note } ?? ""
    Terminal.note("error: there is no code `\(code)`\(help)\n")
    throw ExitCode(64)
  }
}
