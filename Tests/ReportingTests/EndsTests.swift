// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Reporting

/// Ends of intervals and levels, wherever they are told.
@Suite("Ends lie where a metric can, and read as what they are") struct EndsTests {
  private func format(
    _ metric: String, _ language: ReportLanguage = .english
  ) -> MetricFormat {
    MetricFormat(metric: metric, currency: "USD", language: language)
  }

  private func interval(_ low: Double, _ high: Double) throws -> ConfidenceInterval {
    try #require(ConfidenceInterval(low: low, high: high, level: .ninetyFive))
  }

  private func estimate(
    _ mean: Double?, _ ends: ConfidenceInterval?, fact: EstimateFact? = nil
  ) -> MetricEstimate {
    var estimate = MetricEstimate(
      mean: mean, standardDeviation: 0.2, standardError: ends.map { $0.halfWidth / 2 },
      interval95: ends, n: 10, missing: 0, quantiles: nil, skewness: nil,
      errorSource: .replications)
    estimate.fact = fact
    return estimate
  }

  private static let shares = [
    "recovery_rate", "kept_rate", "closed_rate", "end_balance_rate[lost]", "small_balance_rate",
    "plan_completion", "cure_rate[b]",
  ]

  /// Whether a text tells a percentage above 100 or below 0.
  private func isOutside(_ text: String) -> Bool {
    text.split { !($0.isNumber || $0 == "." || $0 == "−") }.contains { word in
      Double(word.replacing("−", with: "-")).map { $0 > 100 || $0 < 0 } ?? false
    }
  }

  @Test(arguments: shares) func noShareReachesPast100(_ metric: String) throws {
    let format = format(metric)
    for (mean, low, high) in [
      (0.9, 0.7, 1.1), (0.557, 0.116, 0.998), (0.08, -0.06, 0.22), (1, 0.8, 1.2),
    ] {
      let ends = try interval(low, high)
      let texts = [
        format.mean(mean, ends, decimals: 1), format.range(mean, ends),
        format.column(mean, ends, decimals: 1),
        format.plainEnds(
          format.possible(ends).low, format.possible(ends).high, decimals: 1),
        format.valueEnds(format.possible(ends, around: mean), decimals: 1).high,
        EstimateWords(
          estimate(mean, ends), of: Metric(stored: metric), ReportWords(SampleExperiment.summary)
        )?.text ?? "",
      ]
      for text in texts { #expect(!isOutside(text), "\(text)") }
    }
    // 90.0% ± 20.0 would reach 110 %.
    #expect(format.mean(0.9, try interval(0.7, 1.1), decimals: 1) == "90.0% (70.0 to 100.0)")
    #expect(format.mean(0.5, try interval(0.4, 0.6), decimals: 1) == "50.0% ± 10.0")
  }

  @Test func whatIsLessCostsMayBeNegative() throws {
    let ends = try interval(-0.3, 1.2)
    #expect(format("net_recovery_rate").mean(0.5, ends, decimals: 0) == "50% (−30 to 100)")
    #expect(format("npv").mean(5, try interval(-10, 20), decimals: 0) == "USD 5 ± 15")
    #expect(
      format("cost_per_account").mean(5, try interval(-10, 20), decimals: 0) == "USD 5 (0 to 20)")
  }

  @Test func differencesOfSharesAreAtMost100Points() throws {
    let format = format("kept_rate")
    #expect(format.ends(-1.4, 0.2, decimals: 0) == "−100 to +20")
    let words = DifferenceWords(
      DifferenceEstimate(mean: -0.6, standardError: 0.4, interval: try interval(-1.4, 0.2), n: 5),
      of: format, in: .english)
    #expect(words.interval == "−100 to +20" && words.short.contains("(−100 to +20)"))
  }

  /// In tables of differences, sentences and gates.
  @Test func noEffectBeyond100PointsIsDetectable() {
    #expect(format("kept_rate").detectable(1.3) == nil)
    #expect(format("net_recovery_rate").detectable(1.3) == nil)
    #expect(format("kept_rate").detectable(0.4) == "40 pp")
    #expect(format("npv").detectable(1_000_000) != nil)
    var summary = SampleExperiment.summary
    for index in summary.comparisons.indices {
      summary.comparisons[index].verdict = .notToldApart
      summary.comparisons[index].minimumDetectableEffect = 1.37
    }
    let report = TerminalReport(summary, columns: 1_000)
    let comparison = summary.comparisons[0]
    #expect(report.words.verdictWords(comparison, format(comparison.metric)) == "not told apart")
    let sentence = VerdictSentences(report: report.words, comparison: comparison).detectable
    #expect(sentence?.hasPrefix("This run is too small to find any difference") == true)
    #expect(!report.text().contains("137"))
  }

  @Test func noComparisonInsideAnother() throws {
    let cost = format("cost_per_unit_collected")
    #expect(cost.most(0.000_01, decimals: 4) == "≤ 0.0001")
    #expect(cost.ends(-0.0019, -0.000_02, decimals: 4) == "−0.0019 to −0.0001")
    #expect(cost.ends(0.000_02, 0.0019, decimals: 4) == "+0.0001 to +0.0019")
    #expect(cost.plainEnds(0.000_02, 0.0019, decimals: 4) == "0.0000 to 0.0019")
    #expect(cost.mean(0.0015, try interval(0.001_48, 0.001_52), decimals: 4) == "0.0015 ± 0.0001")
    let report = ReportWords(SampleExperiment.summary)
    for metric in [
      Metric.complaintsPer1000, .keptRate, .contactsPerAccount, .suppressedContacts,
    ] {
      let words = EstimateWords(
        estimate(0, try interval(0, 0.000_000_2), fact: .nothingCounted), of: metric, report)
      let text = try #require(words?.text)
      #expect(text.hasPrefix("none in 10 (≤ 0.0"), "\(text)")
      #expect(!text.contains("<") && !text.contains(">"))
    }
  }

  @Test(arguments: [
    (0.95, "95%", "95 %"), (0.9833333, "98.33%", "98,33 %"), (0.999, "99.9%", "99,9 %"),
    (0.99999, "99.999%", "99,999 %"), (0.999999, "99.9999%", "99,9999 %"),
    (0.999_999_99, ">99.9999%", ">99,9999 %"), (0.5, "50%", "50 %"),
  ])
  func noLevelIs100Percent(_ value: Double, _ english: String, _ spanish: String) throws {
    let level = try ConfidenceLevel(value)
    #expect(MetricWording.level(level, DecimalText(language: .english)) == english)
    let text = MetricWording.level(level, DecimalText(language: .spanish))
    #expect(text.replacing("\u{A0}", with: " ") == spanish)
    let chance = MetricWording.chance(level, DecimalText(language: .english))
    #expect(chance.contains { ("1"..."9").contains($0) })
  }

  /// A probability that chance alone gives is never 0 or 1.
  @Test(arguments: [
    (0.9996, 0, ">99%"), (0.9996, 1, ">99.9%"), (0.0004, 0, "<1%"), (0.0004, 1, "<0.1%"),
    (1, 0, "100%"), (0, 0, "0%"), (0.994, 0, "99%"), (0.42, 0, "42%"),
  ])
  func noProbabilityIsRoundedToCertainty(_ share: Double, _ decimals: Int, _ text: String) {
    #expect(DecimalText(language: .english).percent(share, decimals: decimals) == text)
  }

  /// Ends that would read as the estimate itself say how near they are, and no interval is a point that is none.
  @Test(arguments: [
    ("cost_per_unit_collected", -0.000_72, 4e-6, "± <0.0001"),
    ("cost_per_unit_collected", 0.000_021, 9e-6, "± <0.0001"),
    ("recovery_rate", 0.012_34, 1e-6, "± <0.001"),
    ("days_to_close", -1.5, 0.001, "± <0.01"),
    ("cost_per_account", 0.71, 1e-5, "USD ± <0.0001"),
  ])
  func noIntervalReadsAsAPoint(
    _ metric: String, _ mean: Double, _ reach: Double, _ text: String
  ) throws {
    let ends = try interval(mean - reach, mean + reach)
    let difference = DifferenceEstimate(
      mean: mean, standardError: reach / 2, interval: ends, n: 10)
    let words = DifferenceWords(difference, of: format(metric), in: .english)
    #expect(words.interval.replacing("\u{A0}", with: " ") == text)
    let size = abs(mean)
    let value = format(metric).range(size, try interval(size - reach, size + reach))
    let inside = value.split(separator: "(").last?.dropLast().split(separator: " to ") ?? []
    #expect(inside.count == Set(inside).count && !inside.isEmpty, "\(value)")
    // A place that tells them apart is told.
    let wide = try interval(mean - 300 * reach, mean + 300 * reach)
    let told = DifferenceWords(
      DifferenceEstimate(mean: mean, standardError: 150 * reach, interval: wide, n: 10),
      of: format(metric), in: .english)
    #expect(told.interval.contains(" to ") && !told.interval.contains("±"))
  }

  /// What is not told apart is no amount that somebody gains.
  @Test(arguments: [
    (Verdict.notToldApart, true), (.undecided, true), (.better, false), (.equivalent, false),
  ])
  func whatMayBeNothingIsNoAmount(_ verdict: Verdict, _ isOpen: Bool) throws {
    var summary = SampleDocuments.summary
    for holdsNothing in [true, false] {
      for index in summary.comparisons.indices {
        summary.comparisons[index].verdict = verdict
        summary.comparisons[index].difference.interval = try interval(
          holdsNothing ? -0.01 : 0.004, 0.07)
      }
      for language in [ReportLanguage.english, .spanish] {
        let html = try SampleDocuments.page(summary, language: language).html()
        #expect(html.contains(language.choose("At stake", "En juego")))
        let nothing = language.choose("could be nothing", "podría ser nada")
        #expect(html.contains(nothing) == (isOpen && holdsNothing))
        // An interval off 0 is not said to hold it.
        let undecided = ">" + language.choose("undecided", "sin decidir") + "<"
        #expect(html.contains(undecided) || !isOpen || holdsNothing)
      }
    }
  }

  /// A line of `expect` tells its level and ends that are possible.
  @Test func expectations() throws {
    let level = try ConfidenceLevel(0.99999)
    let ends = try #require(ConfidenceInterval(low: 0.2, high: 1.3, level: level))
    var report = TerminalReport(SampleExperiment.summary, columns: 1_000)
    report.expectations = [
      ExpectationOutcome(
        text: "a.kept_rate > 10% @ 99.999%", metric: "kept_rate", verdict: .pass, estimate: 0.75,
        interval: ends, n: 5)
    ]
    let text = report.text()
    #expect(text.contains("to 100%") && text.contains("at 99.999%"), "\(text)")
    #expect(!text.contains("130%") && !text.contains("at 100%"))
  }

  /// A line that subtracts tells a difference as the tables do: with its sign, shares in percentage points.
  @Test(arguments: [ReportLanguage.english, .spanish])
  func expectedDifferences(_ language: ReportLanguage) throws {
    let ends = try interval(0.03486, 0.03849)
    var outcome = ExpectationOutcome(
      text: "b.recovery_rate - a.recovery_rate > 1%", metric: "recovery_rate", verdict: .pass,
      estimate: 0.03665, interval: ends, n: 30)
    outcome.isDifference = true
    var nothing = ExpectationOutcome(
      text: "a.kept_rate > 1%", metric: "kept_rate", verdict: .undecided, estimate: nil,
      interval: nil, n: 0)
    nothing.isDifference = true
    var report = TerminalReport(SampleExperiment.summary, language: language, columns: 1_000)
    report.expectations = [outcome, nothing]
    let text = report.text().replacing("\u{A0}", with: " ")
    let (told, silent) =
      language == .english
      ? ("(+3.665 pp; +3.486 to +3.849 at 95%)", "undecided: it has no value")
      : ("(+3,665 pp; +3,486 a +3,849 al 95 %)", "no decidida: no tiene valor")
    #expect(text.contains(told) && text.contains(silent), "\(text)")
  }

  /// What had no occasion is told as on the terminal, and shares by day do not reach past all accounts.
  @Test func pages() throws {
    var summary = SampleDocuments.summary
    let none = estimate(nil, nil, fact: .noExposure)
    summary.strategies[0].metrics.append(
      NamedEstimate(name: "vulnerable_burden_ratio", estimate: none))
    summary.strategies[1].metrics.append(
      NamedEstimate(
        name: "vulnerable_burden_ratio", estimate: estimate(1.2, try interval(0.9, 1.5))))
    summary.strategies[0].timeToPay = try TimeToPay(
      accounts: [3, 3], firstPayments: [[0, 3], [0, 2]], causes: ["paid"],
      ends: [[[0, 1]], [[0, 0]]])
    summary.strategies[1].timeToPay = summary.strategies[0].timeToPay
    let html = try SampleDocuments.page(summary).html()
    #expect(html.contains("<b>no occasion</b>"))
    // 5 of 6 accounts, of which half of the interval would reach past all.
    let row = try #require(html.components(after: "First payment by day 1", before: "</tr>"))
    #expect(row.contains("83") && row.contains(" to ") && !row.contains("±"), "\(row)")
  }
}

extension String {
  /// What stands between one text and the next other.
  fileprivate func components(after start: String, before end: String) -> Substring? {
    guard let first = firstRange(of: start) else { return nil }
    let rest = self[first.upperBound...]
    return rest.firstRange(of: end).map { rest[..<$0.lowerBound] }
  }
}
