// SPDX-License-Identifier: GPL-3.0-or-later

/// A life's next event would lie before its last one.
///
/// No scenario can cause it: it is an error in the program, and a run in which it happens has no results.
public struct SimulationFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The replication whose draws were used.
  public let replication: UInt32
  /// The time of the last event, in days since the start.
  public let last: Double
  /// The earlier time at which the next event would be.
  public let next: Double

  /// One line that makes sense alone.
  public var description: String {
    "time would go back from day \(last) to day \(next) in replication \(replication)"
  }
}
