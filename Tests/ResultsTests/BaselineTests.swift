// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Measures
import Testing

@testable import Results

@Suite struct BaselineTests {
  static let sample = Baseline(
    scenario: "cards", file: "scenarios/cards.yaml", overrides: ["portfolio.accounts=200"],
    seed: 7, replications: 3, accounts: 200, currency: "USD", resample: "both",
    versions: RunVersions(engine: "0.1.0", valueEpoch: 2, scenario: 1, gsl: "2.7.1"),
    platform: RunPlatform(libm: "glibc 2.36", architecture: "x86_64", cpuFlags: ["fma"]),
    valuesHash: "v", resolvedScenarioHash: "r",
    inputs: [InputFile(path: "a.csv", sha256: "00")],
    parts: [
      .init(path: "seed", content: "7"), .init(path: "portfolio.accounts", content: "200"),
      .init(path: "currency", content: "USD"), .init(path: "replications", content: "3"),
      .init(path: "portfolio", content: "sha256:1"),
    ], values: [.init(path: "portfolio.segments.a.balance", content: "100")],
    series: [
      ReplicationSeries(
        strategy: "a", metric: "recovery_rate", values: [0.1, 0.30000000000000004, 1e-300]),
      ReplicationSeries(strategy: "a", metric: "kept_rate", values: [nil, 0.5, 0]),
      ReplicationSeries(strategy: "b", metric: "recovery_rate", values: [0.2, 0.25, 1.0 / 3]),
    ],
    policy: GatePolicy(
      guards: ["recovery_rate"], watches: ["kept_rate"],
      margins: [.init(metric: "recovery_rate", value: 0.001)],
      detectableEffects: [.init(metric: "recovery_rate", value: 0.032)], accounts: 200,
      replications: 3, fixed: [.init(path: "horizon", content: "60 days")],
      expect: ["a.recovery_rate > 5% @ 99%"]))

  @Test func whatIsWrittenIsRead() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path + "/deep/er"
      try Self.sample.write(to: path)
      #expect(try Baseline(scenario: "cards", in: path) == Self.sample)
      #expect(
        try TemporaryFolder.names(in: path) == ["cards.json", "cards.replications.csv"])
      let first = try TemporaryFolder.files(in: path)
      try Self.sample.write(to: path)
      #expect(try TemporaryFolder.files(in: path) == first)
    }
  }

  @Test func theTableHasARowForEachReplication() {
    #expect(
      Self.sample.table == """
        strategy,replication,recovery_rate,kept_rate
        a,0,0.1,
        a,1,0.30000000000000004,0.5
        a,2,1e-300,0
        b,0,0.2,
        b,1,0.25,
        b,2,0.3333333333333333,

        """)
  }

  @Test func onlyWhatCanBeBetterOrWorseIsGuarded() {
    #expect(Baseline.isGuarded("recovery_rate") && Baseline.isGuarded("complaints_per_1000"))
    #expect(!Baseline.isGuarded("penetration") && !Baseline.isGuarded("cost_per_account[sms]"))
    #expect(!Baseline.isGuarded("nonsense"))
    let rare = ReplicationSeries(strategy: "a", metric: "kept_rate", values: [nil, 1, nil])
    #expect(Baseline.guarded([rare] + Self.sample.series) == Self.sample.series)
  }

  /// A damaged baseline, and how its message begins.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let message: String
  }

  static let damages = [
    Damage(
      testDescription: "not JSON", file: "cards.json", old: "\"format\"", new: "format",
      message: "is not JSON: "),
    Damage(
      testDescription: "another document", file: "cards.json", old: "recobro-baseline",
      new: "something", message: "is not a baseline of recobro"),
    Damage(
      testDescription: "newer format", file: "cards.json", old: "\"format\": 2",
      new: "\"format\": 3", message: "has baseline format 3, this version reads up to 2"),
    Damage(
      testDescription: "format of nobody", file: "cards.json", old: "\"format\": 2",
      new: "\"format\": 0", message: "has baseline format 0, which no version writes"),
    Damage(
      testDescription: "a mean edited", file: "cards.json", old: "\"mean\": 0.25,",
      new: "\"mean\": 0.20,", message: "says of `a.kept_rate` what the table beside it does not"),
    Damage(
      testDescription: "a number of values edited", file: "cards.json", old: "\"n\": 2",
      new: "\"n\": 3", message: "says of `a.kept_rate`"),
    Damage(
      testDescription: "line ends of another system", file: "cards.replications.csv", old: "\n",
      new: "\r\n", message: "but for its line ends"),
    Damage(
      testDescription: "member of another type", file: "cards.json", old: "\"seed\": 7",
      new: "\"seed\": \"x\"", message: "is damaged: `seed`"),
    Damage(
      testDescription: "member missing", file: "cards.json", old: "\"set\"", new: "\"sat\"",
      message: "is damaged: `made_from.set`"),
    Damage(
      testDescription: "another scenario", file: "cards.json", old: "\"scenario\": \"cards\"",
      new: "\"scenario\": \"loans\"", message: "is the baseline of the scenario `loans`"),
    Damage(
      testDescription: "a value edited by hand", file: "cards.replications.csv", old: "0.25",
      new: "0.26", message: "not the table the baseline was written with"),
  ]

  @Test(arguments: damages) func damageIsNamed(_ damage: Damage) throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let path = folder.path + "/" + damage.file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let wrong = text.replacingOccurrences(of: damage.old, with: damage.new)
      #expect(wrong != text)
      try folder.write(wrong, to: damage.file)
      let error = #expect(throws: BaselineError.self) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      #expect(
        error?.description.contains(damage.message) == true, "\(String(describing: error))")
      #expect(error?.help.isEmpty == false)
    }
  }

  /// A table with other values, or fewer, and its digest made anew.
  @Test(arguments: [
    ("b,1,0.25,", "b,1,0.26,", "says of `b.recovery_rate`"),
    ("b,2,0.3333333333333333,\n", "", "has 2 rows of `b`, the baseline was made of 3"),
    ("b,0,0.2,\nb,1,0.25,\nb,2,0.3333333333333333,\n", "", "says of `b.recovery_rate`"),
    ("a,1,0.30000000000000004,0.5", "a,1,0.30000000000000004,", "says of `a.kept_rate`"),
    ("recovery_rate,kept_rate", "recovery_rate,closed_rate", "says of `a.kept_rate`"),
  ])
  func aTableWithARedoneDigestIsRefused(old: String, new: String, message: String) throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let table = Self.sample.table.replacingOccurrences(of: old, with: new)
      #expect(table != Self.sample.table)
      try folder.write(table, to: "cards.replications.csv")
      let json = try String(contentsOfFile: folder.path + "/cards.json", encoding: .utf8)
      try folder.write(
        json.replacingOccurrences(
          of: SHA256.hex(Self.sample.table.utf8), with: SHA256.hex(table.utf8)), to: "cards.json")
      let error = #expect(throws: BaselineError.self) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }
  }

  /// What the writer never writes, with every digest made anew: no number, rows out of order, a name that stands twice.
  @Test(arguments: [
    ("b,1,0.25,", "b,1,nan,"), ("b,1,0.25,", "b,1,inf,"), ("b,1,0.25,", "b,2,0.25,"),
    ("recovery_rate,kept_rate", "recovery_rate,recovery_rate"),
    ("b,0,0.2,", "a,0,0.2,"), ("b,1,0.25,\n", "b,1,0.25,\na,0,0.2,0.5\nb,0,0.2,\n"),
  ])
  func anOddTableIsRefused(old: String, new: String) throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let table = Self.sample.table.replacingOccurrences(of: old, with: new)
      #expect(table != Self.sample.table)
      try folder.write(table, to: "cards.replications.csv")
      let json = try String(contentsOfFile: folder.path + "/cards.json", encoding: .utf8)
        .replacingOccurrences(
          of: SHA256.hex(Self.sample.table.utf8), with: SHA256.hex(table.utf8))
      try folder.write(try Self.redone(json), to: "cards.json")
      let error = #expect(throws: BaselineError.self) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      #expect(error?.code == "G302", "\(String(describing: error))")
    }
  }

  /// A member that stands twice, of which a reviewer may see the other one.
  @Test(arguments: [
    ("\"accounts\": 200,", "\"accounts\": 200, \"accounts\": 60,"),
    ("\"mean\": 0.25,", "\"mean\": 0.25, \"mean\": 0.5,"),
    ("\"format\": 2,", "\"format\": 2, \"policy\": null,"),
  ])
  func aMemberThatStandsTwiceIsRefused(old: String, new: String) throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let text = try String(contentsOfFile: folder.path + "/cards.json", encoding: .utf8)
      try folder.write(try Self.redone(text), to: "cards.json")
      #expect(try Baseline(scenario: "cards", in: folder.path) == Self.sample)
      let place = try #require(text.range(of: old))
      let twice = try Self.redone(text.replacingCharacters(in: place, with: new))
      try folder.write(twice, to: "cards.json")
      let error = #expect(throws: BaselineError.self) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      #expect(error?.code == "G303", "\(String(describing: error))")
    }
  }

  /// A document with its own digest made anew.
  private static func redone(_ text: String) throws -> String {
    let document = try JSONValue(parsing: text.utf8)
    let facts = (document.members ?? []).filter { $0.name != Baseline.digestMember }
    let digest = JSONValue.string(Baseline.digest(.object(facts)))
    return JSONValue.object(facts + [.init(Baseline.digestMember, digest)]).written()
  }

  /// An edit of the header or the policy, as a baseline of this format and as one of the first, which had no digest.
  @Test(arguments: [
    ("\"accounts\": 200,", "\"accounts\": 60,", true), ("\"seed\": 7", "\"seed\": 8", true),
    ("\"currency\": \"USD\"", "\"currency\": \"COP\"", true),
    ("\"replications\": 3\n", "\"replications\": 2\n", true),
    ("\"resolved_scenario_sha256\": \"r\"", "\"resolved_scenario_sha256\": \"s\"", false),
    ("\"values_sha256\": \"v\"", "\"values_sha256\": \"w\"", false),
    ("\"resample\": \"both\"", "\"resample\": \"behavior\"", false),
    ("\"value_epoch\": 2", "\"value_epoch\": 3", false),
    ("portfolio.accounts=200", "portfolio.accounts=2_000", false),
    ("\"libm\": \"glibc 2.36\"", "\"libm\": \"none\"", false),
    ("\"sha256\": \"00\"", "\"sha256\": \"01\"", false),
    ("\"portfolio\": \"sha256:1\"", "\"portfolio\": \"sha256:2\"", false),
    ("\"guards\": [\"recovery_rate\"]", "\"guards\": []", false),
    ("\"recovery_rate\": 0.032", "\"recovery_rate\": 0.32", false),
    ("> 5% @ 99%", "> 4% @ 99%", false), ("\"60 days\"", "\"90 days\"", false),
    ("\"policy\": {", "\"polity\": {", false), ("\"format\": 2", "\"format\": 1", false),
  ])
  func anEditedHeaderIsNoticed(old: String, new: String, isOfFirstFormat: Bool) throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let text = try String(contentsOfFile: folder.path + "/cards.json", encoding: .utf8)
      // Blanks and line ends are no edit.
      try folder.write(text.replacingOccurrences(of: "\n", with: "\r\n  "), to: "cards.json")
      #expect(try Baseline(scenario: "cards", in: folder.path) == Self.sample)
      let place = try #require(text.range(of: old))
      let wrong = text.replacingCharacters(in: place, with: new)
      let first = try JSONValue(parsing: wrong.utf8)
      let plain = (first.members ?? []).filter {
        $0.name != "policy" && $0.name != "document_sha256"
      }
      .map { $0.name == "format" ? JSONValue.Member("format", .count(1)) : $0 }
      let texts = [wrong] + (isOfFirstFormat ? [JSONValue.object(plain).written()] : [])
      for text in texts {
        try folder.write(text, to: "cards.json")
        let error = #expect(throws: BaselineError.self) {
          try Baseline(scenario: "cards", in: folder.path)
        }
        #expect(error?.code == "G303", "\(String(describing: error))")
      }
    }
  }

  /// A strategy taken out of table and document alike was accepted once.
  @Test func aStrategyTakenOutIsMissed() throws {
    try TemporaryFolder.with { folder in
      var gutted = Self.sample
      gutted.policy = nil
      gutted.series.removeAll { $0.strategy == "b" }
      gutted.parts.append(.init(path: "strategies.b", content: "sha256:2"))
      try gutted.write(to: folder.path)
      let error = #expect(throws: BaselineError.self) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      #expect(
        error?.description.contains("has 0 rows of `b`") == true, "\(String(describing: error))")
    }
  }

  /// Twelve writers at once: none fails, and what stays is whole.
  @Test func writersAtOnceDoNotFailEachOther() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recobro-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask { for _ in 0..<20 { try Self.sample.write(to: path) } }
      }
      try await group.waitForAll()
    }
    #expect(try Baseline(scenario: "cards", in: path) == Self.sample)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "cards.json", "cards.replications.csv",
      ])
  }

  @Test func missingFilesAreNamed() throws {
    try TemporaryFolder.with { folder in
      #expect(throws: BaselineError.missing(path: folder.path + "/cards.json")) {
        try Baseline(scenario: "cards", in: folder.path)
      }
      try Self.sample.write(to: folder.path)
      try FileManager.default.removeItem(atPath: folder.path + "/cards.replications.csv")
      #expect(throws: BaselineError.otherTable(path: folder.path + "/cards.replications.csv")) {
        try Baseline(scenario: "cards", in: folder.path)
      }
    }
  }

  /// Truncated at every byte, a baseline is refused and never half read.
  @Test func cutFilesAreRefused() throws {
    try TemporaryFolder.with { folder in
      try Self.sample.write(to: folder.path)
      let text = try String(contentsOfFile: folder.path + "/cards.json", encoding: .utf8)
      for length in 0..<(text.utf8.count - 2) {
        try folder.write(
          String(decoding: text.utf8.prefix(length), as: UTF8.self), to: "cards.json")
        #expect(throws: BaselineError.self) {
          try Baseline(scenario: "cards", in: folder.path)
        }
      }
    }
  }
}
