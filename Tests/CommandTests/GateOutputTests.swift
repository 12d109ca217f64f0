// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What `check` writes, whatever it comes to.
@Suite struct GateOutputTests {
  /// What stands in the way of one of two scenarios, the exit code, and the kind that reports name.
  struct Obstacle: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    let kind: String
    let make: @Sendable (URL) throws -> Void
    var testDescription: String { name }
  }

  private static func write(_ text: String, _ folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  static let obstacles = [
    Obstacle(name: "no baseline", status: 3, kind: "missing_baseline") {
      try FileManager.default.removeItem(at: $0.appendingPathComponent("b/sick.json"))
    },
    Obstacle(name: "a damaged baseline", status: 3, kind: "baseline") {
      try write("{", $0, "b/sick.json")
    },
    Obstacle(name: "a baseline that is a folder", status: 3, kind: "baseline") {
      let path = $0.appendingPathComponent("b/sick.json")
      try FileManager.default.removeItem(at: path)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    },
    Obstacle(name: "a table without rows", status: 3, kind: "baseline") {
      try write("", $0, "b/sick.replications.csv")
    },
    Obstacle(name: "a scenario with a mistake", status: 3, kind: "scenario") {
      try write("version: 1\nname: sick\nhorizon: no\n", $0, "sick.yaml")
    },
    Obstacle(name: "no scenario", status: 3, kind: "scenario") {
      try FileManager.default.removeItem(at: $0.appendingPathComponent("sick.yaml"))
    },
    Obstacle(name: "two of one name", status: 3, kind: "repeated_name") {
      let text = try String(contentsOf: $0.appendingPathComponent("sick.yaml"), encoding: .utf8)
      try write(text, $0, "twin.yaml")
    },
  ]

  /// One of two reports would be lost, however the file is spelled.
  @Test func twoReportsAreTwoFiles() throws {
    try Spawned.withFolder { folder in
      let place = folder.path
      try Self.write("## old\n", folder, "old.md")
      try FileManager.default.createSymbolicLink(
        atPath: place + "/link.md", withDestinationPath: place + "/old.md")
      try FileManager.default.linkItem(atPath: place + "/old.md", toPath: place + "/hard.md")
      for (junit, markdown) in [
        ("same", "same"), ("./same", "same"), ("x/../same", "same"), (place + "/same", "same"),
        ("old.md", "link.md"), ("link.md", "hard.md"),
      ] {
        let found = try Spawned.recobro(
          "check", "no.yaml", "--baseline", "b", "--junit", junit, "--markdown", markdown,
          in: folder)
        #expect(
          found.status == 64
            && found.errors.contains(
              "--junit and --markdown name the same file; give each a file of its own"),
          "\(junit) \(markdown): \(found.errors)")
      }
      #expect(try String(contentsOfFile: place + "/old.md", encoding: .utf8) == "## old\n")
      // Two of the same name in two folders are two.
      let two = try Spawned.recobro(
        "check", "no.yaml", "--baseline", "b", "--junit", "a.xml", "--markdown", "../a.xml",
        in: folder)
      #expect(two.status != 64)
    }
  }

  /// Two scenarios with baselines, and old reports of checks that passed.
  private func withTwo(_ body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let text = try String(
        contentsOf: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"), encoding: .utf8)
      for name in ["healthy", "sick"] {
        try Self.write(
          text.replacing(/name: minimal/, with: "name: \(name)"), folder, "\(name).yaml")
      }
      let made = try Spawned.recobro(
        "check", "healthy.yaml", "sick.yaml", "--baseline", "b", "--update", "--set",
        "portfolio.accounts=50", "--replications", "20", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      try Self.write("<?xml version=\"1.0\"?><testsuites name=\"an old pass\"/>", folder, "j.xml")
      try Self.write("## an old pass", folder, "m.md")
      try body(folder)
    }
  }

  private func check(_ folder: URL, _ arguments: String...) throws -> Spawned {
    let files = ["sick.yaml", "twin.yaml", "healthy.yaml"].filter {
      $0 != "twin.yaml"
        || FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
    return try Spawned.recobro(
      ["check"] + files + ["--baseline", "b", "--junit", "j.xml", "--markdown", "m.md", "--github"]
        + arguments, in: folder)
  }

  private func content(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: obstacles) func whatIsWrongWithOneIsInEveryOutput(obstacle: Obstacle) throws {
    try withTwo { folder in
      try obstacle.make(folder)
      let text = try check(folder)
      #expect(text.status == obstacle.status, "\(text.errors)")
      #expect(text.errors.contains("error"))
      #expect(text.output.contains("healthy: passes"), "\(text.output)")
      #expect(text.output.contains("::error file=sick.yaml"), "\(text.output)")
      let junit = try content(folder, "j.xml")
      #expect(
        junit.contains("<error type=\"\(obstacle.kind)\" message=\"not compared: "), "\(junit)")
      #expect(junit.contains("<testsuite name=\"healthy\"") && junit.hasSuffix("</testsuites>\n"))
      let markdown = try content(folder, "m.md")
      #expect(markdown.contains("not compared: ") && markdown.contains("✅"), "\(markdown)")
      let json = try Spawned.recobro(
        "check", "sick.yaml", "healthy.yaml", "--baseline", "b", "--json", "--quiet", in: folder)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      guard obstacle.kind != "repeated_name" else { return }
      #expect(document["verdict"] as? String == "error")
      let faults = try #require(document["faults"] as? [[String: Any]])
      #expect(faults.map { $0["kind"] as? String } == [obstacle.kind])
      let compared = try #require(document["scenarios"] as? [[String: Any]])
      #expect(compared.map { $0["scenario"] as? String } == ["healthy"])
    }
  }

  /// A mistake is marked at its line.
  @Test func annotationsOfAScenarioNameItsLine() throws {
    try withTwo { folder in
      try Self.write("version: 1\nname: sick\nhorizon: no\n", folder, "sick.yaml")
      #expect(try check(folder).output.contains("::error file=sick.yaml,line="))
    }
  }

  /// Every case of JUnit has a time, every failure and error a type, and the counts are those of the cases.
  @Test func junitIsComplete() throws {
    try withTwo { folder in
      try FileManager.default.removeItem(at: folder.appendingPathComponent("b/sick.json"))
      let worse = try check(folder, "--set", "behavior.baseline=0.0001 per day")
      #expect(worse.status == 3)
      let junit = try content(folder, "j.xml")
      let cases = junit.matches(of: /<testcase [^>]*>/)
      #expect(cases.count > 5 && cases.allSatisfy { $0.0.contains(/\btime="\d+\.\d{3}"/) })
      let bad = junit.matches(of: /<(failure|error) [^>]*>/)
      #expect(bad.count > 1 && bad.allSatisfy { $0.0.contains(/\btype="\w+" message="[^"]+"/) })
      let head = try #require(
        junit.firstMatch(
          of: /<testsuites name="recobro check" tests="(\d+)" failures="(\d+)" errors="(\d+)"/))
      #expect(Int(head.1) == cases.count)
      #expect(Int(head.2) == junit.matches(of: /<failure\b/).count)
      #expect(Int(head.3) == junit.matches(of: /<error\b/).count)
      let suites = junit.matches(of: /<testsuite name="[^"]+" [^>]* time="\d+\.\d{3}">/)
      #expect(suites.count == 2)
    }
  }

  /// What cannot be written is told, and takes nothing from the rest; the old file is gone all the same.
  @Test func oneOutputThatCannotBeWrittenLeavesTheOthers() throws {
    try withTwo { folder in
      let result = try Spawned.recobro(
        "check", "healthy.yaml", "--baseline", "b", "--junit", "absent/j.xml", "--markdown", "m.md",
        in: folder)
      #expect(result.status == 2 && result.errors.contains("absent/j.xml"), "\(result.errors)")
      #expect(try content(folder, "m.md").contains("✅"))
      // A scenario in the place of a report stays.
      let taken = try Spawned.recobro(
        "check", "healthy.yaml", "--baseline", "b", "--junit", "sick.yaml", in: folder)
      #expect(taken.status == 2)
      #expect(taken.errors.matches(of: /is not overwritten/).count == 1, "\(taken.errors)")
      #expect(try content(folder, "sick.yaml").contains("name: sick"))
    }
  }

  /// With `--update` a scenario that cannot be read keeps no other from its baseline.
  @Test func anUpdateDoesWhatItCan() throws {
    try withTwo { folder in
      try Self.write("version: 1\n", folder, "sick.yaml")
      let before = try content(folder, "b/healthy.json")
      let result = try check(folder, "--update", "--seed", "99")
      #expect(result.status == 3, "\(result.errors)")
      #expect(try content(folder, "b/healthy.json") != before)
      #expect(try content(folder, "j.xml").contains("<error type=\"scenario\""))
    }
  }
}
