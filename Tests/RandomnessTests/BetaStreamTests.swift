// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Randomness
import Testing

/// Beta and gamma numbers at draw addresses, against their laws.
@Suite("Beta numbers of a stream") struct BetaStreamTests {
  static let exponents: [(a: Double, b: Double)] = [
    (1, 1), (0.1, 0.1), (0.5, 3), (2, 1), (9, 41), (120, 80), (1, 400), (3_000, 7_000),
    (50_000, 50_000), (99_999, 1), (1e8, 3e8),
  ]
  private let count = 40_000

  private func sample(_ a: Double, _ b: Double) -> [Double] {
    (0..<count).map { number in
      let address = DrawAddress(
        seed: 11, replication: 3, identity: Identity.part(UInt64(number), of: 5))
      var stream = AddressedStream(at: address, .learning, stream: 2)
      return stream.beta(a: a, b: b)
    }
  }

  @Test("Mean and variance (z = 4.5)", arguments: exponents)
  func moments(a: Double, b: Double) {
    let (drawn, size) = (sample(a, b), Double(count))
    let mean = a / (a + b)
    let variance = mean * (1 - mean) / (a + b + 1)
    let found = drawn.reduce(0, +) / size
    #expect(abs(found - mean) < 4.5 * (variance / size).squareRoot())
    // The excess of the beta law says how well its variance can be seen.
    let sum = a + b
    let excess =
      6 * ((a - b) * (a - b) * (sum + 1) - a * b * (sum + 2)) / (a * b * (sum + 2) * (sum + 3))
    let spread = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / size
    #expect(abs(spread / variance - 1) < 4.5 * ((2 + excess) / size).squareRoot())
  }

  @Test(
    "Values of the distribution function are uniform (chi-square, z = 4.5)", arguments: exponents)
  func uniform(a: Double, b: Double) {
    let cells = 64
    var counts = [Int](repeating: 0, count: cells)
    for value in sample(a, b) {
      #expect(value >= 0 && value <= 1)
      counts[min(cells - 1, Int(BetaLaw.cdf(value, a: a, b: b) * Double(cells)))] += 1
    }
    let expected = Double(count) / Double(cells)
    let statistic = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) }
    let freedom = Double(cells - 1)
    #expect(abs(statistic / expected - freedom) < 4.5 * (2 * freedom).squareRoot())
  }

  @Test("The same address gives the same number, another stream another")
  func addressed() {
    let address = DrawAddress(seed: 1, replication: 0, identity: 9)
    func drawn(_ stream: UInt32) -> Double {
      var stream = AddressedStream(at: address, .learning, stream: stream)
      return stream.beta(a: 3, b: 4)
    }
    #expect(drawn(1) == drawn(1) && drawn(1) != drawn(2))
  }
}
