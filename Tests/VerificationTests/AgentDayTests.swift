// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How many calls a day holds, against formulas that know one law each.
@Suite("Agent days") struct AgentDayTests {
  private func starts(_ minutes: Double, _ handling: AgentDay.Handling) throws -> Double {
    try AgentDay(minutes: minutes, handling: handling).starts
  }

  @Test("The printed numbers")
  func printed() throws {
    #expect(try starts(480, .equal(minutes: 6)) == 80)
    let day = try AgentDay(minutes: 480, handling: .gamma(shape: 1, mean: 6))
    #expect(abs(day.starts - 81) < 1e-9)
    #expect(abs(day.utilisation - 486.0 / 480) < 1e-11)
    #expect(abs(try starts(4_800, .gamma(shape: 1, mean: 6)) - 801) < 1e-9)
  }

  @Test("Exponential times: 1 + T/m", arguments: [0.01, 1, 7, 480, 3_000])
  func exponential(minutes: Double) throws {
    let exact = 1 + minutes / 6
    #expect(abs(try starts(minutes, .gamma(shape: 1, mean: 6)) / exact - 1) < 1e-12)
  }

  @Test("Two phases: 1 + T/m − ¼ + ¼e^{−4T/m}", arguments: [0.01, 1, 3, 8, 480])
  func twoPhases(minutes: Double) throws {
    let ratio = minutes / 6
    let exact = 1 + ratio - 0.25 + 0.25 * exp(-4 * ratio)
    #expect(abs(try starts(minutes, .gamma(shape: 2, mean: 6)) / exact - 1) < 1e-12)
  }

  @Test("k phases: 1 + Σ P(Poisson(kT/m) = j)⌊j/k⌋", arguments: [3, 5, 20])
  func phases(count: Int) throws {
    for ratio in [0.3, 2, 9] {
      let mean = Double(count) * ratio
      var (sum, weight) = (1.0, exp(-mean))
      for j in 0..<2_000 {
        if j > 0 { weight *= mean / Double(j) }
        sum += weight * Double(j / count)
      }
      let solved = try starts(6 * ratio, .gamma(shape: Double(count), mean: 6))
      #expect(abs(solved / sum - 1) < 1e-12)
    }
  }

  @Test("Times that hardly vary come to equal ones")
  func equal() throws {
    let almost = try starts(475, .gamma(shape: 1e7, mean: 6))
    #expect(abs(almost - 80) < 1e-9)
    #expect(try starts(475, .equal(minutes: 6)) == 80)
    #expect(try starts(0, .equal(minutes: 6)) == 0)
    #expect(try starts(0, .gamma(shape: 1, mean: 6)) == 0)
  }

  @Test("In the long run the overrun is m(1 + 1/k)/2 minutes", arguments: [0.5, 1, 3])
  func overrun(shape: Double) throws {
    let day = try AgentDay(minutes: 100_000, handling: .gamma(shape: shape, mean: 6))
    #expect(abs(day.mean * day.starts - 100_000 - 3 * (1 + 1 / shape)) < 1e-3)
  }

  @Test("Parameters outside their domains", arguments: [0, -1, .nan, .infinity])
  func refused(value: Double) {
    #expect(throws: VerificationError.self) {
      try AgentDay(minutes: 480, handling: .equal(minutes: value))
    }
    #expect(throws: VerificationError.self) {
      try AgentDay(minutes: 480, handling: .gamma(shape: value, mean: 6))
    }
    #expect(throws: VerificationError.self) {
      try AgentDay(minutes: 480, handling: .gamma(shape: 1, mean: value))
    }
    if value != 0 {
      #expect(throws: VerificationError.self) {
        try AgentDay(minutes: value, handling: .equal(minutes: 6))
      }
      #expect(throws: VerificationError.self) { try QueueIndex(correlation: value * 2, share: 0.1) }
    }
    #expect(throws: VerificationError.self) { try QueueIndex(correlation: 0, share: value) }
  }

  @Test("An order of calling: the printed numbers, and what knows nothing")
  func order() throws {
    #expect(abs(try QueueIndex(correlation: 0.6, share: 0.1).gain - 2.477613) < 5e-7)
    #expect(abs(try QueueIndex(correlation: 1, share: 0.1).gain - 3.891437) < 5e-7)
    for share in [0.01, 0.3, 1] {
      #expect(abs(try QueueIndex(correlation: 0, share: share).gain - 1) < 1e-12)
      #expect(abs(try QueueIndex(correlation: 0.7, sigma: 0, share: share).gain - 1) < 1e-12)
    }
    #expect(try QueueIndex(correlation: -0.6, share: 1).gain == 1)
    #expect(try QueueIndex(correlation: -0.6, share: 1, of: 7).gain == 1)
    // Of few accounts: integrated apart, of the expected exponential of the largest of normal numbers.
    #expect(abs(try QueueIndex(correlation: 1, share: 0.9, of: 10).gain - 1.09414) < 2e-5)
    #expect(abs(try QueueIndex(correlation: 1, share: 0.05, of: 20).gain - 4.568) < 2e-3)
    #expect(abs(try QueueIndex(correlation: 0, share: 0.05, of: 20).gain - 1) < 1e-3)
    let large = try QueueIndex(correlation: 0.6, share: 0.1, of: 1e7).gain
    #expect(abs(large - 2.477613) < 1e-5)
    // Those called and those not called are all there are.
    for correlation in [-1, -0.4, 0.2, 0.9] {
      let called = try QueueIndex(correlation: correlation, sigma: 1.3, share: 0.2).gain
      let others = try QueueIndex(correlation: -correlation, sigma: 1.3, share: 0.8).gain
      #expect(abs(0.2 * called + 0.8 * others - 1) < 1e-12)
    }
  }
}
