// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Testing

@testable import Scenarios

/// What can never matter is said, with its place and words; what may matter is not.
struct PlausibilityTests {
  @Test(arguments: PlausibilityFixture.warned + PlausibilityFixture.idle)
  func startsAtItsMarker(_ fixture: PlausibilityFixture) throws {
    let warning = try #require(try fixture.warnings.first)
    #expect(try fixture.warnings.count == 1)
    #expect("\(warning.severity)" == "warning")
    let place = try #require(MarkedYAML(fixture.marked).places["1️⃣"])
    #expect((warning.primary.span.line, warning.primary.span.column) == place)
  }

  @Test(arguments: PlausibilityFixture.warned + PlausibilityFixture.idle)
  func readsAsRecorded(_ fixture: PlausibilityFixture) throws {
    #expect(try fixture.text == fixture.expected)
  }

  @Test(arguments: PlausibilityFixture.silent + PlausibilityFixture.busy)
  func whatMayMatterIsNotWarnedOf(_ fixture: PlausibilityFixture) throws {
    #expect(try fixture.warnings.map(\.message) == [])
  }

  /// What follows from an offer that nobody takes is told beside it.
  @Test func whatFollowsFromNoOfferIsToldToo() throws {
    let fixture = PlausibilityFixture(
      "broken promises of nobody", behavior: "{ baseline: 0.02 per day }",
      strategy:
        "{ path: [{ at: 1 dpd, channel: agent_call, offer: promise }, { on: broken_promise, channel: sms }], stop: { kept_promises: \">= 1\" } }"
    )
    #expect(
      Set(try fixture.warnings.map { "\($0.code) \($0.keyPath)" }) == [
        "S415 strategies.one.path[0].offer", "S415 strategies.one.path[1].on",
        "S415 strategies.one.stop.kept_promises",
      ])
  }

  /// No scenario of the project is warned of keys that do nothing.
  @Test func shippedScenariosAreNotWarnedOfIdleKeys() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("scenarios")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map(folder.appendingPathComponent)
    #expect(files.count > 10)
    for file in files {
      let found = try ScenarioReader(file: file.path, bytes: Array(Data(contentsOf: file))).read()
        .warnings.filter { ["S403", "S404", "S415"].contains($0.code.description) }
      #expect(found.map(\.message) == [], "\(file.lastPathComponent)")
    }
  }

  @Test func everyCodeHasAFixtureAndAPage() {
    let pages = Set(PlausibilityPages.all.map(\.code.description))
    #expect(pages == Set(PlausibilityFixture.warned.map(\.code)))
    #expect(Set(ScenarioPages.all.map(\.code)).count == ScenarioPages.all.count)
  }
}
