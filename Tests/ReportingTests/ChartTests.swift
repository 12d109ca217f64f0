// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage
import Testing

@testable import Reporting

/// The charts as specifications.
@Suite struct ChartTests {
  @Test func chartsStandAlone() throws {
    let charts = try SampleDocuments.page().charts()
    #expect(
      charts.map(\.path) == [
        "charts/recovery.vl.json", "charts/costs.vl.json", "charts/channels.vl.json",
        "charts/plans.vl.json", "charts/risk.vl.json",
      ])
    for chart in charts {
      let spec = try JSONValue(parsing: chart.bytes)
      #expect(chart.isReproducible)
      #expect(spec["$schema"]?.text == "https://vega.github.io/schema/vega-lite/v6.json")
      #expect(spec["description"]?.text?.isEmpty == false)
      #expect(spec["width"]?.text == "container")
      #expect(spec["datasets"]?.members?.isEmpty == false)
    }
  }

  /// The tooltip's columns have keys that no name can break; the names are their titles.
  @Test func oneTooltipTellsAllStrategies() throws {
    let figure = try #require(
      SampleDocuments.page().frame.figures.first { $0.name == "recovery" })
    let tips = try #require(figure.spec["datasets"]?["tips"]?.elements)
    #expect(tips.count == 61)
    #expect(tips.last?.members?.map(\.name) == ["day", "s0", "s1"])
    let rule = try #require(
      figure.spec["layer"]?.elements?.first { $0["data"]?["name"]?.text == "tips" })
    let titles = rule["encoding"]?["tooltip"]?.elements?.compactMap { $0["title"]?.text }
    #expect(titles == ["Day", "A champion", "B reminders first"])
  }

  @Test func longRunsAreThinnedToTheLastDay() throws {
    let days = Array(0...3_650)
    let line = CurveChart.Line(
      strategy: 0, name: "A", day: days, mean: days.map { Double($0) },
      low: days.map { Double($0) }, high: days.map { Double($0) }, tip: { String($0) })
    let chart = CurveChart(
      description: "", lines: [line], valueTitle: "", valueFormat: "f", language: .english)
    let rows = try #require(chart.spec["datasets"]?["curves"]?.elements)
    #expect(rows.count <= 401)
    #expect(rows.last?["day"]?.int == 3_650)
  }

  @Test func spanishChartsHaveSpanishNumbers() throws {
    let figures = try SampleDocuments.page(language: .spanish).frame.figures
    for figure in figures {
      #expect(figure.spec["config"]?["locale"]?["number"]?["decimal"]?.text == ",")
    }
  }

  @Test func labelsThatMeetMoveApart() {
    #expect(LabelSpread.spread([1, 5], gap: 1) == [1, 5])
    #expect(LabelSpread.spread([2, 2], gap: 1) == [1.5, 2.5])
    #expect(LabelSpread.spread([2.5, 2, 0], gap: 1) == [2.75, 1.75, 0])
    #expect(LabelSpread.spread([], gap: 1).isEmpty)
  }

  /// Costs that fall are steps up, and the steps add up to the net.
  @Test func theWaterfallAddsUp() throws {
    let figure = try #require(SampleDocuments.page().frame.figures.first { $0.name == "costs" })
    let steps = try #require(figure.spec["datasets"]?["steps"]?.elements)
    #expect(steps.compactMap { $0["text"]?.text } == ["+5.00", "+0.50", "+5.50"])
    let ends = steps.compactMap { $0["end"]?.double }
    #expect(zip(ends, [5, 5.5, 5.5]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(steps.compactMap { $0["kind"]?.text } == ["more", "more", "total"])
  }

  /// What agents are paid is a step as well: with it the steps add up.
  @Test func wagesAreAStepFromGrossToNet() throws {
    var summary = SampleDocuments.summary
    var series: [ReplicationSeries] = []
    for (index, wages) in [1, 0.5].enumerated() {
      summary.strategies[index].metrics.append(
        SampleExperiment.metric("wages_per_account", wages, se: 0.01))
      for (metric, amount) in [("wages_per_account", wages), ("cost_per_account[sms]", 2)] {
        series.append(
          ReplicationSeries(
            strategy: summary.strategies[index].name, metric: metric,
            values: Array(repeating: amount, count: 3)))
      }
    }
    let documents = try SampleDocuments.documents(summary, replications: series)
    for (language, label) in [(ReportLanguage.english, "Wages"), (.spanish, "Salarios")] {
      let page = ReportPage(documents, language: language, library: nil)
      let figure = try #require(page.frame.figures.first { $0.name == "costs" })
      let steps = try #require(figure.spec["datasets"]?["steps"]?.elements)
      #expect(steps.compactMap { $0["label"]?.text }.dropFirst().first == label)
      let ends = steps.compactMap { $0["end"]?.double }
      #expect(ends.count == 3 && zip(ends, [5, 5.5, 5.5]).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test func riskShowsEverySimulatedPortfolio() throws {
    let figure = try #require(SampleDocuments.page().frame.figures.first { $0.name == "risk" })
    let outcomes = try #require(figure.spec["datasets"]?["outcomes"]?.elements)
    #expect(outcomes.count == 2 * 3)
    let values = outcomes.compactMap { $0["value"]?.double }
    #expect(values.prefix(3).elementsEqual(values.prefix(3).sorted()))
  }
}
