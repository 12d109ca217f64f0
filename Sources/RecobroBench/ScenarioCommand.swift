// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Workbench

/// Measures the events of a scenario: all strategies, the portfolio's draws included.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Replications of a scenario, with its events counted.")

  @Argument(help: "The scenario file.")
  var file: String

  @Option(name: .customLong("set"), help: "Override a value; may be repeated.")
  var overrides: [String] = []

  @Option(help: "Replications.")
  var replications = 1

  @Option(help: "Threads.")
  var threads = 1

  func run() throws {
    let scenario = try ScenarioRun(try ScenarioFile(path: file, overrides: overrides))
    let experiment = scenario.resolved.experiment
    let watch = Stopwatch()
    _ = experiment.runBlocking(0..<replications, threads: threads)
    let (wall, processor) = (watch.wall, watch.processor)
    let events = (0..<replications).reduce(0) {
      $0 + experiment.eventCount(replication: UInt32($1))
    }
    print(
      """
      {"scenario": "\(file)", "replications": \(replications), "threads": \(threads), \
      "events": \(events), "seconds": \(wall), "cpu_seconds": \(processor), \
      "events_per_second": \(Double(events) / wall), \
      "cpu_nanoseconds_per_event": \(processor * 1e9 / Double(events))}
      """)
  }
}
