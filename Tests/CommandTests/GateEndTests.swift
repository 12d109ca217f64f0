// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// How a check ends that was not carried out: no report of an earlier one stays.
@Suite struct GateEndTests {
  private func withOldReports(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      try FileManager.default.copyItem(
        at: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"),
        to: folder.appendingPathComponent("minimal.yaml"))
      for (name, text) in [("j.xml", "<?xml version=\"1.0\"?><old/>"), ("m.md", "## an old pass")] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      try body(folder)
    }
  }

  private func content(_ folder: URL, _ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// Command lines that are wrong in many ways, before and behind the names of reports.
  @Test(arguments: [
    ["check", "minimal.yaml", "--junit", "j.xml", "--markdown", "m.md"],
    ["check", "--baseline", "b", "--junit=j.xml", "--markdown=m.md"],
    ["check", "minimal.yaml", "--baselin", "b", "--markdown", "m.md", "--junit", "j.xml"],
    [
      "check", "minimal.yaml", "--baseline", "b", "--replications", "0", "--junit", "j.xml",
      "--markdown", "m.md",
    ],
    [
      "check", "--junit", "j.xml", "--markdown", "m.md", "minimal.yaml", "--baseline", "b",
      "--threads", "many",
    ],
    [
      "check", "minimal.yaml", "--baseline", "b", "--update", "--equivalence", "--junit", "j.xml",
      "--markdown", "m.md",
    ],
    [
      "check", "minimal.yaml", "--baseline", "b", "--watch", "nonsense", "--junit", "j.xml",
      "--markdown", "m.md",
    ],
    [
      "check", "minimal.yaml", "--baseline", "b", "--guard", "all", "--junit", "j.xml",
      "--markdown", "m.md",
    ],
    [
      "check", "minimal.yaml", "--baseline", "b", "--import-root", "nowhere", "--lang", "xx",
      "--junit", "j.xml", "--markdown", "m.md",
    ],
  ])
  func aWrongCommandLineLeavesNoOldReport(arguments: [String]) throws {
    try withOldReports { folder in
      let result = try Spawned.recobro(arguments + ["--github"], in: folder)
      #expect(result.status == 64, "\(result.errors)")
      let junit = content(folder, "j.xml")
      #expect(junit.contains("<error type=\"usage\"") && junit.hasSuffix("</testsuites>\n"))
      #expect(content(folder, "m.md").contains("⛔"))
      #expect(result.output.contains("::error file="), "\(result.output)")
      let json = try Spawned.recobro(arguments + ["--json"], in: folder)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(document["verdict"] as? String == "error")
      #expect((document["faults"] as? [[String: Any]])?.first?["kind"] as? String == "usage")
    }
  }

  /// Where the process may not have what it needs, the check says so in its reports.
  @Test func limitsLeaveNoOldReport() throws {
    try withOldReports { folder in
      let result = try Spawned.run(
        "/bin/sh",
        [
          "-c",
          "ulimit -v 150000 && exec \"$0\" check minimal.yaml --baseline b --junit j.xml --markdown m.md",
          Spawned.program.path,
        ], in: folder)
      #expect(result.status == 2, "\(result.errors)")
      #expect(content(folder, "j.xml").contains("<error type=\"program\""))
      #expect(content(folder, "m.md").contains("ulimit"))
    }
  }

  /// What is no report is not lost to a wrong command line, and help changes nothing.
  @Test func whatIsNoReportStays() throws {
    try withOldReports { folder in
      let before = content(folder, "minimal.yaml")
      let wrong = try Spawned.recobro(
        "check", "minimal.yaml", "--junit", "minimal.yaml", in: folder)
      #expect(wrong.status == 64 && wrong.errors.contains("is not overwritten"))
      #expect(content(folder, "minimal.yaml") == before)
      let help = try Spawned.recobro("check", "--help", "--junit", "j.xml", in: folder)
      #expect(help.status == 0 && content(folder, "j.xml").contains("<old/>"))
      let other = try Spawned.recobro("run", "--junit", "j.xml", in: folder)
      #expect(other.status == 64 && content(folder, "j.xml").contains("<old/>"))
    }
  }

  /// Ctrl-C in the simulation of the second of three: every output tells of all three, and no baseline is half written.
  @Test func whatIsInterruptedIsTold() throws {
    try withOldReports { folder in
      let text = content(folder, "minimal.yaml")
      for name in ["one", "two", "three"] {
        try Data(text.replacing("name: minimal", with: "name: \(name)").utf8)
          .write(to: folder.appendingPathComponent("\(name).yaml"))
      }
      let files = ["one.yaml", "two.yaml", "three.yaml"]
      let made = try Spawned.recobro(
        ["check"] + files + [
          "--baseline", "b", "--update", "--set", "portfolio.accounts=50", "--replications", "20",
        ], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let baselines = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("b").path
      ).sorted()
      let result = try Spawned.interrupted(
        ["check"] + files + [
          "--baseline", "b", "--junit", "j.xml", "--markdown", "m.md", "--json", "--set",
          "portfolio.accounts=200_000",
        ], in: folder, after: "%")
      #expect(result.status == 130, "\(result.errors)")
      let junit = content(folder, "j.xml")
      #expect(junit.hasSuffix("</testsuites>\n") && !junit.contains("<old/>"))
      #expect(junit.matches(of: /<error type="interrupted"/).count == 3, "\(junit)")
      #expect(content(folder, "m.md").matches(of: /⛔/).count == 3)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect((document["faults"] as? [[String: Any]])?.count == 3)
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.appendingPathComponent("b").path
        ).sorted() == baselines)
    }
  }

  /// Ctrl-C at any moment: no old report stays, and a report that is there is whole.
  @Test func whenEverItIsInterrupted() throws {
    try withOldReports { folder in
      let made = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--update", "--set", "portfolio.accounts=50",
        "--replications", "20", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      for milliseconds in stride(from: 20, through: 420, by: 40) {
        try Data("<?xml version=\"1.0\"?><old/>".utf8)
          .write(to: folder.appendingPathComponent("j.xml"))
        let process = Process()
        process.executableURL = Spawned.program
        process.arguments = [
          "check", "minimal.yaml", "--baseline", "b", "--junit", "j.xml", "--quiet", "--set",
          "portfolio.accounts=100_000",
        ]
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
        process.interrupt()
        process.waitUntilExit()
        let junit = content(folder, "j.xml")
        // Before the program has read its command line it has touched nothing.
        let isUntouched = process.terminationReason == .uncaughtSignal
        #expect(
          junit.isEmpty || junit.hasSuffix("</testsuites>\n") || isUntouched,
          "after \(milliseconds) ms: \(junit)")
        #expect(!junit.contains("<old/>") || isUntouched, "after \(milliseconds) ms")
      }
    }
  }
}
