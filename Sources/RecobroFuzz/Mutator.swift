// SPDX-License-Identifier: GPL-3.0-or-later

/// Damages seeds: bytes, spans, tokens and lines.
struct Mutator: InputSource {
  /// Inputs stay as short as files that people write, so that many can be tried.
  static let limit = 4_096

  let seeds: [[UInt8]]

  /// A damaged seed; mostly by one change, so that reading goes on behind it.
  func input(_ random: inout Generator) -> [UInt8] {
    var bytes = random.pick(seeds)
    for _ in 0...max(0, random.next(below: 9) - 4) { change(&bytes, &random) }
    return Array(bytes.prefix(Self.limit))
  }

  private func change(_ bytes: inout [UInt8], _ random: inout Generator) {
    let start = random.next(below: bytes.count + 1)
    let end = min(bytes.count, start + 1 + random.next(below: 24))
    switch random.next(below: 9) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.next(below: bytes.count + 1))
    case 2 where start < bytes.count: bytes[start] ^= 1 << UInt8(random.next(below: 8))
    case 3 where start < bytes.count: bytes[start] = UInt8(random.next(below: 256))
    case 4: replaceWord(&bytes, &random, around: start)
    case 5: swapLines(&bytes, &random)
    case 6: splice(&bytes, &random, at: start)
    case 7: bytes.replaceSubrange(start..<end, with: random.pick(Tokens.all))
    default: bytes.insert(contentsOf: random.pick(Tokens.all), at: start)
    }
  }

  /// Puts a token in the place of a whole word or number.
  private func replaceWord(
    _ bytes: inout [UInt8], _ random: inout Generator, around place: Int
  ) {
    var start = place
    var end = place
    while start > 0, Self.isWord(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    bytes.replaceSubrange(start..<end, with: random.pick(Tokens.all))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func swapLines(_ bytes: inout [UInt8], _ random: inout Generator) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    lines.swapAt(random.next(below: lines.count), random.next(below: lines.count))
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// The head of one seed and the tail of another.
  private func splice(_ bytes: inout [UInt8], _ random: inout Generator, at place: Int) {
    let other = random.pick(seeds)
    bytes = Array(bytes[..<place]) + other[random.next(below: other.count + 1)...]
  }
}
