// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import TestSupport
import Testing

@Suite struct CrossEntropyTests {
  /// Eight words of three each; the objective counts those that are wrong.
  @Test func findsAllWords() throws {
    let words = ["call", "text", "letter"]
    let space = try SearchSpace((0..<8).map { try TunedParameter("w\($0)", .categorical(words)) })
    let target = (0..<8).map { ParameterValue.word(words[$0 % 3]) }
    let found = try (1...10).count { seed in
      var search = CrossEntropy(space, using: SplitMix(seed: UInt64(seed)))
      try drive(&search) { candidate in
        let wrong = zip(candidate.values, target).count { $0 != $1 }
        return Evaluation(candidate, objective: MeanEstimate(Double(wrong)))
      }
      return search.stopReason == .converged && search.center == target
    }
    // A method that succeeds in 95 of 100 does so in at least 7 of 10 but once in a thousand.
    #expect(found >= 7, "\(found) of 10")
  }

  /// A whole number, a number and a word with noise as large as the steps between neighbours.
  @Test func findsAMixedOptimumUnderNoise() throws {
    let space = try SearchSpace([
      TunedParameter("days", .integer(low: 0, high: 60)),
      TunedParameter("share", .continuous(low: 0, high: 1)),
      TunedParameter("channel", .categorical(["call", "text", "letter"])),
    ])
    let found = try (1...10).count { seed in
      var noise = SplitMix(seed: UInt64(1_000 + seed))
      var search = try CrossEntropy(
        space, settings: CrossEntropySettings(samples: 60, rounds: 60),
        using: SplitMix(seed: UInt64(seed)))
      try drive(&search) { candidate in
        let x = numbers(candidate)
        let word = candidate.values[2] == .word("text") ? 0.0 : 1
        let value = (x[0] - 17) * (x[0] - 17) / 100 + (x[1] - 0.3) * (x[1] - 0.3) * 10 + word
        return Evaluation(
          candidate, objective: MeanEstimate(value + 0.05 * noise.normal(), standardError: 0.05))
      }
      guard let days = search.center[0].number, let share = search.center[1].number else {
        return false
      }
      return abs(days - 17) <= 2 && abs(share - 0.3) < 0.05 && search.center[2] == .word("text")
    }
    #expect(found >= 7, "\(found) of 10")
  }

  @Test func roundsWithoutAnyValueLeaveTheLawAlone() throws {
    var search = CrossEntropy(try cube(2, -1, 3), using: SplitMix(seed: 6))
    #expect(try drive(&search, exact { _ in .nan }).count == 10)
    #expect(search.stopReason == .degenerate && search.center == [.continuous(1), .continuous(1)])
  }

  @Test func badSettingsAreRefused() {
    #expect(throws: (any Error).self) { try CrossEntropySettings(samples: 3) }
    for share in [0, 1, Double.nan] {
      #expect(throws: (any Error).self) { try CrossEntropySettings(elite: share) }
    }
    #expect(throws: (any Error).self) { try CrossEntropySettings(tolerance: .nan) }
    #expect(throws: (any Error).self) { try CovarianceAdaptationSettings(population: 3) }
    #expect(throws: (any Error).self) { try CovarianceAdaptationSettings(step: .nan) }
    #expect(throws: (any Error).self) { try CovarianceAdaptationSettings(rounds: 0) }
  }
}
