// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Testing

/// Folders and files that somebody else may have made.
@Suite struct UntrustedFolderTests {
  /// A small run, of its own for each test: a copy of what was simulated once.
  private func withRun(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let (place, files) = try Self.small.get()
      let run = folder.appendingPathComponent(place)
      for (name, content) in files {
        let file = run.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
      }
      try body(run)
    }
  }

  /// Where the run lies below its folder, and its files by their paths.
  private static let small = Result { () throws -> (String, [String: Data]) in
    var made = ("", [String: Data]())
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", "scenarios/minimal.yaml", "--set", "portfolio.accounts=50", "--replications", "2",
        "--json", "--out", folder.path)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      made.0 = String(path.dropFirst(folder.path.count + 1))
      let names = try FileManager.default.subpathsOfDirectory(atPath: path)
      for name in names {
        made.1[name] = try? Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      }
    }
    return made
  }

  private func verified(_ run: URL, _ arguments: String...) throws -> Spawned {
    try Spawned.recobro(["verify-run", run.path] + arguments)
  }

  @Test func anIntactRunIsProvenAndByOthersToo() throws {
    try withRun { run in
      let result = try verified(run)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("intact: "))
      let digest = try #require(result.output.split(separator: "\n").last?.suffix(64))
      #expect(try verified(run, "--digest", String(digest)).status == 0)
      let other = try verified(run, "--digest", String(repeating: "0", count: 64), "--lang", "es")
      #expect(other.status == 1 && other.output.contains("no es el del resumen guardado"))
      // The layout is that of coreutils.
      let sums = try Spawned.run(
        "/usr/bin/env", ["sha256sum", "--check", "--quiet", "SHA256SUMS"], in: run)
      #expect(sums.status == 0, "\(sums.errors)")
    }
  }

  @Test(arguments: [
    "results.json", "manifest.json", "timing.json", "report.html", "scenario.yaml",
    "tables/replications.csv", "datapackage.json",
  ])
  func aByteMoreIsNamed(file: String) throws {
    try withRun { run in
      let path = run.appendingPathComponent(file)
      try (Data(contentsOf: path) + Data(" ".utf8)).write(to: path)
      let result = try verified(run)
      #expect(result.status == 1)
      #expect(result.output.contains("\(file): changed after it was written"))
    }
  }

  /// Makes the digests fit what is there, as somebody would who changed files.
  private func forgeDigests(_ run: URL) throws {
    let command = "grep -v 'SHA256SUMS' SHA256SUMS | cut -c67- | sed 's/^/.\\//' | xargs sha256sum"
    let sums = try Spawned.run(
      "/bin/sh", ["-c", command + " | sed 's/ \\.\\// /' > new && mv new SHA256SUMS"], in: run)
    try #require(sums.status == 0, "\(sums.errors)")
  }

  private func change(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func digestsThatFitDoNotMakeAManifest() throws {
    try withRun { run in
      let manifest = run.appendingPathComponent("manifest.json")
      try forgeDigests(run)
      #expect(try verified(run).status == 0)
      try "{}".write(to: manifest, atomically: true, encoding: .utf8)
      try forgeDigests(run)
      let result = try verified(run)
      #expect(result.status == 1 && result.output.contains("manifest.json"))
    }
  }

  /// What a run was is simulated again, so a manifest that tells of another one does not pass.
  @Test(arguments: [
    (#""seed": 1,"#, #""seed": 2,"#), (#""replications": 2,"#, #""replications": 3,"#),
  ])
  func anotherRunsManifestIsNotReproduced(_ old: String, _ new: String) throws {
    try withRun { run in
      #expect(try Spawned.recobro("reproduce", run.path).status == 0)
      try change(run.appendingPathComponent("manifest.json"), old, new)
      try change(run.appendingPathComponent("report.html"), "<body", "<!-- forged --><body")
      try forgeDigests(run)
      let result = try Spawned.recobro("reproduce", run.path)
      #expect(result.status == 1)
      #expect(
        result.output.contains("manifest.json: other") && result.output.contains("report.html:"),
        "\(result.output)")
    }
  }

  @Test func whatIsMissingALinkOrAddedIsNamed() throws {
    try withRun { run in
      let files = FileManager.default
      try files.removeItem(at: run.appendingPathComponent("timing.json"))
      try files.removeItem(at: run.appendingPathComponent("report.html"))
      try files.createSymbolicLink(
        atPath: run.path + "/report.html", withDestinationPath: "/etc/hostname")
      try Data().write(to: run.appendingPathComponent("tables/notes.txt"))
      let result = try verified(run, "--json")
      #expect(result.status == 1)
      let document =
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      let faults = try #require(document?["faults"] as? [[String: String]])
      #expect(
        Set(faults) == [
          ["path": "timing.json", "fault": "missing"], ["path": "report.html", "fault": "link"],
        ])
      #expect(document?["added"] as? [String] == ["tables/notes.txt"])
    }
  }

  /// The list of digests may be changed along with a file; the manifest's own and the simulation still tell.
  @Test func digestsThatWereRedoneContradictTheManifest() throws {
    try withRun { run in
      let path = run.appendingPathComponent("results.json")
      try (Data(contentsOf: path) + Data(" ".utf8)).write(to: path)
      let redone = try Spawned.run(
        "/bin/sh",
        ["-c", "find . -type f ! -name SHA256SUMS | sed 's|^./||' | xargs sha256sum > SHA256SUMS"],
        in: run)
      #expect(redone.status == 0)
      let result = try verified(run)
      #expect(result.status == 1)
      #expect(result.output.contains("results.json: manifest.json has another digest for it"))
    }
  }

  @Test func aManifestThatListsLessIsNotReproduced() throws {
    try withRun { run in
      let path = run.appendingPathComponent("manifest.json")
      var manifest = try #require(
        JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
      let outputs = try #require(manifest["outputs"] as? [[String: Any]])
      func lists(without name: String, isRedone: Bool) throws -> Spawned {
        manifest["outputs"] = outputs.filter { $0["path"] as? String != name }
        let data = try JSONSerialization.data(withJSONObject: manifest)
        try data.write(to: path)
        if isRedone {
          try StoredFolder(path: run.path).write(Array(data), to: "manifest.json")
        }
        return try Spawned.recobro("reproduce", run.path)
      }
      let edited = try lists(without: "tables/curves.csv", isRedone: false)
      #expect(edited.status == 3)
      #expect(edited.errors.contains("manifest.json` is not the file that was written"))
      let redone = try lists(without: "tables/curves.csv", isRedone: true)
      #expect(redone.status == 1)
      #expect(redone.output.contains("tables/curves.csv: the manifest does not list it"))
      let results = try lists(without: "results.json", isRedone: true)
      #expect(results.status == 3 && results.errors.contains("it does not list `results.json`"))
    }
  }

  /// Files, and folders on the way to them, that are links lead nowhere.
  @Test(arguments: [
    ("results.json", "compare"), ("results.json", "report"), ("tables", "compare"),
    ("tables", "export"), ("manifest.json", "reproduce"),
  ])
  func linksAreNotRead(name: String, command: String) throws {
    try withRun { run in
      let inside = run.appendingPathComponent(name)
      let outside = run.deletingLastPathComponent().appendingPathComponent("outside")
      try FileManager.default.moveItem(at: inside, to: outside)
      try FileManager.default.createSymbolicLink(at: inside, withDestinationURL: outside)
      let result = try Spawned.recobro(
        [command, run.path] + (command == "compare" ? [run.path] : []))
      #expect(result.status != 0)
      #expect(result.errors.contains("it is a link, and none in such a folder is followed"))
    }
  }

  @Test func aPipeIsNotWaitedFor() throws {
    try Spawned.withFolder { folder in
      let pipe = folder.appendingPathComponent("debtors.csv")
      #expect(try Spawned.run("/usr/bin/mkfifo", [pipe.path], in: folder).status == 0)
      let scenario = folder.appendingPathComponent("s.yaml")
      let text = try String(
        contentsOf: Spawned.root.appendingPathComponent("scenarios/imported.yaml"), encoding: .utf8)
      let name = try #require(text.firstMatch(of: /file: (\S+)/)?.1)
      try text.replacing(name, with: "debtors.csv").write(
        to: scenario, atomically: true, encoding: .utf8)
      for file in [scenario.path, pipe.path] {
        let result = try Spawned.recobro("validate", file)
        #expect(result.status == 3)
        #expect(
          result.errors.contains(
            file == pipe.path
              ? "it is a pipe or a device, not a file"
              : "es una tubería o un dispositivo, no un archivo"), "\(result.errors)")
      }
    }
  }
}
