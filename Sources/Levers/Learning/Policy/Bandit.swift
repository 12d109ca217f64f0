// SPDX-License-Identifier: GPL-3.0-or-later

/// A step that learns which of its channels brings most, by Thompson sampling.
///
/// Method: *Learning* (Simulation). Each step of a strategy learns for itself, from the touches that all debtors get by it.
public struct Bandit: Hashable, Sendable {
  /// What counts as a success of a touch.
  public enum Reward: String, CaseIterable, BitwiseCopyable, Hashable, Sendable {
    /// It is engaged with.
    case engagement
    /// Its account pays.
    case payment
  }

  /// The channels to choose from, each once.
  public var channels: [Int]
  /// What counts as a success.
  public var reward: Reward
  /// How many days after the day of the touch it may come; 0 for that day alone.
  public var window: Int
  /// Whether each segment has beliefs of its own; otherwise one for all.
  public var isPerSegment: Bool
  /// Successes of each channel that are believed in before the first touch: the beta law's first exponent.
  public var successes: Double
  /// Failures likewise: its second exponent.
  public var failures: Double

  /// Creates a step's way of learning.
  public init(
    channels: [Int], reward: Reward = .engagement, window: Int = 0, isPerSegment: Bool = true,
    successes: Double = 1, failures: Double = 1
  ) {
    self.channels = channels
    self.reward = reward
    self.window = window
    self.isPerSegment = isPerSegment
    self.successes = successes
    self.failures = failures
  }
}

extension Strategy {
  /// Whether what happens to some debtors decides how others are contacted.
  public var learns: Bool { treatments.contains { $0.path.contains { $0.channel.bandit != nil } } }
}
