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
  /// The next of a list at each touch of the step, and after the last the first again.
  case sequence([Int])
  /// The channel of a list that is most likely engaged with by what can be observed; the first of those that are alike.
  case best(among: [Int])
  /// What was learned from earlier touches of the run decides.
  case bandit(Bandit)

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

extension ChannelChoice {
  /// The channels that are named.
  public var possible: [Int] {
    switch self {
    case .fixed(let channel): [channel]
    case .mix(let weights): weights.map(\.channel)
    case .preferred(let channels, let fallback): channels + (fallback.map { [$0] } ?? [])
    case .sequence(let channels), .best(let channels): channels
    case .bandit(let bandit): bandit.channels
    }
  }

  /// The channels that a touch may take: those that are named, but for weights of 0.
  public var channels: [Int] {
    guard case .mix(let weights) = self else { return possible }
    return weights.filter { $0.weight > 0 }.map(\.channel)
  }

  /// Whether touches may come at any instant; otherwise they are counted, or planned for days.
  public var isForAnyInstant: Bool {
    switch self {
    case .fixed, .mix, .preferred, .best: true
    case .sequence, .bandit: false
    }
  }

  /// What learns from earlier touches; nil where nothing does.
  public var bandit: Bandit? { if case .bandit(let bandit) = self { bandit } else { nil } }
}
