// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage
import Testing

@testable import Reporting

/// Findings of a weaker gate in every form of the report.
@Suite struct FindingWordsTests {
  private static func outcome(_ findings: [GateFinding]) -> RegressionOutcome {
    var outcome = RegressionOutcome(
      scenario: "cards", file: "cards.yaml", baseline: "b/cards.json", currency: "USD", seed: 7,
      replications: 60, baselineReplications: 60, accounts: 60, design: .paired,
      exactness: .changed, changes: [], family: FalseAlarms(tests: 2),
      shifts: [
        MetricShift(
          strategy: "plans", metric: "recovery_rate", before: 0.4, now: 0.4, difference: 0,
          standardError: 0.001, interval: nil, minimumDetectableEffect: 0.05, margin: nil,
          verdict: .unchanged)
      ], expectations: [])
    outcome.policy = GatePolicy(guards: ["recovery_rate"], accounts: 2_000, replications: 60)
    outcome.findings = findings
    return outcome
  }

  private static func finding(_ kind: GateFinding.Kind) -> GateFinding {
    switch kind {
    case .fewerAccounts: GateFinding(kind, asked: .count(2_000), found: .count(60))
    case .fewerReplications: GateFinding(kind, asked: .count(60), found: .count(1))
    case .effectOutOfReach, .effectLoosened, .marginWidened:
      GateFinding(
        kind, subject: .metric("recovery_rate"), asked: .amount(0.01), found: .amount(0.05))
    case .lossAccepted:
      GateFinding(
        kind, subject: .series(strategy: "a", metric: "recovery_rate"), asked: .amount(0.46),
        found: .amount(0.43))
    case .requirementCut:
      GateFinding(kind, subject: .named("replications"), asked: .count(60), found: .count(12))
    case .guardsLess:
      GateFinding(kind, subject: .metric("recovery_rate"), asked: .text("recovery_rate"))
    default:
      GateFinding(
        kind, subject: .named("a.x > 0"), asked: .text("a.x > 0"), found: .text("a.x > -1"))
    }
  }

  @Test(arguments: GateFinding.Kind.allCases) func everyKindIsToldEverywhere(
    _ kind: GateFinding.Kind
  ) {
    let outcome = Self.outcome([Self.finding(kind)])
    let verdict: ExpectationOutcome.Verdict =
      switch kind.effect {
      case .fails: .fail
      case .undecided: .undecided
      case .told: .pass
      }
    #expect(outcome.verdict == verdict)
    let sentences = [ReportLanguage.english, .spanish].map { language in
      let report = RegressionReport([outcome], language: language, columns: 900)
      #expect(report.text().contains(kind.code) && report.markdown().contains(kind.code))
      let command = ["fails": "error", "undecided": "warning", "told": "notice"]
      let wanted = command[kind.effect.rawValue] ?? ""
      #expect(
        report.gitHubAnnotations().contains("::\(wanted) file=cards.yaml,title=cards::\(kind.code)")
      )
      let element = ["fails": "failure", "undecided": "error", "told": "skipped"]
      #expect(
        report.junit().contains(
          "<\(element[kind.effect.rawValue] ?? "") type=\"\(kind.rawValue)\" message=\"\(kind.code)"
        ))
      return report.text()
    }
    #expect(sentences[0] != sentences[1])
    let document = RegressionDocument.of([outcome]).written()
    #expect(document.contains("\"code\": \"\(kind.code)\""))
    #expect(document.contains("\"effect\": \"\(kind.effect.rawValue)\""))
  }

  /// What was required and is not kept, and what a change makes worse by its own baseline, with their numbers.
  @Test func whatANewBaselineGivesUpIsTold() {
    let outcome = Self.outcome([Self.finding(.requirementCut), Self.finding(.lossAccepted)])
    let text = RegressionReport([outcome], columns: 900).text()
    #expect(
      text.contains("60 replications required so far: from now on 12 are required"), "\(text)")
    #expect(
      text.contains(
        "a, recovery rate: the new baseline itself is worse than the accepted one, 46.00% → 43.00%"),
      "\(text)")
  }

  /// A strategy may have a full stop in its name: what is told is stored, and not found again in a text.
  @Test func strategiesMayHaveFullStops() {
    let series = GateFinding.Subject.series(strategy: "v1.2", metric: "recovery_rate")
    let outcome = Self.outcome([
      GateFinding(
        .lossAccepted, subject: series, asked: .amount(0.46), found: .amount(0.43)),
      GateFinding(.guardsLess, of: .accepted, subject: series, asked: .text(series.text)),
    ])
    let text = RegressionReport([outcome], columns: 900).text()
    #expect(text.contains("v1.2, recovery rate: the new baseline itself is worse"), "\(text)")
    #expect(text.contains("v1.2, recovery rate guards in the accepted baseline"), "\(text)")
    #expect(
      RegressionDocument.of([outcome]).written().contains("\"subject\": \"v1.2.recovery_rate\""))
  }

  @Test func numbersHaveTheirUnits() {
    let outcome = Self.outcome([
      Self.finding(.fewerAccounts), Self.finding(.fewerReplications),
      Self.finding(.effectOutOfReach), Self.finding(.marginWidened),
    ])
    let text = RegressionReport([outcome], columns: 900).text()
    #expect(text.contains("G101 60 accounts, and the baseline asks for 2,000 at least"), "\(text)")
    #expect(text.contains("G102 1 replication, and"), "\(text)")
    #expect(
      text.contains(
        "G104 recovery rate: no shift was shown, one of 1.0 pp must be found and this check finds 5.0 pp"
      ),
      "\(text)")
    let spanish = RegressionReport([outcome], language: .spanish, columns: 900).text()
    #expect(spanish.contains("G101 60 cuentas, y la línea base pide al menos 2.000"), "\(spanish)")
  }

  /// A metric that is only watched is told, and neither counts nor fails.
  @Test func whatIsWatchedIsTold() {
    var outcome = Self.outcome([])
    outcome.shifts[0].verdict = .worse
    outcome.shifts[0].isGuarding = false
    outcome.shifts.append(outcome.shifts[0])
    outcome.shifts[1].verdict = .unchanged
    outcome.shifts[1].isGuarding = true
    #expect(outcome.verdict == .pass)
    let report = RegressionReport([outcome], columns: 900)
    #expect(report.text().contains("none of 1 guarded metrics"))
    #expect(report.text().contains(": worse, watched only"))
    #expect(!report.junit().contains("<failure") && report.markdown().contains("(watched)"))
    #expect(report.gitHubAnnotations().hasPrefix("::notice "))
  }
}
