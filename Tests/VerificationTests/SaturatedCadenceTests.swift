// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Verification

/// What reminders are worth per day, against published numbers and the recursion.
@Suite("Saturated cadence") struct SaturatedCadenceTests {
  private func usual() throws -> SaturatedCadence {
    try SaturatedCadence(saturation: 0.95, recovery: 30, stimulus: 0.03, decay: 0.2)
  }

  @Test(
    "The usual numbers, to the printed digits",
    arguments: [(7.0, 0.783310, 0.042877), (30, 0.356034, 0.095460), (20.8102, .nan, 0.099879)])
  func printed(interval: Double, met: Double, net: Double) throws {
    let cadence = try usual()
    if !met.isNaN { #expect(abs(cadence.met(every: interval) - met) < 5e-7) }
    #expect(abs(cadence.netPerDay(every: interval, value: 40, cost: 1) - net) < 5e-7)
  }

  @Test("Of whole days the best is 21")
  func best() throws {
    let cadence = try usual()
    let best = (1...365).max {
      cadence.netPerDay(every: Double($0), value: 40, cost: 1)
        < cadence.netPerDay(every: Double($1), value: 40, cost: 1)
    }
    #expect(best == 21)
  }

  @Test("The saturation met is what reminder after reminder comes to", arguments: [0.1, 0.6, 1])
  func recursion(saturation: Double) throws {
    let cadence = try SaturatedCadence(
      saturation: saturation, recovery: 12, stimulus: 1, decay: 1)
    let left = exp(-5.0 / 12)
    let met = (0..<400).reduce(0.0) { met, _ in (1 - (1 - met) * (1 - saturation)) * left }
    #expect(abs(cadence.met(every: 5) - met) < 1e-12)
    #expect(cadence.unsettled(after: 2_000, every: 5) < 1e-12)
  }

  @Test("Parameters outside their domains", arguments: [-1, .nan, .infinity])
  func refused(value: Double) {
    for numbers in [
      (value, 1.0, 1.0, 1.0), (0.5, value, 1, 1), (0.5, 1, value, 1), (0.5, 1, 1, value),
    ] {
      #expect(throws: VerificationError.self) {
        try SaturatedCadence(
          saturation: numbers.0, recovery: numbers.1, stimulus: numbers.2, decay: numbers.3)
      }
    }
  }
}
