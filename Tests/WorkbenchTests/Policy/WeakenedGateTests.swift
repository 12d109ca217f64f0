// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// What a change can do to the scenario or the command line to be judged less hard, and what the gate says of it.
@Suite struct WeakenedGateTests {
  /// A change that loses nothing, and the findings it must have.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    var edits: [(old: String, new: String)] = []
    var overrides: [String] = []
    var codes: [String] = []
    var testDescription: String { name }
  }

  static let weakenings = [
    Change(
      name: "fewer accounts in the file", edits: [("accounts: 150", "accounts: 60")],
      codes: ["G101"]),
    Change(
      name: "one account fewer", edits: [("accounts: 150", "accounts: 149")], codes: ["G101"]),
    Change(
      name: "fewer accounts on the command line", overrides: ["portfolio.accounts=60"],
      codes: ["G101"]),
    Change(name: "three replications", overrides: ["replications=3"], codes: ["G102"]),
    Change(
      name: "both", edits: [("accounts: 150", "accounts: 60")], overrides: ["replications=3"],
      codes: ["G101", "G102"]),
    Change(name: "another seed in the file", edits: [("seed: 5", "seed: 6")], codes: ["G103"]),
    Change(
      name: "another seed behind the same accounts",
      edits: [("seed: 5", "seed: 77"), ("accounts: 150", "accounts: 400")], codes: ["G103"]),
    Change(
      name: "debtors who pay sooner", edits: [("dpd: 0", "dpd: -1")], codes: ["G105"]),
    Change(
      name: "a parameter of the world", edits: [("hazard: 0.01", "hazard: 0.012")],
      codes: ["G105"]),
    Change(
      name: "the world itself", edits: [("${hazard} per day", "0.012 per day")],
      codes: ["G105"]),
    Change(
      name: "no line of expect",
      edits: [
        ("expect:\n", ""),
        ("  - challenger.recovery_rate - champion.recovery_rate > -5% @ 99%\n", ""),
        ("  - champion.recovery_rate in 10%..90%\n", ""),
      ], codes: ["G201", "G201"]),
    Change(
      name: "one line of expect fewer",
      edits: [("  - champion.recovery_rate in 10%..90%\n", "")], codes: ["G201"]),
    Change(
      name: "a line about something else",
      edits: [("champion.recovery_rate in 10%", "champion.net_recovery_rate in 10%")],
      codes: ["G201"]),
    Change(name: "a lower bound", edits: [("> -5%", "> -6%")], codes: ["G202"]),
    Change(name: "a bound included", edits: [("> -5%", ">= -5%")], codes: ["G202"]),
    Change(name: "a lower level", edits: [("@ 99%", "@ 95%")], codes: ["G202"]),
    Change(name: "no level", edits: [(" @ 99%", "")], codes: ["G202"]),
    Change(name: "a wider range", edits: [("10%..90%", "10%..91%")], codes: ["G202"]),
    Change(
      name: "a range without its upper end",
      edits: [("champion.recovery_rate in 10%..90%", "champion.recovery_rate >= 10%")],
      codes: ["G202"]),
    Change(
      name: "the wrong side",
      edits: [
        (
          "challenger.recovery_rate - champion.recovery_rate > -5%",
          "challenger.recovery_rate - champion.recovery_rate < 50%"
        )
      ], codes: ["G202"]),
    Change(name: "a wider margin", edits: [("rate: 0.1%", "rate: 50%")], codes: ["G203"]),
    Change(
      name: "another margin", edits: [("rate: 0.1% }", "rate: 0.1%, closed_rate: 1% }")],
      codes: ["G203"]),
    Change(
      name: "a margin on the command line", overrides: ["margins={ recovery_rate: 2% }"],
      codes: ["G203"]),
    Change(
      name: "a longer horizon", edits: [("horizon: 60", "horizon: 61")], codes: ["G204"]),
    Change(
      name: "a shorter horizon", edits: [("horizon: 60", "horizon: 50")], codes: ["G204"]),
    Change(
      name: "a horizon on the command line", overrides: ["horizon=50 days"], codes: ["G204"]),
    Change(
      name: "discounted money",
      edits: [("complaint_cost: 10\n", "complaint_cost: 10\ndiscount: { annual: 1% }\n")],
      codes: ["G204"]),
    Change(
      name: "antithetic pairs",
      edits: [
        ("complaint_cost: 10\n", "complaint_cost: 10\nvariance_reduction: { antithetic: true }\n")
      ], codes: ["G204"]),
  ]

  static let harmless = [
    Change(name: "nothing"),
    Change(name: "more accounts", edits: [("accounts: 150", "accounts: 400")]),
    Change(name: "more replications", overrides: ["replications=30"]),
    Change(
      name: "fewer replications in the file", edits: [("replications: 24", "replications: 3")]),
    Change(name: "a higher bound", edits: [("> -5%", "> -4.5%")]),
    Change(name: "a bound excluded by a number", edits: [("10%..90%", "11%..90%")]),
    Change(name: "a higher level", edits: [("@ 99%", "@ 99.5%")]),
    Change(
      name: "the same line, turned around",
      edits: [
        (
          "challenger.recovery_rate - champion.recovery_rate > -5%",
          "champion.recovery_rate - 5% < challenger.recovery_rate"
        )
      ]),
    Change(
      name: "another order of lines",
      edits: [("expect:\n", "expect:\n  - champion.recovery_rate <= 95%\n")]),
    Change(name: "a narrower margin", edits: [("rate: 0.1%", "rate: 0.05%")]),
    Change(name: "no margin", edits: [("margins: { recovery_rate: 0.1% }\n", "")]),
    Change(
      name: "another strategy beside them",
      edits: [
        (
          "  champion: { path",
          "  idle: { path: [{ at: 2 dpd, channel: sms }] }\n  champion: { path"
        )
      ]),
    Change(
      name: "another order of strategies",
      edits: [
        ("  champion: { path: [{ at: 1 dpd, every: 14 days, channel: sms }] }\n", ""),
        (
          "channel: sms }] }\nexpect",
          "channel: sms }] }\n  champion: { path: [{ at: 1 dpd, every: 14 days, channel: sms }] }\nexpect"
        ),
      ]),
    Change(
      name: "a better strategy", edits: [("every: 14 days", "every: 7 days")]),
    Change(
      name: "another world on the command line", overrides: ["behavior.baseline=0.012 per day"]),
    Change(
      name: "a parameter on the command line", overrides: ["parameters.hazard=0.012"]),
    Change(name: "other words", edits: [("name: guarded", "name: guarded\ndescription: Cards")]),
  ]

  @Test(arguments: weakenings) func aWeakerCheckIsToldAndDoesNotPass(_ change: Change) async throws
  {
    try await PolicyBench.with { bench in
      try await bench.accept()
      try bench.edit(change.edits)
      let outcome = try await bench.check(change.overrides)
      let codes = outcome.findings.map(\.kind.code)
      #expect(Set(codes).isSuperset(of: change.codes), "\(codes)")
      #expect(
        codes.filter { $0 != "G104" && !($0 == "G403" && change.name == "discounted money") }
          == change.codes, "\(outcome.findings)")
      let fails = change.codes.contains { $0.hasPrefix("G2") }
      let loses = outcome.shifts.contains(where: \.fails)
      #expect(outcome.verdict == (fails || loses ? .fail : .undecided))
    }
  }

  /// An update accepts it, and the next check has nothing to say.
  @Test func anUpdateAcceptsIt() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let names = ["fewer accounts in the file", "one line of expect fewer", "a longer horizon"]
      let changes = Self.weakenings.filter { names.contains($0.name) }
      #expect(changes.count == 3)
      try bench.edit(changes.flatMap(\.edits))
      #expect(
        Set(try await bench.check().findings.map(\.kind.code)).isSuperset(of: ["G101", "G201"]))
      try await bench.accept()
      let next = try await bench.check()
      #expect(next.findings.isEmpty && next.exactness == .identical, "\(next.findings)")
    }
  }

  @Test(arguments: harmless) func whatWeakensNothingIsNoFinding(_ change: Change) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      try bench.edit(change.edits)
      let outcome = try await bench.check(change.overrides)
      #expect(outcome.findings.isEmpty, "\(outcome.findings)")
      #expect(outcome.policy != nil)
    }
  }

  /// The order alone changes no value.
  @Test func anotherOrderOfStrategiesIsTheSame() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      let change = try #require(Self.harmless.first { $0.name == "another order of strategies" })
      try bench.edit(change.edits)
      let outcome = try await bench.check()
      #expect(outcome.exactness == .identical && outcome.verdict == .pass, "\(outcome.changes)")
    }
  }

  /// The rate that amounts of presets were converted at measures, as a number and as a parameter.
  @Test(arguments: ["4_100", "\"${fx}\""]) func anotherExchangeRateIsFound(rate: String)
    async throws
  {
    try await PolicyBench.with { bench in
      let text = PolicyBench.scenario
      let start = try #require(text.range(of: "channels:\n"))
      let end = try #require(text.range(of: "strategies:\n"))
      try bench.write(
        text.replacingCharacters(
          in: start.lowerBound..<end.lowerBound,
          with: "channels: { preset: latam-2026 }\ncurrency: COP\nexchange_rate: \(rate)\n"))
      try bench.edit([("{ hazard: 0.01 }", "{ hazard: 0.01, fx: 4_100 }")])
      try await bench.accept()
      #expect(try await bench.check().findings.isEmpty)
      try bench.edit([("4_100", "3_900")])
      let findings = try await bench.check().findings.filter { $0.kind != .effectOutOfReach }
      #expect(
        findings.map(\.kind.code) == ["G204"] && findings.first?.subject == .named("exchange_rate"))
      #expect(findings.first?.asked?.text.replacing("_", with: "") == "4100", "\(findings)")
      #expect(findings.first?.found?.text.replacing("_", with: "") == "3900", "\(findings)")
    }
  }

  /// What takes away what is compared is refused, with a code.
  @Test(arguments: [
    ("champion:", "master:", "G305"), ("currency", "currency", "G304"),
    ("name: guarded", "name: other", "G301"),
  ])
  func whatTakesTheComparisonAwayIsRefused(old: String, new: String, code: String) async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      if old != "currency" {
        try bench.edit([(old, new)] + (code == "G305" ? [("champion.rec", "master.rec")] : []))
      }
      let overrides = old == "currency" ? ["currency=EUR"] : []
      let error = #expect(throws: RegressionProblem.self) { try bench.read(overrides) }
      #expect(error?.fault(of: bench.file).code == code, "\(String(describing: error))")
    }
  }

  /// A wider margin lets nothing pass that the accepted one does not.
  @Test func aWiderMarginIsNotUsed() async throws {
    try await PolicyBench.with { bench in
      try await bench.accept()
      try bench.edit([("rate: 0.1%", "rate: 50%"), ("every: 7 days", "every: 60 days")])
      let outcome = try await bench.check()
      let rate = try #require(
        outcome.shifts.first { $0.strategy == "challenger" && $0.metric == "recovery_rate" })
      #expect(rate.margin == 0.001 && rate.verdict == .worse)
    }
  }

  /// Every kind has a code of its own, and a page in both languages.
  @Test func everyCodeHasAPage() {
    let codes = GateFinding.Kind.allCases.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes + (301...306).map({ "G\($0)" }) {
      let page = DiagnosticPages.catalog.page(for: code)
      #expect(page?.explanation.english.isEmpty == false, "\(code)")
      #expect(page?.explanation.spanish != page?.explanation.english, "\(code)")
    }
  }
}
