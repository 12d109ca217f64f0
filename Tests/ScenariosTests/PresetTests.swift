// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Scenarios

/// Presets named by scenarios.
@Suite struct PresetTests {
  @Test func aMisspeltPresetDoesNotHideWhatElseIsWrong() {
    let text = """
      version: 1
      name: test
      horizon: 30
      portfolio: { accounts: 5, segments: { a: { balance: 100 } } }
      behavior: { preset: consumer-crads }
      channels: { preset: latam-2026 }
      strategies: { one: { path: [{ at: 1 dpd, channel: smss }] } }

      """
    do throws(InvalidSource) {
      _ = try ScenarioReader(file: "f", bytes: Array(text.utf8)).read()
      Issue.record("read")
    } catch {
      let found = error.diagnostics.map { "\($0.primary.span.line) \($0.code)" }
      #expect(found.contains("5 S301") && found.contains("3 S202"), "\(found)")
    }
  }
}
