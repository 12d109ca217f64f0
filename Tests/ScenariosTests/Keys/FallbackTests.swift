// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Testing

@testable import Scenarios

/// `fallback`: what `channel: preferred` takes where the preference is of no use.
@Suite struct FallbackTests {
  private static let sms = ", preferred_channel: { sms: 100% }"

  private func reader(_ step: String, preferred: String = sms) -> ScenarioReader {
    let text = """
      version: 1
      name: test
      horizon: 30 days
      portfolio: { accounts: 5, segments: { a: { balance: 100\(preferred) } } }
      behavior: { preset: consumer-cards }
      channels: { preset: latam-2026 }
      strategies: { one: { path: [{ at: 1 dpd, \(step) }] } }

      """
    return ScenarioReader(file: "f", bytes: Array(text.utf8))
  }

  private func codes(_ step: String) -> [String] {
    do throws(InvalidSource) {
      _ = try reader(step).read()
      return []
    } catch {
      return error.diagnostics.map { "\($0.code)" }
    }
  }

  @Test func withoutTheKeyItIsTheFirstMessageAndTheResolvedTextSaysSo() throws {
    let scenario = try reader("channel: preferred").read()
    let all = Array(scenario.channels.indices)
    let choice = scenario.strategies.first?.treatments.first?.path.first?.channel
    #expect(choice == .preferred(among: all))
    #expect(scenario.resolved.contains("fallback: messages"))
  }

  @Test func aChannelCanBeStated() throws {
    let scenario = try reader("channel: preferred, fallback: letter").read()
    let choice = scenario.strategies.first?.treatments.first?.path.first?.channel
    guard case .preferred(_, let fallback?) = choice else {
      Issue.record("\(String(describing: choice))")
      return
    }
    #expect(scenario.channels[fallback].name == "letter")
    #expect(scenario.resolved.contains("fallback: letter"))
    let again = try ScenarioReader(file: "again", bytes: Array(scenario.resolved.utf8)).read()
    #expect(again.strategies == scenario.strategies)
  }

  @Test func unknownChannelsAndFallbacksWithoutPreferenceAreErrors() {
    #expect(codes("channel: preferred, fallback: leter") == ["S301"])
    #expect(codes("channel: sms, fallback: letter") == ["S111"])
    #expect(codes("channel: { sms: 50%, email: 50% }, fallback: letter") == ["S111"])
    #expect(codes("channel: sms, fallback: messages") == [])
  }

  @Test func theWarningAboutMissingPreferencesNamesTheChannelThatIsTaken() throws {
    let taken = ["": "sms", ", fallback: letter": "letter"]
    for (key, channel) in taken {
      let scenario = try reader("channel: preferred" + key, preferred: "").read()
      #expect(scenario.warnings.map { "\($0.code)" } == ["S402"])
      #expect(scenario.warnings.first?.message.contains("always means `\(channel)`") == true)
    }
  }
}
