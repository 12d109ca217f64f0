// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage
import Testing

@testable import Reporting

/// The pages of tunings and of sensitivity studies.
@Suite struct StudyPageTests {
  @Test func aTuningLeadsWithItsClaimAndShowsTheResponse() throws {
    let page = TuningPage(TuningReportTests.record(.undecided))
    let html = page.html()
    for words in [
      "<h1 id=\"verdict-title\">Undecided: every = 4 has the best mean", "On fresh replications",
      "40.50%", "+1.00 pp", "of 3 candidates", "<h2 id=\"response-title\">How it responds</h2>",
      "Content digest", "80 candidate-replications", "How far each value is from the chosen one",
    ] { #expect(html.contains(words), "\(words)\n\(html)") }
    #expect(page.charts().map(\.path) == ["charts/shortfall.vl.json", "charts/response.vl.json"])
    let spec = try #require(page.frame.figures.last?.spec)
    let rows = try #require(spec["datasets"]?["points"]?.elements)
    #expect(rows.compactMap { $0["label"]?.text } == ["1", "4", "10"])
    #expect(rows.compactMap { $0["mean"]?.double } == [0.3, 0.41, 0.4])
    let behind = try #require(page.frame.figures[0].spec["datasets"]?["points"]?.elements)
    let differences = behind.compactMap { $0["mean"]?.double }
    for (seen, exact) in zip(differences, [-11.0, 0, -1]) { #expect(abs(seen - exact) < 1e-9) }
  }

  @Test func wordsHaveNoLineAlongThem() throws {
    var record = TuningReportTests.record(.selected)
    record.candidates[0].values = ["<b>never</b>"]
    let page = TuningPage(record)
    #expect(!page.html().contains("<b>"))
    let spec = try #require(page.frame.figures.last?.spec)
    #expect(spec["layer"]?.elements?.count == 3)
    #expect(spec["encoding"]?["x"]?["type"]?.text == "nominal")
  }

  /// A heading is the whole first clause, whatever stands in it.
  @Test func aFullStopInANameCutsNoHeading() throws {
    var record = TuningReportTests.record(.undecided)
    let winner = try #require(record.winner)
    record.candidates[winner].values = ["no. 4"]
    let heading = "<h1 id=\"verdict-title\">"
    #expect(
      TuningPage(record).html().contains(heading + "Undecided: every = no. 4 has the best mean"))
    record.verdict = .indifferent
    let claim = TuningReport(record).claim
    #expect(claim.head.contains("no. 4") && claim.head.hasSuffix("of the best"))
    #expect(claim.rest == ["Choose among them by other reasons."])
    #expect(TuningReport(record).answer.first == claim.head + ". " + claim.rest[0])
    var study = try SensitivityReportTests.record(noise: 0.1)
    study.strategy = "no. 4"
    #expect(
      SensitivityPage(study).html()
        .contains(heading + "What the net recovery rate of no. 4 depends on<"))
  }

  @Test func severalParametersHaveATableAndNoChart() {
    var record = TuningReportTests.record(.selected)
    record.parameters.append(.init(name: "cost", domain: "1|2", current: "1", range: 1...2))
    for position in record.candidates.indices { record.candidates[position].values.append("1") }
    let page = TuningPage(record)
    #expect(page.charts().isEmpty)
    #expect(page.html().contains("<h2 id=\"candidates-title\">Candidates</h2>"))
  }

  @Test func twoObjectivesHaveAFront() throws {
    var record = TuningReportTests.record(.front)
    record.winner = nil
    record.confirmation = nil
    record.second = .init(metric: "contacts_per_account", direction: .lowerIsBetter)
    let standings: [TunedCandidate.Standing] = [.dominated, .front, .maybeFront]
    for (position, standing) in standings.enumerated() {
      record.candidates[position].standing = standing
      record.candidates[position].place = FrontPlace(
        second: MetricEstimate([1, 2, 3].map { $0 + Double(position) }), membership: 0.5)
    }
    let page = TuningPage(record, language: .spanish)
    let spec = try #require(page.frame.figures.first?.spec)
    let rows = try #require(spec["datasets"]?["points"]?.elements)
    #expect(rows.compactMap { $0["second"]?.double } == [2, 3, 4])
    #expect(rows.map { $0["isFront"] } == [false, true, false])
    #expect(page.html().contains("El frente"))
  }

  @Test func aSensitivityStudyShowsEveryPartItHas() throws {
    var record = try SensitivityReportTests.record(noise: 0.1)
    let page = SensitivityPage(record)
    #expect(
      page.charts().map(\.path) == [
        "charts/tornado.vl.json", "charts/screening.vl.json", "charts/shares.vl.json",
      ])
    let html = page.html()
    for words in ["What the net recovery rate of often depends on", "+15.00 pp", "wait", "μ*"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.matches(of: /<figure>/).count == 3)
    record.screening = nil
    record.shares = nil
    #expect(SensitivityPage(record, language: .spanish).charts().count == 1)
  }

  @Test func aTornadoHasTwoBarsAParameterWithWhiskersAroundThem() throws {
    let page = SensitivityPage(try SensitivityReportTests.record(noise: 0))
    let bars = try #require(page.frame.figures[0].spec["datasets"]?["bars"]?.elements)
    #expect(bars.count == 6)
    let longest = bars.prefix(2).compactMap { $0["difference"]?.double }
    #expect(abs(longest[0] + 5) < 1e-9 && abs(longest[1] - 15) < 1e-9)
    for bar in bars {
      let difference = try #require(bar["difference"]?.double)
      #expect(try #require(bar["low"]?.double) <= difference)
      #expect(try #require(bar["high"]?.double) >= difference)
    }
  }

  @Test func withoutALibraryTheTablesStandAndALineSaysSo() {
    let html = TuningPage(TuningReportTests.record(.selected)).html()
    #expect(html.contains("make setup"))
    #expect(!html.contains("<details><summary>Numbers"))
    let drawn = TuningPage(TuningReportTests.record(.selected), library: "var vegaEmbed").html()
    #expect(drawn.contains("class=\"spec\" data-chart=\"chart-response\""))
  }
}
