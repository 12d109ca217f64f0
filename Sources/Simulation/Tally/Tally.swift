// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Strategies

/// What happened to some debtors under one strategy, in exact integers.
///
/// Merging is addition, hence associative and commutative to the last bit: neither block size nor the order in
/// which threads finish can change a result.
public final class Tally: @unchecked Sendable {
  // Unchecked because of the buffer: a tally belongs to one task at a time and is handed over whole.

  let layout: TallyLayout
  let buffer: UnsafeMutablePointer<Int64>
  var sums = TallySums()
  /// What went wrong in the program while this was counted; then no number of it means anything.
  public internal(set) var fault: SimulationFault?

  init(_ layout: TallyLayout) {
    self.layout = layout
    buffer = .allocate(capacity: layout.size)
    buffer.initialize(repeating: 0, count: layout.size)
  }

  deinit { buffer.deallocate() }

  subscript(_ counter: Counter) -> Int64 { buffer[counter.rawValue] }

  subscript(_ counter: LedgerCounter) -> Int64 { buffer[TallyLayout.ledger + counter.rawValue] }

  subscript(_ counter: AgreementCounter, _ kind: Offer.Kind) -> Int64 {
    buffer[counter.position(of: kind)]
  }

  /// Adds another tally of the same layout.
  ///
  /// Cut-offs are no sums: of the tallies of a replication and strategy one alone has them.
  public func add(_ other: Tally) {
    precondition(layout == other.layout, "tallies of one layout")
    for index in 0..<layout.sumCount { buffer[index] += other.buffer[index] }
    for index in layout.sumCount..<layout.size { buffer[index] |= other.buffer[index] }
    sums += other.sums
    fault = fault ?? other.fault
  }

  /// A copy whose changes do not touch this one.
  func copy() -> Tally {
    let copy = Tally(layout)
    copy.add(self)
    return copy
  }
}

extension Tally {
  /// Whether no account was counted.
  public var isEmpty: Bool { self[.accounts] == 0 }
}
