// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Randomness

/// Mirror images: every lane complemented, every uniform number one minus itself.
@Suite("Mirrored draws") struct MirrorTests {
  private static let ones = SIMD4<UInt32>(repeating: .max)
  private static let addresses: [(plain: DrawAddress, mirror: DrawAddress)] = (0..<50).map {
    number in
    let identity = Identity.mixed(UInt64(number))
    let replication = UInt32(number * 977)
    return (
      DrawAddress(seed: 7, replication: replication, identity: identity),
      DrawAddress(
        seed: 7, replication: DrawAddress.mirror(replication), identity: identity)
    )
  }

  @Test("Every lane of every point is the complement", arguments: DecisionPoint.allCases)
  func lanes(point: DecisionPoint) {
    for (plain, mirror) in Self.addresses {
      let block = plain.block(point, 5)
      #expect(mirror.block(point, 5) == block ^ Self.ones)
      #expect(mirror.unmirrored == plain)
      let pair = mirror.blocks((point, 5), (point, 6))
      #expect(pair.0 == block ^ Self.ones)
      #expect(pair.1 == plain.block(point, 6) ^ Self.ones)
    }
  }

  @Test("A replication below 2³¹ gives Philox's own block")
  func unchanged() {
    for (plain, _) in Self.addresses {
      #expect(plain.block(.touch, 3) == Philox.block(plain.counter(.touch, 3), key: 7))
    }
    let last = DrawAddress(seed: 7, replication: (1 << 31) - 1, identity: 9)
    #expect(last.block(.touch, 3) == Philox.block(last.counter(.touch, 3), key: 7))
  }

  @Test("Uniform numbers of both widths add up to 1 exactly")
  func uniforms() {
    for (plain, mirror) in Self.addresses {
      let (a, b) = (plain.block(.touch, 0), mirror.block(.touch, 0))
      #expect(Uniform.coarse(a.x) + Uniform.coarse(b.x) == 1)
      #expect(Uniform.fine(a.x, a.y) + Uniform.fine(b.x, b.y) == 1)
    }
  }

  @Test("Streams and generators are mirrored lane by lane")
  func streams() {
    var first = AddressedGenerator()
    var second = AddressedGenerator()
    for (plain, mirror) in Self.addresses {
      var stream = AddressedStream(at: plain, .attribute, stream: 3)
      var image = AddressedStream(at: mirror, .attribute, stream: 3)
      first.seat(at: plain, .attribute, stream: 3)
      second.seat(at: mirror, .attribute, stream: 3)
      for _ in 0..<9 {
        let lane = stream.nextLane()
        #expect(image.nextLane() == ~lane)
        #expect(first.nextLane() == lane)
        #expect(second.nextLane() == ~lane)
      }
      #expect(first.nextOpenUniform() + second.nextOpenUniform() == 1)
    }
  }

  /// GSL's gamma sampler rejects: it reads a number of lanes that depends on the lanes.
  @Test("A rejection sampler keeps its law (mean and variance, z = 4)")
  func law() throws {
    let law = try Distribution.gamma(shape: 2, scale: 3)
    var generator = AddressedGenerator()
    let n = 20_000
    let values = (0..<n).map { number in
      generator.seat(
        at: DrawAddress(
          seed: 1, replication: DrawAddress.mirror(0), identity: Identity.mixed(UInt64(number))),
        .attribute, stream: 1)
      return law.sample(using: &generator)
    }
    let mean = values.reduce(0, +) / Double(n)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1)
    #expect(abs(mean - 6) < 4 * (18 / Double(n)).squareRoot())
    // The fourth central moment of the law is 3·18² + 6·18²/2.
    #expect(abs(variance - 18) < 4 * 18 * (5 / Double(n)).squareRoot())
  }
}
