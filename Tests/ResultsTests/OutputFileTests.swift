// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

@testable import Results

/// What a command was asked to write never takes the place of a scenario, of data or of a file of a run.
@Suite struct OutputFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "recobro-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("run/tables/more"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in [
      "run/manifest.json", "run/timing.json", "run/report.html", "run/readme.txt", "run/charts.svg",
      "run/tables/a.csv",
      "run/tables/notes.html", "run/tables/more/b.html", "scenario.yaml", "DATA.CSV", "page.html",
      "notes.md", "bare",
    ] {
      try Data("<!DOCTYPE html>".utf8).write(to: folder.appendingPathComponent(name))
    }
    for name in ["README.md", "main.c", "debtors.dat"] {
      try Data("id;balance".utf8).write(to: folder.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.html", withDestinationPath: folder.path + "/debtors.dat")
    try Data().write(to: folder.appendingPathComponent("empty.dat"))
    try body(folder)
  }

  @Test(
    arguments: [
      "scenario.yaml", "DATA.CSV", "run/manifest.json", "run/readme.txt", "run/charts.svg",
      "run/tables/a.csv",
      "run/tables/notes.html", "run/tables/more/b.html", "run/../scenario.yaml", "README.md",
      "main.c", "debtors.dat",
      "link.html",
    ])
  func lost(_ name: String) throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent(name, isDirectory: false).path
      let error = #expect(throws: FileError.self) {
        try OutputFile.protectInputs(at: folder.path + "/" + name)
      }
      #expect(error?.description.contains("is not overwritten") == true && path.count > 0)
    }
  }

  @Test(arguments: [
    "page.html", "notes.md", "bare", "run/report.html", "run/informe.html", "new.yaml",
    "empty.dat",
  ])
  func written(_ name: String) throws {
    try withFolder { folder in try OutputFile.protectInputs(at: folder.path + "/" + name) }
  }
}
