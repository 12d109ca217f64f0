// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Testing
import Vocabulary

@testable import Reporting

@Suite struct VerdictSentencesTests {
  /// The sentences about one comparison, on a line each.
  private func sentences(
    _ comparison: ComparisonSummary, _ language: ReportLanguage = .english, balance: Double? = nil
  ) -> [String] {
    var summary = SampleExperiment.summary(placing: balance)
    summary.comparisons = [comparison]
    let report = TerminalReport(
      summary, language: language, columns: 1_000, headline: Metric(stored: comparison.metric))
    return report.verdictLines
  }

  private func comparison(
    _ mean: Double, _ verdict: Verdict, margin: Double? = nil, metric: String = "net_recovery_rate"
  ) -> ComparisonSummary {
    SampleExperiment.comparison(
      metric, mean, se: 0.001, verdict: verdict, wins: 0.5, margin: margin)
  }

  @Test func worse() {
    let lines = sentences(comparison(-0.01, .worse), balance: 1e6)
    #expect(
      lines.first
        == "B reminders first is worse than A champion under assumed behaviour: net recovery rate −1.00 pp "
        + "(95% interval −1.20 to −0.80 pp, chance only), that is USD 10,000 less per portfolio of "
        + "50,000 accounts.")
  }

  @Test func undecidedNamesWhatTheRunDetects() {
    let lines = sentences(comparison(0.001, .undecided))
    #expect(lines.first?.hasPrefix("It is undecided whether B reminders first is better") == true)
    #expect(
      lines.last?.hasSuffix(
        "This run finds a difference of 0.32 pp with 90% probability; more replications find "
          + "smaller ones.") == true)
  }

  /// Without a margin nothing is said of equivalence or decision.
  @Test func withoutMarginStrategiesAreNotToldApart() {
    #expect(
      sentences(comparison(0.001, .notToldApart)).first?
        .hasPrefix("B reminders first and A champion are not told apart: ") == true)
    #expect(
      sentences(comparison(0.001, .notToldApart), .spanish).first?
        .hasPrefix("B reminders first y A champion no se distinguen: ") == true)
  }

  /// A run that selects makes one claim: the difference beside it is neither undecided nor a second one.
  @Test(arguments: [["B reminders first"], ["A champion", "B reminders first"]])
  func aSelectionIsTheOnlyVerdict(surviving: [String]) {
    var summary = SampleExperiment.summary
    let open = comparison(0.001, .notToldApart)
    summary.comparisons = [open]
    let names = summary.strategies.prefix(2).map(\.name)
    summary.selection = SelectionSummary(
      metric: open.metric, indifference: 0.001, level: .ninetyFive, firstStage: 10,
      replications: 30, surviving: surviving.count == 1 ? [names[1]] : names, dropped: [])
    for language in [ReportLanguage.english, .spanish] {
      let report = TerminalReport(
        summary, language: language, columns: 1_000, headline: Metric(stored: open.metric))
      let text = report.verdictLines.joined(separator: "\n")
      #expect(!text.contains("told apart") && !text.contains("distinguen"))
      #expect(!text.contains("finds a difference") && !text.contains("detecta una diferencia"))
      #expect(text.contains("+0.10 pp") || text.contains("+0,10 pp"))
    }
    let first = TerminalReport(summary, columns: 1_000, headline: Metric(stored: open.metric))
      .verdictLines[0]
    #expect(first.hasPrefix(surviving.count == 1 ? "Selected as the best in " : "No best in "))
  }

  @Test func withinMargins() {
    #expect(
      sentences(comparison(0.001, .equivalent, margin: 0.005)).first?
        .hasPrefix(
          "B reminders first and A champion are equivalent within 0.50 pp under assumed behaviour: "
        ) == true)
    #expect(
      sentences(comparison(0.003, .betterWithinMargin, margin: 0.005), .spanish).first?
        .hasPrefix(
          "B reminders first es mejor que A champion con un comportamiento supuesto, pero dentro del margen de 0,50 pp: "
        )
        == true)
    #expect(
      sentences(comparison(-0.003, .worseWithinMargin, margin: 0.005)).first?
        .hasPrefix(
          "B reminders first is worse than A champion under assumed behaviour, but within the margin"
        ) == true)
  }

  @Test func equalStrategies() {
    var equal = comparison(0, .identical)
    equal.difference = DifferenceEstimate(
      mean: 0, standardError: 0, interval: SampleExperiment.interval(0, 0), n: 100)
    equal.varianceRatio = nil
    #expect(
      sentences(equal).first
        == "B reminders first and A champion have exactly the same net recovery rate in each of the 100 "
        + "replications.")
  }

  /// A difference that rounding alone varies is exact, and says nothing of the luck of single portfolios.
  @Test func exactDifferences() {
    var exact = comparison(-0.003, .worse)
    exact.difference = DifferenceEstimate(
      mean: -0.003, standardError: 1.2e-17, interval: SampleExperiment.interval(-0.003, -0.003),
      n: 20)
    #expect(
      sentences(exact, balance: 300_000) == [
        "B reminders first is worse than A champion under assumed behaviour: net recovery rate exactly −0.300 pp in each "
          + "of the 20 replications, that is USD 900.00 less per portfolio of 50,000 accounts."
      ])
    #expect(
      sentences(exact, .spanish).first?.hasSuffix(
        "tasa de recuperación neta exactamente −0,300 pp en cada una de las 20 réplicas.") == true)
  }

  /// What stands beside the number: how many of the assumptions are the reader's own.
  @Test func theHeadlineNamesWhatItRestsOn() {
    var summary = SampleExperiment.summary
    summary.comparisons = [comparison(0.01, .better)]
    let origins = ParameterOrigins(
      sections: [
        .init(name: "behavior", preset: 20, byDefault: 5, written: 1),
        .init(name: "portfolio", byDefault: 8, written: 4, data: 3),
      ], presets: ["consumer-cards"])
    func lines(_ language: ReportLanguage) -> [String] {
      TerminalReport(
        summary, language: language, columns: 1_000, origins: origins
      ).verdictLines
    }
    #expect(
      lines(.english).first?.hasPrefix(
        "B reminders first is better than A champion under assumed behaviour (3 of 41 parameters from your data): "
      )
        == true)
    #expect(
      lines(.english).last
        == "It rests on assumptions: of 41 parameters of debtors and channels 3 come from your data, 5 are written in "
        + "the scenario, 20 are those of presets (consumer-cards), 13 are defaults. Intervals and confidence speak of "
        + "chance alone.")
    #expect(
      lines(.spanish).first?.hasPrefix(
        "B reminders first es mejor que A champion con un comportamiento supuesto (3 de 41 parámetros salen de sus datos): "
      ) == true)
    #expect(lines(.spanish).last?.contains("20 son de preajustes (consumer-cards)") == true)
  }

  /// A scenario that writes everything out does not say what was chosen, and a resolved one is such.
  @Test func whereNothingIsLeftOutOriginsAreNotKnown() {
    func sentence(_ section: ParameterOrigins.Section, _ language: ReportLanguage) -> String {
      OriginWords(origins: .init(sections: [section], presets: []), language: language).sentence
    }
    let resolved = ParameterOrigins.Section(name: "behavior", written: 259)
    #expect(
      sentence(resolved, .english).contains("259 are written in the scenario (it leaves nothing"))
    #expect(
      sentence(resolved, .spanish).contains("259 están escritos en el escenario (no deja nada"))
    let usual = ParameterOrigins.Section(name: "behavior", byDefault: 1, written: 1, data: 1)
    #expect(
      sentence(usual, .english).contains(
        "1 comes from your data, 1 is written in the scenario, 1 is a default. "))
    #expect(
      sentence(usual, .spanish).contains(
        "1 sale de sus datos, 1 está escrito en el escenario, 1 es un valor por defecto. "))
  }

  @Test func countsOfOneAreInTheSingular() {
    let (en, es) = (DecimalText(language: .english), DecimalText(language: .spanish))
    #expect(en.replications(1) == "1 replication" && es.replications(1) == "1 réplica")
    #expect(
      en.replications(2_000) == "2,000 replications" && es.replications(2_000) == "2.000 réplicas")
    #expect(es.counted(2, "fresh replication", "réplica nueva") == "2 réplicas nuevas")
    #expect(en.accounts(0) == "0 accounts" && es.accounts(1) == "1 cuenta")
    var summary = SampleExperiment.summary
    (summary.replications, summary.accounts) = (1, 1)
    let text = TerminalReport(summary, language: .spanish, columns: 1_000).text()
    #expect(
      text.contains("1 réplica de 1 cuenta") && !text.contains("1 réplicas")
        && !text.contains("1 cuentas"))
  }

  @Test func noPairsAndOneReplication() {
    var comparison = comparison(0, .undecided)
    comparison.difference = DifferenceEstimate(mean: nil, standardError: nil, interval: nil, n: 0)
    comparison.probabilityBetter = nil
    comparison.minimumDetectableEffect = nil
    #expect(sentences(comparison).first?.hasSuffix("no replication has a value of both.") == true)
    comparison.difference.mean = 0.01
    #expect(sentences(comparison).first?.hasSuffix(": net recovery rate +1.00 pp.") == true)
  }

  @Test func theBestOfSeveralChallengersLeads() {
    var summary = SampleExperiment.summary
    summary.strategies.append(SampleExperiment.challenger)
    summary.strategies[2].name = "legal first"
    summary.comparisons.append(
      SampleExperiment.comparison(
        "net_recovery_rate", 0.03, se: 0.001, verdict: .better, wins: 1, challenger: "legal first"))
    let report = TerminalReport(summary)
    #expect(report.verdictLines.first?.hasPrefix("Best of 2 challengers: C legal first") == true)
    // Where less is better the smallest difference leads.
    summary.comparisons.append(
      SampleExperiment.comparison(
        "cost_per_account", -0.3, se: 0.004, verdict: .better, wins: 1, challenger: "legal first"))
    let costs = TerminalReport(summary, headline: .costPerAccount)
    #expect(costs.leadingComparison?.challenger == "reminders first")
  }

  @Test func aSingleStrategySaysWhatItAchieves() {
    var summary = SampleExperiment.summary(placing: 1e6)
    summary.strategies.removeLast()
    summary.comparisons = []
    let report = TerminalReport(summary, columns: 200)
    #expect(
      report.verdictLines == [
        "A champion: net recovery rate 38.100% ± 0.160, USD 381,000 (USD 379,400 to 382,600) per portfolio of 50,000 accounts.",
        "90% of the 100 simulated portfolios lie between 36.195% and 40.005%.",
      ])
    // A strategy that loses more than it recovers says so.
    summary.strategies[0].metrics = summary.strategies[0].metrics.map { metric in
      var loss = metric
      loss.estimate.mean = metric.estimate.mean.map { -$0 }
      loss.estimate.interval95 = metric.estimate.interval95.flatMap {
        ConfidenceInterval(low: -$0.high, high: -$0.low, level: $0.level)
      }
      return loss
    }
    let losing = TerminalReport(summary, columns: 200)
    #expect(
      losing.verdictLines.first?.contains("USD −381,000 (USD −382,600 to −379,400)") == true,
      "\(losing.verdictLines)")
  }

  /// A difference that reads as none is worth neither more nor less.
  @Test func noDifferenceHasNoMoney() {
    var summary = SampleExperiment.summary(placing: 180)
    for (share, hasMoney) in [(-0.0005, false), (-0.2, true)] {
      summary.comparisons = [
        SampleExperiment.comparison(
          "net_recovery_rate", share, se: 0.45, verdict: .notToldApart, wins: 0.5,
          challenger: "same")
      ]
      let text = TerminalReport(summary, columns: 1_000).verdictLines.joined()
      #expect(text.contains("that is USD") == hasMoney, "\(text)")
    }
  }

  /// Two replications that agree by chance have no interval, and say so.
  @Test func aMissingIntervalIsAWord() {
    let alike = DifferenceEstimate(mean: 0.06, standardError: nil, interval: nil, n: 2)
    let format = MetricFormat(metric: "cost_per_account", currency: "EUR", language: .spanish)
    let words = DifferenceWords(alike, of: format, in: .spanish)
    #expect(words.interval == "sin intervalo" && words.text == "+0,06 EUR")
  }

  /// What is worth next to nothing is not "0 less".
  @Test(arguments: [(-1e-7, "USD 0.10 less"), (-3e-10, "USD 0.0003 less"), (4e-6, "USD 4 more")])
  func smallAmountsAreNoZeros(share: Double, words: String) {
    var summary = SampleExperiment.summary(placing: 1e6)
    summary.comparisons = [
      SampleExperiment.comparison(
        "net_recovery_rate", share, se: 1e-4, verdict: .undecided, wins: 0.5, challenger: "same")
    ]
    let text = TerminalReport(summary, columns: 1_000).verdictLines.joined()
      .replacing("\u{A0}", with: " ")
    #expect(text.contains(words), "\(text)")
  }

  @Test func ofTwoThatAreNotBetterTheOneWithTheBetterMeanLeads() {
    var summary = SampleExperiment.summary
    summary.comparisons = [
      SampleExperiment.comparison(
        "net_recovery_rate", 0, se: 0, verdict: .identical, wins: 0.5, challenger: "same"),
      SampleExperiment.comparison(
        "net_recovery_rate", -0.001, se: 0.001, verdict: .undecided, wins: 0.4, challenger: "other"),
    ]
    #expect(ReportWords(summary).leadingComparison?.challenger == "same")
  }
}
