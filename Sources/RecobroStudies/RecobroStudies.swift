// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

/// Measures on known truths what the statistics promise.
@main
struct RecobroStudies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "RecobroStudies",
    abstract:
      "Measure what intervals, selections, tunings and the gate of `recobro check` promise.",
    discussion: """
      Every line is `name: measured (± standard error of the experiment) bar verdict`. A bar is missed when what was \
      measured lies outside it by more than \(Bar.defaultAllowance.formatted) of these errors. A seed gives the same \
      numbers for any number of threads. Exit code 1: a bar is missed.

      Examples:
        RecobroStudies
        RecobroStudies coverage selection --seed 7
        RecobroStudies gate --gate-runs 500
        RecobroStudies indifference --lines cma-es --tunings 50
        RecobroStudies scenarios --lines curves
      """)

  @Argument(help: "Which studies; all without any.")
  var studies: [StudyKind] = []

  @Option(help: "The seed of all draws.")
  var seed: UInt64 = 1

  @Option(help: "Synthetic experiments per line.")
  var experiments = 10_000

  @Option(help: "Null runs of the gate.")
  var gateRuns = 5_000

  @Option(help: "Runs per power.")
  var powerRuns = 4_000

  @Option(help: "Tunings of a threshold that is known.")
  var tunings = 200

  @Option(help: "Runs drawn from simulated replications, per scenario and length.")
  var scenarioRuns = 1_000

  @Option(
    help:
      "Measure only groups of lines with this text in their names (scenarios, indifference, sizes and gate)."
  )
  var lines: String?

  @Option(help: "Threads; they change no number.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The folder with the scenarios that are simulated.", completion: .directory)
  var scenarios = "scenarios"

  @Option(help: "Where the reports are written.", completion: .directory)
  var out = ".build/studies"

  func validate() throws {
    guard experiments >= 2, gateRuns >= 2, powerRuns >= 2, tunings >= 2, scenarioRuns >= 2,
      threads >= 1
    else {
      throw ValidationError("Numbers of experiments and runs must be at least 2, threads 1.")
    }
  }

  func run() async throws {
    let settings = StudySettings(
      seed: seed, experiments: experiments, gateRuns: gateRuns, powerRuns: powerRuns,
      tunings: tunings, scenarioRuns: scenarioRuns, threads: threads, scenarios: scenarios,
      lines: lines)
    var report = Report(settings)
    for kind in StudyKind.allCases where studies.isEmpty || studies.contains(kind) {
      try await kind.study.measure(settings) { report.add($0, to: kind) }
    }
    try report.write(to: out)
    if report.isMissed { throw ExitCode(1) }
  }
}
