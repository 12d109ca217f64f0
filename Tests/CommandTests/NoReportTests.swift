// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A run without its page.
@Suite struct NoReportTests {
  @Test func writesNoPageAndIsReproducible() throws {
    try Spawned.withFolder { folder in
      let file = Spawned.root.appendingPathComponent("scenarios/minimal.yaml").path
      let run = try Spawned.recobro(
        "run", file, "--no-report", "--set", "portfolio.accounts=5", "--replications", "2",
        "--out", folder.path, "--quiet")
      #expect(run.status == 0, "\(run.errors)")
      let runs = folder.appendingPathComponent("minimal")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: runs.path).first { !$0.hasPrefix(".") })
      let written = try FileManager.default.contentsOfDirectory(
        atPath: runs.appendingPathComponent(name).path)
      #expect(written.contains("results.json"))
      #expect(!written.contains("report.html") && !written.contains("charts"))
      let again = try Spawned.recobro("reproduce", runs.appendingPathComponent(name).path)
      #expect(again.status == 0, "\(again.output) \(again.errors)")
    }
  }
}
