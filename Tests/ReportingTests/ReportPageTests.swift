// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Testing

@testable import Reporting

/// The page of a run: what it shows, and that nothing gets out of its place.
@Suite struct ReportPageTests {
  @Test(arguments: [
    (["recobro", "run", "a.yaml"], ReportLanguage.english),
    (["recobro", "run", "a.yaml", "--lang", "es"], .spanish),
    (["recobro", "run", "a.yaml", "--lang=es", "--quiet"], .spanish),
    (["recobro", "run", "a.yaml", "--lang"], .english),
    ([], .english),
  ])
  func aReportHasTheLanguageTheRunWasToldIn(_ command: [String], _ language: ReportLanguage) {
    #expect(ReportPage.language(ofCommand: command, scenario: "version: 1\n") == language)
    let spanish = "version: 1\nlanguage: es\n"
    #expect(ReportPage.language(ofCommand: command, scenario: spanish) == .spanish)
    #expect(ReportPage.language(ofCommand: ["--lang", "en"], scenario: spanish) == .english)
  }

  private static let hostile = "</script><img src=x onerror=alert('1')>&\u{2028}"

  private func anchors(_ page: ReportPage) -> [String] {
    ReportPage.sections.filter { !$0.blocks(page.context).isEmpty }.map { $0.anchor }
  }

  @Test func sectionsAppearOnlyWithWhatTheyShow() throws {
    let page = try SampleDocuments.page()
    #expect(
      anchors(page) == [
        "verdict", "strategies", "recovery", "comparison", "costs", "channels", "plans", "risk",
        "metrics", "assumptions", "confidence",
      ])
    var summary = SampleDocuments.summary
    summary.strategies[0].metrics.removeAll { $0.name == "contacts_per_account[sms]" }
    summary.strategies[0].curve = CurveEstimate(
      day: [], mean: [], standardError: [], p05: [], p50: [], p95: [])
    summary.strategies[1].curve = summary.strategies[0].curve
    let less = anchors(try SampleDocuments.page(summary))
    #expect(!less.contains("channels"))
    #expect(!less.contains("recovery"))
  }

  @Test func theVerdictAndTheMoneyComeFirst() throws {
    let html = try SampleDocuments.page().html()
    #expect(html.contains("B reminders first is better than A champion</h1>"))
    #expect(
      html.contains("Net recovery rate +2.100\u{A0}pp (95% interval +2.058 to +2.142\u{A0}pp)"))
    // 250 per account in 50,000 accounts are 12.5 million; 2.1 points of them, to the hundreds.
    #expect(html.contains("<strong>USD\u{A0}262,500</strong>"))
    let spanish = try SampleDocuments.page(language: .spanish).html()
    #expect(spanish.contains("<html lang=\"es\">"))
    #expect(spanish.contains("<strong>262.500\u{A0}USD</strong>"))
    #expect(spanish.contains("5 de enero de 2026"))
  }

  @Test func withoutTheLibraryAllTablesAreThere() throws {
    let page = try SampleDocuments.page(library: nil)
    let html = page.html()
    #expect(html.contains("make setup"))
    #expect(!html.contains("class=\"spec\""))
    #expect(html.matches(of: /<figure>/).count == page.frame.figures.count)
    #expect(html.matches(of: /<table>/).count >= page.frame.figures.count)
  }

  @Test func aLibraryThatEndsItsElementIsNotUsed() throws {
    let page = try SampleDocuments.page(library: "vegaEmbed='</SCRIPT>'")
    #expect(page.library == nil)
  }

  @Test func namesStayText() throws {
    var summary = SampleDocuments.summary
    summary.name = Self.hostile
    summary.strategies[1].name = Self.hostile
    for index in summary.comparisons.indices {
      summary.comparisons[index].challenger = Self.hostile
    }
    summary.strategies[0].segments = [
      SegmentSummary(name: Self.hostile, metrics: summary.strategies[0].metrics),
      SegmentSummary(name: "b", metrics: summary.strategies[0].metrics),
    ]
    let page = try SampleDocuments.page(summary)
    let html = page.html()
    #expect(!html.contains("<img"))
    #expect(!html.contains("\u{2028}"))
    #expect(html.contains("&lt;/script&gt;&lt;img src=x onerror=alert(&#39;1&#39;)&gt;&amp;"))
    #expect(html.contains(#"\u003c/script\u003e\u003cimg"#))
    // Every element that was opened is the page's own: two scripts, the labels and one per chart.
    #expect(html.matches(of: /<\/script>/).count == page.frame.figures.count + 3)
  }

  @Test func equalDocumentsGiveEqualPages() throws {
    #expect(try SampleDocuments.page().html() == SampleDocuments.page().html())
  }

  @Test func notesAreInTheLanguageOfThePage() throws {
    var summary = SampleDocuments.summary
    summary.strategies[0].metrics.removeAll { $0.name == "plan_completion" }
    let english = TerminalReport(summary).notes
    let documents = try SampleDocuments.documents(summary, warnings: ["S401: x"] + english)
    let context = PageContext(documents, language: .spanish)
    #expect(context.report.warnings.first == "S401: x")
    #expect(context.report.warnings.count == 1 + english.count)
    #expect(!context.report.warnings.contains { $0.contains("no value") })
  }

  @Test func statesOfDelinquencyHaveTheirSection() throws {
    var summary = SampleDocuments.summary
    for index in summary.strategies.indices {
      summary.strategies[index].metrics += [
        SampleExperiment.metric("cure_rate[d30]", 0.44, se: 0.01),
        SampleExperiment.metric("roll_rate_accounts[d30]", 0.22, se: 0.01),
      ]
    }
    let page = ReportPage(try SampleDocuments.documents(summary))
    let figure = try #require(page.frame.figures.first { $0.name == "roll-rates" })
    #expect(figure.table.rows.count == 2)
    #expect(figure.table.rows[0][0].contains("Roll rate"))
    #expect(figure.table.rows[0].last?.contains("of the months begun in the state") == true)
    #expect(try !SampleDocuments.page().frame.figures.contains { $0.name == "roll-rates" })
  }
}
