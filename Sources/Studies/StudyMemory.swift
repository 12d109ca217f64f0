// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
public import Storage
import Synchronization

/// What was simulated of variants, so that nothing is simulated twice, also not after an interruption.
///
///     record   digest of the variant's name with the highest bit set, replication, the numbers of its row
///
/// What is found is a function of these numbers, so work that goes on from them gives the bytes of undisturbed work. The highest
/// bit tells a row from the units of a replication (`Checkpoint`) in the same file.
public final class StudyMemory: Sendable {
  private let log: StudyLog
  /// The rows by variant and replication.
  private let rows: Mutex<[UInt64: [Int: [Double]]]>

  /// Creates a memory.
  ///
  /// - Parameters:
  ///   - log: Where rows are put aside; nowhere without it.
  ///   - records: What an interrupted process left; records that are no rows are passed over.
  public init(_ log: StudyLog = StudyLog(), records: [[UInt64]] = []) {
    self.log = log
    var known: [UInt64: [Int: [Double]]] = [:]
    for record in records where record.count > 2 && record[0] & Self.mark != 0 {
      known[record[0], default: [:]][Int(truncatingIfNeeded: record[1])] =
        record.dropFirst(2).map { Double(bitPattern: $0) }
    }
    rows = Mutex(known)
  }

  /// How many replications are known, over all variants.
  public var count: Int { rows.withLock { $0.values.reduce(0) { $0 + $1.count } } }

  /// How many replications of a variant are known.
  ///
  /// - Parameter variant: The variant's name.
  /// - Returns: 0 for one that was never simulated.
  public func count(of variant: String) -> Int {
    rows.withLock { $0[Self.digest(variant)]?.count ?? 0 }
  }

  /// Why rows could not be put aside; nil when they could.
  public var problem: String? { log.problem }

  /// What of an interrupted study's file could not be taken up; nil where all could.
  public var damage: CheckpointDamage? { log.damage }

  /// Removes what was put aside: all is complete and its folder written.
  public func remove() { log.remove() }

  /// The rows of some replications from the first on, as far as they are known without a gap.
  func known(_ variant: StudyVariant, _ replications: Range<Int>) -> [[Double]] {
    rows.withLock { rows in
      guard let own = rows[Self.digest(variant.name)] else { return [] }
      var found: [[Double]] = []
      for replication in replications {
        guard let row = own[replication], row.count == variant.width else { break }
        found.append(row)
      }
      return found
    }
  }

  /// Keeps the rows of replications from `first` on.
  func keep(_ variant: StudyVariant, first: Int, _ more: [[Double]]) {
    let digest = Self.digest(variant.name)
    rows.withLock { rows in
      for (offset, row) in more.enumerated() {
        rows[digest, default: [:]][first + offset] = row
        log.write([digest, UInt64(first + offset)] + row.map(\.bitPattern))
      }
    }
  }

  private static let mark: UInt64 = 1 << 63

  private static func digest(_ name: String) -> UInt64 { Identity.of(name) | mark }
}
