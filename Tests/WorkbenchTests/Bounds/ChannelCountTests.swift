// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Scenarios
import Testing

@testable import Workbench

/// The names of channels are looked up before they are counted.
@Suite struct ChannelCountTests {
  private func read(_ count: Int) throws(RunFailure) -> ScenarioRun {
    let channels = (0..<count).map { "  own_\($0): { engagement: 10%, stimulus: 0.05 per day }\n" }
    let text = """
      version: 1
      name: channels
      horizon: 30 days
      replications: 2
      portfolio: { accounts: 2, segments: { a: { balance: 100 } } }
      behavior: { baseline: 0.01 per day }
      strategies: { none: { path: [] } }
      channels:

      """
    return try ScenarioRun(
      ScenarioFile(embedded: "channels.yaml", Array((text + channels.joined()).utf8)))
  }

  /// There are addresses for 224 names of one's own; with more the search for a free one never ended.
  @Test(arguments: [33, 224, 225, 226, 500])
  func moreThanAScenarioMayHaveAreRefused(_ count: Int) throws {
    let failure = #expect(throws: RunFailure.self) { try read(count) }
    guard case .invalid(let source, _) = failure else {
      Issue.record("not refused as a scenario")
      return
    }
    #expect(source.diagnostics.contains { $0.message.contains("at most 32 channels") })
  }

  @Test func asManyAsItMayHaveAreRead() throws {
    #expect(try read(32).resolved.scenario.channels.count == 32)
  }
}
