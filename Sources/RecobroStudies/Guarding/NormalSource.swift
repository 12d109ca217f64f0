// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// One metric with normal values, of correlation 0.8 in a paired design.
struct NormalSource: NullSource {
  let design: OutcomeShift.Design
  let metrics = [(name: "normal", direction: MetricDirection.higherIsBetter)]

  func sample(
    _ replications: Int, _ chance: inout Chance
  ) -> (now: [Double], before: [Double]) {
    let weight = design == .paired ? 0.8 : 0
    let before = (0..<replications).map { _ in chance.normal() }
    let now = before.map { weight * $0 + (1 - weight * weight).squareRoot() * chance.normal() }
    return (now, before)
  }

  func shift(
    _ metric: Int, in sample: (now: [Double], before: [Double]), by amount: Double
  ) -> OutcomeShift? {
    OutcomeShift(sample.now.map { $0 + amount }, from: sample.before, design: design)
  }
}
