// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Results
import Testing

/// The report in the run folder, and the command that makes it again.
@Suite struct ReportTests {
  private static let tables = ["RECOBRO_VEGA_BUNDLE": ""]

  /// The folder of a small run.
  private func run(in folder: URL) throws -> URL {
    let out = folder.appendingPathComponent("runs")
    let run = try Spawned.recobro(
      "run", "scenarios/minimal.yaml", "--set", "portfolio.accounts=200", "--replications", "3",
      "--quiet", "--out", out.path, environment: Self.tables)
    #expect(run.status == 0, "\(run.errors)")
    let scenario = out.appendingPathComponent("minimal")
    let names = try FileManager.default.contentsOfDirectory(atPath: scenario.path)
    return scenario.appendingPathComponent(try #require(names.first))
  }

  private func text(_ name: String, of run: URL) throws -> String {
    try String(contentsOf: run.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func aRunHasItsReportAndItsCharts() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let html = try text("report.html", of: run)
      #expect(html.hasPrefix("<!DOCTYPE html>"))
      #expect(html.contains("<html lang=\"en\">"))
      #expect(html.contains("make setup"))
      let manifest = try text("manifest.json", of: run)
      #expect(manifest.contains("charts/recovery.vl.json"))
      #expect(!manifest.contains("report.html"))

      let again = try Spawned.recobro("report", run.path, environment: Self.tables)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.output == "Report: \(run.path)/report.html\n")
      #expect(try text("report.html", of: run) == html)

      let reproduced = try Spawned.recobro("reproduce", run.path, "--json")
      #expect(reproduced.status == 0, "\(reproduced.output)")
      #expect(!reproduced.output.contains("not_made"))
      #expect(reproduced.output.contains("report.html"))

      // The page in another language is that of the same run; one that was edited is not.
      _ = try Spawned.recobro("report", run.path, "--lang", "es", environment: Self.tables)
      #expect(try Spawned.recobro("reproduce", run.path).status == 0)
      let certified = Array(html.replacing("</title>", with: " certified</title>").utf8)
      try Data(certified).write(to: run.appendingPathComponent("report.html"))
      let edited = try Spawned.recobro("reproduce", run.path, environment: Self.tables)
      #expect(edited.status == 1 && edited.output.contains("report.html: missing, or changed"))
      try StoredFolder(path: run.path).write(certified, to: "report.html")
      let forged = try Spawned.recobro("reproduce", run.path, environment: Self.tables)
      #expect(forged.status == 1 && forged.output.contains("report.html: other bytes came out"))
    }
  }

  /// Results are not put into a run, nor into the current folder by an empty name.
  @Test func resultsStayOutOfRuns() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let before = try FileManager.default.subpathsOfDirectory(atPath: run.path).sorted()
      for out in [run.path, run.path + "/", run.path + "/tables", run.path + "/new"] {
        let found = try Spawned.recobro(
          "run", "scenarios/minimal.yaml", "--replications", "2", "--out", out)
        #expect(
          found.status == 2 && found.errors.contains("the folder of a run or study"),
          "\(found.errors)")
        #expect(found.errors.contains("--out"))
      }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: run.path).sorted() == before)
      for arguments in [
        ["run", "scenarios/minimal.yaml", "--out", ""], ["runs", "--out", " "],
        ["report", run.path, "--out", ""], ["export", run.path, "--out", ""],
        ["compare", run.path, run.path, "--html", ""],
        ["check", "scenarios/minimal.yaml", "--baseline", "", "--update"],
        ["check", "scenarios/minimal.yaml", "--baseline", "b", "--junit", ""],
      ] {
        let found = try Spawned.recobro(arguments)
        #expect(
          found.status == 64 && found.errors.contains("must name a file or folder"), "\(arguments)")
      }
    }
  }

  @Test func aReportMayBeInAnotherLanguageAndPlace() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let target = folder.appendingPathComponent("informe.html")
      let report = try Spawned.recobro(
        "report", run.path, "--lang", "es", "--out", target.path, environment: Self.tables)
      #expect(report.status == 0)
      #expect(report.output == "Informe: \(target.path)\n")
      #expect(try String(contentsOf: target, encoding: .utf8).contains("<html lang=\"es\">"))
    }
  }

  @Test func foldersThatCannotBeReportedAreRefused() throws {
    try Spawned.withFolder { folder in
      let foreign = try Spawned.recobro("report", folder.path)
      #expect(foreign.status == 3)
      #expect(foreign.errors.contains("not a run folder, or not a whole one"))

      let study = folder.appendingPathComponent("tuning.json")
      try Data("{}".utf8).write(to: study)
      #expect(try Spawned.recobro("report", folder.path).errors.contains("holds a study"))
      let charts = try Spawned.recobro(
        "report", folder.path, "--charts", "svg", environment: ["RECOBRO_PYTHON": "/nowhere"])
      #expect(charts.status == 2 && charts.errors.contains("make setup-research"))
      try FileManager.default.removeItem(at: study)

      let run = try run(in: folder)
      let manifest = try text("manifest.json", of: run)
      func refuses(
        _ name: String, _ content: String, _ reason: String, isRedone: Bool = false
      ) throws {
        let file = run.appendingPathComponent(name)
        let earlier = try Data(contentsOf: file)
        try Data(content.utf8).write(to: file)
        if isRedone { try StoredFolder(path: run.path).write(Array(content.utf8), to: name) }
        let report = try Spawned.recobro("report", run.path)
        #expect(report.status == 3, "\(name)")
        #expect(report.errors.contains(reason), "\(report.errors)")
        try StoredFolder(path: run.path).write(Array(earlier), to: name)
      }
      try refuses(
        "manifest.json", manifest.replacingOccurrences(of: "\"format\": 1", with: "\"format\": 0"),
        "run folder format 0, this version reads format 1", isRedone: true)
      try refuses(
        "manifest.json", manifest.replacingOccurrences(of: "complete", with: "interrupted"),
        "was interrupted after 3 replications", isRedone: true)
      try refuses("manifest.json", "{", "not JSON", isRedone: true)
      try refuses("timing.json", "{\"format\": 1}", "`start` is missing", isRedone: true)
      try refuses("results.json", "{}", "is not the file that was written")
      try refuses("manifest.json", manifest + " ", "is not the file that was written")
      let timing = try text("timing.json", of: run)
      try refuses(
        "timing.json", timing.replacingOccurrences(of: "\"en\"", with: "\"es\""),
        "is not the file that was written")
      try refuses("scenario.resolved.yaml", "version: 1", "is not the file that was written")
      try refuses("tables/replications.csv", "", "is not the file that was written")
    }
  }

  /// No file of the run, and no scenario, is lost to a report.
  @Test func aReportTakesNoOtherFilesPlace() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let own = folder.appendingPathComponent("own.yaml")
      try Data("version: 1\n".utf8).write(to: own)
      for path in [run.path + "/scenario.yaml", run.path + "/results.json", own.path] {
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let report = try Spawned.recobro("report", run.path, "--out", path)
        #expect(
          report.status == 2 && report.errors.contains("is not overwritten"), "\(report.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      }
      #expect(try Spawned.recobro("report", run.path).status == 0)
      #expect(
        try Spawned.recobro("report", run.path, "--out", run.path + "/informe.html").status == 0)
    }
  }

  @Test func aMissingBrowserIsNamed() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let report = try Spawned.recobro(
        "report", run.path, "--pdf", environment: ["RECOBRO_CHROMIUM": "/nowhere/chromium"])
      #expect(report.status == 2)
      #expect(report.errors.contains("a PDF needs Chromium, which was not found"))
      #expect(report.errors.contains("RECOBRO_CHROMIUM"))
    }
  }

  @Test func aMissingModuleIsNamed() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      for python in ["/nowhere/python", "/bin/false"] {
        let report = try Spawned.recobro(
          "report", run.path, "--charts", "svg", environment: ["RECOBRO_PYTHON": python])
        #expect(report.status == 2)
        #expect(report.errors.contains("error: ") && !report.errors.contains("Fatal"))
      }
      let absent = try Spawned.recobro(
        "report", run.path, "--charts", "png", environment: ["RECOBRO_PYTHON": "/nowhere/python"])
      #expect(absent.errors.contains("make setup-research"))
      let both = try Spawned.recobro("report", run.path, "--pdf", "--charts", "svg")
      #expect(both.status == 64)
    }
  }

  @Test func aComparisonMayBeAPage() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let page = folder.appendingPathComponent("comparison.html")
      let compared = try Spawned.recobro(
        "compare", run.path, run.path, "--html", page.path, environment: Self.tables)
      #expect(compared.status == 0, "\(compared.errors)")
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("<h1 id=\"verdict-title\">The runs are the same in all"))
      #expect(html.contains("The scenarios are equal."))
      let refused = try Spawned.recobro(
        "compare", run.path, run.path, "--html", folder.path + "/missing/page.html")
      #expect(refused.status == 2 && refused.errors.contains("--html"))
    }
  }

  @Test func everyMetricTheRunsDoNotShareIsNamedWithTheNearest() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder).path
      let compared = try Spawned.recobro(
        "compare", run, run, "--metric", "recovry_rate", "--metric", "weather")
      #expect(compared.status == 3)
      #expect(compared.errors.contains("`recovry_rate`\n  = help: did you mean `recovery_rate`?"))
      #expect(compared.errors.contains("`weather`"))
      #expect(compared.errors.contains("metrics: recovery_rate, "))
    }
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    try Spawned.withFolder { folder in
      let run = try run(in: folder)
      let report = try Spawned.recobro(
        "report", run.path, "--out", folder.path + "/missing/report.html")
      #expect(report.status == 2)
      #expect(report.errors.contains("name another file with --out"))
    }
  }
}
