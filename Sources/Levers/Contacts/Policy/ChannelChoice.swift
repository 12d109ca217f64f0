// SPDX-License-Identifier: GPL-3.0-or-later

/// Which channel a touch takes; channels are indices into the scenario's list.
public enum ChannelChoice: Hashable, Sendable {
  /// Always the same.
  case fixed(Int)
  /// One drawn by weight for each planned touch; weights are at least 0 and add up to 1.
  case mix([Weighted])
  /// The debtor's preferred channel, if it is in the list and has consent.
  ///
  /// Otherwise the fallback; without one the first message of the list, a channel that does not converse, that has
  /// consent, or the first of the list where no message is in it.
  case preferred(among: [Int], fallback: Int? = nil)

  /// A channel and its weight.
  public struct Weighted: Hashable, Sendable {
    /// The channel's index.
    public var channel: Int
    /// Its probability.
    public var weight: Double

    /// Creates a weighted channel.
    public init(channel: Int, weight: Double) {
      self.channel = channel
      self.weight = weight
    }
  }
}
