// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Testing

@testable import Reporting

/// How many agents it pays to have, in words.
@Suite struct StaffingWordsTests {
  /// Steps from 8 agents on, each with the ends of its interval.
  private func steps(_ ends: [(agents: Int, low: Double, high: Double)]) -> [StaffingGain] {
    var fewer = StaffingGain.Staff("with 8", agents: 8)
    return ends.map { step in
      let more = StaffingGain.Staff("with \(step.agents)", agents: step.agents)
      defer { fewer = more }
      return StaffingGain(
        resource: "callers", fewer: fewer, more: more, perAgent: (step.low + step.high) / 2,
        interval: SampleExperiment.interval(step.low, step.high))
    }
  }

  private func sentences(
    _ gains: [StaffingGain], _ language: ReportLanguage = .english
  ) -> [String] {
    var summary = SampleExperiment.summary
    summary.staffing = gains
    return ReportWords(summary, language: language).staffingSentences
  }

  @Test func theLargestNumberThatPaysIsNamed() {
    let gains = steps([(10, 900, 1_100), (11, 50, 150), (12, -700, -500), (16, -900, -800)])
    #expect(
      sentences(gains).first
        == "Of the numbers of agents tried (callers), it pays to have 11; 12 cost more than they bring."
    )
    #expect(
      sentences(gains, .spanish).first
        == "De los números de gestores probados (callers), conviene tener 11; 12 cuestan más de lo que aportan."
    )
    // The order in which strategies stand in the file says nothing.
    #expect(sentences(gains.reversed()).first == sentences(gains).first)
  }

  @Test func whatIsNotDecidedIsNotClaimed() {
    #expect(
      sentences(steps([(10, 900, 1_100), (12, -5, 60)])).first
        == "Of the numbers of agents tried (callers), it pays to have 10; whether 12 pay is not decided."
    )
    #expect(
      sentences(steps([(10, -5, 60)])).first
        == "Whether it pays to have more than 8 agents (callers) is not decided.")
    #expect(
      sentences(steps([(10, -60, -5)])).first
        == "Of the numbers of agents tried (callers), it pays to have 8; 10 cost more than they bring. It is the end of what was tried: fewer may pay better still; try `--set strategies.with 8.staff.callers=4`."
    )
    #expect(
      sentences(steps([(10, 5, 60)])).first
        == "Of the numbers of agents tried (callers), it pays to have 10, the most. It is the end of what was tried: more may pay better still; try `--set strategies.with 10.staff.callers=20`."
    )
    #expect(
      sentences(steps([(10, 5, 60)]), .spanish).first
        == "De los números de gestores probados (callers), conviene tener 10, el mayor. Es el extremo de lo probado: más podrían convenir aún más; pruebe `--set strategies.with 10.staff.callers=20`."
    )
  }

  /// Two pairs of strategies that differ in one resource are told apart by their names.
  @Test func pairsOfOneResourceAreNamed() {
    var gains = steps([(10, 900, 1_100)])
    gains.append(
      StaffingGain(
        resource: "callers", fewer: .init("a", agents: 1), more: .init("b", agents: 3),
        perAgent: -600, interval: SampleExperiment.interval(-700, -500)))
    #expect(
      sentences(gains).prefix(2) == [
        "Of the numbers of agents tried (callers: with 8 → with 10), it pays to have 10, the most. It is the end of what was tried: more may pay better still; try `--set strategies.with 10.staff.callers=20`.",
        "Of the numbers of agents tried (callers: a → b), it pays to have 1; 3 cost more than they bring.",
      ])
    #expect(sentences(gains).last?.contains("From 1 to 3 (callers: a → b)") == true)
  }

  /// The verdict and the sentence about agents tell one amount in the same digits, where one agent is the whole difference.
  @Test func theVerdictTellsTheSameMoney() throws {
    var summary = SampleExperiment.summary(placing: 12_500_000)
    let comparison = try #require(
      summary.comparisons.first { $0.metric == Metric.netRecoveryRate.name })
    let balance = try #require(summary.placedBalance)
    for shift in [0, 0.000_000_37] {
      var difference = comparison.difference
      difference.mean = difference.mean.map { $0 + shift }
      summary.comparisons[0].difference = difference
      let interval = try #require(difference.interval)
      summary.staffing = [
        StaffingGain(
          resource: "callers", fewer: .init(comparison.champion, agents: 3),
          more: .init(comparison.challenger, agents: 4),
          perAgent: difference.mean.map { $0 * balance },
          standardError: difference.standardError.map { $0 * balance },
          interval: SampleExperiment.interval(interval.low * balance, interval.high * balance))
      ]
      let report = ReportWords(summary)
      let worth = try #require(
        report.staffingSentences.last?.firstMatch(of: /worth USD.([0-9,]+)/)?.output.1)
      let verdict = TerminalReport(summary, columns: 500).text()
      #expect(verdict.contains("USD \(worth) more per portfolio"), "\(worth): \(verdict)")
    }
  }

  /// What two agents are worth together says nothing of the second.
  @Test func severalAgentsAreWorthTheirMean() {
    let gains = steps([(9, 900, 1_100), (12, 50, 150)])
    #expect(sentences(gains)[1].contains("the further agent is worth"))
    #expect(sentences(gains)[2].contains("the 3 further agents are worth"))
    #expect(sentences(gains)[2].contains("each on average"))
    #expect(sentences(gains, .spanish)[2].contains("cada uno en promedio"))
  }

  /// Further agents of a resource with shifts have the hours of theirs.
  @Test func hoursOfFurtherAgentsAreSaid() {
    let week = [480.0, 480, 480, 480, 480, 0, 0]
    let weekend = [0.0, 0, 0, 0, 0, 240, 120]
    func last(
      _ fewer: [Int], _ more: [Int], _ language: ReportLanguage = .english
    ) -> String {
      var gain = steps([(9, 900, 1_100)])[0]
      gain.shifts = zip([week, weekend], zip(fewer, more)).map {
        StaffingGain.Shift(minutes: $0, fewer: $1.0, more: $1.1)
      }
      return sentences([gain], language)[1].replacing("\u{A0}", with: " ")
    }
    #expect(last([6, 2], [6, 3]).hasSuffix(" The further agent works Sat 240 min, Sun 120 min."))
    #expect(last([6, 2], [8, 2]).hasSuffix(" The further agents work Mon–Fri 480 min."))
    #expect(
      last([6, 2], [8, 1]).hasSuffix(
        " By shift: 2 more work Mon–Fri 480 min; 1 fewer works Sat 240 min, Sun 120 min."))
    #expect(
      last([6, 2], [6, 3], .spanish).hasSuffix(
        " El gestor adicional trabaja sáb 240 min, dom 120 min."))
    #expect(
      last([6, 2], [7, 3], .spanish).hasSuffix(
        " Por turno: 1 más trabaja lun–vie 480 min; 1 más trabaja sáb 240 min, dom 120 min."))
    #expect(!sentences(steps([(9, 900, 1_100)]))[1].contains("works"))
  }

  @Test func oneAgentIsOne() {
    var gain = steps([(9, -5, 60)])[0]
    gain.fewer.agents = 1
    #expect(
      sentences([gain])[0] == "Whether it pays to have more than 1 agent (callers) is not decided.")
    #expect(
      sentences([gain], .spanish)[0]
        == "No está decidido si conviene tener más de 1 gestor (callers).")
  }
}
