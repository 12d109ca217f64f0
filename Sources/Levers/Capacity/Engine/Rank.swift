// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a touch stands among those that compete for the same minutes: the largest priority first, of equal ones the smallest
/// identity. Method: <doc:Capacity>, order (1).
struct Rank: BitwiseCopyable, Hashable {
  /// The priority; what is not a number comes last.
  let priority: Double
  /// The account's identity.
  let identity: UInt64

  init(priority: Double, identity: UInt64) {
    self.priority = priority.isNaN ? -.infinity : priority
    self.identity = identity
  }

  /// Before all others.
  static let first = Rank(priority: .infinity, identity: 0)

  @inline(__always)
  func precedes(_ other: Rank) -> Bool {
    priority > other.priority || priority == other.priority && identity < other.identity
  }
}
