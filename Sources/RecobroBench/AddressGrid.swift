// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// Neighbouring addresses as the engine uses them: accounts of one segment × decision points × occurrences.
struct AddressGrid {
  private static let accounts = 1_000
  /// Four touches by each of two channels; see the table of ``DecisionPoint``.
  private static let occurrences: [UInt32] = [0, 1, 2, 3, 65_536, 65_537, 65_538, 65_539]

  let seed: UInt64
  private let identities: [UInt64]

  /// Takes the accounts of a range, named as those of a synthetic segment are.
  init(seed: UInt64, range: UInt64) {
    self.seed = seed
    let segment = Identity.of("stream")
    let first = range &* UInt64(Self.accounts)
    identities = (0..<UInt64(Self.accounts)).map { Identity.part(first &+ $0, of: segment) }
  }

  /// Every lane of the grid in one replication.
  ///
  /// What lies next to what alternates: one account's occurrences, as a life reads them, in even replications;
  /// one decision of all accounts, as averages gather them, in odd ones.
  func words(replication: UInt32) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(
      4 * identities.count * DecisionPoint.allCases.count * Self.occurrences.count)
    if replication.isMultiple(of: 2) {
      for identity in identities {
        for point in DecisionPoint.allCases {
          for occurrence in Self.occurrences {
            append(point, occurrence, replication, identity, to: &words)
          }
        }
      }
    } else {
      for point in DecisionPoint.allCases {
        for occurrence in Self.occurrences {
          for identity in identities {
            append(point, occurrence, replication, identity, to: &words)
          }
        }
      }
    }
    return words
  }

  private func append(
    _ point: DecisionPoint, _ occurrence: UInt32, _ replication: UInt32, _ identity: UInt64,
    to words: inout [UInt32]
  ) {
    let address = DrawAddress(seed: seed, replication: replication, identity: identity)
    let lanes = address.block(point, occurrence)
    words.append(lanes.x)
    words.append(lanes.y)
    words.append(lanes.z)
    words.append(lanes.w)
  }
}
