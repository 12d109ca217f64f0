// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Testing

@testable import Reporting

/// Constants, ties and zeros are told as what they are.
@Suite struct ExactnessTests {
  private func words(
    _ values: [Double], _ metric: String, _ language: ReportLanguage = .english
  ) -> String? {
    let report = ReportWords(SampleExperiment.summary, language: language)
    return EstimateWords(MetricEstimate(values), of: Metric(stored: metric), report)?.text
  }

  @Test func aConstantIsExact() {
    let noisy = [0.1 + 0.2, 0.3, 0.3, 0.3]
    #expect(words(noisy, "penetration") == "30.00% exact")
    #expect(words(noisy, "penetration", .spanish) == "30,00\u{A0}% exacto")
    #expect(words([1.0 / 3, 1.0 / 3], "penetration") == "33.333% exact")
    #expect(words([1, 1, 1], "contacts_per_account") == "1.00 exact")
    // One replication alone shows no constancy.
    #expect(words([1], "contacts_per_account") == "1.00")
    #expect(words([1, 1.1], "contacts_per_account")?.contains("±") == true)
  }

  @Test func whatWasNeverSeenSaysInHowMany() throws {
    #expect(words([0, 0, 0], "complaints_per_1000") == "none in 3")
    #expect(words([0, 0, 0], "complaints_per_1000", .spanish) == "cero en 3")
    // A balance of gains and costs is 0 without anything being unseen.
    #expect(words([0, 0, 0], "net_recovery_rate") == "0.00% exact")
    #expect(words([0, 0, 0], "cost_per_account") == "USD 0.00 exact")
    // An interval that reaches above zero shows its upper end.
    var estimate = MetricEstimate([0, 0, 0])
    estimate.interval95 = SampleExperiment.interval(0, 1.2)
    let report = ReportWords(SampleExperiment.summary)
    #expect(
      EstimateWords(estimate, of: .complaintsPer1000, report)?.text == "none in 3 (≤ 1.20)")
  }

  @Test func exactDifferencesAndTies() {
    func words(_ differences: [Double], _ metric: String) -> DifferenceWords {
      DifferenceWords(
        DifferenceEstimate(
          PairedDifference(challenger: differences, minus: differences.map { _ in 0 })),
        of: ReportWords(SampleExperiment.summary).format(metric), in: .english)
    }
    let exact = words([-0.003, -0.003, -0.003], "net_recovery_rate")
    #expect(exact.text == "−0.300 pp (exact)" && exact.short == "−0.300 pp exact")
    #expect(words([0.9, 0.9], "cost_per_account").value == "USD +0.90")
    #expect(words([0.9, 1.1], "cost_per_account").half?.hasPrefix("± ") == true)
    var tie = SampleExperiment.comparison(
      "opt_outs_per_1000", 0, se: 0, verdict: .identical, wins: 0.5)
    let report = ReportWords(SampleExperiment.summary)
    let format = report.format("opt_outs_per_1000")
    #expect(report.verdictWords(tie, format) == "the same in each")
    tie.difference.mean = 0.1
    tie.difference.standardError = 0.2
    tie.verdict = .notToldApart
    #expect(report.verdictWords(tie, format).hasPrefix("not told apart"))
    tie.verdict = .notTested
    #expect(report.verdictWords(tie, format) == "not tested")
  }

  /// A measure without a better direction is higher or lower, whatever its verdict, and nobody wins at it.
  @Test(arguments: Verdict.allCases) func neutralMeasuresAreNeitherBetterNorWorse(verdict: Verdict)
  {
    let comparison = SampleExperiment.comparison(
      "contacts_per_account", 2, se: 0.1, verdict: verdict, wins: 1, margin: 3)
    for language in ReportLanguage.allCases {
      var report = TerminalReport(SampleExperiment.summary, language: language)
      report.summary.comparisons = [comparison]
      let text = report.differenceLines.joined(separator: "\n")
      for word in ["better", "worse", "mejor", "peor"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  /// One statement tells what is corrected, what is not, and how much chance alone would show.
  @Test func manyComparisonsHaveOneStatement() {
    var report = TerminalReportTests.report
    report.columns = 1_000
    #expect(report.text().matches(of: /Not corrected/).count == 1)
    #expect(report.multiplicityNote?.contains("Holm") == false)
    report.summary.comparisons += report.summary.comparisons.map { comparison in
      var other = comparison
      other.challenger = "legal first"
      return other
    }
    #expect(
      report.multiplicityNote?.hasPrefix("Verdicts allow for 2 challengers on each measure (Holm)")
        == true)
    #expect(
      report.multiplicityNote?.contains(
        "4 further measures, 3 lines of `expect`. At 5% each, chance alone would make about 0.4 of them"
      ) == true)
    for index in report.summary.comparisons.indices {
      report.summary.comparisons[index].verdict = .notTested
    }
    #expect(report.multiplicityNote == nil)
  }
}
