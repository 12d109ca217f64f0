// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Storage
import Testing

/// What the program writes is what `recobro schema` says of it, and the manual shows the same declaration.
@Suite struct StoredDocumentTests {
  private static let scenario = """
    version: 1
    name: told
    start: 2026-03-01
    horizon: 40 days
    seed: 5
    currency: USD
    resample: both
    replications: 6
    parameters: { every: 12, push: 0.06 }
    portfolio:
      accounts: 60
      segments: 
        a: { share: 50%, balance: 100, dpd: 0, liquidity: 300 }
        b: { share: 50%, balance: 400, dpd: 20, liquidity: 500 }
    behavior: { preset: consumer-cards }
    channels:
      sms: { engagement: 40%, stimulus: "${push} per day", cost_per_attempt: 0.5 }
    margins: { net_recovery_rate: 1% }
    strategies:
      often: { path: [{ at: 1 dpd, every: "${every} days", channel: sms }] }
      once: { path: [{ at: 2 dpd, channel: sms }, { on: payment, channel: sms }] }
    expect: ["once.recovery_rate - often.recovery_rate in -9%..9%"]
    attribution: { replications: 4 }
    uncertainty:
      parameters: { push: { uniform: [0.03, 0.09] } }
      draws: 24

    """

  private static func check(
    _ kind: String, _ file: URL
  ) throws -> (problems: [String], document: JSONValue) {
    let schema = try Spawned.recobro("schema", kind)
    #expect(schema.status == 0, "\(schema.errors)")
    let document = try JSONValue(parsing: Array(try Data(contentsOf: file)))
    return (try SchemaCheck(schema.output).problems(document), document)
  }

  /// The only file of a name below a folder.
  private static func file(_ name: String, below folder: URL) throws -> URL {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let found = paths.filter { $0 == name || $0.hasSuffix("/" + name) }
    #expect(found.count == 1, "\(name): \(found)")
    return folder.appendingPathComponent(try #require(found.first))
  }

  private static func withScenario(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      try Data(scenario.utf8).write(to: folder.appendingPathComponent("my.yaml"))
      try body(folder)
    }
  }

  @Test(arguments: [
    [],
    ["replications={ max: 8, batch: 4, min: 4, until: { half_width: 0.0001% } }"],
    ["variance_reduction={ antithetic: true, points: sobol, complaints: expected }"],
  ])
  func runs(_ settings: [String]) throws {
    try Self.withScenario { folder in
      let set = settings.flatMap { ["--set", $0] }
      let run = try Spawned.recobro(
        ["run", "my.yaml", "--out", "out", "--quiet", "--no-report"] + set, in: folder)
      #expect([0, 1, 4].contains(run.status), "\(run.errors)")
      for kind in ["results", "manifest", "timing"] {
        let (problems, document) = try Self.check(
          kind, try Self.file("\(kind).json", below: folder))
        #expect(problems == [], "\(kind)")
        #expect(document.members?.isEmpty == false)
      }
    }
  }

  /// A document that lacks a member, has another or one of another type does not fit.
  @Test func whatIsNotDeclaredDoesNotFit() throws {
    try Self.withScenario { folder in
      _ = try Spawned.recobro(
        "run", "my.yaml", "--out", "out", "--quiet", "--no-report", in: folder)
      let file = try Self.file("manifest.json", below: folder)
      let text = try String(contentsOf: file, encoding: .utf8)
      for (old, new, problem) in [
        ("\"seed\": 5,", "", ": lacks seed"),
        ("\"seed\": 5,", "\"seed\": 5, \"x\": 1,", ".x: unknown"),
        ("\"seed\": 5,", "\"seed\": \"5\",", ".seed: not [\"integer\"]"),
        ("\"status\": \"complete\"", "\"status\": \"done\"", ".status: not one of the words"),
      ] {
        #expect(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        #expect(try Self.check("manifest", file).problems == [problem])
      }
    }
  }

  @Test func baselines() throws {
    try Self.withScenario { folder in
      let made = try Spawned.recobro("check", "my.yaml", "--baseline", "b", "--update", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let (problems, document) = try Self.check(
        "baseline", folder.appendingPathComponent("b/told.json"))
      #expect(problems == [])
      #expect(document["policy"] != .null && document["document_sha256"]?.text != nil)
    }
  }

  /// A grid, a search with a region, and the front of two objectives.
  @Test(arguments: [
    ["--parameter", "every=5|12|30", "--indifference", "0.5%"],
    ["--parameter", "push=0.03..0.09", "--indifference", "2%", "--budget", "1300"],
    ["--parameter", "every=5|12|30", "--objective", "min:often.cost_per_account"],
  ])
  func tunings(_ arguments: [String]) throws {
    try Self.withScenario { folder in
      let run = try Spawned.recobro(
        [
          "tune", "my.yaml", "--objective", "max:often.net_recovery_rate", "--confirm", "5",
          "--quiet",
          "--out", "out",
        ] + arguments, in: folder)
      #expect([0, 4].contains(run.status), "\(run.errors)")
      let (problems, document) = try Self.check(
        "tuning", try Self.file("tuning.json", below: folder))
      #expect(problems == [])
      #expect(document["candidates"]?.elements?.isEmpty == false)
    }
  }

  @Test func sensitivityStudies() throws {
    try Self.withScenario { folder in
      let run = try Spawned.recobro(
        "sensitivity", "my.yaml", "--parameter", "every=5..30", "--parameter", "push=0.03..0.09",
        "--metric",
        "often.net_recovery_rate", "--replications", "3", "--base", "16", "--quiet", "--out", "out",
        in: folder)
      #expect([0, 4].contains(run.status), "\(run.errors)")
      let (problems, document) = try Self.check(
        "sensitivity", try Self.file("sensitivity.json", below: folder))
      #expect(problems == [])
      #expect(document["tornado"] != .null && document["ranking"] != .null)
    }
  }

  /// A scenario, calls that come in, and both.
  @Test(arguments: [
    ["scenarios/validation/agent-day.yaml"], ["--inbound-per-hour", "100", "--handling", "6"],
    [
      "scenarios/validation/agent-day.yaml", "--inbound-per-hour", "100", "--handling", "6",
      "--agents", "14", "--patience", "2", "--urgent", "20%",
    ],
  ])
  func plansOfCapacity(_ arguments: [String]) throws {
    let run = try Spawned.recobro(["plan-capacity"] + arguments + ["--json", "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    let schema = try Spawned.recobro("schema", "capacity")
    let document = try JSONValue(parsing: Array(run.output.utf8))
    #expect(try SchemaCheck(schema.output).problems(document) == [])
  }

  @Test(arguments: StoredDocument.allCases, [("en", "File"), ("es", "Archivo")])
  func theCommittedPagesAreTheProgramsOwn(
    _ document: StoredDocument, _ language: (code: String, word: String)
  ) throws {
    let run = try Spawned.recobro(
      "schema", document.rawValue, "--markdown", "--lang", language.code)
    let name = document.rawValue.prefix(1).uppercased() + document.rawValue.dropFirst()
    let file = language.code == "en" ? name + language.word : language.word + name
    let committed = try String(
      contentsOf: Spawned.root.appendingPathComponent(
        "Sources/recobro/Documentation.docc/\(file).md"), encoding: .utf8)
    #expect(run.output == committed)
  }
}
