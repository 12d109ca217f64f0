// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
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
