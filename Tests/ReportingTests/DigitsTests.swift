// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Storage
import TestSupport
import Testing

@testable import Reporting

/// No number shown has more digits than its error or its unit bear, and none more than six, in any form of any report.
@Suite struct DigitsTests {
  // MARK: One place decides

  @Test func sixDigitsAtMost() {
    let text = DecimalText(language: .english)
    #expect(text.text(-0.3, decimals: 15) == "−0.300000")
    #expect(text.text(0.000_012_345_678, decimals: 15) == "0.0000123457")
    #expect(text.text(99_999.96, decimals: 2) == "100,000")
    #expect(text.text(99_999.94, decimals: 2) == "99,999.9")
    #expect(text.text(1_234_567.891, decimals: 2) == "1,234,570")
    #expect(text.text(1_234_567.891, decimals: 2, keepsUnits: true) == "1,234,568")
    #expect(text.text(1_234_567, decimals: -4, keepsUnits: true) == "1,230,000")
    #expect(text.text(1_234_567) == "1,234,567")
  }

  @Test(arguments: ReportLanguage.allCases) func unitsBoundDecimals(language: ReportLanguage) {
    func format(_ metric: String, _ currency: String = "USD") -> MetricFormat {
      MetricFormat(metric: metric, currency: currency, language: language)
    }
    func english(_ text: String) -> String {
      language == .english ? text : text.replacing(".", with: ",")
    }
    // An error of 10⁻¹⁷ is rounding: a share is told to thousandths of a point.
    let share = format("net_recovery_rate")
    #expect(
      share.difference(-0.003, decimals: share.decimals(error: 1e-17)) == english("−0.300 pp"))
    #expect(share.decimals(error: 0.0003) == 3 && share.decimals(error: 0.002) == 2)
    // Ten-thousandths of a unit per unit, and what is less is not zero.
    let cost = format("cost_per_unit_collected")
    #expect(cost.value(0.000_006_7, decimals: cost.decimals(error: 1e-9)) == english("<0.0001"))
    #expect(cost.bareDifference(-0.000_006_7, decimals: 4) == english(">−0.0001"))
    #expect(cost.value(0, decimals: 4) == english("0.0000"))
    // Hundredths of the minor unit: a yen has none.
    #expect(format("cost_per_account", "JPY").decimals(error: 1e-6) == 2)
    #expect(format("cost_per_account", "USD").decimals(error: 1e-6) == 4)
    // A threshold below what can be shown is told as the smallest that can.
    #expect(cost.threshold(0.000_006_7) == english("0.0001"))
    // An error before the point rounds there.
    #expect(share.decimals(error: nil) == 2)
    #expect(format("npv").decimals(error: 5_100) == -2)
  }

  /// What is exact is told with its own digits in every table: an error of 0 and one of rounding are the same.
  @Test(arguments: [0, 1e-17, 2e-16]) func exactNumbersAreTheSameEverywhere(error: Double) {
    let format = MetricFormat(metric: "net_recovery_rate", currency: "USD", language: .english)
    let difference = -9.0 / 7
    func text(_ decimals: Int) -> String { format.difference(difference, decimals: decimals) }
    let words = DifferenceWords(
      DifferenceEstimate(
        mean: difference, standardError: error, interval: interval(difference, 0), n: 4),
      of: format, in: .english)
    #expect(words.value == "−128.571 pp")
    #expect(text(format.decimals(ofDifference: difference, error: error)) == words.value)
    // With an error it decides, and without one the usual digits stand.
    #expect(text(format.decimals(ofDifference: difference, error: 0.002)) == "−128.57 pp")
    #expect(text(format.decimals(ofDifference: difference, error: nil)) == "−128.57 pp")
    #expect(format.decimals(of: 0.411_27, error: error) == format.exactDecimals(0.411_27))
  }

  // MARK: Every form of every report

  @Test(arguments: 0..<40) func noReportShowsMore(seed: Int) throws {
    var numbers = Numbers(seed)
    let summary = summary(&numbers)
    let documents = try SampleDocuments.documents(summary)
    for language in ReportLanguage.allCases {
      var report = TerminalReportTests.report
      report.summary = summary
      report.language = language
      report.expectations = expectations(&numbers)
      report.summary.placedBalance = abs(numbers.value())
      scan(report.text(), language, "terminal")
      let page = ReportPage(documents, language: language, library: nil)
      scan(Self.visible(page.html()), language, "page")
      for figure in page.frame.figures {
        scan(Self.texts(figure.spec).joined(separator: "\n"), language, "chart \(figure.name)")
      }
      let regression = RegressionReport([outcome(&numbers)], language: language)
      scan(regression.text(), language, "check")
      scan(regression.markdown(), language, "check as Markdown")
      scan(regression.junit(), language, "check as JUnit")
      scan(regression.gitHubAnnotations(), language, "check on GitHub")
      let compared = comparison(&numbers)
      scan(ComparisonReport(compared, language: language).text(), language, "compare")
      scan(
        Self.visible(ComparisonPage(compared, language: language, engine: "1.0.0").html()),
        language, "compare as a page")
      scan(
        LiveTestReport(try liveTest(&numbers), language: language).text(), language, "live-test")
      let tuned = tuning(&numbers)
      scan(TuningReport(tuned, language: language).text(), language, "tune")
      scan(Self.visible(TuningPage(tuned, language: language).html()), language, "tune as a page")
      // The study is the same for all seeds but for its noise, and long to make.
      guard seed < 3 else { continue }
      let studied = try SensitivityReportTests.record(noise: abs(numbers.value()) + 1e-9)
      scan(SensitivityReport(studied, language: language).text(), language, "sensitivity")
      scan(
        Self.visible(SensitivityPage(studied, language: language).html()), language,
        "sensitivity as a page")
    }
  }

  /// Numbers with a decimal mark and more than six significant digits; counts, seeds and totals in whole units have none.
  private func scan(
    _ text: String, _ language: ReportLanguage, _ form: String,
    location: SourceLocation = #_sourceLocation
  ) {
    let mark: Character = language == .english ? "." : ","
    for number in Self.numbers(in: text) {
      let parts = number.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let digits = parts.joined().filter(\.isNumber).drop { $0 == "0" }
      #expect(digits.count <= 6, "\(form): \(number)", sourceLocation: location)
    }
  }

  /// The stretches of digits and marks, without marks at their ends.
  private static func numbers(in text: String) -> [String] {
    text.split { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == ",")) }
      .map { String($0) }
      .map { number in
        var number = number[...]
        while let last = number.last, !last.isNumber { number = number.dropLast() }
        while let first = number.first, !first.isNumber { number = number.dropFirst() }
        return String(number)
      }
  }

  /// The text of a page that a reader sees.
  private static func visible(_ html: String) -> String {
    var text = html
    for tag in ["style", "script", "pre"] {
      while let start = text.range(of: "<\(tag)"),
        let end = text[start.upperBound...].range(of: "</\(tag)>")
      { text.removeSubrange(start.lowerBound..<end.upperBound) }
    }
    // A cell is not part of its neighbour.
    return text.replacing(/<[^>]*>/, with: " ")
  }

  /// The texts a chart shows.
  private static func texts(_ value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(texts)
    case .object(let members):
      members.filter { !["range", "value", "stroke", "fill", "color"].contains($0.name) }
        .flatMap { texts($0.value) }
    default: []
    }
  }
}

// MARK: - Numbers of any size

extension DigitsTests {
  /// Means of 10⁻¹² … 10⁹ and errors of 0, of rounding, and of anything up to ten times the mean.
  struct Numbers: RandomNumberGenerator {
    private var generator: SplitMix

    init(_ seed: Int) {
      generator = SplitMix(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    }

    mutating func next() -> UInt64 { generator.next() }

    mutating func value() -> Double {
      if Int.random(in: 0..<8, using: &self) == 0 { return 0 }
      let size = power(Double.random(in: -12..<9, using: &self))
      return Bool.random(using: &self) ? size : -size
    }

    mutating func error(of value: Double) -> Double {
      switch Int.random(in: 0..<5, using: &self) {
      case 0: 0
      case 1: 1e-17
      case 2: 1e-16 * value.magnitude
      default: value.magnitude * power(Double.random(in: -9..<1, using: &self))
      }
    }

    private func power(_ exponent: Double) -> Double {
      var result = 1 + (exponent - exponent.rounded(.down)) * 8.999
      for _ in 0..<Int(exponent.rounded(.down).magnitude) {
        result = exponent < 0 ? result / 10 : result * 10
      }
      return result
    }
  }

  private static let metrics = [
    "recovery_rate", "net_recovery_rate", "npv", "npv_rate", "cost_per_account",
    "cost_per_unit_collected", "contacts_per_account", "days_to_first_payment",
    "complaints_per_1000", "suppressed_contacts", "value_u", "vulnerable_burden_ratio",
    "months_to_end", "cost_per_account[sms]", "contacts_per_account[sms]", "roll_rate_accounts[a]",
    "house_index", "write_off_rate", "plan_takeup",
  ]

  private func interval(_ mean: Double, _ error: Double) -> ConfidenceInterval? {
    ConfidenceInterval(low: mean - 2 * error, high: mean + 2 * error, level: .ninetyFive)
  }

  private func summary(_ numbers: inout Numbers) -> ExperimentSummary {
    var summary = SampleExperiment.summary
    for strategy in summary.strategies.indices {
      summary.strategies[strategy].metrics = Self.metrics.map { name in
        let mean = numbers.value()
        return SampleExperiment.metric(name, mean, se: numbers.error(of: mean))
      }
      summary.strategies[strategy].segments = ["a", "b"].map { segment in
        SegmentSummary(
          name: segment,
          metrics: Self.metrics.map { name in
            let mean = numbers.value()
            return SampleExperiment.metric(name, mean, se: numbers.error(of: mean))
          })
      }
    }
    summary.comparisons = Self.metrics.map { name in
      let mean = numbers.value()
      return SampleExperiment.comparison(
        name, mean, se: numbers.error(of: mean),
        verdict: Verdict.allCases.randomElement(using: &numbers) ?? .better, wins: 0.75,
        margin: Bool.random(using: &numbers) ? abs(numbers.value()) : nil)
    }
    summary.segmentComparisons = ["a", "b"].flatMap { segment in
      Self.metrics.map { name in
        let mean = numbers.value()
        let error = numbers.error(of: mean)
        return SegmentComparison(
          champion: "champion", challenger: "reminders first", segment: segment, metric: name,
          difference: DifferenceEstimate(
            mean: mean, standardError: error, interval: interval(mean, error), n: 100),
          pValue: 0.1)
      }
    }
    return summary
  }

  private func expectations(_ numbers: inout Numbers) -> [ExpectationOutcome] {
    Self.metrics.map { name in
      let mean = numbers.value()
      return ExpectationOutcome(
        text: "line", metric: name, verdict: .undecided, estimate: mean,
        interval: interval(mean, numbers.error(of: mean)), n: 30, replicationsNeeded: 1_234_567)
    }
  }

  private func outcome(_ numbers: inout Numbers) -> RegressionOutcome {
    RegressionOutcome(
      scenario: "cards", file: "cards.yaml", baseline: "cards.json", currency: "USD", seed: 7,
      replications: 60, baselineReplications: 60, accounts: 2_000, design: .paired,
      exactness: .changed, changes: [], family: FalseAlarms(tests: 2),
      shifts: Self.metrics.map { name in
        let (before, now) = (numbers.value(), numbers.value())
        let error = numbers.error(of: now - before)
        return MetricShift(
          strategy: "plans", metric: name, before: before, now: now, difference: now - before,
          standardError: error, interval: interval(now - before, error),
          minimumDetectableEffect: abs(numbers.value()), margin: abs(numbers.value()),
          verdict: [.better, .worse, .undecided].randomElement(using: &numbers) ?? .worse)
      }, expectations: [])
  }

  private func comparison(_ numbers: inout Numbers) -> RunComparison {
    RunComparison(
      runs: [nil, .paired].enumerated().map { index, design in
        .init(
          path: "run-\(index)", scenario: "cards", seed: 7, replications: 30, design: design)
      }, currency: "USD", parameters: [],
      rows: Self.metrics.map { name in
        let (mean, difference) = (numbers.value(), numbers.value())
        let error = numbers.error(of: difference)
        return .init(
          strategy: "plans", metric: name, means: [mean, mean + difference],
          deltas: [
            .init(
              DifferenceEstimate(
                mean: difference, standardError: error, interval: interval(difference, error), n: 30
              ),
              pValue: 0.01, adjustedPValue: 0.02)
          ])
      }, alone: [])
  }

  private func tuning(_ numbers: inout Numbers) -> TuningRecord {
    var record = TuningReportTests.record(.undecided)
    record.indifference = abs(numbers.value()) + 1e-9
    for index in record.candidates.indices {
      let mean = numbers.value()
      let error = numbers.error(of: mean)
      record.candidates[index].objective =
        SampleExperiment.metric("net_recovery_rate", mean, se: error).estimate
      record.candidates[index].difference = record.candidates[index].difference.map { _ in
        DifferenceEstimate(mean: mean, standardError: error, interval: interval(mean, error), n: 9)
      }
    }
    return record
  }

  private func liveTest(_ numbers: inout Numbers) throws -> LiveTestProposal {
    LiveTestProposal(
      run: "run", metric: Self.metrics.randomElement(using: &numbers) ?? "npv", currency: "USD",
      champion: "champion",
      design: try LiveTestDesign(power: 0.8, level: .ninetyFive, challengers: 1, ratio: 1),
      followUp: 60,
      arms: [
        .init(
          challenger: "plans", effect: numbers.value(), interval: interval(numbers.value(), 1e-17),
          deviation: 1, plan: nil, cautiousPlan: nil, days: nil, cautiousDays: nil)
      ])
  }
}
