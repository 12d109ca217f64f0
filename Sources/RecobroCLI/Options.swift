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
}

/// The options of every command that simulates.
struct SimulationOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a value of the scenario, such as portfolio.accounts=2_000; may be repeated.",
      valueName: "path=value"))
  var overrides: [String] = []

  @Option(help: "The master seed, or `random`; the scenario's own without it.")
  var seed: String?

  @Option(help: "Simulate exactly so many replications, whatever the scenario says.")
  var replications: Int?

  @Option(help: "Threads to use; they change no number. All processors without it.")
  var threads: Int?

  mutating func validate() throws {
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024.")
    }
    if let replications, replications < 1 {
      throw ValidationError("--replications must be at least 1.")
    }
    if let seed, seed != "random", UInt64(seed) == nil {
      throw ValidationError("--seed must be a whole number below 2^64, or `random`.")
    }
  }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// The overrides with those that flags stand for; a random seed is told.
  func allOverrides() -> [String] {
    var all = overrides
    if let seed {
      let number = seed == "random" ? String(UInt64.random(in: 0...UInt64.max)) : seed
      if seed == "random" { Terminal.note("seed \(number)\n") }
      all.append("seed=\(number)")
    }
    if let replications { all.append("replications=\(replications)") }
    return all
  }
}
