// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Testing

/// Every command that reads a run folder believes what was written, and nothing else.
@Suite struct TrustedFolderTests {
  private static let scenario = """
    version: 1
    name: desk
    start: 2026-01-05
    horizon: 14 days
    seed: 5
    replications: 2
    portfolio:
      accounts: 120
      segments: { a: { balance: { lognormal: { median: 200, sigma: 0.8 } }, dpd: 0 } }
    behavior: { baseline: 0.02 per day }
    resources: { callers: { agents: 1, minutes_per_day: 60, wage_per_hour: 12 } }
    channels:
      agent_call:
        engagement: 40%
        stimulus: 0.2 per day
        minutes_engaged: 6
        minutes_unanswered: 1
        resource: callers
    strategies:
      none: { path: [] }
      calls: { path: [{ at: 0 dpd, every: 2 days, channel: agent_call, offer: promise }] }

    """

  /// The files of a run of the scenario, simulated once, by their paths.
  private static let files = Result { () throws -> [String: Data] in
    var files: [String: Data] = [:]
    try Spawned.withFolder { folder in
      try Data(scenario.utf8).write(to: folder.appendingPathComponent("desk.yaml"))
      let run = try Spawned.recobro("run", "desk.yaml", "--out", "out", "--json", in: folder)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      let place = folder.appendingPathComponent(path)
      for name in try FileManager.default.subpathsOfDirectory(atPath: place.path) {
        files[name] = try? Data(contentsOf: place.appendingPathComponent(name))
      }
    }
    return files
  }

  /// Two copies of the run; the first is for tampering.
  private func withRuns(_ body: (URL, URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let runs = ["first", "second"].map(folder.appendingPathComponent)
      for run in runs {
        for (name, content) in try Self.files.get() {
          let file = run.appendingPathComponent(name)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try content.write(to: file)
        }
      }
      try body(runs[0], runs[1])
    }
  }

  private static func commands(_ run: URL, _ other: URL) -> [[String]] {
    [
      ["report", run.path], ["export", run.path], ["live-test", run.path],
      ["compare", run.path, other.path], ["compare", other.path, run.path],
      ["trace", run.path, "--strategy", "calls", "--debtor", "a-3"],
    ]
  }

  private func everyCommandRefuses(
    _ run: URL, _ other: URL, naming words: String, _ spanish: String
  ) throws {
    for command in Self.commands(run, other) {
      for (language, told, help) in [
        ("en", words, "or run the scenario again"), ("es", spanish, "corra el escenario otra vez"),
      ] {
        let result = try Spawned.recobro(command + ["--lang", language])
        #expect(result.status == 3, "\(command): \(result)")
        #expect(result.errors.contains(told) && result.errors.contains(help), "\(result.errors)")
        #expect(result.output.isEmpty)
      }
    }
  }

  @Test func anIntactRunIsRead() throws {
    try withRuns { run, other in
      for command in Self.commands(run, other) {
        let result = try Spawned.recobro(command)
        #expect(result.status == 0, "\(command): \(result.errors)")
      }
    }
  }

  @Test(arguments: [
    "manifest.json", "results.json", "scenario.yaml", "scenario.resolved.yaml", "timing.json",
    "datapackage.json", "tables/segments.csv", "tables/cutoffs.csv", "tables/replications.csv",
  ])
  func aChangedFileIsNamed(_ name: String) throws {
    try withRuns { run, other in
      let file = run.appendingPathComponent(name)
      try (Data(contentsOf: file) + Data("\n".utf8)).write(to: file)
      try everyCommandRefuses(
        run, other, naming: "first/\(name)` is not the file that was written",
        "first/\(name)` no es el archivo que se escribió")
    }
  }

  /// Texts of the list of digests that no run was written with.
  @Test(arguments: ["", "\n", "cut", "timing.json", "manifest.json", "tables/curves.csv"])
  func aListWithoutItsLinesIsNamed(_ what: String) throws {
    try withRuns { run, other in
      let file = run.appendingPathComponent("SHA256SUMS")
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n").filter { !$0.hasSuffix("  " + what) }
      let cut = what == "cut" ? String(text.dropLast(9)) : lines.joined(separator: "\n") + "\n"
      try Data((what.allSatisfy(\.isNewline) ? what : cut).utf8).write(to: file)
      try everyCommandRefuses(
        run, other, naming: "first/SHA256SUMS` is not the file that was written",
        "first/SHA256SUMS` no es el archivo que se escribió")
      #expect(try Spawned.recobro("verify-run", run.path).status != 0)
    }
  }

  @Test(arguments: ["timing.json", "SHA256SUMS", "results.json"])
  func aMissingFileIsNamed(_ name: String) throws {
    try withRuns { run, other in
      try FileManager.default.removeItem(at: run.appendingPathComponent(name))
      try everyCommandRefuses(
        run, other, naming: "first/\(name)`: No such file or directory: not a run folder",
        "no es la carpeta de una corrida, o no está entera")
    }
  }

  /// What names every changed file cannot do so without the digests: it does not send to itself.
  @Test func withoutDigestsNothingIsSentInCircles() throws {
    try withRuns { run, _ in
      try FileManager.default.removeItem(at: run.appendingPathComponent("SHA256SUMS"))
      for arguments in [
        ["verify-run", run.path], ["report", run.path, "--out", run.path + ".html"],
      ] {
        let text = try Spawned.recobro(arguments).errors
        #expect(text.contains("SHA256SUMS") && text.contains("bring `SHA256SUMS` back"), "\(text)")
        #expect(!text.contains("recobro verify-run"), "\(text)")
      }
    }
  }

  @Test func runsListsNoEditedManifest() throws {
    try withRuns { run, _ in
      let folder = run.deletingLastPathComponent().path
      let whole = try Spawned.recobro("runs", "--out", folder)
      #expect(whole.output.split(separator: "\n").count == 2 && whole.errors.isEmpty)
      let file = run.appendingPathComponent("manifest.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacing("\"seed\": 5", with: "\"seed\": 6").utf8).write(to: file)
      let result = try Spawned.recobro("runs", "--out", folder)
      #expect(result.output.split(separator: "\n").count == 1)
      #expect(result.errors.contains("`manifest.json` is not the file that was written"))
    }
  }

  /// The time of a run is its own, whatever its folder is called.
  @Test func aRenamedFolderKeepsItsDate() throws {
    try withRuns { run, _ in
      let again = try Spawned.recobro("reproduce", run.path, "--json")
      #expect(again.status == 0, "\(again.output)")
      let other = run.deletingLastPathComponent().appendingPathComponent(
        "20010101T000000Z-000000000000")
      try FileManager.default.moveItem(at: run, to: other)
      #expect(try Spawned.recobro("reproduce", other.path).status == 0)
      #expect(try StoredRun(path: other.path).start == StoredRun(path: other.path).timing?.start)
      #expect(
        try Spawned.recobro("runs", "--out", run.deletingLastPathComponent().path).status == 0)
    }
  }

  /// A life's costs are its own: what is paid for all is said to be left out.
  @Test func wagesAreSaidToBeLeftOut() throws {
    try withRuns { run, _ in
      let trace = ["trace", run.path, "--debtor", "a-3", "--strategy"]
      let told = try Spawned.recobro(trace + ["calls"])
      #expect(told.output.contains("Told from the cut-offs of"))
      #expect(told.output.contains("; wages of agents are paid for all debtors together"))
      let spanish = try Spawned.recobro(trace + ["calls", "--lang", "es"])
      #expect(spanish.output.contains("; los salarios de los gestores se pagan por todos"))
      #expect(try !Spawned.recobro(trace + ["none"]).output.contains("wages"))
    }
  }
}
