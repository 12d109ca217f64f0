// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Yams

@Suite struct CheckTests {
  private static let size = ["--set", "portfolio.accounts=200", "--replications", "30"]

  private func copyOfMinimal(in folder: URL) throws {
    try FileManager.default.copyItem(
      at: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"),
      to: folder.appendingPathComponent("minimal.yaml"))
  }

  @Test func fromTheFirstBaselineToAFailure() throws {
    try Spawned.withFolder { folder in
      try copyOfMinimal(in: folder)
      let missing = try Spawned.recobro("check", "minimal.yaml", "--baseline", "b", in: folder)
      #expect(
        missing.status == 3 && missing.errors.contains("there is no baseline `b/minimal.json`"))
      let made = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--update", Self.size[0], Self.size[1],
        Self.size[2], Self.size[3], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let same = try Spawned.recobro("check", "minimal.yaml", "--baseline", "b", in: folder)
      #expect(same.status == 0 && same.output.contains("minimal: passes, every value"))
      let fresh = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--seed", "77", in: folder)
      #expect(fresh.status == 0 && fresh.output.contains("seed 1 → 77"), "\(fresh.output)")
      let worse = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--set", "behavior.baseline=0.004 per day",
        "--junit", "j.xml", "--markdown", "m.md", "--github", in: folder,
        environment: ["GITHUB_STEP_SUMMARY": folder.appendingPathComponent("s.md").path])
      #expect(worse.status == 1 && worse.output.contains("FAILS"))
      #expect(worse.output.contains("::error file=minimal.yaml,title=minimal::"))
      for name in ["j.xml", "m.md", "s.md"] {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.contains("minimal"), "\(name)")
      }
      let document = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--json", "--set",
        "behavior.baseline=0.004 per day", in: folder)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any])
      #expect(json["verdict"] as? String == "fail" && document.status == 1)
    }
  }

  /// A baseline whose own run leaves a line of `expect` open, or does not meet it, is written and marked.
  @Test(arguments: [
    (
      "reminders.recovery_rate - nothing.recovery_rate > 5.5%", "is undecided", "queda sin decidir",
      Int32(4)
    ),
    ("nothing.recovery_rate > 99%", "does not hold", "no se cumple", 1),
  ])
  func whatABaselineLeavesOpenIsTold(
    _ line: String, _ english: String, _ spanish: String, _ status: Int32
  ) throws {
    try Spawned.withFolder { folder in
      try copyOfMinimal(in: folder)
      let file = folder.appendingPathComponent("minimal.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data((text + "\nexpect:\n  - \(line)\n").utf8).write(to: file)
      let update = [
        "check", "minimal.yaml", "--baseline", "b", "--update", "--set", "portfolio.accounts=50",
        "--replications", "20",
      ]
      let first = try Spawned.recobro(update, in: folder)
      #expect(first.status == 0)
      #expect(first.errors.contains("minimal: G407 `\(line)` \(english)"), "\(first.errors)")
      let again = try Spawned.recobro(update + ["--lang", "es"], in: folder)
      #expect(again.output.contains("G407 `\(line)` \(spanish)"), "\(again.output)")
      let check = try Spawned.recobro("check", "minimal.yaml", "--baseline", "b", in: folder)
      #expect(check.status == status && !check.output.contains("G407"), "\(check.output)")
    }
  }

  /// Four replications of fifty accounts can show nothing, whatever got worse: neither 0 nor 1.
  @Test func aGateThatSeesNothingDoesNotPass() throws {
    try Spawned.withFolder { folder in
      try copyOfMinimal(in: folder)
      let made = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--update", "--set", "portfolio.accounts=50",
        "--replications", "4", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let worse = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--set", "behavior.baseline=0.0001 per day",
        "--junit", "j.xml", in: folder)
      #expect(worse.status == 4 && worse.output.contains("undecided"), "\(worse.output)")
      #expect(worse.output.contains("too few replications to show a shift"), "\(worse.output)")
      let junit = try String(
        contentsOf: folder.appendingPathComponent("j.xml"), encoding: .utf8)
      #expect(junit.contains("<error ") && !junit.contains("<failure "))
    }
  }

  @Test func allThatIsWrongIsToldAtOnce() throws {
    try Spawned.withFolder { folder in
      try copyOfMinimal(in: folder)
      let run = try Spawned.recobro(
        "check", "absent.yaml", "minimal.yaml", "--baseline", "b", in: folder)
      #expect(run.status == 3)
      #expect(run.errors.contains("absent.yaml") && run.errors.contains("b/minimal.json"))
      let twice = try Spawned.recobro(
        "check", "minimal.yaml", "minimal.yaml", "--baseline", "b", "--update", in: folder)
      #expect(twice.status == 3 && twice.errors.contains("of the name `minimal`"))
      let both = try Spawned.recobro(
        "check", "minimal.yaml", "--baseline", "b", "--update", "--equivalence", in: folder)
      #expect(both.status == 64)
    }
  }

  /// The workflows of the manual are YAML with the keys their services ask for.
  @Test func theWorkflowsOfTheManualAreWellFormed() throws {
    let page = try String(
      contentsOf: Spawned.root.appendingPathComponent(
        "Sources/Workbench/Documentation.docc/ContinuousIntegration.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    let documents = try blocks.map { try #require(try Yams.load(yaml: $0) as? [String: Any]) }
    #expect(documents.count == 2)
    let jobs = try #require(documents[0]["jobs"] as? [String: Any])
    let job = try #require(jobs["check"] as? [String: Any])
    let steps = try #require(job["steps"] as? [[String: Any]])
    #expect(job["runs-on"] != nil && steps.allSatisfy { $0["uses"] != nil || $0["run"] != nil })
    #expect(steps.contains { ($0["run"] as? String)?.contains("recobro check") == true })
    let outcomes = try #require(documents[1]["outcomes"] as? [String: Any])
    let script = try #require(outcomes["script"] as? [String])
    #expect(script.last?.contains("recobro check") == true)
    let reports = (outcomes["artifacts"] as? [String: Any])?["reports"] as? [String: Any]
    #expect(reports?["junit"] as? String == "outcomes.xml")
  }
}
