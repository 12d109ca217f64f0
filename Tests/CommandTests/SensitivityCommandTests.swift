// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `recobro sensitivity` as a user starts it.
@Suite struct SensitivityCommandTests {
  private static let scenario = """
    version: 1
    name: prices
    horizon: 60 days
    seed: 5
    parameters: { a: 0.5, b: 0.25, late: 1, idle: 3 }
    portfolio:
      accounts: 40
      segments: { x: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0.002 per day }
    channels:
      sms: { engagement: 0%, stimulus: 0 per day, cost_per_attempt: "${a}" }
      email: { engagement: 0%, stimulus: 0 per day, cost_per_attempt: "${b}" }
    strategies:
      messages: { path: [{ at: "${late} dpd", every: 10 days, channel: sms }] }
      letters: { path: [{ at: 2 dpd, every: 20 days, channel: email }] }

    """

  private static let usual = [
    "sensitivity", "my.yaml", "--parameter", "a=0.1..1.1", "--parameter", "b=0.1..2.1",
    "--parameter", "late=1..3", "--metric", "messages.cost_per_account", "--replications", "3",
    "--base", "32",
  ]

  private func withScenario(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      try Data(Self.scenario.utf8).write(to: folder.appendingPathComponent("my.yaml"))
      try body(folder)
    }
  }

  @Test func theFolderHasTablesAndChart() throws {
    try withScenario { folder in
      let run = try Spawned.recobro(Self.usual + ["--json"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(document["format"] as? Int == 1 && document["status"] as? String == "complete")
      #expect((document["ranking"] as? [String: Any])?["best"] as? String == "letters")
      let path = try #require(document["folder"] as? String)
      let files = try FileManager.default.subpathsOfDirectory(
        atPath: folder.appendingPathComponent(path).path)
      for file in [
        "sensitivity.json", "scenario.yaml", "timing.json", "datapackage.json",
        "tables/tornado.csv", "tables/morris.csv", "tables/sobol.csv", "tables/flips.csv",
        "charts/tornado.vl.json",
      ] { #expect(files.contains(file)) }
      let stored = try String(
        contentsOf: folder.appendingPathComponent(path + "/sensitivity.json"), encoding: .utf8)
      #expect(!stored.contains(folder.path))
      let runs = try Spawned.recobro("runs", in: folder)
      #expect(runs.status == 0 && runs.errors.isEmpty)
    }
  }

  @Test func theReportSaysItInBothLanguages() throws {
    try withScenario { folder in
      let english = try Spawned.recobro(Self.usual + ["--quiet"], in: folder)
      #expect(english.errors.isEmpty)
      for words in [
        "One at a time, a moves the cost per account most", "a explains 100% alone",
        "letters has the best cost per account", "overtakes where", "Simulation noise is",
        "written to results/prices/",
      ] { #expect(english.output.contains(words), "\(english.output)") }
      let spanish = try Spawned.recobro(Self.usual + ["--quiet", "--lang", "es"], in: folder)
      for words in [
        "De uno en uno, el mayor cambio viene de a", "la mejor estrategia en este resultado",
        "la supera donde", "El ruido de simulación", "Partes de la varianza", "escrito en",
      ] { #expect(spanish.output.contains(words), "\(spanish.output)") }
    }
  }

  @Test(arguments: [
    (["--parameter", "c=1..5", "--metric", "messages.cost_per_account"], 3, "is not defined"),
    (["--parameter", "a=5..1", "--metric", "messages.cost_per_account"], 3, "--parameter:1:3"),
    (["--parameter", "idle=1..5", "--metric", "messages.cost_per_account"], 3, "no strategy"),
    (
      ["--parameter", "late=1..2", "--metric", "letters.cost_per_account"], 3,
      "nothing of `letters` reads `late`"
    ),
    (["--parameter", "a=1..5", "--metric", "messages.cost"], 3, "--metric:1:10"),
    (["--parameter", "a=-1..5", "--metric", "messages.cost_per_account"], 3, "parameters.a=-1"),
    (
      ["--parameter", "a=1..5", "--metric", "messages.cost_per_account", "--budget", "50"], 3,
      "--budget:1:1"
    ),
    (
      ["--parameter", "a=1..5", "--metric", "messages.cost_per_account", "--method", "magic"], 64,
      "morris, sobol, both"
    ),
  ])
  func mistakesHaveTheirExitCodes(
    _ arguments: [String], _ status: Int32, _ words: String
  ) throws {
    try withScenario { folder in
      let run = try Spawned.recobro(["sensitivity", "my.yaml"] + arguments, in: folder)
      #expect(run.status == status, "\(run.errors)")
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }
  /// Ctrl-C ends with 130 and keeps what was simulated; `--resume` goes on to the bytes of an undisturbed study.
  @Test func anInterruptedStudyIsResumed() throws {
    try withScenario { folder in
      let undisturbed = try Spawned.recobro(
        Self.usual + ["--json", "--quiet", "--out", "whole"], in: folder)
      let stopped = try Spawned.interrupted(Self.usual, in: folder, after: "screening")
      #expect(stopped.status == 130 && stopped.errors.contains("--resume goes on"))
      #expect(stopped.output.contains("Interrupted: below is what was complete"))
      let resumed = try Spawned.recobro(Self.usual + ["--json", "--resume"], in: folder)
      #expect(resumed.status == 0 && resumed.errors.contains("resuming: "), "\(resumed.errors)")
      let documents = [undisturbed, resumed].map { run in
        run.output.split(separator: "\n").filter { !$0.contains("\"folder\"") }
      }
      #expect(documents[0] == documents[1])
    }
  }
}
