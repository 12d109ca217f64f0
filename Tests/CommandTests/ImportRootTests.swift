// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What scenarios from elsewhere may read.
@Suite struct ImportRootTests {
  /// A folder `inside` with a scenario that imports `file`, beside a folder `outside` with the same data.
  private func withScenario(
    importing file: String, _ body: (_ root: URL, _ scenario: URL) throws -> Void
  ) throws {
    try Spawned.withFolder { folder in
      let files = FileManager.default
      let source = Spawned.root.appendingPathComponent("scenarios")
      for name in ["inside", "outside", "inside-too"] {
        let data = folder.appendingPathComponent(name + "/data")
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        try files.copyItem(
          at: source.appendingPathComponent("data/cartera.csv"),
          to: data.appendingPathComponent("cartera.csv"))
      }
      let inside = folder.appendingPathComponent("inside")
      try files.createSymbolicLink(
        atPath: inside.path + "/data/link.csv",
        withDestinationPath: "../../outside/data/cartera.csv")
      try files.createSymbolicLink(
        atPath: inside.path + "/data/near.csv", withDestinationPath: "cartera.csv")
      try files.createSymbolicLink(
        atPath: inside.path + "/folder", withDestinationPath: "../outside/data")
      let text = try String(
        contentsOf: source.appendingPathComponent("imported.yaml"), encoding: .utf8)
      let named = file.replacing("FOLDER", with: folder.path)
      let scenario = inside.appendingPathComponent("s.yaml")
      try text.replacing("data/cartera.csv", with: named).write(
        to: scenario, atomically: true, encoding: .utf8)
      try body(inside, scenario)
    }
  }

  @Test(arguments: [
    "../outside/data/cartera.csv", "FOLDER/outside/data/cartera.csv", "data/link.csv",
    "folder/cartera.csv", "/etc/passwd", "data/../../outside/data/cartera.csv",
    "FOLDER/inside-too/data/cartera.csv", "../outside/absent.csv", "folder/absent.csv",
  ])
  func whatLiesOutsideIsNotOpened(file: String) throws {
    try withScenario(importing: file) { root, scenario in
      let result = try Spawned.recobro("validate", scenario.path, "--import-root", root.path)
      #expect(result.status == 3)
      #expect(result.errors.contains("error[S416]"), "\(result.errors)")
      #expect(result.errors.contains("no está dentro de `\(root.path)`"))
      #expect(result.errors.contains("portfolio.import.file"))
      // Line and column of the value itself.
      #expect(result.errors.contains(/s\.yaml:\d{2,}:\d+/), "\(result.errors)")
      #expect(!result.errors.contains("root:"))
    }
  }

  @Test(arguments: ["data/cartera.csv", "data/near.csv", "FOLDER/inside/data/cartera.csv"])
  func whatLiesInsideIsRead(file: String) throws {
    try withScenario(importing: file) { root, scenario in
      for folder in [root.path, root.path + "/", root.path + "/data/.."] {
        let result = try Spawned.recobro("validate", scenario.path, "--import-root", folder)
        #expect(result.status == 0, "\(result.errors)")
      }
      let relative = try Spawned.recobro("validate", "s.yaml", "--import-root", ".", in: root)
      #expect(relative.status == 0, "\(relative.errors)")
    }
  }

  /// Every command that reads a scenario knows the bound.
  @Test(arguments: [
    ["run"], ["check", "--baseline", "b", "--update"],
    ["tune", "--parameter", "discount=0%..5%", "--objective", "max:net_recovery_rate"],

    ["sensitivity", "--parameter", "discount=0%..5%", "--metric", "net_recovery_rate"],
    ["trace", "--debtor", "x"], ["validate"],
  ])
  func everyCommandKeepsTheBound(command: [String]) throws {
    try withScenario(importing: "data/link.csv") { root, scenario in
      let result = try Spawned.recobro(
        [command[0], scenario.path] + command.dropFirst() + ["--import-root", root.path], in: root)
      #expect(result.status == 3 && result.errors.contains("S416"), "\(result.errors)")
      let override = try Spawned.recobro(
        [command[0], scenario.path] + command.dropFirst()
          + ["--set", "portfolio.import.file=/etc/passwd", "--import-root", root.path], in: root)
      #expect(override.status == 3 && override.errors.contains("S416"), "\(override.errors)")
    }
  }

  /// The folder of a run says where its data lay; that too may be anywhere.
  @Test func aRunFolderReadsNothingOutsideEither() throws {
    try withScenario(importing: "../outside/data/cartera.csv") { root, scenario in
      let run = try Spawned.recobro(
        "run", scenario.path, "--replications", "2", "--json", "--quiet", "--out", root.path + "/r")
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let folder = try #require((document as? [String: Any])?["run"] as? String, "\(run.errors)")
      let free = try Spawned.recobro("reproduce", folder)
      #expect(free.status == 0, "\(free.output)\(free.errors)")
      let bound = try Spawned.recobro("reproduce", folder, "--import-root", root.path)
      #expect(bound.status == 3 && bound.errors.contains("S416"), "\(bound.errors)")
    }
  }

  /// A scenario that is a link shows lines of what it leads to where it cannot be read.
  @Test func aScenarioThatIsALinkOutIsNotOpened() throws {
    try withScenario(importing: "data/cartera.csv") { root, _ in
      let link = root.path + "/link.yaml"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "/etc/passwd")
      let result = try Spawned.recobro("validate", link, "--import-root", root.path)
      #expect(result.status == 3 && result.errors.contains("S416"))
      #expect(!result.errors.contains("root:"))
    }
  }

  /// Nor is one in a folder that leads out, where no name below the folder would be the file that is read.
  @Test func aScenarioInALinkedFolderIsNotOpened() throws {
    try withScenario(importing: "data/cartera.csv") { root, _ in
      let outside = root.path + "/../outside/scenarios"
      try FileManager.default.createDirectory(
        atPath: outside + "/below", withIntermediateDirectories: true)
      for name in ["/s.yaml", "/below/s.yaml"] {
        try "version: 1\nname: elsewhere\n".write(
          toFile: outside + name, atomically: true, encoding: .utf8)
      }
      try FileManager.default.createSymbolicLink(
        atPath: root.path + "/linked", withDestinationPath: "../outside/scenarios")
      for file in [
        "linked/s.yaml", "./linked/below/s.yaml", "data/../linked/s.yaml",
        root.path + "/linked/s.yaml",
      ] {
        for folder in [".", root.path] {
          let result = try Spawned.recobro("validate", file, "--import-root", folder, in: root)
          #expect(result.status == 3 && result.errors.contains("S416"), "\(file) \(result.errors)")
        }
      }
      // What the user names outside is his own doing.
      let named = try Spawned.recobro(
        "validate", "../outside/scenarios/s.yaml", "--import-root", ".", in: root)
      #expect(!named.errors.contains("S416"), "\(named.errors)")
    }
  }

  @Test func aRootThatIsNoFolderIsAMistakeOfTheCommandLine() throws {
    let result = try Spawned.recobro(
      "validate", "scenarios/minimal.yaml", "--import-root", "absent")
    #expect(result.status == 64 && result.errors.contains("there is no folder 'absent'"))
  }

  /// Without a bound, too, nothing of a file is shown that is no table of debtors.
  @Test(arguments: ["/etc/passwd", "FOLDER/secret.txt"])
  func aFileThatIsNoTableIsNotQuoted(file: String) throws {
    try withScenario(importing: file) { root, scenario in
      let secret = root.deletingLastPathComponent().appendingPathComponent("secret.txt")
      try Data("key=hunter2,second,third\nroot: more\n".utf8).write(to: secret)
      for command in [
        ["validate"], ["run"], ["validate", "--json"], ["check", "--baseline", "b"],
      ] {
        let result = try Spawned.recobro(
          [command[0], scenario.path] + command.dropFirst(), in: root)
        #expect(result.status == 3)
        let all = result.output + result.errors
        #expect(!all.contains("root:") && !all.contains("hunter2"), "\(all)")
        // In the scenario's language, and for programs in English.
        let counts =
          file == "/etc/passwd"
          ? ["1 columna", "1 column here"] : ["3 columnas", "3 columns here"]
        #expect(command[0] == "check" || counts.contains { all.contains($0) }, "\(all)")
      }
    }
  }
}
