// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Storage
import Testing

@testable import Results

@Suite struct RunListingTests {
  @Test func runsByTimeAndEverythingElseReported() throws {
    try TemporaryFolder.with { temporary in
      var record = SampleRecord.record(start: 1_800_000_000)
      let late = try RunFolder.write(record, results: temporary.path)
      record.summary.name = "other"
      record.timing.start = Timestamp(secondsSince1970: 1_700_000_000)
      let early = try RunFolder.write(record, results: temporary.path)
      try temporary.write("{ \"format\": 1,", to: "other/broken/manifest.json")
      try temporary.write("{\"format\": 99}", to: "other/future/manifest.json")
      try temporary.write("{\"format\": 1, \"status\": \"done\"}", to: "other/odd/manifest.json")
      try temporary.write("", to: "other/foreign/notes.txt")
      try temporary.write("", to: "baselines/cards.json")
      try temporary.write("", to: "other/.hidden.partial-1/manifest.json")

      let listing = try RunListing(results: temporary.path)
      #expect(listing.entries.map(\.path) == [early.path, late.path])
      #expect(listing.entries.map(\.manifest.scenario) == ["other", "tarjetas ñ"])
      #expect(listing.entries.first?.start == Timestamp(secondsSince1970: 1_700_000_000))
      #expect(listing.entries.first?.manifest.seed == .max)
      let other = temporary.path + "/other/"
      #expect(
        listing.problems.map(\.description) == [
          "`\(other)broken`: `manifest.json`: not JSON: a name in quotes belongs here, at byte 14",
          "`\(other)foreign`: no `manifest.json`, not a run",
          "`\(other)future`: `manifest.json`: run folder format 99, this version reads format 1",
          "`\(other)odd`: `manifest.json`: `status` is missing or not of the right type",
        ])
    }
  }

  @Test func theFolderOfOneScenarioIsListedToo() throws {
    try TemporaryFolder.with { temporary in
      let run = try RunFolder.write(SampleRecord.record(), results: temporary.path)
      let listing = try RunListing(results: temporary.path + "/tarjetas-ñ")
      #expect(listing.entries.map(\.path) == [run.path])
    }
  }

  @Test func aMissingFolderIsAnError() {
    let error = #expect(throws: FileError.self) { try RunListing(results: "/nowhere/at/all") }
    #expect(error?.kind == .missing)
    #expect(
      error?.description == "cannot list `/nowhere/at/all`: No such file or directory")
  }

  @Test func everyMemberIsNeededAndNamed() throws {
    let text = RunManifest(SampleRecord.record(), outputs: []).document
    let members = try #require(text.members)
    let addedLater = ["warning_codes", "notes", "presets"]
    for member in members where !addedLater.contains(member.name) {
      let rest = JSONValue.object(members.filter { $0 != member })
      let error = #expect(throws: ManifestError.self) {
        try RunManifest(parsing: Array(rest.written().utf8))
      }
      #expect(error == .wrongMember(member.name))
    }
  }

  @Test func manifestsReadBackEqual() throws {
    let output = RunManifest.Output(path: "a\"b", byteCount: 3, sha256: "ff")
    let manifest = RunManifest(SampleRecord.record(), outputs: [output])
    #expect(try RunManifest(parsing: Array(manifest.document.written().utf8)) == manifest)
  }

  @Test func timestamps() {
    #expect(Timestamp(secondsSince1970: 0).description == "1970-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: -1).compact == "19691231T235959Z")
    #expect(Timestamp(secondsSince1970: 951_782_399).compact == "20000228T235959Z")
    #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
    #expect(Timestamp(secondsSince1970: .min).description == "0001-01-01T00:00:00Z")
    #expect(Timestamp(compact: "19691231T235959Z") == Timestamp(secondsSince1970: -1))
    for text in ["20260230T000000Z", "20260105T240000Z", "20260105 093000Z", "2026", "+026"] {
      #expect(Timestamp(compact: text) == nil)
    }
  }
}
