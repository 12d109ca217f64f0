// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Testing

@testable import Workbench

/// Baselines that were made, or edited with their digests redone, to hide a change of the scenario.
@Suite struct ForgedBaselineTests {
  /// What a baseline was made with, and a change of the file that it must not hide.
  struct Setting: Sendable, CustomTestStringConvertible {
    let made: String
    let old: String
    let new: String
    var codes: [String] = []
    /// Whether the check compares the very values of the baseline, as it does where only a size is another.
    var isIdentical = false
    var testDescription: String { made }
  }

  static let settings = [
    Setting(
      made: "parameters.hazard=0.01", old: "hazard: 0.01", new: "hazard: 0.012", codes: ["G105"]),
    Setting(
      made: "behavior.baseline=0.01 per day", old: "${hazard} per", new: "0.012 per",
      codes: ["G105"]),
    Setting(made: "horizon=60 days", old: "horizon: 60", new: "horizon: 50", codes: ["G204"]),
    Setting(
      made: "margins={ recovery_rate: 0.1% }", old: "rate: 0.1%", new: "rate: 50%", codes: ["G203"],
      isIdentical: true),
    Setting(
      made: "strategies.challenger.path[0].every=7 days", old: "every: 7 days",
      new: "every: 60 days"),
    Setting(
      made: "portfolio.accounts=150", old: "accounts: 150", new: "accounts: 60", isIdentical: true),
    Setting(made: "seed=5", old: "seed: 5", new: "seed: 6", isIdentical: true),
  ]

  @Test(arguments: settings) func aSettingHidesNoChangeOfTheFile(_ setting: Setting) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept([setting.made])
      let same = try await bench.check()
      #expect(same.exactness == .identical && same.verdict == .pass, "\(same.changes)")
      try bench.edit([(setting.old, setting.new)])
      let outcome = try await bench.check()
      let codes = outcome.findings.map(\.kind.code).filter { $0 != "G104" }
      #expect(codes == setting.codes, "\(outcome.findings)")
      #expect((outcome.exactness == .identical) == setting.isIdentical)
      let isHarmless = setting.isIdentical && setting.codes.isEmpty
      #expect((outcome.verdict == .pass) == isHarmless, "\(outcome.verdict)")
    }
  }

  /// A setting is given again on the command line of a check, and of an update.
  @Test func aSettingIsGivenAgain() async throws {
    try await PolicyBench.with { bench in
      let setting = ["parameters.hazard=0.02"]
      try await bench.accept(setting)
      #expect(try await bench.check(setting).exactness == .identical)
      let without = try await bench.check()
      #expect(without.changes == ["parameters.hazard 0.02 → 0.01"], "\(without.changes)")
      try await bench.accept()
      #expect(try bench.read().baseline?.overrides == [])
    }
  }

  private func code(_ body: () async throws -> Void) async throws -> String? {
    do {
      try await body()
      return nil
    } catch let problem as RegressionProblem {
      return problem.fault(of: "").code
    }
  }

  /// The digest of the new values beside the table of the old: no run passes for the accepted one.
  @Test(arguments: ["horizon: 60|horizon: 50", "every: 7 days|every: 30 days", "dpd: 0|dpd: -1"])
  func aForgedDigestIsRefused(change: String) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let parts = change.components(separatedBy: "|")
      try bench.edit([(parts[0], parts[1])])
      let scenario = try bench.read()
      let record = try await PolicyBench.run(scenario)
      var baseline = try #require(scenario.baseline)
      baseline.valuesHash = Baseline.hash(of: record.replications)
      try baseline.write(to: bench.baselines)
      #expect(try await code { _ = try await bench.check() } == "G303")
      #expect(try bench.read().isIdentical(to: record) == false)
    }
  }

  /// Rows in another order, and a series taken out, with every digest redone.
  @Test(arguments: [true, false]) func anEditedTableIsRefused(isPermuted: Bool) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = bench.folder.appendingPathComponent("accepted").path
      try FileManager.default.copyItem(atPath: bench.baselines, toPath: accepted)
      var baseline = try #require(try bench.read().baseline)
      if isPermuted {
        for index in baseline.series.indices where baseline.series[index].strategy == "champion" {
          baseline.series[index].values.swapAt(0, 1)
          baseline.series[index].values.swapAt(3, 7)
        }
      } else {
        baseline.series.removeAll { $0.strategy == "champion" && $0.metric == "recovery_rate" }
      }
      try baseline.write(to: bench.baselines)
      #expect(try await code { _ = try await bench.check() } == "G303")
      // Behind a change of the scenario the run has other values: the accepted table tells, or what it lacks.
      try bench.edit([("every: 14 days", "every: 7 days")])
      if isPermuted {
        #expect(try await code { _ = try await bench.check(accepted: accepted) } == "G303")
      } else {
        let told = try await bench.check().findings
        #expect(told.map(\.kind.code) == ["G403"])
        #expect(told.first?.subject?.text == "champion.recovery_rate")
        let held = try await bench.check(accepted: accepted).findings
        #expect(held.contains { $0.kind == .seriesGone }, "\(held)")
      }
    }
  }

  /// A whole new baseline under the accepted policy: its values are those of the run, and prove nothing.
  @Test func newValuesUnderTheOldPolicyAreFound() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = bench.folder.appendingPathComponent("accepted").path
      try FileManager.default.copyItem(atPath: bench.baselines, toPath: accepted)
      let policy = try bench.read().baseline?.policy
      try bench.edit([("horizon: 60", "horizon: 50")])
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      baseline.policy?.fixed = policy?.fixed ?? []
      try baseline.write(to: bench.baselines)
      let outcome = try await bench.check(accepted: accepted)
      #expect(outcome.findings.contains { $0.kind.code == "G204" }, "\(outcome.findings)")
      #expect(outcome.verdict == .fail)
    }
  }
}
