// SPDX-License-Identifier: GPL-3.0-or-later

/// How often a contact makes the debtor call or write back, and after how long.
public struct ContactAnswers: Hashable, Sendable {
  /// Probability that a contact that finds attention and leads to nothing else does.
  public var share: Double
  /// Mean days from the attention to the call, exponential; 0 is at once.
  public var after: Double

  /// Creates answers.
  public init(share: Double, after: Double = 0) { (self.share, self.after) = (share, after) }
}

/// Where debtors call or write to, and what is said to them.
///
/// Method: *Inbound* (Simulation).
public struct Inbound: Hashable, Sendable {
  /// What becomes of those who call while nobody is there.
  public enum Closed: String, CaseIterable, Hashable, Sendable {
    /// They are lost.
    case lost
    /// They are called back once somebody is.
    case calledBack = "called_back"
  }

  /// The channel by which they come, by position: its minutes, its agents, its stimulus, how far it binds.
  public var channel: Int
  /// When somebody is there.
  public var hours: OpenHours
  /// What is proposed.
  public var offer: Offer
  /// What becomes of those who call while nobody is there, or nobody has time.
  public var closed: Closed

  /// Creates an inbound line.
  public init(channel: Int, hours: OpenHours, offer: Offer = .none, closed: Closed = .lost) {
    (self.channel, self.hours, self.offer, self.closed) = (channel, hours, offer, closed)
  }
}
