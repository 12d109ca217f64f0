// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport

/// Normal systems of unit variance and correlation ½, of which system 0 leads all others by δ.
///
/// Differences have variance 1. This is the hardest configuration in which the guarantee of a
/// selection still holds.
struct SlippageExperiment {
  let systems: Int
  let indifference: Double
  private var generator: SplitMix

  init(systems: Int, indifference: Double, seed: UInt64) {
    self.systems = systems
    self.indifference = indifference
    generator = SplitMix(seed: seed)
  }

  /// One replication.
  mutating func row() -> [Double?] {
    let common = generator.normal()
    let scale = 0.5.squareRoot()
    return (0..<systems).map { system in
      scale * (common + generator.normal()) + (system == 0 ? indifference : 0)
    }
  }

  /// How often Kim and Nelson's procedure, n₀ = 10 and 1 − α = 0.9, selects system 0.
  mutating func correctSelections(runs: Int) throws -> Int {
    var correct = 0
    for _ in 0..<runs {
      if try select() == .selected(0) { correct += 1 }
    }
    return correct
  }

  private mutating func select() throws -> SelectionDecision {
    var selection = try KimNelson(
      systems: systems, indifference: indifference, firstStage: 10, maximum: 100_000,
      level: ConfidenceLevel(0.9))
    while case .proceed = selection.decision { selection.add(row()) }
    return selection.decision
  }
}
