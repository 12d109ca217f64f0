// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Results
import Workbench

/// The command `recobro reproduce`.
struct Reproduce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate a stored run again from its folder and compare every file.",
    discussion: """
      Equal bytes are promised for the same program on equal processors; what differs is named. report.html is made again of the \
      folder's documents; of manifest.json, SHA256SUMS and timing.json, which tell of the other files, the clock and the \
      machine, `recobro verify-run` says whether they are the ones that were written.

      Examples:
        recobro reproduce results/consumer-cards/20260105T090000Z-0123456789ab
        recobro reproduce RUN --json | python3 -m json.tool
      """)

  @Argument(help: "The run folder.", completion: .directory)
  var folder: String

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var bounds: ImportRootOption

  @Flag(help: "Print one JSON document instead of the text.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  @Option(help: "The language: en or es; the run's own without it.")
  var lang: Language?

  func run() async throws {
    let control = RunControl()
    let interruption = Interruption.endingAtOnce()
    defer { withExtendedLifetime(interruption) {} }
    let reproduction: Reproduction
    do throws(RunFailure) {
      reproduction = try await Reproduction(
        of: try stored(), threads: threads.count, control: control, importRoot: bounds.root)
    } catch {
      throw Failure.report(error, file: folder, lang)
    }
    if !quiet {
      Terminal.print(
        json
          ? reproduction.json
          : reproduction.text(in: lang?.reporting ?? reproduction.stored.reportLanguage))
    }
    if !reproduction.succeeds { throw ExitStatus.failedCheck.code }
  }

  private func stored() throws(RunFailure) -> StoredRun {
    do throws(StoredRunError) {
      return try StoredRun(opening: folder)
    } catch {
      throw .stored(error)
    }
  }
}
