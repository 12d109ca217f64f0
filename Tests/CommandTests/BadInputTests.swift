// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What users get wrong: a clear message, the right exit code, nothing half-written.
@Suite struct BadInputTests {
  /// A scenario text with one thing replaced, and a word its message must contain.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let wrong: String
    let right: String
    let message: String
    var testDescription: String { name }
  }

  private static let good = """
    version: 1
    name: test
    horizon: 30 days
    replications: 2
    portfolio:
      accounts: 50
      segments:
        a: { share: 60%, balance: 100 }
        b: { share: 40%, balance: { lognormal: { median: 100, sigma: 0.5 } } }
    behavior: { baseline: 0.02 per day }
    channels:
      sms: { engagement: 30%, stimulus: 0.02 per day }
    strategies:
      one: { path: [{ at: 1 dpd, every: 7 days, channel: { sms: 100% } }] }

    """

  static let mistakes = [
    Mistake(name: "malformed YAML", wrong: "accounts: [50", right: "accounts: 50", message: "S00"),
    Mistake(
      name: "unknown key", wrong: "acounts: 50", right: "accounts: 50",
      message: "did you mean `accounts`"),
    Mistake(name: "unit missing", wrong: "horizon: 30", right: "horizon: 30 days", message: "S20"),
    Mistake(
      name: "wrong unit", wrong: "at: 1 days", right: "at: 1 dpd", message: "write `1 dpd`"),
    Mistake(name: "not a number", wrong: "balance: .nan", right: "balance: 100", message: "S205"),
    Mistake(
      name: "negative money", wrong: "balance: -100", right: "balance: 100",
      message: "must be above 0"),
    Mistake(
      name: "weights", wrong: "channel: { sms: 90% }", right: "channel: { sms: 100% }",
      message: "add up to 90%, not 100%"),
    Mistake(name: "shares", wrong: "share: 50%", right: "share: 60%", message: "90%"),
    Mistake(
      name: "duplicate key", wrong: "b: { share: 40%, share: 40%,", right: "b: { share: 40%,",
      message: "S103"),
    Mistake(name: "empty portfolio", wrong: "accounts: 0", right: "accounts: 50", message: "S204"),
    Mistake(
      name: "absurd size", wrong: "accounts: 1e30", right: "accounts: 50", message: "accounts"),
    Mistake(
      name: "undefined channel", wrong: "channel: smms", right: "channel: { sms: 100% }",
      message: "did you mean `sms`"),
    Mistake(
      name: "explosive",
      wrong: "behavior: { baseline: 0.02 per day, excitation: { habit_per_payment: 5 per day } }",
      right: "behavior: { baseline: 0.02 per day }", message: "branching ratio"),
    Mistake(
      name: "an offer by message", wrong: "channel: sms, offer: promise }",
      right: "channel: { sms: 100% } }", message: "cannot negotiate"),
    Mistake(
      name: "two champions",
      wrong: "strategies:\n  two: { champion: true, path: [] }\n  one: { champion: true,",
      right: "strategies:\n  one: {", message: "only one strategy can be the champion"),
    Mistake(
      name: "unknown preset", wrong: "behavior: { preset: cards }",
      right: "behavior: { baseline: 0.02 per day }", message: "no such preset"),
    Mistake(
      name: "law", wrong: "lognormal: { median: 100, sigma: -1 }",
      right: "lognormal: { median: 100, sigma: 0.5 }", message: "must lie between 1e-06 and 10"),
  ]

  @Test(arguments: mistakes)
  func eachMistakeIsNamed(_ mistake: Mistake) throws {
    try Spawned.withFolder { folder in
      #expect(Self.good.contains(mistake.right))
      let text = Self.good.replacingOccurrences(of: mistake.right, with: mistake.wrong)
      let file = folder.appendingPathComponent("bad.yaml")
      try Data(text.utf8).write(to: file)
      let run = try Spawned.recobro("run", "bad.yaml", in: folder)
      #expect(run.status == 3, "\(run.errors)")
      #expect(run.errors.contains(mistake.message), "\(run.errors)")
      #expect(run.errors.contains("bad.yaml:"), "\(run.errors)")
      #expect(run.output.isEmpty)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bad.yaml"])
    }
  }

  @Test func theUnspoiltScenarioRuns() throws {
    try Spawned.withFolder { folder in
      try Data(Self.good.utf8).write(to: folder.appendingPathComponent("good.yaml"))
      let run = try Spawned.recobro("run", "good.yaml", in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test func missingAndUnreadableFilesExitThree() throws {
    let missing = try Spawned.recobro("run", "no-such-file.yaml")
    #expect(missing.status == 3 && missing.errors.contains("no such file"))
    let folder = try Spawned.recobro("validate", "scenarios")
    #expect(folder.status == 3 && folder.errors.contains("folder"))
  }

  @Test func usageExitsSixtyFour() throws {
    #expect(try Spawned.recobro("run").status == 64)
    #expect(try Spawned.recobro("run", "x.yaml", "--threads", "0").status == 64)
    #expect(try Spawned.recobro("run", "x.yaml", "--seed", "-1").status == 64)
    #expect(try Spawned.recobro("fly").status == 64)
  }

  @Test func anUnwritableFolderIsFoundBeforeSimulating() throws {
    try Spawned.withFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      let run = try Spawned.recobro(
        "run", "scenarios/minimal.yaml", "--out", file.path + "/below")
      #expect(run.status == 2)
      #expect(run.errors.contains("cannot create the folder"))
      #expect(run.output.isEmpty)
    }
  }

  @Test func badRowsOfAnImportAreListedOrSkipped() throws {
    try Spawned.withFolder { folder in
      let csv = "id,balance,dpd\nA,100.00,5\nA,50,3\nB,-3,1\nC,x,2\nD,20,soon\nE,70.5,9\n"
      try Data(csv.utf8).write(to: folder.appendingPathComponent("p.csv"))
      let scenario = Self.good.replacingOccurrences(
        of: "  accounts: 50\n",
        with: "  import: { file: p.csv, columns: { id: id, balance: balance, dpd: dpd } }\n")
      try Data(scenario.utf8).write(to: folder.appendingPathComponent("s.yaml"))
      let refused = try Spawned.recobro("run", "s.yaml", in: folder)
      #expect(refused.status == 3)
      for place in ["p.csv:3:1", "p.csv:4:3", "p.csv:5:3", "p.csv:6:6"] {
        #expect(refused.errors.contains(place), "\(refused.errors)")
      }
      let skipped = try Spawned.recobro(
        "run", "s.yaml", "--set", "portfolio.import.on_bad_row=skip", in: folder)
      #expect(skipped.status == 0, "\(skipped.errors)")
      let empty = try Spawned.recobro(
        "run", "s.yaml", "--set", "portfolio.import.file=none.csv", in: folder)
      #expect(empty.status == 3)
    }
  }

  /// Whatever a user's text holds, an error message is lines of print.
  @Test(arguments: [
    ["trace", "scenarios/minimal.yaml", "--debtor", "all-1", "--strategy", bad],
    ["trace", "scenarios/minimal.yaml", "--debtor", bad],
    ["explain", bad], ["presets", bad], ["validate", bad], ["run", bad], ["compare", bad, bad],
    ["report", bad], ["reproduce", bad], ["runs", bad], ["check", bad], ["run", "--" + bad], [bad],
    ["run", "scenarios/minimal.yaml", "--set", bad], ["verify", "--set", bad],
    ["tune", "scenarios/minimal.yaml", "--parameter", bad, "--objective", bad],
    ["sensitivity", "scenarios/minimal.yaml", "--parameter", bad, "--metric", bad],
    ["run", "scenarios/minimal.yaml", "--threads", bad], ["init", bad], ["export", bad],
    ["live-test", bad], ["run", "scenarios/minimal.yaml", "--lang", bad],
  ])
  func textsOfUsersSteerNoTerminal(_ arguments: [String]) throws {
    let result = try Spawned.recobro(arguments)
    #expect(result.status != 0, "\(result)")
    let unsafe = (result.errors + result.output).unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unsafe.isEmpty, "\(unsafe.map(\.value)) in \(result.errors)")
  }

  private static let bad = "x\u{1B}[31m\u{202E}\u{7}"

  /// A law of an uncertain number that does not suit its key is told when the scenario is checked, with one that does.
  @Test func drawsThatMakeTheScenarioInvalidAreToldBeforeARun() throws {
    try Spawned.withFolder { folder in
      func validate(_ law: String, _ more: String...) throws -> Spawned {
        let uncertain = Self.good.replacing("accounts: 50", with: "accounts: \"${n}\"")
          .replacing("version: 1", with: "version: 1\nparameters: { n: 50 }")
        let text = uncertain + "uncertainty: { parameters: { n: \(law) } }\n"
        let file = folder.appendingPathComponent("my.yaml")
        try Data(text.utf8).write(to: file)
        return try Spawned.recobro(["validate", file.path] + more)
      }
      let wrong = try validate("{ uniform: [40, 60] }")
      #expect(wrong.status == 3 && wrong.errors.contains("draw 1 of `uncertainty`"))
      #expect(wrong.errors.contains("whole numbers come of { discrete: { values: [2, 3]"))
      let spanish = try validate("{ uniform: [40, 60] }", "--lang", "es")
      #expect(!spanish.errors.contains("is not a whole number"), "\(spanish.errors)")
      #expect(spanish.errors.contains("números enteros da { discrete: { values: [2, 3]"))
      let right = try validate("{ discrete: { values: [40, 60], weights: [50%, 50%] } }")
      #expect(right.status == 0, "\(right.errors)")
    }
  }

  /// A number below 0 is a number, not the name of an option.
  @Test(arguments: [
    ("--inbound-per-hour", "above 0"), ("--handling", "above 0"), ("--patience", "above 0"),
    ("--agents", "between 1 and 200000"),
  ])
  func negativeNumbersOfOptionsAreNumbers(_ option: String, _ words: String) throws {
    var options = ["--inbound-per-hour": "100", "--handling": "6"]
    options[option] = "-5"
    let run = try Spawned.recobro(["plan-capacity"] + options.flatMap { [$0.key, $0.value] })
    #expect(run.status != 0 && run.errors.contains("\(option) must be \(words)"), "\(run.errors)")
  }
}
