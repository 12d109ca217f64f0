// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

/// A source that fails the test when anything is drawn from it.
struct UntouchableStream: LaneSource {
  mutating func nextLane() -> UInt32 {
    Issue.record("a lane was drawn")
    return 0
  }

  mutating func nextOpenUniform() -> Double {
    Issue.record("a uniform number was drawn")
    return 0.5
  }
}

/// A source that counts what is drawn, to show that the untouchable one would notice.
struct CountingStream: LaneSource {
  var lane: UInt32
  var drawn = 0

  mutating func nextLane() -> UInt32 {
    drawn += 1
    return lane
  }

  mutating func nextOpenUniform() -> Double { Uniform.fine(nextLane(), nextLane()) }
}
