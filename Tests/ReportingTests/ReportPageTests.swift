// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Reporting

/// The page of a run: what it shows, and that nothing gets out of its place.
@Suite struct ReportPageTests {
  /// One day is a day in either language.
  @Test(arguments: [
    ("180 days", "180 days", "180 días"), ("1 day", "1 day", "1 día"),
    ("26 weeks", "182 days", "182 días"),
  ]) func theHorizonIsToldInEitherLanguage(written: String, english: String, spanish: String)
    throws
  {
    let scenario = SampleDocuments.scenario.replacing(
      "horizon: 180 days", with: "horizon: " + written)
    let documents = try SampleDocuments.documents(scenario: scenario)
    for (language, words) in [(ReportLanguage.english, english), (.spanish, spanish)] {
      #expect(ReportPage(documents, language: language).html().contains("<dd>\(words)</dd>"))
    }
  }

  /// What a run notes counts, not the words of its command line: `--lang` may stand there in any way, or be a file's name.
  @Test func aReportHasTheLanguageTheRunWasToldIn() {
    let spanish = "version: 1\nlanguage: es\n"
    #expect(ReportPage.language(noted: "es", scenario: "version: 1\n") == .spanish)
    #expect(ReportPage.language(noted: "en", scenario: spanish) == .english)
    #expect(ReportPage.language(noted: nil, scenario: spanish) == .spanish)
    #expect(ReportPage.language(noted: nil, scenario: "version: 1\n") == .english)
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
    #expect(
      html.contains("B reminders first is better than A champion under assumed behaviour</h1>"))
    #expect(
      html.contains(
        "Net recovery rate +2.100\u{A0}pp (95% interval +2.058 to +2.142\u{A0}pp, chance only)"))
    // 250 per account in 50,000 accounts are 12.5 million; 2.1 points of them, to the hundreds.
    #expect(html.contains("<strong>USD\u{A0}262,500</strong>"))
    let spanish = try SampleDocuments.page(language: .spanish).html()
    #expect(spanish.contains("<html lang=\"es\">"))
    #expect(spanish.contains("<strong>262.500\u{A0}USD</strong>"))
    #expect(spanish.contains("5 de enero de 2026"))
  }

  /// What the numbers rest on stands in the first section, on a screen and on paper, and presets are those that were read.
  @Test func theAssumptionsStandOnTheFirstPage() throws {
    let origins = ParameterOrigins(
      sections: [.init(name: "behavior", preset: 20, byDefault: 5, written: 1)],
      presets: ["consumer-cards"])
    func verdict(_ origins: ParameterOrigins?) throws -> String {
      let page = ReportPage(
        try SampleDocuments.documents(
          origins: origins,
          presets: origins == nil ? [] : [PresetText(name: "consumer-cards", text: "its sources")]),
        // What this version has does not count for a run that holds its own.
        presets: ["consumer-cards": "others", "latam-2026": "others"])
      let html = page.html()
      #expect(html.contains("<pre>its sources</pre>") == (origins != nil))
      #expect(!html.contains("others</pre>"))
      let start = try #require(html.range(of: "<section id=\"verdict\""))
      let end = try #require(html[start.upperBound...].range(of: "</section>"))
      return String(html[start.lowerBound..<end.upperBound])
    }
    let first = try verdict(origins)
    for words in [
      "of 26 parameters of debtors and channels 0 come from your data", "180 days",
      "5 January 2026",
      "intensity, preset consumer-cards",
    ] { #expect(first.contains(words), "\(first)") }
    #expect(try !verdict(nil).contains("preset consumer-cards"))
  }

  @Test func whatWasNotTestedIsTheHeadline() throws {
    var summary = SampleDocuments.summary
    summary.activity = ActivitySummary(
      isNothingPaid: false,
      strategies: ["champion", "reminders first"].map {
        .init(strategy: $0, hasSteps: true, touches: 0, heldBack: 0)
      }, contrasts: [.init(challenger: "reminders first", contrast: .same)])
    for index in summary.comparisons.indices { summary.comparisons[index].verdict = .notTested }
    let html = try SampleDocuments.page(summary).html()
    #expect(
      html.contains(
        "<h1 id=\"verdict-title\">Not tested: no step of A champion or B reminders first came due for any account</h1>"
      ))
    #expect(!html.contains("is better than"))
    #expect(!html.contains("At stake"))
    let spanish = try SampleDocuments.page(summary, language: .spanish).html()
    #expect(
      spanish.contains(
        "Sin comparar: ningún paso de A champion ni de B reminders first llegó a tocar a ninguna cuenta</h1>"
      ))
    // Where only the payments are the same that is said, and then what it cost.
    summary.activity?.strategies[0].touches = 5
    summary.activity?.strategies[1].touches = 7
    summary.activity?.contrasts[0].contrast = .paymentsAlike
    for index in summary.comparisons.indices { summary.comparisons[index].verdict = .worse }
    let alike = try SampleDocuments.page(summary).html()
    #expect(
      alike.contains(
        "<h1 id=\"verdict-title\">No payment differs between B reminders first and A champion in any"
      ))
    #expect(
      alike.contains("B reminders first is worse than A champion under assumed behaviour: net"))
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
    let notes = ReportWords(summary).notes
    let documents = try SampleDocuments.documents(
      summary, warnings: [RunWarning(code: "S401", text: "x"), RunWarning(code: nil, text: "y")])
    #expect(documents.manifest.notes == notes && !notes.isEmpty)
    let context = PageContext(documents, language: .spanish, told: ["x": "sin efecto"])
    #expect(context.report.warnings.prefix(2) == ["sin efecto", "y"])
    #expect(context.report.warnings.count == 2 + notes.count)
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
