// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Testing

@testable import Reporting

@Suite struct AttributionReportTests {
  private static func effect(_ metric: String, _ mean: Double, _ half: Double)
    -> StrategyAttribution.Effect
  {
    StrategyAttribution.Effect(
      metric: metric,
      difference: DifferenceEstimate(
        mean: mean, standardError: half / 4,
        interval: SampleExperiment.interval(mean - half, mean + half), n: 6))
  }

  private static func effects(_ net: Double, _ half: Double) -> [StrategyAttribution.Effect] {
    [effect("net_recovery_rate", net, half), effect("cost_per_account", 2 * net, half)]
  }

  private static let steps = [
    AttributedStep(
      number: 1, treatment: "<b>small</b>", trigger: .daysPastDue(3), every: 7, until: 1_200,
      channels: ["sms"]),
    AttributedStep(
      number: 2, trigger: .event("broken_promise", after: 1),
      channels: ["agent_call", "</script>"],
      offer: "plan"),
    AttributedStep(number: 3, trigger: .daysPastDue(-2), channels: ["preferred"], offer: "promise"),
  ]

  private static var summary: ExperimentSummary {
    var summary = SampleDocuments.summary
    summary.attribution = AttributionSummary(
      replications: 6,
      strategies: [
        StrategyAttribution(
          strategy: "reminders first",
          contributions: [
            .init(step: steps[0], effects: effects(0.02, 0.001)),
            .init(step: steps[1], effects: effects(-0.003, 0.001)),
            .init(step: steps[2], effects: effects(0.0004, 0.001)),
          ], all: effects(0.03, 0.002), remainder: effects(0.0126, 0.002))
      ])
    return summary
  }

  @Test(arguments: [
    (
      0, "1. <b>small</b>: SMS from 3 days past due, every 7 days to 1,200",
      "1. <b>small</b>: SMS desde el día 3 de mora, cada 7 días hasta 1.200",
      "1. SMS, from day 3", "1. SMS, desde el día 3"
    ),
    (
      1, "2. Agent call or </script> 1 day after a broken promise, plan",
      "2. Llamada de agente o </script> 1 día después de una promesa rota, plan",
      "2. Agent call or </script>, after a broken promise, plan",
      "2. Llamada de agente o </script>, tras una promesa rota, plan"
    ),
    (
      2, "3. Preferred channel 2 days before the due day, promise",
      "3. Canal preferido 2 días antes del vencimiento, promesa",
      "3. Preferred channel, day −2, promise", "3. Canal preferido, día −2, promesa"
    ),
  ])
  func stepsInWords(
    _ index: Int, _ english: String, _ spanish: String, _ short: String, _ corto: String
  ) {
    let step = Self.steps[index]
    #expect(StepWording(language: .english).text(step) == english)
    #expect(StepWording(language: .spanish).text(step) == spanish)
    #expect(StepWording(language: .english).short(step) == short)
    #expect(StepWording(language: .spanish).short(step) == corto)
  }

  @Test func furtherTriggersInWords() {
    let english = StepWording(language: .english)
    func text(_ trigger: AttributedStep.Trigger, every: Int? = nil, times: Int? = nil) -> String {
      english.text(
        AttributedStep(number: 1, trigger: trigger, every: every, times: times, channels: ["sms"]))
    }
    #expect(text(.daysPastDue(0)) == "1. SMS on the due day")
    #expect(
      text(.daysPastDue(1), every: 1, times: 4)
        == "1. SMS from 1 day past due, daily, at most 4 times")
    #expect(text(.intensity(0.6)) == "1. SMS whenever the intensity falls to 0.600 per day")
    #expect(text(.event("payment", after: 0)) == "1. SMS 0 days after a payment")
  }

  @Test func theSectionSaysWhatPaysAndWhatDoesNot() throws {
    let page = try SampleDocuments.page(Self.summary)
    let html = page.html()
    let section = try #require(html.split(separator: "id=\"steps\"").last.map(String.init))
    #expect(
      section.contains(
        "all touches together change the net recovery rate by +3.000 pp (+2.800 to +3.200)"))
    // 250 for each of 50,000 accounts, of which 3 % are 375,000, to the second digit of 6,250.
    #expect(section.contains("USD\u{A0}375,000 more per portfolio"))
    #expect(section.contains("Costs more than it brings: 2. Agent call or"))
    #expect(section.contains("Without an effect that shows: 3. Preferred channel"))
    #expect(!section.contains("<b>small") && section.contains("&lt;b&gt;small"))
    #expect(section.contains("<th scope=\"row\">Remainder</th>"))
    let chart = try #require(page.charts().first { $0.path.contains("steps-2") })
    #expect(!String(decoding: chart.bytes, as: UTF8.self).contains("NaN"))
    let spanish = try SampleDocuments.page(Self.summary, language: .spanish).html()
    #expect(spanish.contains("Cuesta más de lo que aporta: 2. Llamada de agente"))
  }

  @Test func theTerminalHasATableThatFits() {
    for columns in [60, 100] {
      let text = TerminalReport(Self.summary, columns: columns).text()
      let lines = text.split(separator: "\n").map(String.init)
      let start = lines.firstIndex { $0.hasPrefix("What each step brings") } ?? 0
      #expect(start > 0)
      #expect(lines[start...].prefix(14).allSatisfy { TerminalText.width($0) <= columns })
      #expect(lines.contains { $0.hasPrefix("remainder  ") && $0.contains("+1.260 pp ± 0.200") })
    }
  }

  @Test func minutesThatAStepLeavesFreeAreSaidWhereAgentsAreShared() throws {
    var summary = Self.summary
    let english = "the minutes that it leaves free go to the other touches"
    let spanish = "los minutos que deja libres pasan a los demás contactos"
    func texts(_ language: ReportLanguage) throws -> [String] {
      let terminal = TerminalReport(summary, language: language, columns: 1_000).text()
      return [terminal, try SampleDocuments.page(summary, language: language).html()]
    }
    #expect(try texts(.english).allSatisfy { !$0.contains(english) })
    let curve = CurveEstimate(replications: [[0, 1], [0, 2]])
    summary.strategies[0].resources = [
      ResourceSummary(name: "callers", agents: 2, utilisation: curve, backlog: curve)
    ]
    #expect(try texts(.english).allSatisfy { $0.contains(english) })
    #expect(try texts(.spanish).allSatisfy { $0.contains(spanish) })
  }

  @Test func sparklines() {
    let line = Sparkline([0, 1, 2, 3, 4, 5, 6, 7], columns: 8)
    #expect(line.text == "▁▂▃▄▅▆▇█" && line.least == 0 && line.most == 7)
    #expect(Sparkline([-3, nil, 4], columns: 3).text == "▁ █")
    #expect(Sparkline([2, 2], columns: 4).text == "▁▁▁▁")
    #expect(Sparkline([nil], columns: 2).text == "  ")
    #expect(Sparkline([], columns: 3).text == "   ")
    // A peak between two columns still counts as the most.
    #expect(Sparkline([0, 9, 0], columns: 2).most == 9)
  }
}
