// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the records of a checkpoint up to the first that is not whole.
struct CheckpointReader {
  private let bytes: [UInt8]
  /// How many bytes are header and whole records; 0 when the header is another one.
  private(set) var wholeBytes = 0

  init(_ bytes: [UInt8], header: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: header) { wholeBytes = header.count }
  }

  mutating func records() -> [[UInt64]] {
    guard wholeBytes > 0 else { return [] }
    var records: [[UInt64]] = []
    while let record = next() {
      records.append(record)
      wholeBytes += 8 * (record.count + 2)
    }
    return records
  }

  private func next() -> [UInt64]? {
    let left = (bytes.count - wholeBytes) / 8
    guard left >= 2 else { return nil }
    let count = word(0)
    guard count <= UInt64(left - 2) else { return nil }
    let words = (0..<Int(count)).map { word(2 + $0) }
    return Self.checksum(words) == word(1) ? words : nil
  }

  private func word(_ position: Int) -> UInt64 {
    let first = wholeBytes + 8 * position
    return (0..<8).reduce(0) { $0 | UInt64(bytes[first + $1]) << (8 * UInt64($1)) }
  }

  /// FNV-1a over words, with the high half folded in: enough to tell a torn record from a whole one.
  static func checksum(_ words: [UInt64]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325 ^ UInt64(words.count)) { hash, word in
      let mixed = (hash ^ word) &* 0x100_0000_01B3
      return mixed ^ mixed >> 32
    }
  }
}
