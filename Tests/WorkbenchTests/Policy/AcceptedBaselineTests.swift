// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// A change that brings a weaker baseline of its own, and the accepted one it is held against.
@Suite struct AcceptedBaselineTests {
  /// A change of the accepted baseline that a new one must not make, and what is found.
  struct Weakening: Sendable, CustomTestStringConvertible {
    let name: String
    let codes: [String]
    let change: @Sendable (inout Baseline) -> Void
    var testDescription: String { name }
  }

  static let weakenings = [
    Weakening(name: "nothing", codes: []) { _ in },
    Weakening(name: "fewer accounts", codes: ["G101"]) { $0.policy?.accounts = 60 },
    Weakening(name: "fewer replications", codes: ["G102"]) { $0.policy?.replications = 3 },
    Weakening(name: "no line of expect", codes: ["G201", "G201"]) { $0.policy?.expect = [] },
    Weakening(name: "a looser line", codes: ["G202"]) {
      $0.policy?.expect[1] = "champion.recovery_rate in 0%..90%"
    },
    Weakening(name: "a wider margin", codes: ["G203"]) { $0.policy?.margins[0].value = 0.5 },
    Weakening(name: "a watched metric", codes: ["G205"]) {
      $0.policy?.watches = ["recovery_rate"]
      $0.policy?.guards.removeAll { $0 == "recovery_rate" }
    },
    Weakening(name: "a larger effect", codes: ["G206"]) {
      let first = $0.policy?.detectableEffects[0].value ?? 0
      $0.policy?.detectableEffects[0].value = 3 * first
    },
    Weakening(name: "a chosen effect in the place of a smaller default", codes: ["G206"]) {
      let metric = $0.policy?.detectableEffects[0].metric ?? ""
      $0.policy?.detectableEffects[0].value *= 1.5
      $0.policy?.chosen = [metric]
    },
    Weakening(name: "a smaller effect that is chosen", codes: []) {
      let metric = $0.policy?.detectableEffects[0].metric ?? ""
      $0.policy?.detectableEffects[0].value *= 0.9
      $0.policy?.chosen = [metric]
    },
    Weakening(name: "no effect that a default follows from", codes: ["G206"]) {
      $0.policy?.detectableEffects.removeAll { $0.metric == "recovery_rate" }
    },
    Weakening(name: "no effect of what is watched", codes: ["G205"]) {
      $0.policy?.watches = ["recovery_rate"]
      $0.policy?.guards.removeAll { $0 == "recovery_rate" }
      $0.policy?.detectableEffects.removeAll { $0.metric == "recovery_rate" }
    },
    Weakening(name: "a setting", codes: ["G209"]) { $0.overrides = ["complaint_cost=10"] },
    Weakening(name: "a size", codes: []) { $0.overrides = ["portfolio.accounts=150", "seed=5"] },
    Weakening(name: "no policy", codes: ["G207"]) { $0.policy = nil },
  ]

  @Test(arguments: weakenings) func aWeakerBaselineIsTold(_ weakening: Weakening) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = bench.folder.appendingPathComponent("accepted").path
      try FileManager.default.copyItem(atPath: bench.baselines, toPath: accepted)
      var baseline = try #require(try bench.read().baseline)
      weakening.change(&baseline)
      try baseline.write(to: bench.baselines)
      let outcome = try await bench.check(accepted: accepted)
      let found = outcome.findings.filter { $0.reference == .accepted }
      #expect(found.map(\.kind.code) == weakening.codes, "\(found)")
      #expect((outcome.verdict == .pass) == weakening.codes.isEmpty)
    }
  }

  /// The whole way: a change of scenario and baseline at once.
  @Test func aChangeOfBothIsTold() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = bench.folder.appendingPathComponent("accepted").path
      try FileManager.default.copyItem(atPath: bench.baselines, toPath: accepted)
      try bench.edit([
        ("accounts: 150", "accounts: 60"), ("seed: 5", "seed: 9"), ("horizon: 60", "horizon: 90"),
        ("  - champion.recovery_rate in 10%..90%\n", ""),
        ("  challenger: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }\n", ""),
        ("  - challenger.recovery_rate - champion.recovery_rate > -5% @ 99%\n", ""),
        ("expect:\n", ""),
      ])
      try await bench.accept(["replications=12"])
      #expect(try await bench.check().verdict == .pass)
      let outcome = try await bench.check(accepted: accepted)
      #expect(outcome.verdict == .fail)
      #expect(
        Set(outcome.findings.map(\.kind.code)) == [
          "G101", "G102", "G103", "G201", "G204", "G206", "G208", "G406",
        ],
        "\(outcome.findings)")
    }
  }

  /// A scenario that was taken away, or given another name.
  @Test func aScenarioThatIsGoneIsFound() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = AcceptedBaselines(bench.baselines)
      func missing(_ other: String, _ checked: [(file: String, scenario: String)]) -> [String] {
        accepted.missing(beside: other, checked: checked, refused: []).map(\.scenario)
      }
      let kept = bench.baselines
      #expect(missing(kept, [(bench.file, "guarded")]).isEmpty)
      #expect(missing(kept, []).isEmpty)
      let link = bench.folder.appendingPathComponent("link").path
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: bench.folder.path)
      for file in [
        bench.file, bench.folder.path + "/./guarded.yaml",
        bench.folder.path + "/baselines/../guarded.yaml", link + "/guarded.yaml",
      ] {
        #expect(missing(kept, [(file, "guarded")]).isEmpty, "\(file)")
        #expect(missing(kept, [(file, "renamed")]) == ["guarded"], "\(file)")
      }
      #expect(missing(bench.folder.path, []) == ["guarded"])
      try FileManager.default.removeItem(atPath: bench.file)
      #expect(missing(kept, []) == ["guarded"])
    }
  }

  /// Baselines that were made from another folder, or in another checkout, name the same files.
  @Test(arguments: ["", "../", "./", "/elsewhere/checkout/"])
  func scenariosAreFoundFromAnotherFolder(start: String) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let accepted = bench.folder.appendingPathComponent("accepted").path
      let scenarios = bench.folder.appendingPathComponent("scenarios")
      try FileManager.default.createDirectory(at: scenarios, withIntermediateDirectories: true)
      var baseline = try #require(try bench.read().baseline)
      for name in ["one", "two"] {
        baseline.scenario = name
        baseline.file = "\(start)scenarios/\(name).yaml"
        for folder in [accepted, bench.baselines] { try baseline.write(to: folder) }
        try Data().write(to: scenarios.appendingPathComponent("\(name).yaml"))
      }
      func missing(_ checked: [(file: String, scenario: String)]) -> [String] {
        AcceptedBaselines(accepted).missing(
          beside: bench.baselines, checked: checked, refused: []
        ).map(\.scenario)
      }
      let files = ["one", "two"].map { scenarios.appendingPathComponent("\($0).yaml").path }
      #expect(missing([(files[0], "one")]).isEmpty)
      #expect(missing([(files[0], "one"), (files[1], "renamed")]) == ["two"])
      try FileManager.default.removeItem(atPath: files[1])
      #expect(missing([(files[0], "one")]) == ["two"])
    }
  }
}
