// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a touch stands among those that compete for the same minutes.
///
/// The largest priority comes first, of equal ones the smallest identity. Method: <doc:Capacity>, order (1).
struct Rank: BitwiseCopyable, Equatable {
  /// The priority; what is not a number comes last, and nothing is larger than the largest number.
  let priority: Double
  /// The account's identity.
  let identity: UInt64

  init(priority: Double, identity: UInt64) {
    self.priority = priority.isNaN ? -.infinity : min(priority, .greatestFiniteMagnitude)
    self.identity = identity
  }

  /// Before all others.
  static let first = Rank(priority: .infinity, identity: 0)

  @inline(__always)
  func precedes(_ other: Rank) -> Bool {
    priority > other.priority || priority == other.priority && identity < other.identity
  }
}
