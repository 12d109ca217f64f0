// SPDX-License-Identifier: GPL-3.0-or-later

/// Accounts that move once a month between delinquency states until one of several ends takes them.
///
/// A Markov chain with a matrix per segment. Targets are ordered from best to worst: ends by which the balance is
/// received, states, ends by which it is lost. A state is worse than those before it.
///
/// Method: <doc:RollRate>. Reference: R. Cyert, H. Davidson, G. Thompson, *Estimation of the allowance for doubtful
/// accounts by Markov chains*, Management Science 8(3), 1962.
public struct RollRateModel: Hashable, Sendable {
  /// A delinquency state.
  public struct State: Hashable, Sendable {
    /// The name scenarios and reports use.
    public var name: String
    /// The lowest days past due at which an account starts here; the first state also takes those below.
    public var from: Int

    /// Creates a state.
    public init(name: String, from: Int) {
      self.name = name
      self.from = from
    }
  }

  /// The states from best to worst, at least one; their days past due increase.
  public var states: [State]
  /// The ends by which the balance is received.
  public var paidEnds: [String]
  /// The ends by which the balance is lost.
  public var lostEnds: [String]
  /// Probabilities by segment, state and target; every row adds up to 1.
  public var moves: [[[Double]]]
  /// Share of the balance received per state by which an account gets better, in [0, 1).
  public var curePayment: Double

  /// Creates a model.
  public init(
    states: [State], paidEnds: [String], lostEnds: [String], moves: [[[Double]]],
    curePayment: Double = 0
  ) {
    self.states = states
    self.paidEnds = paidEnds
    self.lostEnds = lostEnds
    self.moves = moves
    self.curePayment = curePayment
  }
}

extension RollRateModel {
  /// The names of all ends, those that pay first.
  public var ends: [String] { paidEnds + lostEnds }

  /// The targets of a row: paid ends, states, lost ends.
  public var targets: [String] { paidEnds + states.map(\.name) + lostEnds }

  /// The position of a state among the targets.
  public func target(ofState state: Int) -> Int { paidEnds.count + state }

  /// The state in which an account of some days past due starts.
  public func state(daysPastDue: Int) -> Int {
    states.lastIndex { $0.from <= daysPastDue } ?? 0
  }

  /// A segment's probabilities under odds ratios on better and worse moves.
  ///
  ///     p′_j = p_j·w_j / Σ p_i·w_i,  w = cure for better targets, 1 for staying, roll for worse ones
  ///
  /// The odds of each better move against staying are multiplied by `cure`, those of each worse one by `roll`, as in a
  /// multinomial logit whose base is staying.
  ///
  /// - Parameters:
  ///   - segment: The segment's position.
  ///   - cure: Above 0.
  ///   - roll: Above 0.
  /// - Returns: Rows by state; with both ratios 1 the model's own, bit for bit.
  public func rows(segment: Int, cure: Double = 1, roll: Double = 1) -> [[Double]] {
    guard cure != 1 || roll != 1 else { return moves[segment] }
    return moves[segment].enumerated().map { state, row in
      let own = target(ofState: state)
      let weighted = row.enumerated().map { target, p in
        target < own ? p * cure : target > own ? p * roll : p
      }
      let total = weighted.reduce(0, +)
      return weighted.map { $0 / total }
    }
  }
}
