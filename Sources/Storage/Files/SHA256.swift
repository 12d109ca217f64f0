// SPDX-License-Identifier: GPL-3.0-or-later

/// The SHA-256 digest of bytes, to name contents and to tell whether files are equal.
///
/// It is not meant for secrets: its time depends on nothing but the length, but nothing else about it
/// was made for cryptography.
///
/// Source: FIPS 180-4, *Secure Hash Standard* (2015), sections 5.1.1, 5.3.3 and 6.2.
public struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The beginning of a block that is not whole yet.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Starts an empty message.
  public init() {}

  /// The digest of a whole message as 64 hexadecimal digits in lower case.
  public static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.append(bytes)
    return hash.finalizedHex()
  }

  /// Appends bytes to the message.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ append(buffer: $0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { append(buffer: $0) }
    }
  }

  /// Ends the message and gives the digest as 64 hexadecimal digits in lower case.
  public consuming func finalizedHex() -> String {
    let bits = length * 8
    let zeros = (119 - Int(length % 64)) % 64
    append([0x80] + [UInt8](repeating: 0, count: zeros))
    append((0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) })
    return state.indices.map { index in
      let digits = String(state[index], radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  private mutating func append(buffer: UnsafeBufferPointer<UInt8>) {
    length += UInt64(buffer.count)
    var rest = buffer[...]
    if !pending.isEmpty {
      let part = rest.prefix(64 - pending.count)
      pending += part
      rest = rest.dropFirst(part.count)
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBufferPointer { compress($0[...]) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count / 64 * 64
    compress(rest.prefix(whole))
    pending += rest.dropFirst(whole)
  }

  /// Takes in whole blocks of 64 bytes.
  private mutating func compress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let blocks = UnsafeBufferPointer(rebasing: bytes)
    Self.constants.withUnsafeBufferPointer { constants in
      for block in stride(from: 0, to: blocks.count, by: 64) {
        compress(blocks, at: block, constants)
      }
    }
  }

  private mutating func compress(
    _ bytes: UnsafeBufferPointer<UInt8>, at block: Int, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    let schedule = Self.schedule(bytes, at: block)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let sum1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ constants[t] &+ schedule[t]
      let sum0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e, d, c, b) = (g, f, e, d &+ first, c, b, a)
      a = first &+ sum0 &+ majority
    }
    let sums: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in state.indices { state[index] &+= sums[index] }
  }

  private static func schedule(
    _ bytes: UnsafeBufferPointer<UInt8>, at block: Int
  ) -> InlineArray<64, UInt32> {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for t in 0..<16 {
      let first = block &+ 4 &* t
      words[t] =
        UInt32(bytes[first]) << 24 | UInt32(bytes[first &+ 1]) << 16
        | UInt32(bytes[first &+ 2]) << 8 | UInt32(bytes[first &+ 3])
    }
    for t in 16..<64 {
      let w15 = words[t &- 15]
      let w2 = words[t &- 2]
      let s0 = w15.rotated(7) ^ w15.rotated(18) ^ (w15 >> 3)
      let s1 = w2.rotated(17) ^ w2.rotated(19) ^ (w2 >> 10)
      words[t] = words[t &- 16] &+ s0 &+ words[t &- 7] &+ s1
    }
    return words
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  /// Rotated right by 0 < `count` < 32 bits.
  fileprivate func rotated(_ count: UInt32) -> UInt32 {
    self >> count | self << (32 - count)
  }
}
