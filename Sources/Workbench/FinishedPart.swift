// SPDX-License-Identifier: GPL-3.0-or-later

/// A finished part of what a run does beside its replications, as a checkpoint's record: a draw of the uncertain
/// parameters, or the attribution of a strategy.
///
///     words = [key, 0, values by row and replication]
///
/// No record of replications has a 0 there, for it counts their units.
struct FinishedPart {
  /// Which part: the first replication of a draw, or ``attribution(ofStrategy:)``.
  let key: Int
  /// By row and replication, not a number where undefined.
  let values: [[Double]]

  var words: [UInt64] { [UInt64(key), 0] + values.joined().map(\.bitPattern) }

  init(key: Int, values: [[Double]]) {
    self.key = key
    self.values = values
  }

  /// Reads ``words``; nil when they are not those of so many rows and replications.
  init?(words: [UInt64], rows: Int, replications: Int) {
    guard words.count == 2 + rows * replications, words[1] == 0, let key = Int(exactly: words[0])
    else { return nil }
    self.key = key
    let numbers = words.dropFirst(2).map { Double(bitPattern: $0) }
    values = (0..<rows).map { row in
      Array(numbers[(row * replications)..<((row + 1) * replications)])
    }
  }

  /// The key of a strategy's attribution, beyond the numbers of all replications.
  static func attribution(ofStrategy number: Int) -> Int { firstAttribution + number }

  /// The strategy whose attribution has a key; nil for the key of a draw.
  static func attributedStrategy(_ key: Int) -> Int? {
    key < firstAttribution ? nil : key - firstAttribution
  }

  private static let firstAttribution = 1 << 40
}
