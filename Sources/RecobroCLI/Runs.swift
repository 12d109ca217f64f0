// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Results
import Storage

/// The command `recobro runs`.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the runs of a results folder, oldest first.",
    discussion: """
      Examples:
        recobro runs
        recobro runs --out /data/results --lang es
      """)

  @Option(help: "The results folder.", completion: .directory)
  var out: String = "results"

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func validate() throws { try OutputOptions.check([("--out", out)]) }

  func run() throws {
    let listing: RunListing
    do throws(FileError) {
      listing = try RunListing(results: out)
    } catch {
      Terminal.note("error: \(error.description)\n")
      throw ExitStatus.runError.code
    }
    for entry in listing.entries {
      let manifest = entry.manifest
      Terminal.print(
        "\(entry.path.printable)  \(words(manifest.status))"
          + language.choose("  seed ", "  semilla ") + "\(manifest.seed)"
          + "  \(counted(manifest.replications))  \(manifest.strategies.map(\.printable).joined(separator: ", "))\n"
      )
    }
    for problem in listing.problems { Terminal.note("warning: \(problem.description)\n") }
  }

  private var language: ReportLanguage { lang.reporting }

  private func words(_ status: RunStatus) -> String {
    switch status {
    case .complete: language.choose("complete", "completa")
    case .interrupted: language.choose("interrupted", "interrumpida")
    }
  }

  private func counted(_ replications: Int) -> String {
    language.choose(
      Terminal.counted(replications, "replication"), Terminal.counted(replications, "réplica"))
  }
}
