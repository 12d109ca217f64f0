// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import Workbench

/// The command `recobro verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the engine against closed forms, with digits of agreement.",
    discussion: """
      Works in any directory. A check passes within 4 standard errors of its exact value.
      """)

  @Option(help: "Threads to use; they change no number.")
  var threads: Int?

  @Flag(help: "Print one JSON document instead of the table.")
  var json = false

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024.")
    }
  }

  func run() async throws {
    let control = RunControl()
    let interruption = Interruption(control)
    defer { withExtendedLifetime(interruption) {} }
    let table: VerificationTable
    do {
      table = try await Verification.run(
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, control: control)
    } catch let failure as RunFailure {
      throw Failure.report(failure, file: "verify", language: lang.diagnostics)
    }
    if control.stopped { throw ExitStatus.interrupted.code }
    Terminal.print(
      json
        ? table.json
        : table.lines(in: lang == .es ? .spanish : .english).joined(separator: "\n") + "\n")
    if !table.passes { throw ExitStatus.failedCheck.code }
  }
}
