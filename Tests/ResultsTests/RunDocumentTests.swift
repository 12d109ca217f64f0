// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Results
import Storage
import Testing

@Suite struct RunDocumentTests {
  @Test func theDocumentAsWrittenByHand() throws {
    let text = RunDocument.full(SampleRecord.record(), run: "results/x/1").written()
    #expect(text == ExpectedDocument.text)
  }

  @Test func aControlledEstimateIsAddedAtTheEnd() throws {
    var record = SampleRecord.record()
    var controlled = SampleRecord.equal
    controlled.controlled = ControlledEstimate(
      mean: 0.5, standardError: 0.25, interval: ConfidenceInterval(low: 0, high: 1, level: .ninety),
      n: 30, controlVarianceRatio: 4)
    record.summary.comparisons = [SampleRecord.equal, controlled]
    let members = RunDocument.results(record)["comparisons"]?.elements?.map { $0.members ?? [] }
    let (plain, longer) = try #require(members.map { ($0[0], $0[1]) })
    #expect(longer.dropLast() == plain[...])
    #expect(
      longer.last
        == JSONValue.Member(
          "controlled",
          [
            "mean": .number(0.5), "se": .number(0.25), "ci95": [.number(0), .number(1)],
            "level": .number(0.9), "n": .integer(30), "control_variance_ratio": .number(4),
          ]))
  }

  @Test func theDesignIsToldOnlyWhereItIsNotPlain() throws {
    var record = SampleRecord.record()
    var gained = SampleRecord.equal
    gained.gain = SamplingGain(antithetic: 2, sobol: 1.5)
    record.summary.comparisons = [SampleRecord.equal, gained]
    #expect(RunDocument.results(record)["design"] == nil)
    record.summary.design = ReplicationDesign(isAntithetic: true, hasSobolPoints: true)
    let document = RunDocument.results(record)
    #expect(document["design"] == ["simulations_per_replication": .integer(2), "points": "sobol"])
    let members = document["comparisons"]?.elements?.map { $0.members ?? [] }
    let (plain, longer) = try #require(members.map { ($0[0], $0[1]) })
    #expect(longer.dropLast(2) == plain[...])
    #expect(
      longer.suffix(2) == [
        .init("antithetic_variance_ratio", .number(2)), .init("sobol_variance_ratio", .number(1.5)),
      ])
  }

  @Test func foundationReadsTheSame() throws {
    let text = RunDocument.full(SampleRecord.record(), run: "results/x/1").written()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["seed"] as? UInt64 == .max)
    let strategies = try #require(document["strategies"] as? [String: [String: Any]])
    let curve = try #require(strategies["a"]?["curve"] as? [String: [Any]])
    #expect(curve["day"] as? [Int] == [0, 1])
    #expect(curve["se"]?.first is NSNull)
    #expect(curve["se"]?.last as? Double == 1e-9)
    let comparisons = try #require(document["comparisons"] as? [[String: Any]])
    #expect(comparisons[0]["p"] is NSNull)
    #expect(comparisons[0]["variance_ratio"] is NSNull)
    #expect((comparisons[0]["difference"] as? [String: Any])?["mean"] as? Double == 0)
  }

  @Test func resultsAreTheDocumentWithoutRunAndTiming() throws {
    let record = SampleRecord.record()
    let full = try #require(RunDocument.full(record, run: "x").members)
    let stored = try #require(RunDocument.results(record).members)
    let rest = full.filter { $0.name != "run" && $0.name != "timing" }
    #expect(JSONValue.object(stored).written() == JSONValue.object(rest).written())
    #expect(full.count == stored.count + 2)
  }

  @Test func verdictsAndStoppingHaveStableWords() throws {
    var record = SampleRecord.record()
    record.status = .interrupted
    record.summary.comparisons = Verdict.allCases.map { verdict in
      var comparison = SampleRecord.equal
      comparison.verdict = verdict
      return comparison
    }
    record.summary.stopping = StoppingSummary(
      metric: "recovery_rate", target: .relative(0.05), isReached: false, lookCount: 3,
      levelOfEachLook: .ninety, halfWidth: nil)
    let document = RunDocument.results(record)
    #expect(document["status"]?.text == "interrupted")
    #expect(
      document["comparisons"]?.elements?.compactMap { $0["verdict"]?.text } == [
        "better", "better_within_margin", "equivalent", "identical", "worse_within_margin", "worse",
        "undecided", "not_told_apart", "not_tested",
      ])
    #expect(
      document["stopping"] == [
        "metric": "recovery_rate", "target": ["relative_error": .number(0.05)], "reached": false,
        "half_width": .null, "looks": .integer(3), "level_of_each_look": .number(0.9),
        "without_value": [],
      ])
  }
}
