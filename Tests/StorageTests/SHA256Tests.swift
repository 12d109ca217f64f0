// SPDX-License-Identifier: GPL-3.0-or-later

import Storage
import Testing

/// Known answers of FIPS 180-4 (NIST's example documents) and of the NIST short-message vectors.
@Suite struct SHA256Tests {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
          + "lmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func digestsOfTheStandard(message: String, digest: String) {
    #expect(SHA256.hex(message.utf8) == digest)
  }

  @Test func aMillionLettersInPieces() {
    var hash = SHA256()
    for _ in 0..<1_000 { hash.append(repeatElement(UInt8(ascii: "a"), count: 1_000)) }
    #expect(
      hash.finalizedHex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The padding takes a block of its own from 56 bytes on; digests from `sha256sum`.
  @Test func lengthsAroundTheEndOfABlock() {
    let digests = [55, 56, 63, 64, 65].map { count in
      String(SHA256.hex(repeatElement(UInt8(ascii: "x"), count: count)).prefix(8))
    }
    #expect(digests == ["d5e28568", "04c26261", "75220b47", "7ce10097", "9537c5fd"])
  }
}
