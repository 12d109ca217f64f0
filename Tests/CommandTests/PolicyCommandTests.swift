// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A pull request that would hide what it does from `recobro check`, as the program sees it.
@Suite struct PolicyCommandTests {
  private func withBaseline(_ options: String..., body: (URL) throws -> Void) throws {
    try Spawned.withFolder { folder in
      let text = try String(
        contentsOf: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"), encoding: .utf8)
      let sized = text.replacing(/accounts: [0-9_]+/, with: "accounts: 300")
      #expect(sized != text)
      let scenario = sized + "expect:\n  - reminders.recovery_rate - nothing.recovery_rate > -5%\n"
      try Data(scenario.utf8).write(to: folder.appendingPathComponent("minimal.yaml"))
      let made = try Spawned.recobro(
        ["check", "minimal.yaml", "--baseline", "b", "--update", "--replications", "24"] + options,
        in: folder)
      #expect(made.status == 0, "\(made.errors)")
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent("b"), to: folder.appendingPathComponent("accepted"))
      try body(folder)
    }
  }

  private func edit(_ folder: URL, _ name: String, _ edit: (String) -> String) throws {
    let path = folder.appendingPathComponent(name)
    let text = try String(contentsOf: path, encoding: .utf8)
    let edited = edit(text)
    #expect(edited != text)
    try Data(edited.utf8).write(to: path)
  }

  private func check(_ folder: URL, _ options: String...) throws -> Spawned {
    try Spawned.recobro(["check", "minimal.yaml", "--baseline", "b"] + options, in: folder)
  }

  private func findings(_ run: Spawned) throws -> [[String: Any]] {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let scenarios = try #require(document["scenarios"] as? [[String: Any]])
    return try #require(scenarios.first?["findings"] as? [[String: Any]])
  }

  @Test func aWeakerCheckDoesNotPass() throws {
    try withBaseline { folder in
      #expect(try check(folder).status == 0)
      let fresh = try check(folder, "--seed", "77")
      #expect(fresh.status == 0 && fresh.output.contains("G402"), "\(fresh.output)")
      let few = try check(folder, "--replications", "3", "--json")
      #expect(few.status == 4)
      let finding = try #require(try findings(few).first { $0["code"] as? String == "G102" })
      #expect(finding["asked"] as? String == "24" && finding["found"] as? String == "3")
      #expect(finding["effect"] as? String == "undecided")
      let currency = try check(folder, "--set", "currency=COP", "--json")
      #expect(currency.status == 3 && currency.output.contains("\"code\": \"G304\""))
      try edit(folder, "minimal.yaml") {
        $0.replacing(/expect:\n.*\n/, with: "").replacing("accounts: 300", with: "accounts: 60")
      }
      let both = try check(folder, "--github", "--junit", "j.xml")
      #expect(both.status == 1, "\(both.output)")
      #expect(both.output.contains("✗ G201") && both.output.contains("? G101 60 accounts"))
      #expect(both.output.contains("::error file=minimal.yaml,title=minimal::G201"))
      let junit = try String(contentsOf: folder.appendingPathComponent("j.xml"), encoding: .utf8)
      #expect(junit.contains("<failure type=\"expectation_gone\""))
      #expect(junit.contains("<error type=\"fewer_accounts\""))
    }
  }

  /// A baseline of its own is held against the accepted one; a seed in the file is not one on the command line.
  @Test func aChangeBringsABaselineOfItsOwn() throws {
    try withBaseline { folder in
      try edit(folder, "minimal.yaml") {
        $0.replacing(/seed: \d+\n/, with: "").replacing(
          "version: 1\n", with: "version: 1\nseed: 9\n")
      }
      let seed = try check(folder)
      #expect(seed.status == 4 && seed.output.contains("? G103"), "\(seed.output)")
      let update = try check(folder, "--update", "--replications", "12")
      #expect(update.status == 0)
      #expect(try check(folder).status == 0)
      let accepted = try check(folder, "--accepted", "accepted")
      #expect(accepted.status != 0, "\(accepted.output)")
      #expect(accepted.output.contains("G102") && accepted.output.contains("G103"))
      try edit(folder, "minimal.yaml") { $0.replacing("name: minimal", with: "name: other") }
      #expect(try check(folder, "--update").status == 0)
      #expect(try check(folder).status == 0)
      let renamed = try check(folder, "--accepted", "accepted", "--json")
      #expect(renamed.status == 3 && renamed.output.contains("\"code\": \"G306\""))
      #expect(renamed.output.contains("missing_scenario"))
    }
  }

  @Test func whatGuardsIsChosen() throws {
    try withBaseline("--guard", "complaints_per_1000,opt_outs_per_1000") { folder in
      let worse = ["--set", "behavior.baseline=0.004 per day"]
      let watched = try check(folder, worse[0], worse[1])
      #expect(watched.output.contains("watched only"), "\(watched.output)")
      #expect(watched.status == 0, "\(watched.output)")
      #expect(try check(folder, "--update", "--guard", "all").status == 0)
      #expect(try check(folder, worse[0], worse[1]).status == 1)
      for wrong in [
        ["--guard", "all"], ["--update", "--watch", "x"], ["--update", "--require", "x"],
        ["--update", "--guard", "recovery_rate", "--watch", "recovery_rate"],
        ["--update", "--guard", "recovery_rate,cure_rate", "--watch", "cure_rate"],
      ] {
        let run = try Spawned.recobro(
          ["check", "minimal.yaml", "--baseline", "b"] + wrong, in: folder)
        #expect(run.status == 64, "\(wrong)")
      }
      let near = try check(folder, "--update", "--watch", "days_to_first_paymnt")
      #expect(near.errors.contains("did you mean `days_to_first_payment`?"), "\(near.errors)")
      for wrong in ["recovery_rat=1%", "recovery_rate", "accounts=no", "penetration=1%"] {
        let run = try check(folder, "--update", "--require", wrong)
        #expect(run.status == 64 && run.errors.contains("--require"), "\(run.errors)")
      }
    }
  }

  /// What is not compared is told with its code, in every output.
  @Test func faultsHaveTheirCodes() throws {
    try withBaseline { folder in
      for (options, code) in [
        (["--set", "currency=COP"], "G304"), (["--set", "name=other"], "G301"), ([], "G305"),
      ] {
        if code == "G305" {
          try edit(folder, "minimal.yaml") { $0.replacing("reminders", with: "letters") }
        }
        let run = try Spawned.recobro(
          [
            "check", "minimal.yaml", "--baseline", "b", "--github", "--junit", "j.xml",
            "--markdown", "m.md",
          ]
            + options, in: folder)
        #expect(run.status == 3, "\(run.errors)")
        #expect(
          run.errors.contains("error[\(code)]") && run.output.contains("\(code) "), "\(run.errors)")
        for name in ["j.xml", "m.md"] {
          let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
          #expect(text.contains(code), "\(name): \(text)")
        }
      }
    }
  }

  /// A document stays one beside annotations, and tells of files that could not be written.
  @Test func theDocumentIsAloneAndWhole() throws {
    try withBaseline { folder in
      let both = try check(folder, "--json", "--github", "--set", "currency=COP")
      #expect(both.status == 3 && both.errors.contains("::error file="))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(both.output.utf8)) }
      let refused = try check(folder, "--json", "--markdown", "/proc/x/y.md", "--junit", "j.xml")
      #expect(refused.status == 2)
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(refused.output.utf8)) as? [String: Any])
      #expect(document["verdict"] as? String == "error")
      let faults = try #require(document["faults"] as? [[String: Any]])
      #expect(faults.map { $0["kind"] as? String } == ["output"])
      #expect(faults.first?["file"] as? String == "/proc/x/y.md")
      let junit = try String(contentsOf: folder.appendingPathComponent("j.xml"), encoding: .utf8)
      #expect(junit.contains("<error type=\"output\""))
    }
  }

  /// A header that is edited is refused, and named.
  @Test(arguments: [
    ("\"accounts\": 300", "\"accounts\": 60"), ("\"seed\": 1", "\"seed\": 2"),
    ("\"resolved_scenario_sha256\": \"", "\"resolved_scenario_sha256\": \"0"),
  ])
  func anEditedHeaderIsRefused(old: String, new: String) throws {
    try withBaseline { folder in
      try edit(folder, "b/minimal.json") { $0.replacing(old, with: new) }
      let run = try check(folder, "--json")
      #expect(run.status == 3 && run.output.contains("\"code\": \"G303\""), "\(run.output)")
    }
  }
}
