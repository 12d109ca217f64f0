// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results

@testable import Workbench

/// A scenario's file and folders for its baselines.
struct PolicyBench {
  static let scenario = """
    version: 1
    name: guarded
    start: 2026-01-05
    horizon: 60 days
    seed: 5
    replications: 24
    complaint_cost: 10
    parameters: { hazard: 0.01 }
    margins: { recovery_rate: 0.1% }
    portfolio:
      accounts: 150
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: "${hazard} per day" }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.01 }
    strategies:
      champion: { path: [{ at: 1 dpd, every: 14 days, channel: sms }] }
      challenger: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }
    expect:
      - challenger.recovery_rate - champion.recovery_rate > -5% @ 99%
      - champion.recovery_rate in 10%..90%

    """

  let folder: URL
  var file: String { folder.appendingPathComponent("guarded.yaml").path }
  var baselines: String { folder.appendingPathComponent("baselines").path }

  static func with(_ body: (PolicyBench) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = PolicyBench(folder: folder)
    try bench.write(Self.scenario)
    try await body(bench)
  }

  func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }

  /// Replaces parts of the scenario's text, each of which must be there.
  func edit(_ edits: [(old: String, new: String)]) throws {
    var text = try String(contentsOfFile: file, encoding: .utf8)
    for edit in edits {
      guard text.contains(edit.old) else { throw CocoaError(.fileReadCorruptFile) }
      text = text.replacingOccurrences(of: edit.old, with: edit.new)
    }
    try write(text)
  }

  func read(
    _ overrides: [String] = [], accepted: String? = nil, isUpdate: Bool = false,
    _ choices: PolicyChoices = PolicyChoices()
  ) throws -> GuardedScenario {
    try GuardedScenario(
      file: file, overrides: overrides, baselines: baselines, accepted: accepted,
      isUpdate: isUpdate, choices: choices)
  }

  func accept(
    _ overrides: [String] = [], _ choices: PolicyChoices = PolicyChoices()
  ) async throws {
    let scenario = try read(overrides, isUpdate: true, choices)
    try scenario.accept(try await Self.run(scenario))
  }

  func check(
    _ overrides: [String] = [], accepted: String? = nil
  ) async throws -> RegressionOutcome {
    let scenario = try read(overrides, accepted: accepted)
    let record = try await Self.run(scenario)
    try scenario.verifyTable(record)
    return scenario.outcome(
      of: record, family: FalseAlarms(tests: scenario.testCount),
      needsEquivalence: false)
  }

  static func run(_ scenario: GuardedScenario) async throws -> RunRecord {
    try await GateRuns.shared.record(
      of: scenario.job, for: FalseAlarms(tests: scenario.testCount))
  }

  var json: URL { URL(fileURLWithPath: Baseline.path("guarded", in: baselines)) }
}
