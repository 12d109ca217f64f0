// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Workbench

/// A channel that nobody can come to has contacts of exactly 0; one that somebody might has none yet.
@Suite struct UnreachedChannelTests {
  private func facts(_ attributes: String) async throws -> [String: EstimateFact] {
    let text = """
      version: 1
      name: unreached
      horizon: 30 days
      replications: 3
      portfolio:
        accounts: 10
        segments: { all: { balance: 100, dpd: 1, \(attributes) } }
      behavior: { baseline: 0.01 per day }
      channels:
        sms: { engagement: 30%, stimulus: 0.05 per day }
        email: { engagement: 30%, stimulus: 0.05 per day }
        agent_call: { engagement: 30%, stimulus: 0.05 per day }
      strategies:
        it: { path: [{ at: 2 dpd, every: 9 days, channel: preferred }] }

      """
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("unreached.yaml")
    try Data(text.utf8).write(to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: []))
    let record = try await job.execute(threads: 1, control: RunControl(), command: [])
    let metrics = record.summary.strategies[0].metrics
    var facts: [String: EstimateFact] = [:]
    for channel in ["sms", "email", "agent_call"] {
      let name = "contacts_per_account[\(channel)]"
      facts[channel] = metrics.first { $0.name == name }?.estimate.fact
    }
    return facts
  }

  /// The attributes of the segment, and what is known of the contacts by email and by call; those by SMS vary.
  private static let cases: [(attributes: String, email: EstimateFact, call: EstimateFact)] = [
    // Nobody prefers what is left, and all consent to what they prefer.
    ("preferred_channel: { sms: 100% }", .exact, .exact),
    // Who has no preference gets the first message, and never a call.
    ("vulnerable: 10%", .exact, .exact),
    // Nobody consents to it.
    ("preferred_channel: { sms: 50%, email: 50% }, consent: { email: 0% }", .exact, .exact),
    // Who prefers a call may get one; here nobody does by chance.
    ("preferred_channel: { sms: 99.999%, agent_call: 0.001% }", .exact, .nothingCounted),
    // A message takes the place of another that has hardly ever no consent.
    ("preferred_channel: { sms: 100% }, consent: { sms: 99.999% }", .nothingCounted, .exact),
  ]

  @Test(arguments: cases.indices) func factsOfChannels(_ index: Int) async throws {
    let (attributes, email, call) = Self.cases[index]
    let facts = try await facts(attributes)
    #expect(facts["email"] == email && facts["agent_call"] == call, "\(facts)")
    #expect(facts["sms"] == nil)
  }
}
