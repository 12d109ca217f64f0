// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@testable import Simulation

/// Steps of shares: the mean that the compensator takes is the mean of what is counted, to the last digits.
@Suite("Steps of shares") struct ShareStepsTests {
  /// Smooth laws, a constant, and one with atoms.
  private static func laws() throws -> [Distribution] {
    [
      .one, try .uniform(low: 0.1, high: 0.6), try .beta(a: 1.2, b: 2, low: 0.05, high: 1),
      try .discrete(values: [0.2, 0.7], weights: [0.9, 0.1]),
    ]
  }

  @Test("The mean below a limit is that over all lanes")
  func mean() throws {
    for law in try Self.laws() {
      let table = ShareSteps.table(.general(law))
      let steps = ShareSteps(table)
      // One lane per step: the lower bits do not matter.
      let shares = (UInt32(0)..<256).map { steps.share($0 << 24 | 0x12_3456) }
      for limit in [0.001, 0.05, 0.2, 0.5, 0.7, 0.999, 1, 3] {
        let exact = shares.reduce(0) { $0 + min($1, limit) } / 256
        #expect(abs(steps.mean(limit: limit) - exact) < 1e-14, "limit \(limit)")
      }
      withExtendedLifetime(table) {}
    }
  }

  @Test("The steps' mean is the law's to a step's width")
  func law() throws {
    for law in try Self.laws() {
      let table = ShareSteps.table(.general(law))
      #expect(abs(ShareSteps(table).mean(limit: 1) - law.mean) < 1.0 / 256)
      withExtendedLifetime(table) {}
    }
  }
}
