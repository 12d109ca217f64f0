// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Erlang's loss formula: how many calls find all agents busy where nobody waits.
///
///     B₀ = 1,   B_c = a B_{c−1} / (c + a B_{c−1})
///
/// The recursion adds positive numbers alone, so that it holds for thousands of agents, where powers and factorials
/// overflow. What lies below the smallest number is 0.
///
/// Method: <doc:Queues>. Source: A. K. Erlang, *Elektroteknikeren* 13 (1917) 5–13.
public enum ErlangB {
  /// B: the probability that a call finds all agents busy and is lost.
  ///
  /// - Parameters:
  ///   - load: a, erlangs, at least 0.
  ///   - agents: c, at least 0; without agents every call is lost.
  /// - Returns: A probability.
  /// - Throws: `ParameterError` outside these domains.
  /// - Complexity: O(c).
  public static func blocked(_ load: Double, agents: Int) throws(ParameterError) -> Double {
    guard load >= 0, load.isFinite else {
      throw ParameterError(name: "load", value: load, requirement: "finite and not negative")
    }
    try check(agents: agents, from: 0)
    var blocked = 1.0
    for agent in 0..<agents { blocked = load * blocked / (Double(agent + 1) + load * blocked) }
    return blocked
  }

  /// Makes sure that there are agents, and not more than are reckoned with.
  static func check(agents: Int, from fewest: Int = 1) throws(ParameterError) {
    guard agents >= fewest, Double(agents) <= 2 * OfferedLoad.most else {
      throw ParameterError(
        name: "agents", value: Double(agents), requirement: "from \(fewest) to 200000")
    }
  }
}
