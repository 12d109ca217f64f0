// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Randomness

/// The draws of one experiment, at the address of its study and number.
struct Chance: RandomNumberGenerator {
  private let address: DrawAddress
  private var occurrence: UInt32 = 0
  private var lanes = SIMD4<UInt32>()
  private var isHalfUsed = false

  init(seed: UInt64, study: String, experiment: Int) {
    address = DrawAddress(
      seed: seed, replication: UInt32(experiment), identity: Identity.of(study))
  }

  /// Half a block; a block address has 24 bits for the occurrence.
  mutating func next() -> UInt64 {
    defer { isHalfUsed.toggle() }
    if isHalfUsed { return UInt64(lanes.w) << 32 | UInt64(lanes.z) }
    precondition(occurrence < 1 << 24, "the draws at this address are used up")
    lanes = address.block(.test, occurrence)
    occurrence += 1
    return UInt64(lanes.y) << 32 | UInt64(lanes.x)
  }

  /// A number in (0, 1).
  mutating func uniform() -> Double {
    let word = next()
    return Uniform.fine(UInt32(truncatingIfNeeded: word), UInt32(word >> 32))
  }

  /// A standard normal number.
  mutating func normal() -> Double { Normal.quantile(uniform()) }

  /// A number with the exponential law of mean 1.
  mutating func exponential() -> Double { -log(uniform()) }

  /// An index in 0 ..< `count`.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
