// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Scenarios
import Testing

@testable import Workbench

@Suite struct RegressionTests {
  private static let scenario = """
    version: 1
    name: guarded
    horizon: 60 days
    seed: 5
    replications: 30
    resample: RESAMPLE
    portfolio:
      accounts: 300
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.01 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.01 }
    strategies:
      champion: { path: [{ at: 1 dpd, every: 14 days, channel: sms }] }
      challenger: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }

    """

  /// A scenario's file and a folder for its baseline.
  private struct Bench {
    let folder: URL
    var file: String { folder.appendingPathComponent("guarded.yaml").path }
    var baselines: String { folder.appendingPathComponent("baselines").path }

    func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }

    func read(_ overrides: [String] = [], isUpdate: Bool = false) throws -> GuardedScenario {
      try GuardedScenario(
        file: file, overrides: overrides, baselines: baselines, isUpdate: isUpdate)
    }

    func accept(_ overrides: [String] = []) async throws {
      let scenario = try read(overrides, isUpdate: true)
      try scenario.accept(try await Bench.run(scenario))
    }

    func check(
      _ overrides: [String] = [], needsEquivalence: Bool = false
    ) async throws -> RegressionOutcome {
      let scenario = try read(overrides)
      return scenario.outcome(
        of: try await Bench.run(scenario), family: FalseAlarms(tests: scenario.testCount),
        needsEquivalence: needsEquivalence)
    }

    static func run(_ scenario: GuardedScenario) async throws -> RunRecord {
      try await GateRuns.shared.record(of: scenario.job)
    }
  }

  private func withBench(
    resample: String = "both", _ body: (Bench) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = Bench(folder: folder)
    try bench.write(Self.scenario.replacingOccurrences(of: "RESAMPLE", with: resample))
    try await body(bench)
  }

  @Test func anUnchangedScenarioIsIdentical() async throws {
    try await withBench { bench in
      try await bench.accept()
      let outcome = try await bench.check()
      #expect(outcome.exactness == .identical && outcome.verdict == .pass)
      #expect(outcome.changes.isEmpty)
      #expect(outcome.shifts.allSatisfy { $0.verdict == .identical })
      #expect(outcome.shifts.count == outcome.family.tests && outcome.shifts.count > 10)
    }
  }

  @Test func aNewSeedPassesAsIndependentSamples() async throws {
    try await withBench { bench in
      try await bench.accept()
      let outcome = try await bench.check(["seed=6"])
      #expect(outcome.design == .independent && outcome.exactness == .changed)
      #expect(outcome.changes == ["seed 5 → 6"])
      #expect(outcome.verdict == .pass)
      #expect(outcome.shifts.contains { ($0.minimumDetectableEffect ?? 0) > 0 })
    }
  }

  @Test func aWorseScenarioFailsAndSaysWhy() async throws {
    try await withBench { bench in
      try await bench.accept()
      let outcome = try await bench.check(["strategies.challenger.path[0].every=21 days"])
      #expect(outcome.design == .paired && outcome.verdict == .fail)
      #expect(outcome.changes == ["strategies.challenger.path[0].every 7 days → 21 days"])
      let worse = outcome.shifts.filter { $0.verdict == .worse }
      #expect(worse.contains { $0.strategy == "challenger" && $0.metric == "recovery_rate" })
      #expect(
        outcome.shifts.filter { $0.strategy == "champion" }.allSatisfy { $0.verdict == .identical })
      #expect(outcome.shifts.contains { $0.verdict == .better && $0.metric == "cost_per_account" })
    }
  }

  @Test func aMarginLetsSmallShiftsPass() async throws {
    try await withBench { bench in
      let margins =
        "margins={ recovery_rate: 50%, net_recovery_rate: 50%, days_to_first_payment: 50, days_to_close: 50, "
        + "closed_rate: 90%, first_payment_rate: 90%, opt_outs_per_1000: 900 }"
      try await bench.accept([margins])
      let worse = "strategies.challenger.path[0].every=21 days"
      #expect(try await bench.check([margins, worse]).verdict == .pass)
      let small = margins.replacingOccurrences(
        of: "{ recovery_rate: 50%", with: "{ recovery_rate: 1%")
      #expect(
        try await bench.check([small, "seed=6"], needsEquivalence: true).verdict == .undecided)
      #expect(try await bench.check([margins, "seed=6"], needsEquivalence: true).verdict == .pass)
    }
  }

  @Test func otherValuesWithoutAReasonFail() async throws {
    try await withBench { bench in
      try await bench.accept()
      var baseline = try #require(try bench.read().baseline)
      baseline.valuesHash = "0"
      try baseline.write(to: bench.baselines)
      let outcome = try await bench.check()
      #expect(outcome.exactness == .unexplained && outcome.verdict == .fail)
      // The same from another processor is no fault.
      baseline.platform.cpuFlags = ["none"]
      try baseline.write(to: bench.baselines)
      #expect(try await bench.check().verdict == .pass)
    }
  }

  @Test func takesOverTheSizeOfTheBaseline() async throws {
    try await withBench { bench in
      try await bench.accept(["portfolio.accounts=100", "replications=12"])
      let outcome = try await bench.check()
      #expect(outcome.accounts == 100 && outcome.replications == 12)
      #expect(outcome.exactness == .identical)
      // What the user says now wins.
      let larger = try await bench.check(["portfolio.accounts=150"])
      #expect(larger.accounts == 150 && larger.changes == ["portfolio.accounts 100 → 150"])
    }
  }

  /// Printed means and differences are of the replications that were compared.
  @Test(arguments: [20, 40]) func meansDifferByTheDifference(replications: Int) async throws {
    try await withBench { bench in
      try await bench.accept()
      let size = "replications=\(replications)"
      let worse = "strategies.challenger.path[0].every=21 days"
      let baseline = try #require(try bench.read().baseline)
      for overrides in [[size, worse], [size, "seed=6"]] {
        let outcome = try await bench.check(overrides)
        #expect(outcome.replications == replications && outcome.baselineReplications == 30)
        for shift in outcome.shifts {
          let before = try #require(shift.before)
          let (now, difference) = (try #require(shift.now), try #require(shift.difference))
          #expect(
            abs(now - before - difference) <= 1e-12 * max(1, abs(now)),
            "\(shift.strategy).\(shift.metric)")
        }
        let rate = try #require(outcome.shifts.first { $0.metric == "recovery_rate" })
        let all = try #require(baseline.series.first { $0.metric == "recovery_rate" })
        let compared = all.values.prefix(outcome.design == .paired ? min(30, replications) : 30)
        #expect(
          try abs(#require(rate.before) - #require(Moments(compared.map { $0 ?? .nan }).mean))
            < 1e-15)
      }
    }
  }

  /// Where no exchange of labels is as surprising as the level asks for, nothing passes and nothing fails.
  @Test(arguments: [
    (4, 4, "seed=6"), (4, 4, "strategies.challenger.path[0].every=60 days"),
    (30, 3, "behavior.baseline=0.001 per day"), (30, 3, "channels.sms.stimulus=0.06 per day"),
    (3, 6, "seed=6"), (1, 1, "seed=6"), (1, 30, "behavior.baseline=0.02 per day"),
  ])
  func tooSmallIsUndecided(baseline: Int, now: Int, change: String) async throws {
    try await withBench { bench in
      try await bench.accept(["replications=\(baseline)", "portfolio.accounts=50"])
      let outcome = try await bench.check(["replications=\(now)", change])
      #expect(outcome.verdict == .undecided)
      let open = outcome.shifts.filter { $0.verdict != .identical }
      #expect(open.allSatisfy { $0.verdict == .undecided && $0.interval == nil })
      #expect(open.allSatisfy { $0.minimumDetectableEffect == nil })
    }
  }

  @Test func whatIsNoLongerThereIsNamed() async throws {
    try await withBench { bench in
      try await bench.accept()
      try bench.write(
        Self.scenario.replacingOccurrences(of: "RESAMPLE", with: "both")
          .replacingOccurrences(of: "challenger:", with: "contender:"))
      let error = #expect(throws: RegressionProblem.self) { try bench.read() }
      guard case .baseline(.lost(_, let names, let present)) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(names == ["challenger"] && present == ["contender"])
      // An update accepts it.
      try await bench.accept()
      #expect(try await bench.check().verdict == .pass)
    }
  }

  @Test func aBaselineWithARenamedMetricIsRefusedWithTheNewName() async throws {
    try await withBench { bench in
      let scenario = try bench.read(isUpdate: true)
      var old = scenario.baseline(accepting: try await Bench.run(scenario))
      #expect(!old.series.contains { $0.metric == "small_balance_rate" })
      old.series.append(
        ReplicationSeries(
          strategy: "champion", metric: "write_off_rate",
          values: .init(repeating: 0.001, count: old.replications)))
      try old.write(to: bench.baselines)
      let error = #expect(throws: RegressionProblem.self) { try bench.read() }
      guard case .baseline(let problem) = error, case .renamed = problem else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(problem.description.contains("`small_balance_rate`"))
      try await bench.accept()
      #expect(try await bench.check().verdict == .pass)
    }
  }

  /// Amounts of another currency, and values drawn by another epoch, are no comparison; an update accepts them.
  @Test func otherUnitsAreRefused() async throws {
    try await withBench { bench in
      try await bench.accept()
      let currency = #expect(throws: RegressionProblem.self) { try bench.read(["currency=EUR"]) }
      guard case .baseline(.otherCurrency(_, "USD", "EUR")) = currency else {
        Issue.record("\(String(describing: currency))")
        return
      }
      var baseline = try #require(try bench.read().baseline)
      baseline.versions.valueEpoch -= 1
      try baseline.write(to: bench.baselines)
      let epoch = #expect(throws: RegressionProblem.self) { try bench.read() }
      guard case .baseline(.otherEpoch) = epoch else {
        Issue.record("\(String(describing: epoch))")
        return
      }
      #expect(try bench.read(isUpdate: true).baseline != nil)
      #expect(try bench.read(["currency=EUR"], isUpdate: true).baseline == nil)
      try await bench.accept(["currency=EUR"])
      #expect(try await bench.check(["currency=EUR"]).verdict == .pass)
    }
  }

  @Test func replicationsThatShareDebtorsNeedTheSameSeed() async throws {
    try await withBench(resample: "behavior") { bench in
      try await bench.accept()
      #expect(try await bench.check().exactness == .identical)
      let error = #expect(throws: RegressionProblem.self) { try bench.read(["seed=6"]) }
      guard case .baseline(.otherPortfolio) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  /// Whichever section it stands in, what changed is named with its key path and both values.
  @Test(arguments: [
    (
      "segments: { a: { balance: 100,", "segments: { a: { balance: 120,",
      "portfolio.segments.a.balance"
    ),
    ("engagement: 30%", "engagement: 31%", "channels.sms.engagement 30% → 31%"),
    ("every: 7 days", "every: 8 days", "strategies.challenger.path[0].every 7 days → 8 days"),
    (
      "baseline: 0.01 per day", "baseline: 0.012 per day",
      "behavior.baseline 0.01 per day → 0.012 per day"
    ),
    ("horizon: 60 days", "horizon: 61 days", "horizon 60 days → 61 days"),
  ])
  func whatChangedIsNamed(_ from: String, _ to: String, _ change: String) async throws {
    try await withBench { bench in
      try await bench.accept(["portfolio.accounts=60"])
      let text = try String(contentsOfFile: bench.file, encoding: .utf8)
      try bench.write(text.replacing(from, with: to))
      let changes = try await bench.check().changes
      #expect(changes.contains { $0.hasPrefix(change) }, "\(changes)")
      #expect(changes.allSatisfy { $0.contains(" → ") || $0.contains("added") })
    }
  }

  /// A section that is left out is removed with its values; a value in its place is one change.
  @Test func aChangeOfFormIsOneChange() {
    func part(_ path: String, _ content: String) -> Baseline.Part {
      Baseline.Part(path: path, content: content)
    }
    let whole = [part("strategies.a", "sha256:0"), part("strategies.a", "sha256:1")]
    func changes(_ then: [Baseline.Part], _ now: [Baseline.Part]) -> [String] {
      BaselineChange.parts([whole[0]], [whole[1]], values: (then, now))
    }
    let channel = part("strategies.a.unserved.channel", "sms")
    let drop = part("strategies.a.unserved", "drop")
    #expect(
      changes([channel], [drop]) == [
        "strategies.a.unserved.channel sms → strategies.a.unserved drop"
      ])
    #expect(
      changes([drop], [channel]) == [
        "strategies.a.unserved drop → strategies.a.unserved.channel sms"
      ])
    let more = part("strategies.a.staff.callers.more", "1")
    #expect(
      changes([more], [part("strategies.a.staff", "{}")]) == [
        "strategies.a.staff.callers.more 1 removed"
      ])
  }

  /// A baseline of an earlier version keeps no values: the section is named.
  @Test func withoutValuesTheSectionIsNamed() async throws {
    try await withBench { bench in
      let scenario = try bench.read(["portfolio.accounts=60"], isUpdate: true)
      var baseline = scenario.baseline(accepting: try await Bench.run(scenario))
      #expect(baseline.values.contains { $0.path == "strategies.champion.path[0].every" })
      baseline.values = []
      try baseline.write(to: bench.baselines)
      let text = try String(contentsOfFile: bench.file, encoding: .utf8)
      try bench.write(text.replacing("every: 7 days", with: "every: 8 days"))
      #expect(try await bench.check().changes == ["strategies.challenger"])
    }
  }

  @Test func partsOfAResolvedScenario() {
    let parts = ScenarioParts.of(
      """
      version: 1
      parameters: {}
      strategies:
        a:
          path:
            - at: 1 dpd
        b:
          path: []
      expect:
        - a.x > 0

      """)
    #expect(
      parts.map(\.path) == ["version", "parameters", "strategies.a", "strategies.b", "expect"])
    #expect(parts.map(\.content).prefix(2) == ["1", "{}"])
    #expect(parts[2].content.hasPrefix("sha256:") && parts[2].content != parts[3].content)
  }

  /// Debtors who vary, with fresh seeds: chance alone raises no alarm; `make slow-studies` measures how often it does.
  @Test func freshSeedsRaiseNoAlarm() async throws {
    try await withBench { bench in
      try await bench.accept(["portfolio.accounts=60"])
      for seed in 100..<112 {
        let outcome = try await bench.check(["seed=\(seed)"])
        #expect(outcome.verdict == .pass, "seed \(seed): \(outcome.shifts.filter(\.fails))")
      }
    }
  }
}
