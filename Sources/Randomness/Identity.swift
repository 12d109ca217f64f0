// SPDX-License-Identifier: GPL-3.0-or-later

/// Fixed 64-bit hashes that name debtors and accounts in draw addresses.
///
/// Swift's own `Hasher` is seeded anew in every process and must never reach an address.
public enum Identity {
  /// The FNV-1a hash of a text's UTF-8 bytes, finished by ``mixed(_:)``.
  ///
  /// FNV-1a alone keeps texts that differ in the last letter close together; the finisher spreads them.
  public static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  /// The identity of the `ordinal`-th part of an entity: an account of a debtor, a debtor of a segment.
  ///
  /// For a fixed parent this is a bijection of the ordinal, so parts of one parent never collide.
  @inlinable public static func part(_ ordinal: UInt64, of parent: UInt64) -> UInt64 {
    mixed(parent &+ (ordinal &+ 1) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A bijection of 64-bit words in which every input bit reaches every output bit.
  ///
  /// Reference: the finisher of splitmix64; G. Steele, D. Lea, C. Flood, *Fast splittable pseudorandom
  /// number generators*, OOPSLA 2014,
  /// [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195).
  @inlinable public static func mixed(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
