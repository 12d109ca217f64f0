// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// What a user chooses of a policy, and what a check makes of it.
@Suite struct PolicyChoiceTests {
  /// Ten seeds on the command line: told, and passed, since samples of the baseline's size find what is asked for.
  @Test func anotherSeedIsAnIndependentSample() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      for seed in 100..<110 {
        let outcome = try await bench.check(["seed=\(seed)"])
        #expect(
          outcome.findings.map(\.kind) == [.independentSample], "\(seed): \(outcome.findings)")
        #expect(outcome.verdict == .pass && outcome.design == .independent)
      }
      let small = try await bench.check(["seed=100", "replications=10", "portfolio.accounts=30"])
      #expect(small.verdict == .undecided)
      let kinds = Set(small.findings.map(\.kind))
      #expect(kinds.isSuperset(of: [.fewerAccounts, .fewerReplications, .effectOutOfReach]))
    }
  }

  /// A sharper claim than the size bears leaves what was not shown undecided.
  @Test func anEffectOutOfReachIsUndecided() async throws {
    try await PolicyBench.with { bench in
      let sharp = try #require(PolicyChoices.Requirement(reading: "recovery_rate=0.01%"))
      try await bench.accept([], PolicyChoices(requirements: [sharp]))
      #expect(try await bench.check().verdict == .pass)
      let outcome = try await bench.check(["seed=6"])
      #expect(outcome.verdict == .undecided)
      let finding = try #require(outcome.findings.first { $0.kind == .effectOutOfReach })
      #expect(finding.subject == .metric("recovery_rate") && finding.asked == .amount(0.0001))
      // It stays until the defaults are asked for.
      try await bench.accept()
      #expect(try bench.read().baseline?.policy?.chosen == ["recovery_rate"])
      #expect(try await bench.check(["seed=6"]).verdict == .undecided)
      try await bench.accept([], PolicyChoices(requirements: [.defaults]))
      #expect(try await bench.check(["seed=6"]).verdict == .pass)
    }
  }

  /// A metric that is only watched is told and fails nothing, also after the next update.
  @Test func aWatchedMetricFailsNothing() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let all = try #require(try bench.read().baseline?.policy?.guards)
      #expect(all.contains("days_to_first_payment") && all.contains("recovery_rate"))
      let worse = ["strategies.challenger.path[0].every=21 days"]
      #expect(try await bench.check(worse).verdict == .fail)
      try await bench.accept([], PolicyChoices(watches: ["days_to_first_payment"]))
      try await bench.accept()
      let policy = try #require(try bench.read().baseline?.policy)
      #expect(policy.watches == ["days_to_first_payment"])
      #expect(policy.guards == all.filter { $0 != "days_to_first_payment" })
      let one = PolicyChoices(guards: ["complaints_per_1000"])
      try await bench.accept([], one)
      let outcome = try await bench.check(worse)
      #expect(outcome.verdict == .pass && outcome.shifts.contains { $0.verdict == .worse })
      #expect(outcome.family.tests == 4)
      try await bench.accept([], PolicyChoices(guards: []))
      #expect(try bench.read().baseline?.policy?.guards == all)
      #expect(try await bench.check(worse).verdict == .fail)
    }
  }

  /// Fewer may be required than the baseline has, on purpose.
  @Test func lessCanBeRequired() async throws {
    try await PolicyBench.with { bench in
      let few = ["accounts=100", "replications=12"].compactMap {
        PolicyChoices.Requirement(reading: $0)
      }
      try await bench.accept([], PolicyChoices(requirements: few))
      #expect(try await bench.check(["replications=12"]).findings.isEmpty)
      #expect(try await bench.check(["replications=11"]).findings.map(\.kind.code) == ["G102"])
      let accounts = try await bench.check(["portfolio.accounts=100"])
      #expect(accounts.findings.isEmpty, "\(accounts.findings)")
    }
  }

  /// More than the baseline has cannot be required of its checks.
  @Test(arguments: ["accounts=151", "replications=25"]) func moreCannotBeRequired(text: String)
    async throws
  {
    try await PolicyBench.with { bench in
      let more = try #require(PolicyChoices.Requirement(reading: text))
      let choices = PolicyChoices(requirements: [more])
      let problem = #expect(throws: RegressionProblem.self) {
        try bench.read(isUpdate: true, choices)
      }
      #expect(problem?.fault(of: bench.file).message.contains("--require \(text)") == true)
      try await bench.accept(["portfolio.accounts=151", "replications=25"], choices)
      let policy = try #require(try bench.read().baseline?.policy)
      #expect(policy.accounts == 151 && policy.replications == 25)
    }
  }

  @Test(arguments: ["recovery_rate", "accounts=0", "accounts=x", "penetration=1%", "x=1", "=1", ""])
  func whatCannotBeRequired(text: String) {
    #expect(PolicyChoices.Requirement(reading: text) == nil)
  }

  /// Without a policy a weaker check passes as it did, and is told how to keep one.
  @Test func aBaselineWithoutAPolicy() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      baseline.policy = nil
      try baseline.write(to: bench.baselines)
      try bench.edit([("  - champion.recovery_rate in 10%..90%\n", "")])
      let outcome = try await bench.check()
      #expect(outcome.verdict == .pass && outcome.findings.map(\.kind) == [.noPolicy])
      try await bench.accept()
      #expect(try await bench.check().findings.isEmpty)
    }
  }

  /// Where the scenario is the accepted one, the header must say what it comes to, whatever digest the file has.
  @Test func aHeaderWithARedoneDigestIsRefused() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      baseline.resolvedScenarioHash = "0"
      try baseline.write(to: bench.baselines)
      let error = #expect(throws: RegressionProblem.self) { try bench.read() }
      #expect(error?.fault(of: bench.file).code == "G303")
      #expect(error?.fault(of: bench.file).message.contains("resolved_scenario_sha256") == true)
    }
  }

  /// A metric with values in few replications is watched, where the replications themselves are enough.
  @Test(arguments: [(24, 2, true), (24, 24, false), (24, 15, true), (6, 2, false)])
  func whatHasTooFewValuesIsWatched(replications: Int, values: Int, isWatched: Bool) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept(["replications=\(replications)"])
      var baseline = try #require(try bench.read().baseline)
      baseline.policy = nil
      let place = try #require(baseline.series.firstIndex { $0.metric == "closed_rate" })
      for index in values..<replications { baseline.series[place].values[index] = nil }
      let policy = GatePolicy(
        of: baseline, try bench.read().job.resolved.scenario, kept: nil, PolicyChoices())
      #expect(policy.watches == (isWatched ? ["champion.closed_rate"] : []))
      #expect(policy.guards.contains("closed_rate"))
      #expect(policy.isGuarding("champion", "closed_rate") != isWatched)
      #expect(policy.isGuarding("challenger", "closed_rate"))
    }
  }
}
