// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Callers who hang up when waiting takes too long: M/M/c + M.
///
/// The number of calls in the system is born with rate λ and dies with rate min(k, c)μ + max(k − c, 0)θ, μ = 1/m, θ = 1 over
/// the mean patience. Its long run exists whatever the load. Every state is weighed against c busy agents and nobody waiting:
///
///     Σ_{k ≤ c} p_k/p_c = 1/B,    p_{c+j}/p_c = Π_{i ≤ j} λ/(cμ + iθ)
///     P(wait) = Σ_{k ≥ c} p_k,    abandoned = θ·E(queue)/λ,    mean wait of all = E(queue)/λ
///
/// with Erlang's loss probability B. Patience runs while a caller waits, and not while somebody speaks.
///
/// Method: <doc:Queues>. Source: C. Palm, *Tele* 1 (1957) 1–107, in Swedish 1946; O. Garnett, A. Mandelbaum and M. Reiman,
/// *Manufacturing & Service Operations Management* 4 (2002) 208–227.
public struct ErlangA: Hashable, Sendable {
  /// The calls.
  public let load: OfferedLoad
  /// c: how many handle them.
  public let agents: Int
  /// 1/θ: mean minutes until a caller who waits hangs up.
  public let patience: Double
  /// The probability that a call finds all agents busy.
  public let waits: Double
  /// Mean number of those who wait.
  public let queue: Double
  private let blocked: Double

  /// The most calls that may come in during the mean patience.
  public static let mostWithinPatience = 1e6

  /// Computes the queue.
  ///
  /// - Parameters:
  ///   - load: The calls.
  ///   - agents: c, at least 1; fewer than the load has erlangs is possible.
  ///   - patience: 1/θ, minutes, above 0.
  /// - Throws: `ParameterError` outside these domains, and where more than ``mostWithinPatience`` calls come in during the
  ///   mean patience.
  /// - Complexity: O(c + λ/θ).
  public init(_ load: OfferedLoad, agents: Int, patience: Double) throws(ParameterError) {
    try ErlangB.check(agents: agents)
    guard patience > 0, patience.isFinite else {
      throw ParameterError(name: "patience", value: patience, requirement: "finite and above 0")
    }
    guard load.arrivals * patience <= Self.mostWithinPatience else {
      throw ParameterError(
        name: "patience", value: patience,
        requirement: "so short that at most 1000000 calls come in meanwhile")
    }
    self.load = load
    self.agents = agents
    self.patience = patience
    blocked = try ErlangB.blocked(load.erlangs, agents: agents)
    let sums = Self.tail(load, agents, patience, blocked) { _ in 0 }
    (waits, queue) = (sums.waiting, sums.queue)
  }

  /// The probability that a caller hangs up.
  public var abandoned: Double { queue / (patience * load.arrivals) }

  /// Mean minutes of waiting over all calls, whether it ends with an answer or without.
  public var meanWait: Double { queue / load.arrivals }

  /// The share of their time that agents are busy.
  public var occupancy: Double { load.erlangs * (1 - abandoned) / Double(agents) }

  /// The share of all calls that are answered within so long; who hangs up before is not.
  ///
  /// A call that finds j waiting is next after j + 1 others have gone, with rates cμ + iθ, i ≤ j. With b = cμ/θ and
  /// x = e^(−θt) it is answered in time with probability
  ///
  ///     b/(b + j + 1) · (1 − I_x(b + 1, j + 1))
  ///
  /// because e^(−θV) of the time V until then is a beta variable; I is the regularised incomplete beta function.
  ///
  /// - Parameter minutes: t, at least 0.
  /// - Returns: A share.
  public func served(within minutes: Double) -> Double {
    let b = Double(agents) * patience / load.handling
    let gone = log(-expm1(-minutes / patience))
    // I_x(b + 1, j + 1) is a sum of j + 1 terms, each from the one before; they may begin below the smallest number.
    var term = -(b + 1) * minutes / patience
    var late = exp(term)
    let sums = Self.tail(load, agents, patience, blocked) { waiting in
      if waiting > 0 {
        term += log((b + Double(waiting)) / Double(waiting)) + gone
        late += exp(term)
      }
      return b / (b + Double(waiting) + 1) * max(0, 1 - late)
    }
    return 1 - sums.waiting + sums.weighted
  }

  /// The queue with the smallest number of agents who meet a target.
  ///
  /// - Parameters:
  ///   - target: What is to be kept.
  ///   - load: The calls.
  ///   - patience: 1/θ, minutes, above 0.
  /// - Returns: The queue.
  /// - Throws: `ParameterError` for a patience outside its domain, and where 200,000 agents do not meet it.
  public static func meeting(
    _ target: ServiceTarget, _ load: OfferedLoad, patience: Double
  ) throws(ParameterError) -> ErlangA {
    let agents = try target.fewestAgents(from: 1) { (agents) throws(ParameterError) in
      try ErlangA(load, agents: agents, patience: patience).served(within: target.within)
    }
    return try ErlangA(load, agents: agents, patience: patience)
  }

  /// Sums over the states in which all agents are busy; a state with so many waiting counts with its weight, which is asked
  /// for in order from 0 on.
  ///
  /// - Returns: The probability of these states, the mean number waiting, and Σ weight × probability.
  private static func tail(
    _ load: OfferedLoad, _ agents: Int, _ patience: Double, _ blocked: Double,
    _ weight: (Int) -> Double
  ) -> (waiting: Double, queue: Double, weighted: Double) {
    let deaths = Double(agents) / load.handling
    var (below, term, all, queue, weighted) = (1 / blocked - 1, 1.0, 1.0, 0.0, weight(0))
    var (waiting, isLeft) = (0, true)
    while isLeft {
      waiting += 1
      let ratio = load.arrivals / (deaths + Double(waiting) / patience)
      term *= ratio
      all += term
      queue += Double(waiting) * term
      weighted += weight(waiting) * term
      // What is left is below a geometric series, and counts once more for each who waits.
      isLeft = ratio >= 1 || Double(waiting) * term > 1e-18 * queue * (1 - ratio) * (1 - ratio)
      if all > 0x1p600 {
        // Far above the load of the agents the weights overflow long before they fall again.
        (below, term, all) = (below * 0x1p-600, term * 0x1p-600, all * 0x1p-600)
        (queue, weighted) = (queue * 0x1p-600, weighted * 0x1p-600)
      }
    }
    return (all / (below + all), queue / (below + all), weighted / (below + all))
  }
}
