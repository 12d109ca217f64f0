// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Foundation
import Reporting
import Workbench

/// The language of messages and reports.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case en
  case es

  var diagnostics: DiagnosticLanguage { self == .es ? .spanish : .english }
  var reporting: ReportLanguage { self == .es ? .spanish : .english }

  init(_ language: ReportLanguage) { self = language == .spanish ? .es : .en }
}

/// How many threads to use.
struct ThreadsOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "Threads to use; they change no number. All processors without it.")
  var threads: Int?

  mutating func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024.")
    }
  }

  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}

/// The master seed.
struct SeedOption: ParsableArguments {
  @Option(help: "The master seed, or `random`; the scenario's own without it.")
  var seed: String?

  mutating func validate() throws {
    if let seed, seed != "random", UInt64(seed) == nil {
      throw ValidationError("--seed must be a whole number below 2^64, or `random`.")
    }
  }

  /// The seed asked for; a random one is told, and drawn anew at every call.
  var number: UInt64? {
    guard seed == "random" else { return seed.flatMap { UInt64($0) } }
    let number = UInt64.random(in: 0...UInt64.max)
    Terminal.note("seed \(number)\n")
    return number
  }
}

/// What bounds the files that scenarios may read.
struct ImportRootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read no file that a scenario names outside of this folder, links followed.",
      valueName: "dir"),
    completion: .directory)
  var importRoot: String?

  mutating func validate() throws {
    if let importRoot, ImportRoot(importRoot) == nil {
      throw ValidationError("--import-root: there is no folder '\(importRoot)'.")
    }
  }

  var root: ImportRoot? { importRoot.flatMap(ImportRoot.init) }
}

/// The options of every command that simulates a scenario.
struct SimulationOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a value of the scenario, such as portfolio.accounts=2_000; may be repeated.",
      valueName: "path=value"))
  var overrides: [String] = []

  @OptionGroup var seed: SeedOption

  @Option(
    parsing: .unconditional,
    help: "Simulate exactly so many replications, whatever the scenario says.")
  var replications: Int?

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var bounds: ImportRootOption

  mutating func validate() throws {
    if let replications, replications < 1 {
      throw ValidationError("--replications must be at least 1.")
    }
  }

  /// The overrides with those that flags stand for.
  func allOverrides() -> [String] {
    overrides + (seed.number.map { ["seed=\($0)"] } ?? [])
      + (replications.map { ["replications=\($0)"] } ?? [])
  }
}
