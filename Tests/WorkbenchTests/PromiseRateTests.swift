// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// The rate of promises is zero where a strategy asks and nobody was asked, and missing where it never asks.
@Suite struct PromiseRateTests {
  private static let scenario = """
    version: 1
    name: promises
    horizon: 30 days
    seed: 3
    replications: 4
    portfolio:
      accounts: 100
      frailty: 0
      segments: { all: { balance: 100, dpd: 0 } }
    behavior:
      baseline: 0.004 per day
      types: { forgetter: { full: 100%, promises: 50% } }
    channels:
      agent_call: { engagement: 60%, stimulus: 0 per day }
    strategies:
      never: { path: [{ at: 5 dpd, channel: agent_call }] }
      nobody:
        path:
          - { at: 5 dpd, channel: agent_call }
          - { at: 9 dpd, channel: agent_call, offer: promise, while: { balance: "> 1_000" } }

    """

  @Test func missingMeansThatNoStepAsks() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("promises.yaml")
    try Data(Self.scenario.utf8).write(to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path))
    let record = try await job.execute(threads: 1, control: RunControl(), command: [])
    let rates = record.replications.filter { $0.metric == "ptp_rate" }
    #expect(rates.first { $0.strategy == "never" }?.values == [nil, nil, nil, nil])
    #expect(rates.first { $0.strategy == "nobody" }?.values == [0, 0, 0, 0])
  }
}
