// SPDX-License-Identifier: GPL-3.0-or-later

/// A life's next event would lie before its last one, or a behaviour of one's own plans what cannot be.
///
/// No scenario can cause it: it is an error in a program, and a run in which it happens has no results.
public struct SimulationFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The replication whose draws were used.
  public let replication: UInt32
  /// The time of the last event, in days since the start.
  public let last: Double
  /// The earlier time at which the next event would be.
  public let next: Double
  /// The share of the balance that a behaviour of one's own plans to be paid; `nil` for the engine's own clocks.
  public let share: Double?

  init(replication: UInt32, last: Double, next: Double, share: Double? = nil) {
    (self.replication, self.last, self.next, self.share) = (replication, last, next, share)
  }

  /// One line that makes sense alone.
  public var description: String {
    guard let share else {
      return "time would go back from day \(last) to day \(next) in replication \(replication)"
    }
    return
      "on day \(last) of replication \(replication) a behaviour plans to pay \(share) of the balance on "
      + "day \(next); a payment comes later than the present and is above 0 and at most 1"
  }
}
