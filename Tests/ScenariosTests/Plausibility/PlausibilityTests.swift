// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// What can never matter is said, with its place and words; what may matter is not.
struct PlausibilityTests {
  @Test(arguments: PlausibilityFixture.warned)
  func startsAtItsMarker(_ fixture: PlausibilityFixture) throws {
    let warning = try #require(try fixture.warnings.first)
    #expect(try fixture.warnings.count == 1)
    #expect("\(warning.severity)" == "warning")
    let place = try #require(MarkedYAML(fixture.marked).places["1️⃣"])
    #expect((warning.primary.span.line, warning.primary.span.column) == place)
  }

  @Test(arguments: PlausibilityFixture.warned)
  func readsAsRecorded(_ fixture: PlausibilityFixture) throws {
    #expect(try fixture.text == fixture.expected)
  }

  @Test(arguments: PlausibilityFixture.silent)
  func whatMayMatterIsNotWarnedOf(_ fixture: PlausibilityFixture) throws {
    #expect(try fixture.warnings.map(\.message) == [])
  }

  @Test func everyCodeHasAFixtureAndAPage() {
    let pages = Set(PlausibilityPages.all.map(\.code.description))
    #expect(pages == Set(PlausibilityFixture.warned.map(\.code)))
    #expect(Set(ScenarioPages.all.map(\.code)).count == ScenarioPages.all.count)
  }
}
