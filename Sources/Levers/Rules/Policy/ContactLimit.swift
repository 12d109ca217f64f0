// SPDX-License-Identifier: GPL-3.0-or-later

/// A house rule on how often one person is contacted, over all of the person's accounts.
///
/// Attempts within the last `days` days are counted, today's included: with 7 days, an attempt on day d
/// counts through day d + 6. A touch over the limit is blocked, reported, and not moved.
public struct ContactLimit: Hashable, Sendable {
  /// The name under which blocked touches are reported.
  public var name: String
  /// The most attempts in the window, at least 1.
  public var atMost: Int
  /// The length of the rolling window in days, at least 1.
  public var days: Int
  /// The channels counted and limited; `nil` for all.
  public var channels: [Int]?

  /// Creates a limit.
  public init(name: String, atMost: Int, days: Int, channels: [Int]? = nil) {
    self.name = name
    self.atMost = atMost
    self.days = days
    self.channels = channels
  }
}
