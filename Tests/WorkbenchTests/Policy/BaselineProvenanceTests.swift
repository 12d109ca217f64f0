// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// Baselines that a change brings along, and what the accepted one says of where their values come from.
@Suite struct BaselineProvenanceTests {
  /// The accepted baselines, a copy of those that were made.
  private func accepted(_ bench: PolicyBench) throws -> String {
    let path = bench.folder.appendingPathComponent("accepted").path
    try FileManager.default.copyItem(atPath: bench.baselines, toPath: path)
    return path
  }

  private func codes(_ outcome: RegressionOutcome) -> [String] {
    outcome.findings.map(\.kind.code).filter { $0 != "G104" }
  }

  /// Rows in another order tear the pairs apart, and no digest is that of anything.
  @Test func aTableOfNoRunIsFound() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = try accepted(bench)
      var baseline = try #require(try bench.read().baseline)
      for index in baseline.series.indices where baseline.series[index].strategy == "champion" {
        baseline.series[index].values.reverse()
      }
      baseline.valuesHash = String(repeating: "0", count: 64)
      baseline.platform.libm = "another"
      try baseline.write(to: bench.baselines)
      try bench.edit([("every: 14 days", "every: 16 days")])
      let outcome = try await bench.check(accepted: accepted)
      #expect(codes(outcome) == ["G107"], "\(outcome.findings)")
      #expect(outcome.verdict != .pass)
    }
  }

  /// A header that says twice the accounts would make every total twice as large.
  @Test func accountsThatAreNotTheAcceptedAreFound() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = try accepted(bench)
      var baseline = try #require(try bench.read().baseline)
      baseline.accounts = 300
      if let index = baseline.parts.firstIndex(where: { $0.path == "portfolio.accounts" }) {
        baseline.parts[index].content = "300"
      }
      try baseline.write(to: bench.baselines)
      #expect(codes(try await bench.check(accepted: accepted)) == ["G107"])
    }
  }

  /// An older baseline, worse than what was accepted since, is put back.
  @Test func anOlderBaselineIsFound() async throws {
    try await PolicyBench.with { bench in
      try bench.edit([("every: 14 days", "every: 60 days")])
      try await bench.accept()
      let older = try #require(try bench.read().baseline)
      try bench.edit([
        ("every: 60 days, channel: sms }] }\n  chall", "every: 7 days, channel: sms }] }\n  chall")
      ])
      try await bench.accept()
      let accepted = try accepted(bench)
      #expect(codes(try await bench.check(accepted: accepted)).isEmpty)
      try older.write(to: bench.baselines)
      try bench.edit([
        ("every: 7 days, channel: sms }] }\n  chall", "every: 21 days, channel: sms }] }\n  chall")
      ])
      let outcome = try await bench.check(accepted: accepted)
      #expect(Set(codes(outcome)) == ["G107", "G406"], "\(outcome.findings)")
      #expect(outcome.verdict != .pass)
    }
  }

  /// A change that accepts its own loss passes, and is told of with both means.
  @Test func aLossThatIsAcceptedIsTold() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = try accepted(bench)
      try bench.edit([("every: 14 days", "every: 60 days")])
      try await bench.accept()
      let outcome = try await bench.check(accepted: accepted)
      #expect(outcome.verdict == .pass && Set(codes(outcome)) == ["G406"], "\(outcome.findings)")
      let told = try #require(
        outcome.findings.first { $0.subject?.text == "champion.recovery_rate" })
      let means = [told.asked, told.found].compactMap { value in
        if case .amount(let amount) = value { amount } else { nil }
      }
      #expect(means.count == 2 && means[0] > means[1])
    }
  }

  /// The same values but for their last digits come from another machine.
  @Test func lastDigitsOfAnotherMachineAreNoFinding() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = try accepted(bench)
      try bench.edit([("every: 14 days", "every: 7 days")])
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      for index in baseline.series.indices {
        baseline.series[index].values = baseline.series[index].values.map {
          $0.map { $0 * (1 + 1e-13) }
        }
      }
      baseline.valuesHash = String(repeating: "0", count: 64)
      baseline.platform.libm = "another"
      try baseline.write(to: bench.baselines)
      let outcome = try await bench.check(accepted: accepted)
      #expect(!codes(outcome).contains("G107") && outcome.verdict == .pass, "\(outcome.findings)")
      for index in baseline.series.indices where baseline.series[index].metric == "recovery_rate" {
        for row in 0..<3 { baseline.series[index].values[row] = 0.9 }
      }
      try baseline.write(to: bench.baselines)
      #expect(codes(try await bench.check(accepted: accepted)).contains("G107"))
    }
  }

  @Test func aScenarioWithoutAnAcceptedBaselineIsTold() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let outcome = try await bench.check(accepted: bench.folder.path)
      #expect(codes(outcome) == ["G405"] && outcome.verdict == .pass)
      #expect(codes(try await bench.check()).isEmpty)
    }
  }

  /// A baseline that nobody can read says nothing of whether its scenario is still there.
  @Test func anAcceptedBaselineThatCannotBeReadIsTold() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = AcceptedBaselines(bench.baselines)
      try Data("{}".utf8).write(to: URL(fileURLWithPath: bench.baselines + "/notes.json"))
      #expect(accepted.unreadable(besides: []).isEmpty)
      try Data("{".utf8).write(to: bench.json)
      let told = accepted.unreadable(besides: [])
      #expect(told.map(\.scenario) == ["guarded"] && told.first?.error.code == "G302")
      #expect(accepted.unreadable(besides: ["guarded"]).isEmpty)
    }
  }

  /// Earlier versions kept the beginning of a digest: it still fits, and is no stand-in for a whole one.
  @Test func theBeginningOfADigestIsNoWholeOne() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = try accepted(bench)
      var baseline = try #require(try bench.read().baseline)
      let index = try #require(
        baseline.policy?.fixed.firstIndex { $0.path == "portfolio" })
      let whole = try #require(baseline.policy?.fixed[index].content)
      #expect(whole.count == "sha256:".count + 64)
      // A whole digest that only begins like it: what a search for another portfolio can reach.
      for (content, codes) in [
        (String(whole.prefix(19)), [[String](), ["G105"]]),
        (whole.prefix(19) + String(repeating: "0", count: 52), [["G105"], ["G105"]]),
      ] {
        baseline.policy?.fixed[index].content = content
        try baseline.write(to: bench.baselines)
        // Identical values prove the world of a check; another path of the champion takes that away.
        try bench.edit([("every: 14 days", "every: 13 days")])
        let alone = self.codes(try await bench.check()).filter { $0.hasPrefix("G1") }
        let beside = self.codes(try await bench.check(accepted: accepted))
          .filter { $0.hasPrefix("G1") }
        #expect(alone == codes[0] && Set(beside) == Set(codes[1]), "\(alone) \(beside)")
        try bench.edit([("every: 13 days", "every: 14 days")])
      }
    }
  }

  /// What is not chosen any more ends with the next update, so it is looser now.
  @Test func aChoiceThatIsGoneIsFound() async throws {
    try await PolicyBench.with { bench in
      let effect = try #require(PolicyChoices.Requirement(reading: "recovery_rate=30%"))
      try await bench.accept([], PolicyChoices(requirements: [effect]))
      let accepted = try accepted(bench)
      #expect(codes(try await bench.check(accepted: accepted)).isEmpty)
      var baseline = try #require(try bench.read().baseline)
      baseline.policy?.chosen = []
      try baseline.write(to: bench.baselines)
      #expect(codes(try await bench.check(accepted: accepted)) == ["G206"])
    }
  }
}
