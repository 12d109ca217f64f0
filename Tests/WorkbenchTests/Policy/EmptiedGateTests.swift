// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// Gates that guard nothing, or only what a change of the size moves.
@Suite struct EmptiedGateTests {
  /// Updates that watch one metric after the other end before the last; the accepted baseline stays.
  @Test func updatesDoNotWatchEverything() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let all = try #require(try bench.read().baseline?.policy?.guards)
      for metric in all.dropLast() { try await bench.accept([], PolicyChoices(watches: [metric])) }
      let last = try #require(all.last)
      let before = try Data(contentsOf: bench.json)
      let error = await #expect(throws: RegressionProblem.self) {
        try await bench.accept([], PolicyChoices(watches: [last]))
      }
      #expect(error?.fault(of: "").message.contains("would guard nothing") == true)
      #expect(try Data(contentsOf: bench.json) == before)
      #expect(try bench.read().baseline?.policy?.guards == [last])
      let absent = await #expect(throws: RegressionProblem.self) {
        try await bench.accept([], PolicyChoices(guards: ["roll_rate"]))
      }
      #expect(absent?.fault(of: "").message.contains("have no `roll_rate`") == true)
      try await bench.accept([], PolicyChoices(guards: []))
      #expect(try bench.read().baseline?.policy?.guards == all)
    }
  }

  /// A policy without guards decides nothing, even where nothing changed; nor does one that watches them strategy by strategy.
  @Test(arguments: [true, false]) func aPolicyWithoutGuardsIsUndecided(isWhole: Bool) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      let all = try #require(baseline.policy?.guards)
      if isWhole {
        baseline.policy?.guards = []
        baseline.policy?.watches = all
      } else {
        baseline.policy?.watches = baseline.series.map { "\($0.strategy).\($0.metric)" }
      }
      try baseline.write(to: bench.baselines)
      for every in ["14", "60"] {
        try bench.edit([("every: 14 days", "every: \(every) days")])
        let outcome = try await bench.check()
        #expect(outcome.findings.map(\.kind.code) == ["G106"] && outcome.verdict == .undecided)
      }
    }
  }

  /// A total is compared for as many accounts as the baseline has: more of them hide no loss, and fewer are none.
  @Test func aTotalIsComparedInTheSizeOfTheBaseline() async throws {
    try await PolicyBench.with { bench in
      try bench.edit([("complaint_cost: 10\n", "complaint_cost: 10\ndiscount: { annual: 7% }\n")])
      try await bench.accept([], PolicyChoices(guards: ["npv"]))
      #expect(try await bench.check(["portfolio.accounts=1_200"]).shifts.allSatisfy { !$0.fails })
      let fewer = try await bench.check(["portfolio.accounts=75"])
      #expect(fewer.findings.map(\.kind.code).first == "G101" && fewer.verdict == .undecided)
      try bench.edit([("every: 14 days", "every: 60 days")])
      for accounts in [150, 600, 1_200] {
        let outcome = try await bench.check(["portfolio.accounts=\(accounts)"])
        let npv = try #require(
          outcome.shifts.first { $0.strategy == "champion" && $0.metric == "npv" })
        #expect(npv.verdict == .worse && outcome.verdict == .fail, "\(accounts): \(npv)")
      }
    }
  }

  /// A requirement that a smaller baseline cannot keep is told when it is lowered.
  @Test func aRequirementThatIsCutIsTold() async throws {
    try await PolicyBench.with { bench in
      let asked = ["accounts=150", "replications=24"].compactMap(PolicyChoices.Requirement.init)
      try await bench.accept([], PolicyChoices(requirements: asked))
      func cut(_ overrides: [String], _ choices: PolicyChoices = .init()) async throws
        -> [GateFinding]
      {
        let scenario = try bench.read(overrides, isUpdate: true, choices)
        let record = try await PolicyBench.run(scenario)
        let outcome = scenario.outcome(
          of: record, family: FalseAlarms(tests: scenario.testCount), needsEquivalence: false)
        return outcome.findings.filter { $0.kind == .requirementCut }
      }
      #expect(try await cut([]).isEmpty)
      let told = try await cut(["portfolio.accounts=60", "replications=20"])
      #expect(told.map(\.subject) == [.named("accounts"), .named("replications")])
      #expect(told.map(\.asked) == [.count(150), .count(24)])
      #expect(told.map(\.found) == [.count(60), .count(20)])
      let fewer = PolicyChoices(requirements: [.replications(12)])
      #expect(try await cut(["replications=20"], fewer).isEmpty)
      #expect(
        try await cut(["replications=20"], PolicyChoices(requirements: [.defaults])).isEmpty)
      #expect(try await bench.check(["replications=30"]).findings.isEmpty)
    }
  }
}
