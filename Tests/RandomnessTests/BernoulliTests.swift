// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct BernoulliTests {
  @Test("certain outcomes draw nothing", arguments: [0, -0.0, -1, 1, 2, .infinity, .nan])
  func certaintyDrawsNothing(p: Double) {
    var stream = UntouchableStream()
    #expect(stream.happens(p) == (p >= 1))
  }

  @Test("uncertain outcomes draw one lane", arguments: [1e-300, 0.5, 1.0.nextDown])
  func uncertaintyDrawsOneLane(p: Double) {
    var stream = CountingStream(lane: 1 << 31)
    _ = stream.happens(p)
    #expect(stream.drawn == 1)
  }

  @Test func certaintyLeavesAStreamWhereItWas() {
    let address = DrawAddress(seed: 3, replication: 0, identity: 1)
    var stream = AddressedStream(at: address, .touch, occurrence: 4)
    let before = stream
    _ = stream.happens(0)
    _ = stream.happens(1)
    #expect(stream == before)
    _ = stream.happens(0.5)
    #expect(stream != before)
  }

  @Test func theEdgeLiesBetweenLanes() {
    #expect(Bernoulli.happens(0.25, 0x3FFF_FFFF))
    #expect(!Bernoulli.happens(0.25, 0x4000_0000))
  }

  @Test(
    "counting lanes decides as the probability does",
    arguments: [
      0, -0.0, -1, .nan, 1, 2, 1e-300, 0x1p-34, 0x1p-33, 0x1p-33.nextUp, 0x1p-32, 0x3p-33,
      (0x3p-33).nextUp, 0.001, 0.25, 0.25.nextUp, 0.27, 0.5, 0.5.nextDown, 1 - 0x1p-33,
      (1 - 0x1p-33).nextUp, 1 - 0x1p-32, 1.0.nextDown,
    ])
  func lanesBelow(p: Double) {
    let lanes = Bernoulli.lanes(p)
    #expect(lanes <= 1 << 32)
    if lanes > 0 { #expect(Bernoulli.happens(p, UInt32(lanes - 1))) }
    if lanes < 1 << 32 { #expect(!Bernoulli.happens(p, UInt32(lanes))) }
  }

  @Test("the frequency is p, z = 4", arguments: [0.001, 0.27, 0.5, 0.999])
  func frequency(p: Double) {
    let n = 50_000
    let count = (0..<n).count { index in
      let address = DrawAddress(seed: 21, replication: 0, identity: UInt64(index))
      return Bernoulli.happens(p, address.block(.touch, 0).z)
    }
    let z = (Double(count) - Double(n) * p) / (Double(n) * p * (1 - p)).squareRoot()
    #expect(abs(z) < 4, "p = \(p), count \(count), z = \(z), seed 21")
  }
}
