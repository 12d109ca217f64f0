// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport
import Testing

@Suite struct MorrisScreeningTests {
  private static func effects(_ slopes: [Double], seed: UInt64 = 821) throws -> [ElementaryEffects]
  {
    var generator = SplitMix(seed: seed)
    let design = try MorrisDesign(parameters: slopes.count, trajectories: 10, using: &generator)
    let outputs = design.points.map { zip($0, slopes).reduce(0) { $0 + $1.0 * $1.1 } }
    return design.effects(of: outputs, resamples: 200, using: &generator)
  }

  @Test func whatIsBelowATenthIsSetAside() throws {
    let decisions = MorrisScreening([try Self.effects([10, -2, 0.9, 0])]).decisions
    #expect(decisions.map(\.isKept) == [true, true, false, false])
    for (decision, weight) in zip(decisions, [1, 0.2, 0.09, 0]) {
      #expect(abs(decision.weight - weight) < 1e-9 && decision.highestWeight >= decision.weight)
    }
  }

  /// A parameter that moves only the second output is kept for it.
  @Test func oneOutputIsEnough() throws {
    let decisions = MorrisScreening([
      try Self.effects([10, 0, 0]), try Self.effects([0, 0.01, 0]),
    ]).decisions
    #expect(decisions.map(\.isKept) == [true, true, false])
    #expect(decisions[0].output == 0 && decisions[1].output == 1)
  }

  @Test func nothingIsKeptWhereNothingMoves() throws {
    #expect(MorrisScreening([try Self.effects([0, 0])]).decisions.allSatisfy { !$0.isKept })
  }

  /// Where values were rounded, effects are per distance really gone.
  @Test func effectsFollowThePlacesRun() throws {
    var generator = SplitMix(seed: 822)
    let design = try MorrisDesign(parameters: 2, trajectories: 10, levels: 8, using: &generator)
    let places = design.points.map { $0.map { ($0 * 2).rounded() / 2 } }
    let effects = design.effects(
      of: places.map { 3 * $0[0] - $0[1] }, at: places, resamples: 200, using: &generator)
    for (effect, slope) in zip(effects, [3.0, -1]) {
      #expect(abs(try #require(effect.mean) - slope) < 1e-12)
      #expect(try #require(effect.deviation) < 1e-12)
      #expect(try #require(effect.meanInterval).contains(slope) || effect.deviation == 0)
    }
  }
}
