// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@testable import Simulation

/// The table of a partial payment's quantile against the law itself.
@Suite("Tables of shares") struct ShareTableTests {
  /// Exponents on both sides of 1, and those of the consumer-cards preset.
  static let exponents = [(1.2, 2.0), (0.4, 0.5), (2.0, 1.0), (8.0, 0.7), (0.5, 8.0), (5.0, 5.0)]

  private static func lanes() -> [UInt32] {
    // Every octave from both ends, and a regular grid between.
    let octaves = (0..<32).flatMap { [UInt32(1) << $0, UInt32.max - (UInt32(1) << $0)] }
    return ([0, .max] + octaves + (0..<4_000).map { UInt32($0) * 1_073_741 }).sorted()
  }

  @Test("Agrees with GSL's iteration to 1e-7 at every scale of u", arguments: exponents)
  func agrees(a: Double, b: Double) throws {
    let law = try Distribution.beta(a: a, b: b, low: 0.05, high: 1)
    let table = ShareTable(law)
    for lane in Self.lanes() {
      let u = Uniform.coarse(lane)
      let error = abs(ShareTable.share(u, table.view) - law.quantile(u))
      #expect(error < 1e-7, "u \(u), error \(error)")
    }
    withExtendedLifetime(table) {}
  }

  /// A table costs thousands of quantiles, and a study builds thousands of models under one law.
  @Test("Is made once for a law") func isShared() throws {
    let law = try Distribution.beta(a: 1.25, b: 2.5, low: 0.05, high: 1)
    #expect(ShareTable.of(law) === ShareTable.of(law))
    #expect(ShareTable.of(law) !== ShareTable.of(try .beta(a: 1.25, b: 2.75, low: 0.05, high: 1)))
  }

  @Test("Never falls as u rises, across cells and halves", arguments: exponents)
  func increases(a: Double, b: Double) throws {
    let table = ShareTable(try .beta(a: a, b: b))
    var last = -1.0
    for lane in Self.lanes() {
      let share = ShareTable.share(Uniform.coarse(lane), table.view)
      #expect(share >= last - 1e-12)
      #expect(share >= -1e-12 && share <= 1 + 1e-12)
      last = share
    }
    withExtendedLifetime(table) {}
  }

  @Test("Arguments at and beyond the ends stay inside the law's interval")
  func ends() throws {
    let table = ShareTable(try .beta(a: 1.2, b: 2, low: 0.05, high: 1))
    for u in [0, 0x1p-60, 0.5, 0.5.nextDown, 1 - 0x1p-53] {
      let share = ShareTable.share(u, table.view)
      #expect(share >= 0.05 && share <= 1)
    }
    withExtendedLifetime(table) {}
  }
}
