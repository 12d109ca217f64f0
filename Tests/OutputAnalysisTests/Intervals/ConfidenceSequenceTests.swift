// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestDraws
import Testing

@Suite struct ConfidenceSequenceTests {
  /// At n = expected the multiplier is √(1 + x) with x = 8.211968 at 95 % (computed by bisection).
  @Test(arguments: [100, 5_000])
  func tunedForTheExpectedNumber(expected: Int) throws {
    let sequence = try ConfidenceSequence(expected: expected)
    #expect(abs(sequence.tuning * Double(expected) - 8.211_968_062) < 1e-8)
    #expect(abs(sequence.multiplier(at: expected) - 3.035_122_413) < 1e-8)
    // Any other tuning is wider there, so any other number has a wider interval.
    #expect(sequence.multiplier(at: expected * 9 / 10) > sequence.multiplier(at: expected))
    #expect(sequence.multiplier(at: expected * 11 / 10) > sequence.multiplier(at: expected))
  }

  /// The formula as printed: s = 1 (values 0 and 2 alternate around 1), n = 50.
  @Test func intervalIsTheFormula() throws {
    let sequence = try ConfidenceSequence(expected: 200, firstLook: 50)
    let moments = Moments((0..<50).map { Double($0 % 2 * 2) })
    let interval = try #require(sequence.interval(of: moments))
    // x = 50τ² = 2.052 992: √((1 + 1/x)(ln(1 + x) − 2 ln 0.05)) = 3.251 100 standard errors, each of
    // them 1/7.
    #expect(abs(interval.halfWidth - 3.251_100 / 7) < 1e-6, "\(interval.halfWidth * 7)")
    #expect(abs(interval.low + interval.high - 2) < 1e-12)
  }

  @Test func noIntervalBeforeTheFirstLook() throws {
    let sequence = try ConfidenceSequence(expected: 200, firstLook: 10)
    let values = (0..<9).map { Double($0) }
    #expect(sequence.interval(of: Moments(values)) == nil)
    #expect(sequence.interval(of: Moments(values + [9])) != nil)
  }

  /// Looks after every value from 30 to 400 and stops at the first one that excludes the truth.
  ///
  /// The sequence errs in at most 5 % plus z = 4 binomial errors, seed 431; the plain interval in
  /// more than 20 %.
  @Test func coversWhateverStopsTheRun() throws {
    var generator = SplitMix(seed: 431)
    let sequence = try ConfidenceSequence(expected: 150)
    let trials = 1_000
    var errors = 0
    var plainErrors = 0
    for _ in 0..<trials {
      let moments = Self.path(400, &generator)
      if moments.contains(where: { sequence.interval(of: $0)?.contains(0) == false }) {
        errors += 1
      }
      if moments.contains(where: { !Self.plainCovers($0) }) { plainErrors += 1 }
    }
    let observed = Double(errors) / Double(trials)
    #expect(observed < 0.05 + binomialBound(0.05, trials: trials), "errors \(observed)")
    #expect(Double(plainErrors) > 0.2 * Double(trials))
  }

  @Test func extremeLevelsAreTuned() throws {
    for level in [1e-9, 0.5, 1 - 1e-12] {
      let sequence = try ConfidenceSequence(expected: 100, level: ConfidenceLevel(level))
      let multiplier = sequence.multiplier(at: 100)
      #expect(multiplier > 0 && multiplier <= sequence.multiplier(at: 101))
    }
  }

  @Test func badParametersAreRefused() {
    #expect(throws: ParameterError.self) { try ConfidenceSequence(expected: 29) }
    #expect(throws: ParameterError.self) { try ConfidenceSequence(expected: 9, firstLook: 1) }
  }

  /// The moments after 30, 31, … values of a standard normal path.
  private static func path(_ count: Int, _ generator: inout SplitMix) -> [Moments] {
    var moments = Moments()
    return (1...count).compactMap { n in
      moments.add(generator.normal())
      return n >= 30 ? moments : nil
    }
  }

  private static func plainCovers(_ moments: Moments) -> Bool {
    guard let mean = moments.mean, let error = moments.standardError else { return true }
    return mean.magnitude < 1.96 * error
  }
}
