// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Storage
import Testing

@testable import Results

@Suite struct RunFolderTests {
  @Test func holdsEverything() throws {
    try TemporaryFolder.with { temporary in
      let results = temporary.path + "/new/results"
      let record = SampleRecord.record()
      let folder = try RunFolder.write(record, results: results)
      #expect(
        folder.path == results + "/tarjetas-ñ/20260105T093000Z-" + record.contentHash.prefix(12))
      let files = try TemporaryFolder.files(in: folder.path)
      #expect(
        files.keys.sorted() == [
          "SHA256SUMS", "charts/recovery.vl.json", "datapackage.json", "manifest.json",
          "report.html",
          "results.json", "scenario.resolved.yaml", "scenario.yaml", "tables/comparisons.csv",
          "tables/curves.csv", "tables/difference_curves.csv", "tables/replications.csv",
          "tables/segment_comparisons.csv", "tables/segments.csv", "tables/strategies.csv",
          "tables/time_to_pay.csv",
          "timing.json",
        ])
      #expect(files["scenario.yaml"] == Array("version: 1\n".utf8))
      #expect(try TemporaryFolder.names(in: results + "/tarjetas-ñ").count == 1)
    }
  }

  @Test func equalRunsGiveEqualBytesButTimingAndReport() throws {
    try TemporaryFolder.with { temporary in
      let early = try RunFolder.write(SampleRecord.record(), results: temporary.path)
      let late = try RunFolder.write(
        SampleRecord.record(start: 1_800_000_000, host: "two"), results: temporary.path)
      #expect(early.path != late.path)
      #expect(early.path.suffix(12) == late.path.suffix(12))
      let first = try TemporaryFolder.files(in: early.path)
      let second = try TemporaryFolder.files(in: late.path)
      let different = first.keys.filter { first[$0] != second[$0] }.sorted()
      #expect(different == ["SHA256SUMS", "report.html", "timing.json"])
      #expect(first.keys.sorted() == second.keys.sorted())
    }
  }

  @Test func sameSecondIsNumberedAndNothingIsOverwritten() throws {
    try TemporaryFolder.with { temporary in
      let first = try RunFolder.write(SampleRecord.record(), results: temporary.path + "/")
      let second = try RunFolder.write(SampleRecord.record(), results: temporary.path)
      #expect(second.path == first.path + "-2")
    }
  }

  @Test func whatDecidesTheNumbersDecidesTheHash() {
    let base = SampleRecord.record()
    var other = base
    other.summary.seed = 8
    #expect(other.contentHash != base.contentHash)
    other = base
    other.resolvedScenario += " "
    #expect(other.contentHash != base.contentHash)
    other = base
    other.versions.valueEpoch = 2
    #expect(other.contentHash != base.contentHash)
    other = base
    other.inputs[0].sha256 = "0"
    #expect(other.contentHash != base.contentHash)
    other = base
    other.scenario = "# only a comment\n"
    other.versions.gitRevision = "abc"
    other.timing.threads = 64
    #expect(other.contentHash == base.contentHash)
  }

  @Test func theManifestHoldsTheHashesOfItsFiles() throws {
    try TemporaryFolder.with { temporary in
      let folder = try RunFolder.write(SampleRecord.record(), results: temporary.path)
      let files = try TemporaryFolder.files(in: folder.path)
      let manifest = try RunManifest(parsing: try #require(files["manifest.json"]))
      #expect(
        Set(manifest.outputs.map(\.path))
          == Set(files.keys).subtracting([
            "SHA256SUMS", "manifest.json", "timing.json", "report.html",
          ]))
      for output in manifest.outputs {
        let bytes = try #require(files[output.path])
        #expect(output.byteCount == bytes.count)
        #expect(output.sha256 == SHA256.hex(bytes))
      }
      #expect(manifest.scenarioHash == SHA256.hex("version: 1\n".utf8))
      #expect(manifest == RunManifest(SampleRecord.record(), outputs: manifest.outputs))
    }
  }
}
