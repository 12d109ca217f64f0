// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Foundation
import OutputAnalysis
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

@Suite struct RunComparisonTests {
  private static let scenario = """
    version: 1
    name: compared
    horizon: 30 days
    seed: 5
    replications: 12
    portfolio:
      accounts: 100
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.01 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, cost_per_attempt: 0.01 }
    strategies:
      one: { path: [{ at: 1 dpd, every: 14 days, channel: sms }] }
      two: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }

    """

  /// Runs a scenario with overrides, stores it and opens it again.
  private func run(_ overrides: [String], in folder: URL) async throws -> StoredRun {
    let file = folder.appendingPathComponent("compared.yaml")
    try Data(Self.scenario.utf8).write(to: file)
    let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: overrides))
    let record = try await job.execute(threads: 2, control: RunControl(), command: [])
    let stored = try RunFolder.write(
      record, results: folder.appendingPathComponent(UUID().uuidString).path)
    return try StoredRun(path: stored.path)
  }

  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  @Test func amountsOfDifferentCurrenciesAreNotCompared() async throws {
    try await withFolder { folder in
      let first = try await run(["replications=2"], in: folder)
      let second = try await run(["replications=2", "currency=COP"], in: folder)
      let error = #expect(throws: StoredRunError.self) { try RunComparison([first, second]) }
      #expect(error?.description.contains("different currencies, USD, COP") == true)
      #expect(try RunComparison([second, second]).currency == "COP")
    }
  }

  /// Changes a file of a run and its digests along with it, as whoever makes one up would.
  private func forge(
    _ run: StoredRun, _ name: String, _ from: String, _ to: String
  ) throws -> StoredRun {
    func change(_ name: String, _ from: String, _ to: String) throws {
      let file = URL(fileURLWithPath: run.path).appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(from), "\(name) lacks \(from)")
      let digest = SHA256.hex(Array(text.utf8))
      try Data(text.replacing(from, with: to, maxReplacements: 1).utf8).write(to: file)
      let new = SHA256.hex(Array(try Data(contentsOf: file)))
      if name == "results.json" { try change("manifest.json", digest, new) }
      if name != "SHA256SUMS" { try change("SHA256SUMS", digest, new) }
    }
    try change(name, from, to)
    return try StoredRun(path: run.path)
  }

  /// A manifest that claims another seed than the scenario and the results beside it is not believed.
  @Test func aRunThatContradictsItselfIsNotCompared() async throws {
    try await withFolder { folder in
      let first = try await run(["replications=4", "seed=5"], in: folder)
      let other = try await run(["replications=4", "seed=6"], in: folder)
      #expect(try RunComparison([first, other]).runs[1].design == .independent)
      let forged = try forge(other, "manifest.json", "\"seed\": 6", "\"seed\": 5")
      for runs in [[first, forged], [forged, first]] {
        let error = #expect(throws: StoredRunError.self) { try RunComparison(runs) }
        #expect(
          error?.description.contains("manifest.json has `seed` 5") == true, "\(error as Any)")
        #expect(error?.help?[.english].contains("recobro reproduce") == true)
      }
    }
  }

  /// Runs of one seed and one portfolio have the same debtors, or one of them is not what it says.
  @Test func pairedRunsHaveTheSameDebtors() async throws {
    try await withFolder { folder in
      let balances = "portfolio.segments.a.balance={ uniform: [50, 90] }"
      let first = try await run([balances, "replications=4"], in: folder)
      let dearer = try await run(
        [balances, "replications=3", "channels.sms.cost_per_attempt=2"], in: folder)
      #expect(try RunComparison([first, dearer]).runs[1].design == .paired)
      let text = try String(contentsOfFile: dearer.path + "/results.json", encoding: .utf8)
      let own = try #require(text.firstMatch(of: /"placed_balance_per_account": \[\s*([0-9.]+)/))
      let forged = try forge(
        dearer, "results.json", String(own.output.0),
        String(own.output.0).replacing(own.output.1, with: "70.5"))
      let error = #expect(throws: StoredRunError.self) { try RunComparison([first, forged]) }
      #expect(error?.description.contains("not the same debtors in replication 0") == true)
    }
  }

  @Test func debtorsAreCalledByTheirExactNames() async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("compared.yaml")
      try Data(Self.scenario.utf8).write(to: file)
      let job = try ScenarioRun(try ScenarioFile(path: file.path, overrides: []))
      _ = try job.life(debtor: "a-1", strategy: nil, replication: 0)
      for name in ["a-01", "a-+1", "a-0", "a- 1", "A-1", "a-1 ", "a-١"] {
        #expect(throws: TraceProblem.self, "\(name)") {
          try job.life(debtor: name, strategy: nil, replication: 0)
        }
      }
    }
  }

  /// Runs of unlike length are paired as far as both go, and the text says how far.
  @Test func unlikeLengthsSayWhatIsCompared() async throws {
    try await withFolder { folder in
      let whole = try await run([], in: folder)
      let part = try await run(["replications=8"], in: folder)
      for runs in [[whole, part], [part, whole]] {
        let comparison = try RunComparison(runs)
        #expect(comparison.runs[1].design == .paired)
        let text = ComparisonReport(comparison, columns: 1_000).text()
        #expect(
          text.contains("paired with 1: differences of the first 8 replications of both"), "\(text)"
        )
        let spanish = ComparisonReport(comparison, language: .spanish, columns: 1_000).text()
        #expect(spanish.contains("diferencias de las 8 primeras réplicas de ambas"))
      }
      #expect(
        ComparisonReport(try RunComparison([whole, whole]), columns: 1_000).text()
          .contains(", paired with 1)"))
    }
  }

  @Test func differencesArePairedOnTheSameSeed() async throws {
    try await withFolder { folder in
      let first = try await run([], in: folder)
      let second = try await run(["strategies.two.path[0].every=21 days"], in: folder)
      let third = try await run(["seed=6", "replications=8"], in: folder)
      let comparison = try RunComparison([first, second, third])
      #expect(comparison.runs.map(\.design) == [nil, .paired, .independent])
      #expect(
        comparison.parameters == [
          .init(path: "seed", values: ["5", "5", "6"]),
          .init(path: "replications", values: ["12", "12", "8"]),
          .init(path: "strategies.two.path[0].every", values: ["7 days", "21 days", "7 days"]),
        ])
      let one = try #require(
        comparison.rows.first { $0.strategy == "one" && $0.metric == "recovery_rate" })
      #expect(one.deltas[0]?.isIdentical == true && one.deltas[0]?.difference.mean == 0)
      let two = try #require(
        comparison.rows.first { $0.strategy == "two" && $0.metric == "recovery_rate" })
      let paired = try #require(two.deltas[0])
      let values = try first.replications().first {
        $0.strategy == "two" && $0.metric == "recovery_rate"
      }
      let others = try second.replications().first {
        $0.strategy == "two" && $0.metric == "recovery_rate"
      }
      let moments = Moments(
        zip(try #require(others).values, try #require(values).values).map {
          ($0 ?? .nan) - ($1 ?? .nan)
        })
      let mean = try #require(paired.difference.mean)
      #expect(mean == moments.mean && paired.difference.interval?.contains(mean) == true)
      #expect((paired.adjustedPValue ?? 0) >= (paired.pValue ?? 1))
      let text = ComparisonReport(comparison).text()
      #expect(text.contains("strategies.two.path[0].every") && text.contains("same"))
      #expect(ComparisonReport(comparison, language: .spanish).text().contains("Corridas"))
      #expect(!text.contains("different currencies"))
      var mixed = comparison
      mixed.currency = ""
      #expect(ComparisonReport(mixed).text().contains("The runs have different currencies"))
      let html = ComparisonPage(comparison, engine: "0.1.0").html()
      for words in ["differ by more than chance", "strategies.two.path[0].every", "run 1"] {
        #expect(html.contains(words), "\(words)")
      }
    }
  }

  @Test func strategiesOfOneRunAloneAreNamed() async throws {
    try await withFolder { folder in
      let first = try await run([], in: folder)
      let second = try await run(
        ["strategies={ two: { path: [] }, three: { path: [] } }"], in: folder)
      let comparison = try RunComparison([first, second])
      #expect(comparison.alone == ["\(first.path): one", "\(second.path): three"])
      #expect(Set(comparison.rows.map(\.strategy)) == ["two"])
    }
  }

  @Test func aChangedTableIsRefused() async throws {
    try await withFolder { folder in
      let first = try await run([], in: folder)
      let table = URL(fileURLWithPath: first.path + "/tables/replications.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data((text + "0,one,recovery_rate,1\n").utf8).write(to: table)
      #expect(throws: StoredRunError.self) { try RunComparison([first, first]) }
    }
  }

  @Test func leavesOfAResolvedScenario() {
    let leaves = ResolvedLeaves.of(
      """
      version: 1
      parameters: {}
      note: "a: b"
      strategies:
        a:
          path:
            - at: 1 dpd
              channel:
                sms: 100%
            - at: 2 dpd
          list:
            - 3
            - "x: y"
          nested:
            - - 1
              - 2
            - - 3

      """)
    #expect(
      leaves.map { "\($0.path)=\($0.value)" } == [
        "version=1", "parameters={}", "note=a: b", "strategies.a.path[0].at=1 dpd",
        "strategies.a.path[0].channel.sms=100%", "strategies.a.path[1].at=2 dpd",
        "strategies.a.list[0]=3", "strategies.a.list[1]=x: y", "strategies.a.nested[0][0]=1",
        "strategies.a.nested[0][1]=2", "strategies.a.nested[1][0]=3",
      ])
  }
}
