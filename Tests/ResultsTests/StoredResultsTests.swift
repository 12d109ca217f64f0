// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage
import Testing

@testable import Results

/// Reading `results.json` back.
@Suite struct StoredResultsTests {
  /// Reading and writing again gives the same bytes.
  @Test func readingBackLosesNothing() throws {
    let record = SampleRecord.record()
    let document = RunDocument.results(record)
    let documents = try RunDocuments(record)
    var again = record
    again.summary = documents.results.summary
    again.expectations = documents.results.expectations
    #expect(RunDocument.results(again).written() == document.written())
    #expect(documents.results.status == .complete)
    #expect(documents.manifest.contentHash == record.contentHash)
  }

  /// After several looks intervals of differences have a level of their own, in segments too.
  @Test func segmentsKeepTheLevelOfTheirIntervals() throws {
    var record = SampleRecord.record()
    let interval = ConfidenceInterval(low: 0.1, high: 0.3, level: .ninety)
    record.summary.segmentComparisons = [
      SegmentComparison(
        champion: "a", challenger: "b", segment: "payroll", metric: "recovery_rate",
        difference: DifferenceEstimate(mean: 0.2, standardError: 0.05, interval: interval, n: 2),
        pValue: 0.1, adjustedPValue: 0.1)
    ]
    let read = try RunDocuments(record).results.summary.segmentComparisons
    #expect(read == record.summary.segmentComparisons)
    #expect(read.first?.difference.interval?.level == .ninety)
  }

  @Test func wrongMembersAreNamed() throws {
    #expect(throws: ManifestError.otherFormat(2)) {
      try StoredResults(["format": .integer(2)])
    }
    #expect(throws: ManifestError.wrongMember("status")) {
      try StoredResults(["format": .integer(1), "status": "lost"])
    }
    let text = RunDocument.results(SampleRecord.record()).written()
    let damaged = text.replacing("\"missing\": 0", with: "\"missing\": \"none\"")
    #expect(throws: ManifestError.wrongMember("strategies.a.metrics.recovery_rate.missing")) {
      try StoredResults(try JSONValue(parsing: damaged.utf8))
    }
  }

  @Test func embeddedTextCannotLeaveItsElement() throws {
    let value: JSONValue = ["</script><!--": .array([.string("a&b\u{2028}"), .number(1.5), .null])]
    let text = value.embedded()
    #expect(text == #"{"\u003c/script\u003e\u003c!--":["a\u0026b\u2028",1.5,null]}"#)
    #expect(try JSONValue(parsing: text.utf8) == value)
  }
}
