// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Reporting

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct RegressionReportTests {
  private static func shift(
    _ metric: String, _ before: Double, _ now: Double, _ verdict: OutcomeShift.Verdict
  ) -> MetricShift {
    MetricShift(
      strategy: "plans", metric: metric, before: before, now: now, difference: now - before,
      standardError: 0.001,
      interval: ConfidenceInterval(
        low: now - before - 0.004, high: now - before + 0.004, level: FalseAlarms(tests: 2).level),
      minimumDetectableEffect: 0.006, margin: nil, verdict: verdict)
  }

  private static func outcome(
    _ shifts: [MetricShift], exactness: RegressionOutcome.Exactness = .changed,
    expectations: [ExpectationOutcome] = [], scenario: String = "cards"
  ) -> RegressionOutcome {
    RegressionOutcome(
      scenario: scenario, file: "scenarios/cards.yaml", baseline: "results/baselines/cards.json",
      currency: "USD", seed: 7, replications: 60, baselineReplications: 60, accounts: 2_000,
      design: .paired, exactness: exactness,
      changes: exactness == .changed ? ["strategies.plans"] : [],
      family: FalseAlarms(tests: 2), shifts: shifts, expectations: expectations)
  }

  /// A scenario that was not compared stands in the text too, beside those that were and alone.
  @Test func theTextTellsOfWhatWasNotCompared() {
    let fault = RegressionFault(
      file: "scenarios/loans.yaml", scenario: "loans", kind: .missingBaseline,
      message: "there is no baseline `b/loans.json`", help: "make it with `--update`", code: "G301")
    let told =
      "loans: not compared: G301 there is no baseline `b/loans.json`; make it with `--update`\n"
    let both = RegressionReport([Self.failing], faults: [fault], columns: 200).text()
    #expect(both.hasPrefix(told + "\ncards: FAILS"), "\(both)")
    #expect(RegressionReport([], faults: [fault], columns: 200).text() == told)
    let spanish = RegressionReport([], faults: [fault], language: .spanish, columns: 200).text()
    #expect(spanish.hasPrefix("loans: no comparado: G301"), "\(spanish)")
  }

  private static let failing = outcome([
    shift("recovery_rate", 0.46, 0.43, .worse), shift("complaints_per_1000", 8, 7.5, .better),
  ])

  @Test func aFailureInWords() {
    #expect(
      RegressionReport([Self.failing], columns: 100).text() == """
        cards: FAILS, 1 of 2 guarded metrics worse than results/baselines/cards.json
          60 replications of 2,000 accounts, paired on the same draws; 2 tests share a false-alarm rate of
            0.1%
          changed since the baseline: strategies.plans
          ✗ plans, recovery rate: 46.00% → 43.00%, −3.00 pp (interval −3.40 to −2.60)
          ↑ plans, complaints per 1,000 debtors: 8.000 → 7.500, −0.500 (interval −0.504 to −0.496)
          This gate sees shifts of at least (90% power): recovery rate 0.60 pp, complaints per 1,000 debtors
            0.006; smaller ones may pass unseen.

        """)
    #expect(
      RegressionReport([Self.failing], language: .spanish, columns: 100).text() == """
        cards: FALLA, 1 de 2 métricas vigiladas peor que results/baselines/cards.json
          60 réplicas de 2.000 cuentas, pareadas con los mismos sorteos; 2 pruebas comparten una tasa de
            falsas alarmas del 0,1 %
          cambió desde la línea base: strategies.plans
          ✗ plans, tasa de recuperación: 46,00 % → 43,00 %, −3,00 pp (intervalo −3,40 a −2,60)
          ↑ plans, quejas por 1.000 deudores: 8,000 → 7,500, −0,500 (intervalo −0,504 a −0,496)
          Esta puerta ve desplazamientos de al menos (potencia del 90 %): tasa de recuperación 0,60 pp,
            quejas por 1.000 deudores 0,006; los menores pueden pasar sin verse.

        """)
  }

  @Test func passesAndWhatIsUnexplained() {
    let same = Self.outcome(
      [Self.shift("recovery_rate", 0.4, 0.4, .identical)], exactness: .identical)
    #expect(
      RegressionReport([same]).text()
        == "cards: passes, every value is that of results/baselines/cards.json\n")
    let odd = Self.outcome(
      [Self.shift("recovery_rate", 0.4, 0.4, .unchanged)], exactness: .unexplained)
    #expect(odd.verdict == .fail)
    #expect(RegressionReport([odd]).text().contains("nothing changed since"))
    let open = Self.outcome(
      [Self.shift("recovery_rate", 0.4, 0.41, .unchanged)],
      expectations: [
        ExpectationOutcome(text: "a < 1", verdict: .undecided, estimate: 1, interval: nil, n: 3)
      ])
    #expect(open.verdict == .undecided)
    #expect(RegressionReport([open]).text().contains("? a < 1 — undecided"))
  }

  @Test func improvementsPointToTheUpdate() {
    let better = Self.outcome([Self.shift("recovery_rate", 0.4, 0.5, .better)])
    #expect(better.verdict == .pass)
    #expect(RegressionReport([better]).text().contains("`--update` makes the improvement"))
  }

  /// Collects the elements of a document.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      found.append((name, attributes))
    }
  }

  @Test func junitIsWellFormed() {
    let outcome = Self.outcome(
      [
        Self.shift("recovery_rate", 0.46, 0.43, .worse),
        Self.shift("kept_rate", 0.4, 0.4, .unchanged),
      ],
      expectations: [
        ExpectationOutcome(
          text: "a.x - \"b\" < 1 & c > 2", verdict: .undecided, estimate: nil, interval: nil, n: 0)
      ], scenario: "<cards> & \u{1}\"more\"")
    let parser = XMLParser(data: Data(RegressionReport([outcome]).junit().utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(
      elements.found.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase", "testcase",
        "error",
      ])
    let suite = elements.found[1].attributes
    #expect(suite["name"] == "<cards> & \"more\"")
    #expect(suite["tests"] == "4" && suite["failures"] == "1" && suite["errors"] == "1")
    #expect(
      elements.found.last?.attributes["message"]
        == "a.x - \"b\" < 1 & c > 2 — undecided: it has no value")
  }

  /// A line that fails says what it came to, wherever the gate tells of it.
  @Test func aFailedLineTellsItsValue() {
    let outcome = Self.outcome(
      [],
      expectations: [
        ExpectationOutcome(
          text: "a.recovery_rate > 50%", metric: "recovery_rate", verdict: .fail, estimate: 0.431,
          interval: ConfidenceInterval(low: 0.42, high: 0.442, level: .ninetyFive), n: 20)
      ])
    let report = RegressionReport([outcome])
    for text in [report.text(), report.junit(), report.gitHubAnnotations(), report.markdown()] {
      #expect(text.contains("fails (43.1") && text.contains("44.2"), "\(text)")
    }
  }

  @Test func annotationsKeepToOneLine() {
    let outcome = Self.outcome(
      [Self.shift("recovery_rate", 0.46, 0.43, .worse)],
      expectations: [
        ExpectationOutcome(text: "a\nb", verdict: .fail, estimate: nil, interval: nil, n: 0)
      ], scenario: "a:b,c")
    let lines = RegressionReport([outcome]).gitHubAnnotations().split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.allSatisfy { $0.hasPrefix("::error file=scenarios/cards.yaml,title=a%3Ab%2Cc::") })
    #expect(lines[0].contains("46.00%25 → 43.00%25"))
  }

  /// What is said of a line of `expect` stands at that line; what is not of one stands at the file.
  @Test func annotationsOfExpectStandAtTheirLine() {
    func line(_ verdict: ExpectationOutcome.Verdict) -> ExpectationOutcome {
      ExpectationOutcome(text: "a", verdict: verdict, estimate: nil, interval: nil, n: 0)
    }
    var outcome = Self.outcome(
      [Self.shift("recovery_rate", 0.46, 0.43, .worse)],
      expectations: [line(.pass), line(.fail), line(.undecided), line(.fail)])
    outcome.expectationLines = [40, 41, 42, nil]
    let lines = RegressionReport([outcome]).gitHubAnnotations().split(separator: "\n")
    let places = lines.map { $0.prefix { $0 != " " } + " " + $0.split(separator: ",")[1] }
    #expect(
      places.map { $0.hasPrefix("::error title") ? "::error" : $0 }
        == ["::error", "::error line=41", "::warning line=42", "::error"])
  }

  /// Without an interval there is a reason, and it is not always that values are gone.
  @Test(arguments: [
    (OutcomeShift.Verdict.vanished, "(no values any more)"),
    (.undecided, "too few replications to show a shift of 1 of 1 metrics"),
  ])
  func whatHasNoIntervalSaysWhy(_ verdict: OutcomeShift.Verdict, _ reason: String) {
    var shift = Self.shift("kept_rate", 0, 1, verdict)
    (shift.interval, shift.margin) = (nil, 0.1)
    let text = RegressionReport([Self.outcome([shift])], columns: 400).text()
    #expect(text.contains(reason), "\(text)")
  }

  /// Many metrics that so few replications leave open are one sentence, with the number it takes: 2·2⁻¹² ≤ 5·10⁻⁴.
  @Test func tooFewReplicationsAreToldOnce() {
    var open = Self.shift("recovery_rate", 0.46, 0.43, .undecided)
    open.interval = nil
    let outcome = Self.outcome([
      open, open, open, open, open, Self.shift("kept_rate", 0.4, 0.4, .identical),
    ])
    #expect(outcome.verdict == .undecided)
    let text = RegressionReport([outcome], columns: 900).text()
    let name = "plans, recovery rate"
    #expect(
      text.contains(
        "? too few replications to show a shift of 5 of 6 metrics, so that they are neither guarded nor cleared ("
          + [String](repeating: name, count: 4).joined(separator: "; ")
          + "; and 1 more); it takes 12 with a value, now and in the baseline"), "\(text)")
    let spanish = RegressionReport([outcome], language: .spanish, columns: 900).text()
    #expect(spanish.contains("réplicas insuficientes para mostrar un cambio en 5 de 6 métricas"))
    #expect(spanish.contains("; y 1 más); hacen falta 12 con valor, ahora y en la línea base"))
    #expect(
      RegressionReport([outcome]).junit().contains(
        "(too few replications to show a shift: it takes 12 with a value, now and in the baseline)")
    )
  }

  /// Where the runs are of unlike length, the text says of which replications its means are.
  @Test(arguments: [
    (
      OutcomeShift.Design.paired, ReportLanguage.english,
      "10 replications of 2,000 accounts against the baseline's 60: the first 10 of both are compared, paired on the same draws;"
    ),
    (
      .independent, .english,
      "10 replications of 2,000 accounts against the baseline's 60, as independent samples;"
    ),
    (
      .paired, .spanish,
      "10 réplicas de 2.000 cuentas frente a las 60 de la línea base: se comparan las 10 primeras de ambas, pareadas con los mismos sorteos;"
    ),
  ])
  func unlikeLengthsAreTold(
    _ design: OutcomeShift.Design, _ language: ReportLanguage, _ sentence: String
  ) {
    var outcome = Self.failing
    (outcome.replications, outcome.design) = (10, design)
    let text = RegressionReport([outcome], language: language, columns: 400).text()
    #expect(text.contains(sentence), "\(text)")
  }

  /// A baseline of one replication guards no metric: other values are no pass.
  @Test func aBaselineWithoutMetricsIsNoPass() {
    let outcome = Self.outcome([])
    #expect(outcome.verdict == .undecided)
    let report = RegressionReport([outcome], columns: 400)
    #expect(
      report.text().contains(
        "? other values came out, and results/baselines/cards.json guards no metric"))
    #expect(report.gitHubAnnotations().hasPrefix("::warning "))
    #expect(report.junit().contains(#"errors="1""#) && report.junit().contains("guards no metric"))
    #expect(Self.outcome([], exactness: .identical).verdict == .pass)
  }

  @Test func markdownHasATable() {
    let text = RegressionReport([Self.failing]).markdown()
    #expect(text.contains("### ❌ cards: FAILS"))
    #expect(text.contains("| plans | recovery rate | 46.00% | 43.00% | −3.00 pp | **worse** |"))
    let marked = Self.outcome(
      [Self.shift("recovery_rate", 0.4, 0.3, .worse)], scenario: "a|b<c>*d*")
    #expect(RegressionReport([marked]).markdown().contains("a\\|b\\<c\\>\\*d\\*"))
  }
}
