// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Foundation
import Verification
import Workbench

/// The command `recobro verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the engine against closed forms, with digits of agreement.",
    discussion: """
      Works in any directory. A check passes within 4 standard errors of its exact value.

      Examples:
        recobro verify
        recobro verify --seed random
        recobro verify --set parameters.kappa=0.9 --set parameters.lambda0=0.3
        recobro verify --set parameters.term=24 --set parameters.pay_probability=0.5
        recobro verify --set replications=2_000 --quiet
        recobro verify --deep
      """)

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Another value for the scenarios that are checked; `parameters.NAME` for those that have it.",
      valueName: "path=value"))
  var overrides: [String] = []

  @OptionGroup var seed: SeedOption

  @OptionGroup var threads: ThreadsOption

  @Flag(
    help:
      "Simulate ten times as much, of the self-exciting account a hundred times; takes many minutes."
  )
  var deep = false

  @Flag(help: "Print one JSON document instead of the table.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print only the checks that fail.")
  var quiet = false

  @Option(help: "The language: en or es.")
  var lang: Language = .en

  func run() async throws {
    let control = RunControl()
    let interruption = Interruption.endingAtOnce()
    defer { withExtendedLifetime(interruption) {} }
    let display = VerifyDisplay(control: control, language: lang, showsPasses: !quiet)
    let table = try await display.ticking { try await self.table(control, display) }
    // A part of the checks is no verdict.
    if control.stopped { throw ExitStatus.interrupted.code }
    if json { Terminal.print(shown(table).json) }
    if !table.passes { throw ExitStatus.failedCheck.code }
  }

  private func shown(_ table: VerificationTable) -> VerificationTable {
    quiet ? VerificationTable(table.checks.filter { !$0.passes }) : table
  }

  private func table(
    _ control: RunControl, _ display: VerifyDisplay
  ) async throws -> VerificationTable {
    do {
      return try await Verification.run(
        VerificationRequest(
          threads: threads.count, control: control, seed: seed.number, overrides: overrides,
          isDeep: deep)
      ) { display.show($0, isTable: !json) }
    } catch let failure as RunFailure {
      throw Failure.report(failure, file: "verify", language: lang.diagnostics)
    } catch let error as VerificationError {
      Terminal.note("error: \(error.description)\n")
      throw ExitStatus.badScenario.code
    }
  }
}
