// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The command that writes the tables of a run for other programs.
@Suite struct ExportTests {
  /// A copy of a stored run.
  private func withRun(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let run = folder.appendingPathComponent("run")
      try FileManager.default.copyItem(
        at: Spawned.root.appendingPathComponent("Tests/Formats/run-1"), to: run)
      try body(run)
    }
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func csvGoesIntoTheRunFolderUnlessToldOtherwise() throws {
    try withRun { run in
      let export = try Spawned.recobro("export", run.path + "/")
      #expect(export.status == 0, "\(export.errors)")
      #expect(export.output == "Export: \(run.path)/export\n" && export.errors.isEmpty)
      let folder = run.appendingPathComponent("export")
      #expect(try names(folder) == ["datapackage.json", "tables"])
      #expect(
        try names(folder.appendingPathComponent("tables"))
          == (try names(run.appendingPathComponent("tables"))))

      let again = try Spawned.recobro("export", run.path)
      #expect(again.status == 2)
      #expect(again.errors.contains("cannot create the folder `\(run.path)/export`: File exists"))
      #expect(again.errors.contains("name another folder with --out"))
    }
  }

  @Test func aRunHasTheFormatsItWasAskedFor() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", "scenarios/minimal.yaml", "--set", "portfolio.accounts=50", "--replications", "2",
        "--format", "csv,jsonl", "--json", "--out", folder.path)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      let tables = try names(URL(fileURLWithPath: path + "/tables"))
      #expect(tables.contains("replications.csv") && tables.contains("replications.jsonl"))
      let export = try Spawned.recobro("export", path, "--format", "jsonl")
      #expect(export.status == 0, "\(export.errors)")
      #expect(
        FileManager.default.contentsEqual(
          atPath: path + "/tables/replications.jsonl",
          andPath: path + "/export/tables/replications.jsonl"))
    }
  }

  @Test func excelGetsItsMarkAndTheLicenceIsTold() throws {
    try withRun { run in
      let target = run.deletingLastPathComponent().appendingPathComponent("tablas")
      let export = try Spawned.recobro(
        "export", run.path, "--excel", "--format", "csv,jsonl", "--out", target.path, "--licence",
        "CC-BY-4.0", "--lang", "es")
      #expect(export.status == 0 && export.output == "Exportación: \(target.path)\n")
      let tables = target.appendingPathComponent("tables")
      let csv = try Data(contentsOf: tables.appendingPathComponent("curves.csv"))
      let lines = try Data(contentsOf: tables.appendingPathComponent("curves.jsonl"))
      #expect(csv.prefix(3) == Data([0xEF, 0xBB, 0xBF]) && lines.first == UInt8(ascii: "{"))
      let package = try String(
        contentsOf: target.appendingPathComponent("datapackage.json"), encoding: .utf8)
      #expect(package.contains("\"name\": \"CC-BY-4.0\""))
    }
  }

  @Test func wrongUsageIsToldBeforeAnythingIsRead() throws {
    for (arguments, words) in [
      (["--format", "xlsx"], "xlsx"), (["--excel", "--format", "jsonl"], "add csv to --format"),
      (["--licence", "CC BY"], "such as CC-BY-4.0"),
      (["--out", ""], "--out must name a file or folder"),
    ] {
      let export = try Spawned.recobro(["export", "nowhere"] + arguments)
      #expect(export.status == 64 && export.errors.contains(words), "\(export.errors)")
    }
  }

  @Test func aMissingToolIsNamedAndNothingIsWritten() throws {
    try withRun { run in
      let export = try Spawned.recobro(
        "export", run.path, "--format", "csv,parquet",
        environment: ["RECOBRO_DUCKDB": "/nowhere/duckdb"])
      #expect(export.status == 2 && export.errors.contains("make setup-research"))
      let failing = try Spawned.recobro(
        "export", run.path, "--format", "csv,parquet", environment: ["RECOBRO_DUCKDB": "/bin/false"]
      )
      #expect(failing.status == 2 && failing.errors.contains("`duckdb` could not write strategies"))
      #expect(!FileManager.default.fileExists(atPath: run.path + "/export"))
    }
  }

  @Test func foldersThatCannotBeExportedAreRefused() throws {
    try withRun { run in
      func refuses(_ name: String, _ old: String, _ new: String, _ reason: String) throws {
        let file = run.appendingPathComponent(name)
        let earlier = try String(contentsOf: file, encoding: .utf8)
        #expect(earlier.contains(old))
        try Data(earlier.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        let export = try Spawned.recobro("export", run.path)
        #expect(export.status == 3 && export.errors.contains(reason), "\(export.errors)")
        try Data(earlier.utf8).write(to: file)
      }
      try refuses(
        "manifest.json", "\"format\": 1", "\"format\": 0",
        "run folder format 0, this version reads format 1")
      try refuses(
        "manifest.json", "complete", "interrupted", "was interrupted after 3 replications")
      try refuses("datapackage.json", "day", "week", "is not the file that was written")
      try refuses("tables/curves.csv", "reminders", "others", "is not the file that was written")
      try FileManager.default.removeItem(at: run.appendingPathComponent("tables/segments.csv"))
      let export = try Spawned.recobro("export", run.path)
      #expect(export.status == 3 && export.errors.contains("not a run folder, or not a whole one"))
      #expect(export.errors.contains("or run the scenario again"))
      let foreign = try Spawned.recobro("export", run.deletingLastPathComponent().path)
      #expect(foreign.status == 3 && foreign.errors.contains("not a run folder"))
      #expect(foreign.errors.contains("`recobro runs` lists the run folders"))
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try withRun { run in
      let export = try Spawned.recobro(
        "export", run.path, "--out", run.path + "/manifest.json/export")
      #expect(export.status == 2 && export.errors.contains("name another folder with --out"))
      #expect(export.errors.contains("manifest.json"))
    }
  }
}
