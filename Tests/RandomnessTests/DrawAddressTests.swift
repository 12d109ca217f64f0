// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct DrawAddressTests {
  let address = DrawAddress(seed: 0x1234_5678_9ABC_DEF0, replication: 7, identity: 42)

  @Test func layoutOfCounterAndKey() {
    let address = DrawAddress(seed: 99, replication: 5, identity: 0xAAAA_BBBB_CCCC_DDDD)
    let counter = SIMD4<UInt32>(3 << 24 | 6, 5, 0xCCCC_DDDD, 0xAAAA_BBBB)
    #expect(address.block(.trait, 6) == Philox.block(counter, key: 99))
  }

  @Test("flipping any bit of any field flips half of the output, z = 4")
  func everyBitOfEveryFieldMatters() {
    let original = address.block(.test, 1)
    var others = (0..<64).map { bit in
      DrawAddress(seed: address.seed ^ 1 << bit, replication: 7, identity: 42).block(.test, 1)
    }
    others += (0..<64).map { bit in
      DrawAddress(seed: address.seed, replication: 7, identity: 42 ^ 1 << bit).block(.test, 1)
    }
    others += (0..<32).map { bit in
      DrawAddress(seed: address.seed, replication: 7 ^ 1 << bit, identity: 42).block(.test, 1)
    }
    others += (0..<24).map { address.block(.test, 1 ^ 1 << $0) }
    others += DecisionPoint.allCases.dropFirst().map { address.block($0, 1) }
    let flips = others.map { other in
      let changed = original ^ other
      return (0..<4).reduce(0) { $0 + changed[$1].nonzeroBitCount }
    }
    #expect(flips.allSatisfy { $0 > 0 })
    let coins = Double(128 * others.count)
    let z = (Double(flips.reduce(0, +)) - coins / 2) / (coins / 4).squareRoot()
    #expect(abs(z) < 4)
  }

  @Test func orderOfReadingDoesNotMatter() {
    let occurrences = Array(UInt32(0)..<200)
    let forwards = occurrences.map { address.block(.touch, $0) }
    let backwards = occurrences.reversed().map { address.block(.touch, $0) }
    #expect(forwards == backwards.reversed())
  }

  @Test("seeds 0…100,000 give distinct first blocks")
  func neighbouringSeedsAreDistinct() {
    let firsts = (UInt64(0)...100_000).map { seed in
      word(DrawAddress(seed: seed, replication: 0, identity: 0).block(.test, 0))
    }
    // A 64-bit collision among 100,001 words has probability 3e-10.
    #expect(Set(firsts).count == firsts.count)
  }

  @Test("a million addresses without a collision of 64 bits (birthday bound 3e-8)")
  func addressesDoNotCollide() {
    var words: [UInt64] = []
    words.reserveCapacity(1_000_000)
    for replication in UInt32(0)..<10 {
      for identity in UInt64(0)..<100 {
        let address = DrawAddress(seed: 1, replication: replication, identity: identity)
        for occurrence in UInt32(0)..<200 {
          for point in [DecisionPoint.attribute, .touch, .reaction, .score, .instalment] {
            words.append(word(address.block(point, occurrence)))
          }
        }
      }
    }
    words.sort()
    #expect(words.count == 1_000_000)
    #expect(!zip(words, words.dropFirst()).contains { $0 == $1 })
  }

  @Test("two seeds × two decisions share nothing, also when XOR of the seed would swap them")
  func seedAndDecisionDoNotOverlap() {
    var seen: Set<UInt64> = []
    var drawn = 0
    let payment = DecisionPoint.baselinePayment.rawValue
    for base in [UInt64(0), 1, 5, 1 << 24, 1 << 32, .max] {
      // Seeds that differ by exactly the XOR of the two raw values.
      for seed in [base, base ^ UInt64(DecisionPoint.touch.rawValue ^ payment)] {
        for point in [DecisionPoint.baselinePayment, .touch] {
          for occurrence in UInt32(0)..<100 {
            let address = DrawAddress(seed: seed, replication: 0, identity: 3)
            seen.insert(word(address.block(point, occurrence)))
            drawn += 1
          }
        }
      }
    }
    #expect(seen.count == drawn)
  }

  @Test func partsOfOneParentNeverShareAnIdentity() {
    let parent = Identity.of("debtor-17")
    let parts = (UInt64(0)..<10_000).map { Identity.part($0, of: parent) }
    #expect(Set(parts).count == parts.count)
  }

  @Test("text identities are the same in every process")
  func textIdentitiesAreFixed() {
    #expect(Identity.of("") == Identity.mixed(0xCBF2_9CE4_8422_2325))
    #expect(Identity.of("a") == Identity.mixed(0xAF63_DC4C_8601_EC8C))
    #expect(Identity.of("foobar") == Identity.mixed(0x8594_4171_F739_67E8))
  }

  private func word(_ block: SIMD4<UInt32>) -> UInt64 { UInt64(block.y) << 32 | UInt64(block.x) }
}
