// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Results

@testable import Workbench

/// A small scenario in which messages pay only if they are neither too many nor too few.
struct StudyFixture {
  static let text = """
    # A comment that stays.
    version: 1
    name: tuned
    horizon: 60 days
    seed: 5
    parameters: { every: 30, cost: 0.5, reach: "40", idle: 1 } # numbers
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.002 per day }
    channels:
      sms: { engagement: "${reach}%", stimulus: 0.06 per day, cost_per_attempt: "${cost}" }
    strategies:
      none: { path: [] }
      often: { path: [{ at: 1 dpd, every: "${every} days", channel: sms }] }
      idle: { path: [{ at: "${idle} dpd", channel: sms }] }

    """

  let folder: URL
  let path: String

  /// Writes the scenario to a folder of its own that is removed afterwards.
  static func with(
    _ text: String = text, _ body: (StudyFixture) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("tuned.yaml")
    try Data(text.utf8).write(to: file)
    try await body(StudyFixture(folder: folder, path: file.path))
  }

  func run(_ overrides: [String] = []) throws -> ScenarioRun {
    try ScenarioRun(try ScenarioFile(path: path, overrides: overrides))
  }

  func job(_ request: TuningRequest = cadence) throws -> TuningJob {
    try TuningJob(try run(), request)
  }

  /// The cadence of messages for net recovery.
  static let cadence = TuningRequest(
    parameters: ["every=1|4|10|60"], objective: "often.net_recovery_rate", confirmation: 10,
    budget: 1_000, indifference: "0.2%")
}
