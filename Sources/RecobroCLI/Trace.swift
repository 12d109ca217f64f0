// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Results
import Scenarios
import Workbench

/// The command `recobro trace`.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell one debtor's life under one strategy, event by event.",
    discussion: """
      Watching changes nothing: the debtor does the same in `run`.

      Examples:
        recobro trace scenarios/demo.yaml --strategy right-channel --debtor payroll-17
        recobro trace scenarios/demo.yaml --strategy right-channel --debtor payroll-17 --replication 3
        recobro trace scenarios/demo.yaml --debtor payroll-17 --json | python3 -m json.tool
        recobro trace results/capacity/20260105T090000Z-0123456789ab --debtor cards-17

      Where debtors share agents, the folder of a run holds what a single life needs to know of all others; from a scenario all are \
      simulated.
      """)

  @Argument(
    help: "The scenario file, or the folder of a run.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String

  @Option(help: "The strategy; the champion without it.")
  var strategy: String?

  @Option(help: "The debtor: its segment and number, such as payroll-17; of an import, its id.")
  var debtor: String

  @Option(
    parsing: .unconditional,
    help: """
      The replication, from 0; without it the first in which the debtor is: 0, unless people are drawn from a file \
      with replacement.
      """)
  var replication: Int?

  @Option(
    help: """
      Which copy of a person who is in the replication several times, from 1; without --replication the first that has \
      so many.
      """)
  var copy = 1

  @OptionGroup var seed: SeedOption

  // One life takes one thread; the option is there because every command that simulates has it.
  @OptionGroup var threads: ThreadsOption

  @OptionGroup var bounds: ImportRootOption

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Override a value; may be repeated.", valueName: "path=value"))
  var overrides: [String] = []

  @Flag(help: "Print one JSON document instead of the story.")
  var json = false

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  @Option(help: "The language of the story: en or es; the scenario's own without it.")
  var lang: Language?

  func validate() throws {
    // The bit above belongs to mirror images.
    guard (0...Int(Int32.max)).contains(replication ?? 0) else {
      throw ValidationError("--replication must be a whole number from 0 to 2147483647.")
    }
    guard copy >= 1 else { throw ValidationError("--copy must be at least 1.") }
  }

  func run() throws {
    let stored = try storedRun()
    let cutoffs = try stored.map(cutoffs)
    let job: ScenarioRun
    do throws(RunFailure) {
      job = try ScenarioRun(scenario(of: stored, under: changes), quiet: quiet, lang)
    } catch {
      throw Failure.report(error, file: file, json: json, language: lang?.diagnostics ?? .english)
    }
    if !quiet, !json, !job.warnings.isEmpty {
      Failure.showWarnings(of: job, file, lang, but: known(to: stored))
    }
    do throws(TraceProblem) {
      let life = try job.life(
        debtor: debtor, strategy: strategy, replication: replication.map { UInt32($0) }, copy: copy,
        from: cutoffs)
      Terminal.print(json ? life.json : life.story(in: job.language(lang)))
    } catch {
      let language = job.language(lang)
      Terminal.note("error: \(error.message(in: language))\n")
      throw ExitCode(64)
    }
  }

  /// What was warned of when a run was made, and of its defaults now that they are written out: no news of this command.
  private func known(to stored: StoredRun?) -> Set<Diagnostic> {
    guard let stored, let own = try? scenario(of: stored, under: []) else { return [] }
    return Set((try? ScenarioRun(own))?.resolved.scenario.warnings ?? [])
  }

  private func cutoffs(of stored: StoredRun) throws -> StoredCutoffs {
    do throws(StoredRunError) { return try StoredCutoffs(stored) } catch {
      throw Failure.report(.stored(error), file: file, lang)
    }
  }

  /// The user's own settings.
  private var changes: [String] { overrides + (seed.number.map { ["seed=\($0)"] } ?? []) }

  private func scenario(
    of stored: StoredRun?, under changes: [String]
  ) throws(RunFailure) -> ScenarioFile {
    guard let stored else {
      return try ScenarioFile(path: file, overrides: changes, importRoot: bounds.root)
    }
    return try stored.scenarioFile(overrides: changes, importRoot: bounds.root)
  }

  /// The run whose folder was given; nil for a scenario.
  private func storedRun() throws -> StoredRun? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    do throws(StoredRunError) {
      return try StoredRun(path: file)
    } catch {
      throw Failure.report(.stored(error), file: file, lang)
    }
  }
}
