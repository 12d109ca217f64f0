// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Results

/// The command `recobro runs`.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the runs of a results folder, oldest first.",
    discussion: """
      Examples:
        recobro runs
        recobro runs --out /data/results
      """)

  @Option(help: "The results folder.", completion: .directory)
  var out: String = "results"

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
        "\(entry.path.printable)  \(manifest.status.rawValue)  seed \(manifest.seed)"
          + "  \(Terminal.counted(manifest.replications, "replication"))  \(manifest.strategies.map(\.printable).joined(separator: ", "))\n"
      )
    }
    for problem in listing.problems { Terminal.note("warning: \(problem.description)\n") }
  }
}
