// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Testing

@testable import Reporting

/// How often one of two did better: counts, ties apart, and no percentage of a few.
@Suite struct ContestWordsTests {
  /// Clopper and Pearson: 2 of 2 is above √0.025, 0 of 4 below 1 − 0.025^¼.
  @Test func intervalsOfFew() throws {
    let all = try #require(ContestCount(better: 2, worse: 0, alike: 0).interval())
    #expect(abs(all.low - 0.025.squareRoot()) < 1e-9 && all.high == 1)
    let none = try #require(ContestCount(better: 0, worse: 0, alike: 4).interval())
    #expect(none.low == 0 && abs(none.high - (1 - 0.025.squareRoot().squareRoot())) < 1e-9)
    #expect(ContestCount(gains: [1, 0, -2, .nan, 3]) == .init(better: 2, worse: 1, alike: 1))
    #expect(ContestCount(gains: []).interval() == nil)
  }

  @Test func tiesAreNoHalves() {
    let paired = PairedDifference(challenger: [1, 0, 0, 0, 2], minus: [0, 0, 0, 1, 2])
    #expect(paired.probabilityBetter?.contest == .init(better: 1, worse: 1, alike: 3))
  }

  private func report(
    _ contest: ContestCount, _ language: ReportLanguage
  ) -> TerminalReport {
    var summary = SampleExperiment.summary
    var open = SampleExperiment.comparison(
      "net_recovery_rate", 0.001, se: 0.001, verdict: .notToldApart, wins: 0.6)
    open.probabilityBetter?.contest = contest
    summary.comparisons = [open]
    return TerminalReport(
      summary, language: language, columns: 1_000, headline: .netRecoveryRate)
  }

  @Test func portfoliosThatAreAlikeAreToldApart() {
    let seldom = ContestCount(better: 30, worse: 10, alike: 60)
    let text = report(seldom, .english).text()
    #expect(
      text.contains(
        "B did better in 30 of 100 simulated portfolios, worse in 10 and alike in 60 (better: 30%; 95% interval 21 to 40%)."
      ))
    #expect(text.contains("30/10/60") && !text.contains("60%"))
    let spanish = report(seldom, .spanish).text()
    #expect(spanish.contains("fue mejor en 30 de 100 carteras simuladas, peor en 10 e igual en 60"))
    let few = report(ContestCount(better: 4, worse: 0, alike: 0), .english).text()
    #expect(few.contains("in 4 of 4 simulated portfolios (better: 95% interval 40 to 100% of all)"))
  }

  @Test(arguments: [2, 19, 40])
  func fewDrawsHaveNoPercentage(count: Int) throws {
    var summary = SampleExperiment.summary
    let names = summary.strategies.prefix(2).map(\.name)
    summary.uncertainty = UncertaintySummary(
      metric: "net_recovery_rate", strategies: names, champion: 0, parameters: ["theta"],
      draws: (0..<count).map { number in
        let gain = 0.01 + 0.001 * Double(number)
        return UncertaintyDraw(
          parameters: [Double(number)], values: [[0.3, 0.31], [0.3 + gain, 0.31 + gain]])
      }, direction: .higherIsBetter)
    let contrast = try #require(summary.uncertainty?.contrasts.first)
    #expect(contrast.range == nil || count >= 20)
    for language in [ReportLanguage.english, .spanish] {
      let lines = TerminalReport(summary, language: language, columns: 1_000).uncertaintyLines
      let text = lines.joined(separator: "\n")
      #expect(
        text.contains("\(count) of \(count) draws") || text.contains("\(count) de \(count) sorteos")
      )
      let isShare = text.contains("100%; ") || text.contains("100 %; ")
      #expect(isShare == (count >= 20))
      #expect(text.contains("in 90% of them") == (count >= 20 && language == .english))
      #expect(text.contains("Fewer than 20") == (count < 20 && language == .english))
    }
  }
}
