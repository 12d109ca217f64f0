// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Randomness

@Suite struct InferenceGeneratorTests {
  private func numbers(_ seed: UInt64, _ purpose: String, count: Int = 6) -> [UInt64] {
    var generator = InferenceGenerator(seed: seed, purpose: purpose)
    return (0..<count).map { _ in generator.next() }
  }

  @Test func readsTheBlocksOfItsAddress() {
    let address = DrawAddress(seed: 7, replication: 0, identity: Identity.of("best"))
    let words = (0..<3).flatMap { occurrence in
      let block = address.block(.inference, UInt32(occurrence))
      return [UInt64(block.y) << 32 | UInt64(block.x), UInt64(block.w) << 32 | UInt64(block.z)]
    }
    #expect(numbers(7, "best") == words)
  }

  /// 2²⁵ numbers fill an address; two strategies of 16,778 replications once took more, and the program trapped.
  @Test func turnsThePageAtTheEndOfAnAddress() {
    var generator = InferenceGenerator(seed: 7, purpose: "best", occurrence: (1 << 24) - 1)
    let found = (0..<6).map { _ in generator.next() }
    let pages = [
      ("best", (1 << 24) - 1), ("best\u{1F}1", 0), ("best\u{1F}1", 1),
    ]
    let words = pages.flatMap { purpose, occurrence in
      let block = DrawAddress(seed: 7, replication: 0, identity: Identity.of(purpose))
        .block(.inference, UInt32(occurrence))
      return [UInt64(block.y) << 32 | UInt64(block.x), UInt64(block.w) << 32 | UInt64(block.z)]
    }
    #expect(found == words)
  }

  @Test func equalSeedsAndPurposesAgreeAndOthersDiffer() {
    #expect(numbers(7, "best") == numbers(7, "best"))
    #expect(Set(numbers(7, "best") + numbers(8, "best") + numbers(7, "band")).count == 18)
  }
}
