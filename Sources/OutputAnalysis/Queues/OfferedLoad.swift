// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Calls that come in by themselves: how many, and how long each keeps an agent.
///
/// With λ calls a minute of m minutes on average the load is a = λm erlangs: so many agents are busy on average where all
/// calls are handled. All times of queues are in minutes. Method: <doc:Queues>.
public struct OfferedLoad: Hashable, Sendable {
  /// λ: calls a minute, above 0.
  public let arrivals: Double
  /// m: mean minutes of a call with the work after it, above 0.
  public let handling: Double

  /// The most erlangs that are reckoned with.
  public static let most = 100_000.0

  /// Creates a load.
  ///
  /// - Parameters:
  ///   - arrivals: λ, calls a minute, above 0.
  ///   - handling: m, minutes, above 0.
  /// - Throws: `ParameterError` outside these domains, and for loads above ``most``.
  public init(arrivals: Double, handling: Double) throws(ParameterError) {
    guard arrivals > 0, arrivals.isFinite else {
      throw ParameterError(name: "arrivals", value: arrivals, requirement: "finite and above 0")
    }
    guard handling > 0, handling.isFinite else {
      throw ParameterError(name: "handling", value: handling, requirement: "finite and above 0")
    }
    guard arrivals * handling <= Self.most else {
      throw ParameterError(
        name: "load", value: arrivals * handling, requirement: "at most 100000 erlangs")
    }
    self.arrivals = arrivals
    self.handling = handling
  }

  /// a = λm.
  public var erlangs: Double { arrivals * handling }
}

/// How many callers are to be answered within how long.
public struct ServiceTarget: Hashable, Sendable {
  /// The share of all callers, in (0, 1).
  public let share: Double
  /// t: minutes, at least 0.
  public let within: Double

  /// Creates a target.
  ///
  /// - Parameters:
  ///   - share: The share of all callers, in (0, 1).
  ///   - within: t, minutes, at least 0.
  /// - Throws: `ParameterError` outside these domains.
  public init(share: Double, within: Double) throws(ParameterError) {
    guard share > 0, share < 1 else {
      throw ParameterError(name: "share", value: share, requirement: "in (0, 1)")
    }
    guard within >= 0, within.isFinite else {
      throw ParameterError(
        name: "within", value: within, requirement: "finite and not negative")
    }
    self.share = share
    self.within = within
  }

  /// The smallest number of agents from `first` on who meet the target, where more agents never answer fewer.
  ///
  /// - Parameters:
  ///   - first: The fewest agents that are looked at, at least 1.
  ///   - served: The share answered in time with so many agents.
  /// - Returns: Their number.
  /// - Throws: `ParameterError` where twice ``OfferedLoad/most`` agents do not meet it.
  func fewestAgents(
    from first: Int, _ served: (Int) throws(ParameterError) -> Double
  ) throws(ParameterError) -> Int {
    if try served(first) >= share { return first }
    var (low, step) = (first, 1)
    while try served(low + step) < share {
      low += step
      step *= 2
      guard Double(low + step) <= 2 * OfferedLoad.most else {
        throw ParameterError(
          name: "share", value: share, requirement: "what 200000 agents can keep")
      }
    }
    var high = low + step
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try served(middle) >= share { high = middle } else { low = middle }
    }
    return high
  }
}
