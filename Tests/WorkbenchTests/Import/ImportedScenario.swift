// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Results
import Testing

@testable import Workbench

/// A scenario and the file it imports, in a folder of their own.
struct ImportedScenario {
  let rows: [String]
  let text: String

  /// The base of the tests: one contact a day per person, letters before calls.
  static func limited(_ import: String) -> String {
    """
    version: 1
    name: ord
    start: 2026-03-31
    horizon: 90 days
    currency: EUR
    replications: 4
    portfolio:
      import: { file: a.csv, columns: { \(`import`) } }
      segments: { all: {}, old: {} }
    behavior: { baseline: 0.01 per day }
    channels:
      email: { cost_per_attempt: 0.03, engagement: 40%, stimulus: 0.02 per day }
      agent_call: { cost_per_attempt: 1, engagement: 40%, stimulus: 0.05 per day }
    strategies:
      none: { path: [] }
      ladder:
        path:
          - { at: 5 dpd, every: 10 days, channel: email }
          - { at: 40 dpd, every: 15 days, channel: agent_call }
        limits: { one-a-day: { at_most: 1 } }

    """
  }

  /// Reads the scenario in a folder of its own.
  func job(_ overrides: [String] = []) throws -> ScenarioRun {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data((rows.joined(separator: "\n") + "\n").utf8)
      .write(to: folder.appendingPathComponent("a.csv"))
    let path = folder.appendingPathComponent("base.yaml").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try ScenarioRun(try ScenarioFile(path: path, overrides: overrides))
  }

  /// The digests of the files a run leaves.
  func digests(_ overrides: [String] = []) async throws -> [String: String] {
    let record = try await job(overrides).execute(
      threads: 2, control: RunControl(), command: [])
    return try RunFolder.digests(of: record)
  }
}
