// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds rows by their 64-bit identity: a table of row numbers, open addressed, four bytes a slot.
///
/// Identities are hashes already, so their low bits are the slot. At most half of the slots are used;
/// a dictionary would take about three times the memory.
struct IdentityIndex {
  /// Row numbers plus 1; 0 is a free slot.
  private var slots = ContiguousArray<UInt32>(repeating: 0, count: 1 << 10)
  private var count = 0

  /// The row with this identity, looked up in the column of all identities.
  func row(of identity: UInt64, in identities: ContiguousArray<UInt64>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: identity) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if identities[row] == identity { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Enters the last row of the column; its identity must not be there yet.
  mutating func insertLast(of identities: ContiguousArray<UInt64>) {
    if (count + 1) * 2 > slots.count { grow(identities) }
    place(identities.count - 1, identities)
    count += 1
  }

  private mutating func grow(_ identities: ContiguousArray<UInt64>) {
    slots = ContiguousArray(repeating: 0, count: slots.count * 2)
    for row in 0..<count {
      place(row, identities)
    }
  }

  private mutating func place(_ row: Int, _ identities: ContiguousArray<UInt64>) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: identities[row]) & mask
    while slots[slot] != 0 {
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(row + 1)
  }
}
