// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Testing

@testable import Simulation

/// The cumulative baseline hazard against sums by hand, and its inverse.
@Suite("Baseline hazards") struct CompiledBaselineTests {
  private static let pieces = HazardPiece.stretches([
    .init(from: -60, rate: 0.03), .init(from: 0, rate: 0.06), .init(from: 31, rate: 0),
    .init(from: 61, rate: 0.015),
  ])

  private func withPieces(_ body: (CompiledBaseline) -> Void) {
    let table = Table(Self.pieces)
    body(CompiledBaseline(kind: .pieces, first: 0, second: 0, pieces: table.base))
    withExtendedLifetime(table) {}
  }

  @Test(
    "The hazard between two days is the sum over stretches",
    arguments: [
      (-80.0, -70.0, 0.3), (-10, 10, 0.9), (0, 31, 1.86), (30, 62, 0.075), (40, 50, 0),
      (100, 300, 3),
    ])
  func hazard(from: Double, to: Double, expected: Double) {
    withPieces { baseline in
      let found = baseline.hazard(from: baseline.mark(from), to: baseline.mark(to))
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test("Running a hazard from a day ends where the hazard between the days says")
  func inverse() {
    withPieces { baseline in
      for from in stride(from: -90.0, through: 200, by: 7.3) {
        for hazard in [1e-9, 0.01, 0.5, 2, 40] {
          let day = baseline.day(from: baseline.mark(from), hazard: hazard)
          let back = baseline.hazard(from: baseline.mark(from), to: baseline.mark(day))
          #expect(day >= from - 1e-9 && abs(back - hazard) < 1e-9)
          #expect(day <= 31 || day >= 61, "nothing fires where the rate is 0")
        }
      }
    }
  }

  @Test("A last stretch without rate never fires")
  func never() {
    let table = Table(HazardPiece.stretches([.init(from: 0, rate: 0.1), .init(from: 10, rate: 0)]))
    let baseline = CompiledBaseline(kind: .pieces, first: 0, second: 0, pieces: table.base)
    #expect(baseline.day(from: baseline.mark(5), hazard: 0.6) == .infinity)
    #expect(abs(baseline.day(from: baseline.mark(5), hazard: 0.4) - 9) < 1e-12)
    withExtendedLifetime(table) {}
  }

  @Test("The Weibull hazard runs from day 0 and inverts")
  func weibull() {
    let table = Table(Self.pieces)
    let baseline = CompiledBaseline(kind: .weibull, first: 40, second: 1.5, pieces: table.base)
    #expect(baseline.mark(-5) == 0)
    let day = baseline.day(from: baseline.mark(20), hazard: 1)
    #expect(abs(baseline.hazard(from: baseline.mark(20), to: baseline.mark(day)) - 1) < 1e-12)
    withExtendedLifetime(table) {}
  }
}
