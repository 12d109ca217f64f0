// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Callers who wait until somebody is free, however long that takes: M/M/c.
///
/// With a = λm erlangs, c agents and Erlang's loss probability B:
///
///     C          = cB / (c − a + aB)         a call waits
///     mean wait  = C m / (c − a)             over all calls, also those that do not wait
///     P(W ≤ t)   = 1 − C e^(−(c − a) t/m)
///
/// Calls come at random at a constant rate, handling times are exponential, all agents take all calls, first come, first
/// served; the numbers are those of the long run. They hold for calls that come in, and not for lists that are called.
///
/// Method: <doc:Queues>. Source: A. K. Erlang, *Elektroteknikeren* 13 (1917) 5–13.
public struct ErlangC: Hashable, Sendable {
  /// The calls.
  public let load: OfferedLoad
  /// c: how many handle them.
  public let agents: Int
  /// C: the probability that a call waits.
  public let waits: Double

  /// Computes the queue.
  ///
  /// - Parameters:
  ///   - load: The calls.
  ///   - agents: c, more than the load has erlangs.
  /// - Throws: `ParameterError` where there are not: the queue only grows, and there is no long run.
  public init(_ load: OfferedLoad, agents: Int) throws(ParameterError) {
    try ErlangB.check(agents: agents)
    let (a, c) = (load.erlangs, Double(agents))
    guard c > a else {
      throw ParameterError(
        name: "agents", value: c, requirement: "more than the load of \(a) erlangs")
    }
    let blocked = try ErlangB.blocked(a, agents: agents)
    self.load = load
    self.agents = agents
    waits = min(1, c * blocked / (c - a + a * blocked))
  }

  /// Mean minutes of those who wait.
  public var meanWaitOfWaiting: Double { load.handling / (Double(agents) - load.erlangs) }

  /// Mean minutes over all calls; those answered at once count with 0.
  public var meanWait: Double { waits * meanWaitOfWaiting }

  /// Mean number of those who wait, by Little's law.
  public var queue: Double { load.arrivals * meanWait }

  /// The share of their time that agents are busy.
  public var occupancy: Double { load.erlangs / Double(agents) }

  /// The share of calls that wait at most so long.
  ///
  /// - Parameter minutes: t, at least 0.
  /// - Returns: A share.
  public func served(within minutes: Double) -> Double {
    1 - waits * exp(-minutes / meanWaitOfWaiting)
  }

  /// The queue with the smallest number of agents who meet a target.
  ///
  /// - Parameters:
  ///   - target: What is to be kept.
  ///   - load: The calls.
  /// - Returns: The queue.
  /// - Throws: `ParameterError` where 200,000 agents do not.
  public static func meeting(
    _ target: ServiceTarget, _ load: OfferedLoad
  ) throws(ParameterError) -> ErlangC {
    let fewest = Int(load.erlangs.rounded(.down)) + 1
    let agents = try target.fewestAgents(from: fewest) { (agents) throws(ParameterError) in
      try ErlangC(load, agents: agents).served(within: target.within)
    }
    return try ErlangC(load, agents: agents)
  }
}
