// SPDX-License-Identifier: GPL-3.0-or-later

/// A notice whose delivery is proved and after which the law makes the collector wait.
///
/// It is a touch like any other, and besides it may be served: then, after the wait, the strategy may do what needs it.
public struct FormalNotice: Hashable, Sendable {
  /// The share of delivered notices whose delivery is proved.
  public var proof: Double
  /// Days of the legal wait; that of the service does not count.
  public var wait: Int
  /// What the proof costs per notice beside the attempt, in currency units.
  public var cost: Double

  /// Creates a notice; without arguments one that is served whenever it is delivered, and waits for nothing.
  public init(proof: Double = 1, wait: Int = 0, cost: Double = 0) {
    (self.proof, self.wait, self.cost) = (proof, wait, cost)
  }
}

extension Strategy {
  /// Whether some step gives formal notice.
  public var givesNotice: Bool { treatments.contains { $0.path.contains { $0.notice != nil } } }

  /// What the dearest proof costs, in currency units.
  public var dearestNotice: Double {
    treatments.flatMap(\.path).compactMap { $0.notice?.cost }.max() ?? 0
  }
}
