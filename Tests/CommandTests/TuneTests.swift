// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `recobro tune` as a user starts it.
@Suite struct TuneTests {
  private static let scenario = """
    version: 1
    name: tuned
    horizon: 60 days
    seed: 5
    parameters: { every: 30 }
    portfolio:
      accounts: 200
      segments: { a: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.002 per day }
    channels:
      sms: { engagement: 40%, stimulus: 0.06 per day, cost_per_attempt: 0.5 }
    strategies:
      often: { path: [{ at: 1 dpd, every: "${every} days", channel: sms }] }

    """

  private func withScenario(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      try Data(Self.scenario.utf8).write(to: folder.appendingPathComponent("my.yaml"))
      try body(folder)
    }
  }

  @Test func theTunedScenarioValidatesAndRuns() throws {
    try withScenario { folder in
      let tune = try Spawned.recobro(
        "tune", "my.yaml", "--parameter", "every=1|5|60", "--objective", "net_recovery_rate",
        "--indifference", "0.5%", "--json", "--confirm", "5", in: folder)
      #expect(tune.status == 0, "\(tune.errors)")
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(tune.output.utf8)) as? [String: Any])
      #expect(document["format"] as? Int == 1 && document["status"] as? String == "complete")
      #expect((document["winner"] as? [String: Any])?["every"] as? Int == 5)
      let path = try #require(document["folder"] as? String)
      let files = try FileManager.default.subpathsOfDirectory(
        atPath: folder.appendingPathComponent(path).path)
      for file in [
        "tuning.json", "scenario.yaml", "scenario.tuned.yaml", "timing.json",
        "tables/candidates.csv", "tables/response.csv", "charts/response.vl.json",
      ] { #expect(files.contains(file)) }
      let stored = try String(
        contentsOf: folder.appendingPathComponent(path + "/tuning.json"), encoding: .utf8)
      #expect(!stored.contains(folder.path))
      let tuned = path + "/scenario.tuned.yaml"
      #expect(try Spawned.recobro("validate", tuned, in: folder).status == 0)
      let run = try Spawned.recobro("run", tuned, "--replications", "2", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let runs = try Spawned.recobro("runs", in: folder)
      #expect(runs.errors.isEmpty && runs.output.contains("seed 5"))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("results/tuned").path)
      #expect(!left.contains { $0.hasPrefix(".") })
    }
  }

  @Test(arguments: [
    (["--parameter", "evry=1|5", "--objective", "net_recovery_rate"], 3, "did you mean `every`"),
    (["--parameter", "every=5..1", "--objective", "net_recovery_rate"], 3, "--parameter:1:7"),
    (["--parameter", "every=0..5", "--objective", "net_recovery_rate"], 3, "parameters.every=0"),
    (["--parameter", "every=1|5", "--objective", "net"], 3, "--objective:1:1"),
    (
      ["--parameter", "every=1|5", "--objective", "net_recovery_rate", "--method", "magic"], 64,
      "kim-nelson"
    ),
    (
      [
        "--parameter", "every=1|5", "--objective", "net_recovery_rate", "--subject-to",
        "recovery_rate >= 99%",
      ], 3, "the nearest is"
    ),
    (
      [
        "--parameter", "every=4..7", "--objective", "net_recovery_rate", "--budget", "60",
        "--confirm", "2", "--indifference", "0",
      ], 4, "undecided"
    ),
  ])
  func mistakesHaveTheirExitCodes(
    _ arguments: [String], _ status: Int32, _ words: String
  ) throws {
    try withScenario { folder in
      let tune = try Spawned.recobro(["tune", "my.yaml"] + arguments, in: folder)
      #expect(tune.status == status, "\(tune.errors)")
      #expect(tune.errors.contains(words), "\(tune.errors)")
    }
  }

  @Test func theReportIsAlsoSpanish() throws {
    try withScenario { folder in
      let tune = try Spawned.recobro(
        "tune", "my.yaml", "--parameter", "every=1|5|60", "--objective", "net_recovery_rate",
        "--indifference", "0.5%", "--confirm", "5", "--quiet", "--lang", "es", in: folder)
      #expect(tune.errors.isEmpty)
      for words in ["El mejor: every = 5", "réplicas nuevas", "escenario ajustado:"] {
        #expect(tune.output.contains(words), "\(tune.output)")
      }
    }
  }
}
