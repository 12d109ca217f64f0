// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

@testable import Results

/// When, where and how fast a run was, as its folder keeps it.
@Suite struct RunTimingTests {
  private func read(_ document: JSONValue) throws(ManifestError) -> RunTiming {
    try RunTiming(parsing: Array(document.written().utf8))
  }

  @Test func itReadsBackEqual() throws {
    var timing = SampleRecord.timing(1_767_605_400)
    #expect(try read(timing.document) == timing)
    timing.blockSize = 8
    timing.processor = "some"
    timing.overrides = ["seed=4"]
    timing.dataFolder = "/data"
    timing.language = "es"
    #expect(try read(timing.document) == timing)
    #expect(timing.document["end"]?.text == "2026-01-05T09:30:03Z")
  }

  @Test func whatIsNoTimingIsNamed() throws {
    let document = SampleRecord.timing(0).document
    for (name, value, error) in [
      ("start", "1970-01-01 00:00:00", ManifestError.wrongMember("start")),
      ("start", "19700101T000000Z", .wrongMember("start")), ("host", nil, .wrongMember("host")),
      ("format", nil, .wrongMember("format")),
    ] as [(String, String?, ManifestError)] {
      let members = (document.members ?? []).compactMap { member in
        member.name == name ? value.map { JSONValue.Member(name, .string($0)) } : member
      }
      #expect(throws: error) { try read(.object(members)) }
    }
    #expect(throws: ManifestError.otherFormat(9)) {
      try read(
        .object(
          (document.members ?? []).map { $0.name == "format" ? .init("format", .integer(9)) : $0 }))
    }
  }

  @Test func aMovedRunKeepsItsTimeAndAnOldOneHasThatOfItsName() throws {
    try TemporaryFolder.with { temporary in
      let folder = try RunFolder.write(SampleRecord.record(), results: temporary.path)
      let moved = temporary.path + "/elsewhere"
      try FileManager.default.moveItem(atPath: folder.path, toPath: moved)
      let start = Timestamp(secondsSince1970: 1_767_605_400)
      #expect(try StoredRun(opening: moved).start == start)
      // As a version without the list of digests left it, and without its time.
      var manifest = try StoredRun(opening: moved).manifest
      manifest.versions.valueEpoch = RunManifest.firstWithChecksums - 1
      try temporary.write(manifest.document.written(), to: "elsewhere/manifest.json")
      for name in ["SHA256SUMS", "timing.json"] {
        try FileManager.default.removeItem(atPath: moved + "/" + name)
      }
      #expect(try StoredRun(path: moved).start == nil)
      let named = temporary.path + "/20260105T093000Z-x"
      try FileManager.default.moveItem(atPath: moved, toPath: named)
      #expect(try StoredRun(path: named).start == start)
      manifest.versions.valueEpoch = RunManifest.firstWithChecksums
      try temporary.write(manifest.document.written(), to: "20260105T093000Z-x/manifest.json")
      #expect(throws: StoredRunError.self) { try StoredRun(path: named) }
    }
  }
}
