// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Storage
import Testing

@testable import Reporting

/// The small parts a page is made of.
@Suite struct PagePartTests {
  @Test func markupEscapesWhatIsPutIn() {
    let text = "<b>\"it's\" & more</b>"
    let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
    let escaped = "&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;"
    #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    let list: [Markup] = ["<i>\("<")</i>", "<i>\(2)</i>"]
    #expect(("\(list)" as Markup).text == "<i>&lt;</i><i>2</i>")
  }

  @Test func tablesHaveHeadsAndCaption() {
    let table = PageTable(
      caption: "A & b", header: ["Metric", "x", "Verdict"], rows: [["m", "1", "better"]],
      wordColumns: [2])
    let html = table.markup.text
    #expect(html.contains("<caption>A &amp; b</caption>"))
    #expect(html.contains("<th scope=\"row\">m</th><td>1</td><td class=\"words\">better</td>"))
    #expect(html.contains("<th scope=\"col\" class=\"words\">Metric</th><th scope=\"col\">x</th>"))
  }

  @Test func theBalanceOfEarlierFoldersFollowsFromCostsAndRates() throws {
    let balance = try #require(
      PlacedBalance.mean(try SampleDocuments.documents()))
    #expect(abs(balance - 12_500_000) < 1e-3)
  }

  /// A limit that is one strategy's own, and the champion's place among differences to it.
  @Test func cellsWithoutANumberSayWhy() throws {
    var summary = SampleDocuments.summary
    summary.strategies[1].metrics.append(
      SampleExperiment.metric("suppressed_contacts[one-a-day]", 48.3, se: 3.6))
    summary.strategies[0].segments = ["payroll", "rest"].map {
      SegmentSummary(name: $0, metrics: summary.strategies[0].metrics)
    }
    summary.segmentComparisons = ["payroll", "rest"].map {
      SegmentComparison(
        champion: "champion", challenger: "reminders first", segment: $0,
        metric: "net_recovery_rate",
        difference: DifferenceEstimate(
          mean: 0.02, standardError: 0.005, interval: SampleExperiment.interval(0.01, 0.03), n: 100),
        pValue: 0.1, adjustedPValue: 0.1)
    }
    for (language, limit, champion) in [
      (ReportLanguage.english, "no such limit", "champion"),
      (.spanish, "sin este límite", "campeona"),
    ] {
      let html = try SampleDocuments.page(summary, language: language).html()
      #expect(html.contains("<td>\(limit)</td>"))
      #expect(html.contains("<td>\(champion)</td>"))
    }
  }

  @Test func datesAreInWords() {
    let start = Timestamp(secondsSince1970: 1_767_605_400)
    #expect(DateText.text(start, in: .english) == "5 January 2026")
    #expect(DateText.clock(start) == "09:30 UTC")
    let early = Timestamp(secondsSince1970: -60)
    #expect(DateText.text(early, in: .english) == "31 December 1969")
    #expect(DateText.clock(early) == "23:59 UTC")
    #expect(DateText.text(iso: "2026-12-31", in: .spanish) == "31 de diciembre de 2026")
    #expect(DateText.text(iso: "soon", in: .spanish) == "soon")
  }

  @Test func milestonesHoldBothEnds() {
    #expect(Milestones.positions(in: 0).isEmpty)
    #expect(Milestones.positions(in: 1) == [0])
    #expect(Milestones.positions(in: 181).first == 0)
    #expect(Milestones.positions(in: 181).last == 180)
    #expect(Milestones.positions(in: 5_000).count <= 15)
  }
}
