// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct MorrisDesignTests {
  /// A straight line has equal effects everywhere: μ = c, μ* = |c|, σ = 0.
  @Test(arguments: [4, 8, 2]) func additive(levels: Int) throws {
    var generator = SplitMix(seed: 811)
    let design = try MorrisDesign(
      parameters: 3, trajectories: 10, levels: levels, using: &generator)
    let outputs = design.points.map { 5 + 2 * $0[0] - 3 * $0[1] }
    let effects = design.effects(of: outputs, using: &generator)
    for (effect, slope) in zip(effects, [2.0, -3, 0]) {
      #expect(abs(try #require(effect.mean) - slope) < 1e-12)
      #expect(abs(try #require(effect.meanSize) - abs(slope)) < 1e-12)
      #expect(try #require(effect.deviation) < 1e-12)
      #expect(effect.count == 10 && effect.missing == 0)
    }
  }

  /// y = x₀·x₁ on the levels: the effect of x₀ is x₁, a random level of mean ½ and variance 5/36.
  ///
  /// With r = 4,000 μ* lies within z = 4 errors of ½ and σ within 0.02 of √(5/36).
  @Test func interaction() throws {
    var generator = SplitMix(seed: 812)
    let design = try MorrisDesign(parameters: 2, trajectories: 4_000, using: &generator)
    let effects = design.effects(
      of: design.points.map { $0[0] * $0[1] }, resamples: 0, using: &generator)
    let deviation = (5.0 / 36).squareRoot()
    for effect in effects {
      #expect(abs(try #require(effect.meanSize) - 0.5) < 4 * deviation / 4_000.0.squareRoot())
      #expect(abs(try #require(effect.deviation) - deviation) < 0.02)
      #expect(effect.interval == nil)
    }
  }

  /// y = |x − ½|: on four levels the effects are ±¼ each half of the time, so |μ| is far below μ*.
  @Test func signsCancelInTheMeanOnly() throws {
    var generator = SplitMix(seed: 813)
    let design = try MorrisDesign(parameters: 1, trajectories: 200, using: &generator)
    let effect = design.effects(
      of: design.points.map { ($0[0] - 0.5).magnitude }, using: &generator)[0]
    #expect(abs(try #require(effect.meanSize) - 0.5) < 1e-12)
    #expect(abs(try #require(effect.mean)) < 4 * 0.5 / 200.0.squareRoot())
  }

  @Test func pointsAreLevelsAndChangeOneAtATime() throws {
    var generator = SplitMix(seed: 814)
    let design = try MorrisDesign(parameters: 4, trajectories: 6, levels: 8, using: &generator)
    #expect(design.points.count == 30 && abs(design.step - 4.0 / 7) < 1e-15)
    let levels = Set((0..<8).map { Double($0) / 7 })
    #expect(design.points.allSatisfy { $0.allSatisfy(levels.contains) })
    for start in stride(from: 0, to: 30, by: 5) {
      for step in start..<(start + 4) {
        let changed = zip(design.points[step], design.points[step + 1]).count { $0 != $1 }
        #expect(changed == 1)
      }
      #expect(zip(design.points[start], design.points[start + 4]).allSatisfy { $0 != $1 })
    }
  }

  @Test func missingOutputsTakeTheirEffectsAlong() throws {
    var generator = SplitMix(seed: 815)
    let design = try MorrisDesign(parameters: 2, trajectories: 5, using: &generator)
    var outputs: [Double?] = design.points.map { $0[0] }
    outputs[1] = nil
    outputs[3] = .infinity
    let effects = design.effects(of: outputs, using: &generator)
    #expect(effects.map(\.missing).reduce(0, +) == 3)
  }

  @Test func badDesignsAreRefused() {
    var generator = SplitMix(seed: 816)
    #expect(throws: ParameterError.self) { try MorrisDesign(parameters: 0, using: &generator) }
    #expect(throws: ParameterError.self) {
      try MorrisDesign(parameters: 1, trajectories: 1, using: &generator)
    }
    for levels in [0, 3, -2] {
      #expect(throws: ParameterError.self) {
        try MorrisDesign(parameters: 1, levels: levels, using: &generator)
      }
    }
  }
}
