// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Testing

@testable import Reporting

/// The whole text of a report made by hand; wording, digits and layout are pinned.
@Suite struct TerminalReportTests {
  static var report: TerminalReport {
    TerminalReport(
      SampleExperiment.summary(placing: 12_500_000),
      expectations: [
        ExpectationOutcome(
          text: "challenger.complaints_per_1000 <= 4", verdict: .pass, estimate: 1.95,
          interval: SampleExperiment.interval(1.85, 2.05), n: 30),
        ExpectationOutcome(text: "x < 1", verdict: .fail, estimate: nil, interval: nil, n: 30),
        ExpectationOutcome(
          text: "y.recovery_rate < 42%", metric: "recovery_rate", verdict: .undecided,
          estimate: 0.4175, interval: SampleExperiment.interval(0.41, 0.425), n: 30,
          replicationsNeeded: 270),
      ],
      warnings: ["S401: a rule can never fire"],
      runFolder: "results/cards/20260105T093000Z-0123456789ab")
  }

  @Test func english() {
    #expect(Self.report.text() == GoldenReport.english)
  }

  /// Half of the champion's accounts have paid on day 1, surely by day 4; two of ten of the challenger's ever pay.
  @Test func timeToPayHasItsTable() throws {
    var report = Self.report
    let causes = ["paid", "paid_by_promise", "paid_by_plan"]
    report.summary.strategies[0].timeToPay = try TimeToPay(
      accounts: [100, 100], firstPayments: [[0, 45, 0, 10, 5], [0, 55, 0, 3, 1]], causes: causes,
      ends: [
        [[0, 0, 0, 10, 20], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]],
        [[0, 0, 0, 12, 20], [0, 0, 0, 0, 2], [0, 0, 0, 0, 0]],
      ])
    report.summary.strategies[1].timeToPay = try TimeToPay(
      accounts: [100, 100], firstPayments: [[0, 10, 0, 0, 10], [0, 10, 0, 0, 10]], causes: causes,
      ends: [[[UInt32]]](
        repeating: [[0, 0, 0, 0, 9], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], count: 2))
    report.summary.strategies[0].timeToPay?.notOffered = ["paid_by_plan"]
    #expect(
      report.timeToPayLines == [
        "Time to pay",
        "share of accounts                           A champion      B reminders first",
        "─────────────────────────────────────────────────────────────────────────────",
        "half have paid something by day                1 (1–4)           not by day 4",
        "paid off alone by day 4                   31.0% ± 13.4     9.0% (5.4 to 13.9)",
        "… under a promise                1.50% (0.00 to 25.56)  none in 100 (≤ 1.83%)",
      ])
    // Nothing is exact here.
    #expect(Self.report.exactNote == nil)
    #expect(report.exactNote?.hasPrefix("none in n: zero in each of n replications") == true)
    report.language = .spanish
    #expect(
      report.timeToPayLines.contains {
        $0.hasPrefix("la mitad pagó algo para el día") && $0.hasSuffix("no hasta el día 4")
      })
  }

  /// The key explains what the tables show, and nothing else.
  @Test(arguments: ReportLanguage.allCases) func theKeyIsOfWhatIsShown(_ language: ReportLanguage) {
    var report = Self.report
    report.language = language
    #expect(report.differenceLines.contains { $0.contains("≥: ") })
    report.summary.comparisons.removeAll { $0.verdict == .undecided }
    #expect(!report.differenceLines.contains { $0.contains("≥: ") })
    report.columns = 40
    #expect(!report.differenceLines.joined(separator: " ").contains("≥"))
  }

  @Test func aControlIsToldInOneSentence() {
    var report = Self.report
    report.summary.comparisons = report.summary.comparisons.map { comparison in
      var comparison = comparison
      comparison.controlled = ControlledEstimate(
        mean: 0.0212, standardError: 0.0001, interval: SampleExperiment.interval(0.021, 0.0214),
        n: 100, controlVarianceRatio: 4.12)
      return comparison
    }
    let without = Set(Self.report.text().split(separator: "\n"))
    let added = report.text().split(separator: "\n").filter { !without.contains($0) }
    #expect(
      added.joined(separator: " ") == """
        With the martingale as control, net recovery rate of B reminders first less A champion: \
        +2.120 pp (+2.100 to +2.140), the variance without it over that with it 4.1.
        """)
  }

  @Test(arguments: ReportLanguage.allCases) func theDesignIsToldInASentenceEach(
    language: ReportLanguage
  ) {
    var report = Self.report
    report.language = language
    report.columns = 300
    let without = Set(report.text().split(separator: "\n"))
    report.summary.design = ReplicationDesign(isAntithetic: true, hasSobolPoints: true)
    report.summary.comparisons = report.summary.comparisons.map { comparison in
      var comparison = comparison
      comparison.gain = SamplingGain(antithetic: 1.84)
      return comparison
    }
    report.summary.strategies[0].metrics[0].estimate.gain = SamplingGain(sobol: 1.26)
    let added = report.text().split(separator: "\n").filter { !without.contains($0) }
    #expect(added.map(String.init) == Self.designLines(language))
  }

  private static func designLines(_ language: ReportLanguage) -> [String] {
    switch language {
    case .english:
      [
        "cards: 100 antithetic pairs of 50,000 accounts drawn by Sobol' points, seed 7",
        "Antithetic pairs, net recovery rate of B reminders first less A champion: the variance of two independent "
          + "replications over that of a pair 1.8.",
        "Sobol' points, recovery rate of A champion: the variance of independent debtors over that with the points 1.3.",
        "? y.recovery_rate < 42% — undecided (41.75%; 41.00% to 42.50% at 95%; about 270 antithetic pairs would decide)",
        "warning: promises kept of A champion: no value in 3 of 100 antithetic pairs, which its mean leaves out",
      ]
    case .spanish:
      [
        "cards: 100 pares antitéticos de 50.000 cuentas sorteadas con puntos de Sobol', semilla 7",
        "Pares antitéticos, tasa de recuperación neta de B reminders first menos A champion: la varianza de dos réplicas "
          + "independientes entre la de un par 1,8.",
        "Puntos de Sobol', tasa de recuperación de A champion: la varianza de deudores independientes entre la que hay con "
          + "los puntos 1,3.",
        "? y.recovery_rate < 42% — no decidida (41,75 %; 41,00 % a 42,50 % al 95 %; unos 270 pares antitéticos la decidirían)",
        "aviso: promesas cumplidas de A champion: sin valor en 3 de 100 pares antitéticos, que su media no cuenta",
      ]
    }
  }

  @Test func spanish() {
    var report = Self.report
    report.language = .spanish
    #expect(report.text() == GoldenReport.spanish)
  }

  @Test(arguments: ReportLanguage.allCases) func colorChangesNoWord(language: ReportLanguage) {
    var report = Self.report
    report.language = language
    let plain = report.text()
    report.hasColor = true
    let colored = report.text()
    #expect(colored.contains("\u{1B}[1;32m"))
    #expect(Self.withoutMarks(colored) == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  /// The text without `ESC [ … m`.
  private static func withoutMarks(_ text: String) -> String {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 ? String($1) : String($1.drop { $0 != "m" }.dropFirst()) }.joined()
  }

  @Test(arguments: [80, 100, 140]) func linesFitTheTerminal(columns: Int) {
    var report = Self.report
    report.columns = columns
    report.runFolder = nil
    for line in report.text().split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= columns, "\(line)")
    }
  }

  @Test func hostileNamesAreHarmless() {
    var report = Self.report
    report.summary.name = "a\u{1B}]0;x\u{7}\nb"
    report.summary.strategies[0].name = "\u{202E}evil\u{1B}[2J" + String(repeating: "長", count: 60)
    report.warnings = ["\r\u{1B}[1A"]
    let text = report.text()
    let controls = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(controls.isEmpty)
    #expect(text.hasPrefix(#"a\u{1b}]0;x\u{7}\nb: 100 replications"#))
    #expect(text.contains("…"))
  }
}
