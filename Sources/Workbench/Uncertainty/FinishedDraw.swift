// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// A finished draw of the uncertain parameters as a checkpoint's record.
///
///     words = [first replication of the draw, 0, values by strategy and replication]
///
/// No record of replications has a 0 there, for it counts their units.
struct FinishedDraw {
  let firstReplication: Int
  /// By strategy and replication, not a number where undefined.
  let values: [[Double]]

  var words: [UInt64] {
    [UInt64(firstReplication), 0] + values.joined().map(\.bitPattern)
  }

  init(firstReplication: Int, values: [[Double]]) {
    self.firstReplication = firstReplication
    self.values = values
  }

  /// Reads ``words``; nil when they are not those of so many strategies and replications.
  init?(words: [UInt64], strategies: Int, replications: Int) {
    guard words.count == 2 + strategies * replications, words[1] == 0,
      let first = Int(exactly: words[0])
    else { return nil }
    firstReplication = first
    let numbers = words.dropFirst(2).map { Double(bitPattern: $0) }
    values = (0..<strategies).map { strategy in
      Array(numbers[(strategy * replications)..<((strategy + 1) * replications)])
    }
  }
}
