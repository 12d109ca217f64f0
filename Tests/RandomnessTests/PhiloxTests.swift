// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct PhiloxTests {
  /// Counter, key and block.
  static let published: [(SIMD4<UInt32>, UInt64, SIMD4<UInt32>)] = [
    (
      SIMD4(repeating: 0), 0,
      SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4(repeating: .max), .max,
      SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), 0x299f_31d0_a409_3822,
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test("the three published vectors of Random123")
  func publishedVectors() {
    for (counter, key, block) in Self.published {
      #expect(Philox.block(counter, key: key) == block)
    }
  }

  @Test("two blocks at once are the two blocks")
  func pairsAreTheirBlocks() {
    for (first, key, _) in Self.published {
      for (second, _, _) in Self.published {
        let pair = Philox.blocks(first, second, key: key)
        #expect(pair.0 == Philox.block(first, key: key))
        #expect(pair.1 == Philox.block(second, key: key))
      }
    }
    let address = DrawAddress(seed: 0x9876_5432_1FED_CBA9, replication: 7, identity: .max - 5)
    let pair = address.blocks((.touch, 0xAB_CDEF), (.reaction, 3))
    #expect(pair.0 == address.block(.touch, 0xAB_CDEF))
    #expect(pair.1 == address.block(.reaction, 3))
  }

  @Test func uniformsStayInsideTheOpenInterval() {
    #expect(Uniform.coarse(0) == 0x1p-33)
    #expect(Uniform.coarse(.max) == 1 - 0x1p-33)
    #expect(Uniform.fine(0, 0) == 0x1p-53)
    #expect(Uniform.fine(.max, .max) == 1 - 0x1p-53)
  }
}
