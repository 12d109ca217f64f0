// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Reporting
import Results
import Storage
import Workbench

/// The command `recobro verify-run`.
struct VerifyRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-run",
    abstract:
      "Prove that a run's folder is the one that was written, or name the files that are not.",
    discussion: """
      Every file must have the digest that `SHA256SUMS` and `manifest.json` have for it; links are named, not followed. \
      Studies of `recobro tune` and `recobro sensitivity` have digests too. Whoever changes a file can change its digests along with \
      it, so keep the digest this prints elsewhere and ask for it with --digest. `recobro reproduce` simulates the run \
      again instead.

      Examples:
        recobro verify-run results/consumer-cards/20260105T090000Z-0123456789ab
        recobro verify-run RUN --digest 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The digest that `SHA256SUMS` must have, as an earlier call printed it.",
      valueName: "hexadecimal"))
  var digest: String?

  @Flag(help: "Print one JSON document instead of the text.")
  var json = false

  @Option(help: "The language: en or es; the run's own without it.")
  var lang: Language?

  func validate() throws {
    guard let digest else { return }
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else {
      throw ValidationError("--digest must be 64 hexadecimal digits.")
    }
  }

  func run() throws {
    let integrity: FolderIntegrity
    do throws(StoredRunError) {
      integrity = try FolderIntegrity(of: folder)
    } catch {
      throw Failure.report(.stored(error), file: folder, lang)
    }
    let own = (try? StoredRun(opening: folder))?.reportLanguage ?? .english
    let words = IntegrityWords(integrity, expected: digest, language: lang?.reporting ?? own)
    Terminal.print(
      json ? words.document.written() : words.text.map { $0.printable + "\n" }.joined())
    if !words.succeeds { throw ExitStatus.failedCheck.code }
  }
}
