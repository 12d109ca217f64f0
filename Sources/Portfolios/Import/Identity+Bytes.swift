// SPDX-License-Identifier: GPL-3.0-or-later

internal import Randomness

extension Identity {
  /// The identity of a text given as UTF-8 bytes, equal to that of the `String`, without making one.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }
}
