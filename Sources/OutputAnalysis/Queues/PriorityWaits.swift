// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Calls of several classes, of which an earlier one goes first; no call that has begun is cut short.
///
/// W₀ is the mean time until the next agent is free for a call that finds all busy, counted 0 where one is free, and σ_k the
/// share of agents' time that classes 1 … k take:
///
///     W_k = W₀ / ((1 − σ_{k−1})(1 − σ_k))
///
/// For one agent W₀ = Σλᵢ E[Sᵢ²]/2 with the second moment of the law of each class (not the square of its mean). For c agents
/// and exponential times of one mean W₀ = C m/c, with Erlang's C. Whatever the order, Σρ_k W_k stays the same.
///
/// Method: <doc:Queues>. Source: A. Cobham, *Operations Research* 2 (1954) 70–76.
public struct PriorityWaits: Hashable, Sendable {
  /// The calls of a class at one agent.
  public struct Class: Hashable, Sendable {
    /// How many come in, and how long each takes on average.
    public let load: OfferedLoad
    /// E[S²]: the mean square of the minutes of a call, at least the square of their mean.
    public let meanSquare: Double

    /// Creates a class.
    ///
    /// - Parameters:
    ///   - load: The calls.
    ///   - meanSquare: E[S²]; twice the square of the mean, as of exponential times, without it.
    /// - Throws: `ParameterError` where the mean square is below the square of the mean, which no law has.
    public init(_ load: OfferedLoad, meanSquare: Double? = nil) throws(ParameterError) {
      let square = load.handling * load.handling
      let meanSquare = meanSquare ?? 2 * square
      guard meanSquare >= square * (1 - 1e-12), meanSquare.isFinite else {
        throw ParameterError(
          name: "mean square", value: meanSquare,
          requirement: "at least \(square), the square of the mean")
      }
      self.load = load
      self.meanSquare = meanSquare
    }
  }

  /// W_k: mean minutes of waiting by class, the first class first.
  public let waits: [Double]

  /// Classes at one agent, each with any law.
  ///
  /// - Throws: `ParameterError` without classes, and where all together ask for an erlang or more.
  public init(atOneAgent classes: [Class]) throws(ParameterError) {
    try self.init(
      shares: classes.map(\.load.erlangs),
      residual: classes.reduce(0) { $0 + $1.load.arrivals * $1.meanSquare } / 2)
  }

  /// Classes that make up shares of one stream of calls with exponential times.
  ///
  /// - Parameters:
  ///   - queue: All calls at their agents.
  ///   - shares: The share of each class in the calls, the first class first; positive, with sum 1.
  /// - Throws: `ParameterError` for other shares.
  public init(_ queue: ErlangC, shares: [Double]) throws(ParameterError) {
    guard shares.allSatisfy({ $0 > 0 }), abs(shares.reduce(0, +) - 1) < 1e-9 else {
      throw ParameterError(
        name: "shares", value: shares.reduce(0, +), requirement: "positive, with sum 1")
    }
    try self.init(
      shares: shares.map { $0 * queue.occupancy },
      residual: queue.waits * queue.load.handling / Double(queue.agents))
  }

  private init(shares: [Double], residual: Double) throws(ParameterError) {
    let all = shares.reduce(0, +)
    guard !shares.isEmpty, all < 1 else {
      throw ParameterError(
        name: "load", value: all, requirement: "below 1 for each agent, of at least one class")
    }
    var before = 0.0
    waits = shares.map { share in
      defer { before += share }
      return residual / ((1 - before) * (1 - before - share))
    }
  }
}
