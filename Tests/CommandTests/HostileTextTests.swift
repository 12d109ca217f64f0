// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Texts from outside that would steer a terminal, in names of files and in what files say.
@Suite struct HostileTextTests {
  /// A title of the window, a colour, a wiped line, an override of direction, a C1 introducer, and a line of its own.
  private static let name =
    "x\u{1B}]0;owned\u{7}\u{1B}[31m\u{202E}\u{9B}2J\r\u{7F}\u{2066}\n::error::owned"
  /// The same as JSON writes it, for texts inside files.
  private static let json =
    #"\u001b]0;owned\u0007\u001b[31m\u202e\u009b2J\r\u007f\u2066\n::error::owned"#

  private func expectHarmless(
    _ result: Spawned, _ arguments: [String], keepsStyles: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for var text in [result.output, result.errors] {
      if keepsStyles {
        text = text.replacing(/\u{1B}\[(0|1|1;3[123]|3[1-6])m/, with: "")
      }
      let found = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n"
        case .format, .lineSeparator, .paragraphSeparator, .privateUse: true
        default: false
        }
      }
      #expect(
        found.isEmpty, "\(arguments.first ?? ""): \(found.map(\.value))",
        sourceLocation: sourceLocation)
      let lines = text.split(separator: "\n")
      #expect(
        !lines.contains { $0.hasPrefix("::error::owned") }, "\(arguments.first ?? "")",
        sourceLocation: sourceLocation)
    }
    // A first baseline is told by the name of the scenario.
    guard !arguments.contains("--update") else { return }
    #expect(
      (result.output + result.errors).contains("owned"), "\(arguments)",
      sourceLocation: sourceLocation)
  }

  /// Every command that takes a file or folder, told of one that has such a name: well made, and not there.
  private static func commands(_ file: String, _ folder: String) -> [[String]] {
    let study = [
      "--parameter", "portfolio.accounts=30..40", "--budget", "40", "--out", folder, "--quiet",
    ]
    let scenarios: [[String]] = [
      ["validate", file], ["validate", file, "--lang", "es"], ["validate", file, "--json"],
      ["run", file, "--out", folder], ["run", file, "--json", "--out", folder],
      ["check", file, "--baseline", folder, "--github"],
      ["check", file, "--baseline", folder, "--update", "--github"],
      ["check", file, "--baseline", folder, "--github"],
      ["check", file, "--baseline", folder, "--seed", "9", "--github"],
      ["check", file, "--baseline", folder, "--seed", "9", "--json"],
      ["tune", file, "--objective", "max:reminders.recovery_rate"] + study,
      ["sensitivity", file, "--metric", "reminders.recovery_rate"] + study,
      ["trace", file, "--debtor", name], ["trace", file, "--debtor", "a-1", "--strategy", name],
      ["validate", file, "--set", name], ["validate", file, "--import-root", name],
      ["run", file, "--out", file + "/below"], ["init", file],
    ]
    let folders: [[String]] = [
      ["report", folder], ["export", folder], ["compare", folder, folder], ["reproduce", folder],
      ["live-test", folder], ["verify-run", folder], ["runs", "--out", folder],
      ["compare", folder, folder, "--metric", name], ["presets", name], ["explain", name],
      ["runs", "--out", file],
    ]
    return scenarios + folders
  }

  @Test func noNameOfAFileReachesTheTerminal() throws {
    try Spawned.withFolder { folder in
      let text = try String(
        contentsOf: Spawned.root.appendingPathComponent("scenarios/minimal.yaml"), encoding: .utf8)
      let size = "portfolio.accounts=5"
      let there = Self.name + ".yaml"
      try text.write(
        to: folder.appendingPathComponent(there), atomically: true, encoding: .utf8)
      for file in [there, Self.name + "-absent.yaml"] {
        for arguments in Self.commands(file, Self.name) {
          let simulates = ["run", "check", "tune", "sensitivity"].contains(arguments[0])
          let result = try Spawned.recobro(
            arguments + (simulates ? ["--set", size, "--set", "replications=2"] : []), in: folder)
          expectHarmless(result, arguments)
        }
      }
      let colours = try Spawned.recobro(
        ["run", there, "--set", size, "--replications", "2", "--out", Self.name], in: folder,
        environment: ["FORCE_COLOR": "1", "NO_COLOR": ""])
      #expect(colours.output.contains("\u{1B}[1m"))
      expectHarmless(colours, ["run"], keepsStyles: true)
    }
  }

  /// The parser quotes what it does not understand, and so do the checks of options.
  @Test func noArgumentWritesLinesOfItsOwn() throws {
    let name = Self.name
    let check = ["check", "scenarios/minimal.yaml", "--baseline", "b"]
    let wrong: [[String]] = [
      [name], ["--" + name], ["validate", "--lang", name, "x"],
      ["validate", "--lang=" + name, "x"],
      ["run", "x.yaml", "--threads", name], ["run", "x.yaml", "--format", "csv," + name],
      ["run", "x.yaml", "--replications=" + name], check + ["--accepted", name],
      check + ["--update", "--guard", "npv," + name],
      check + ["--update", "--require", name + "=1"],
      ["tune", "x.yaml", "--parameter", "a=" + name, "--objective", "npv"],
      ["tune", "x.yaml", "--parameter", name + "=1..2", "--objective", name],
      ["runs", name], ["verify-run", "x", "--digest", name], ["explain", name],
    ]
    for arguments in wrong {
      let result = try Spawned.recobro(arguments)
      #expect(result.status == 64 || result.status == 3, "\(arguments)")
      expectHarmless(result, arguments + ["--update"])
    }
  }

  /// The manifest of a run, and the documents beside it, may have been written by anybody.
  @Test func noTextOfARunFolderReachesTheTerminal() throws {
    try Spawned.withFolder { folder in
      let run = try Spawned.recobro(
        "run", "scenarios/minimal.yaml", "--set", "portfolio.accounts=5", "--replications", "2",
        "--json", "--out", folder.path)
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let path = try #require((document as? [String: Any])?["run"] as? String)
      let manifest = URL(fileURLWithPath: path + "/manifest.json")
      let whole = try String(contentsOf: manifest, encoding: .utf8)
      var tried = 0
      // Every text of the manifest in turn, digests and names of members left out.
      let texts = whole.matches(of: /"([^"\\]+)"(?!:)/).map { String($0.1) }
      for text in Set(texts).filter({ $0.utf8.count < 64 }).sorted() {
        try whole.replacing("\"\(text)\"", with: "\"\(text)\(Self.json)\"").write(
          to: manifest, atomically: true, encoding: .utf8)
        for command in [
          ["reproduce", path], ["runs", "--out", folder.path], ["compare", path, path],
          ["verify-run", path], ["report", path, "--out", folder.path + "/r.html"],
        ] {
          let result = try Spawned.recobro(command)
          let all = result.output + result.errors
          tried += 1
          if all.contains("owned") {
            expectHarmless(result, command)
          } else {
            #expect(!all.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
          }
        }
      }
      #expect(tried > 50)
    }
  }

  /// So may a baseline.
  @Test func noTextOfABaselineReachesTheTerminal() throws {
    try Spawned.withFolder { folder in
      let file = Spawned.root.appendingPathComponent("scenarios/minimal.yaml").path
      let made = try Spawned.recobro(
        "check", file, "--baseline", folder.path, "--update", "--set", "portfolio.accounts=30",
        "--replications", "2", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let baseline = folder.appendingPathComponent("minimal.json")
      let whole = try String(contentsOf: baseline, encoding: .utf8)
      for text in Set(whole.matches(of: /"([^"\\]+)"(?!:)/).map { String($0.1) }).sorted().prefix(
        40)
      {
        try whole.replacing("\"\(text)\"", with: "\"\(text)\(Self.json)\"").write(
          to: baseline, atomically: true, encoding: .utf8)
        let result = try Spawned.recobro(
          "check", file, "--baseline", folder.path, "--github", in: folder)
        if (result.output + result.errors).contains("owned") { expectHarmless(result, ["check"]) }
      }
    }
  }
}
