// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// What a tuning found out about one combination of values.
public struct TunedCandidate: Hashable, Sendable {
  /// How a candidate stands at the end.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The answer.
    case winner
    /// Not told apart from the answer.
    case contender
    /// Shown to be worse, but not shown to be so by more than δ.
    case near
    /// Shown to be worse by more than δ.
    case worse
    /// On the front of two objectives.
    case front
    /// The replications leave open whether it is on the front.
    case maybeFront = "maybe_front"
    /// Beaten in both objectives by another.
    case dominated
    /// Seen by the search and left behind; nothing is claimed.
    case passed
    /// Shown to violate a constraint.
    case infeasible
    /// No scenario, such as one with a share above 100 %.
    case invalid
  }

  /// Whether the constraints hold.
  public enum Feasibility: String, Hashable, Sendable, CaseIterable {
    /// Shown to hold, or there are none.
    case met
    /// Neither shown to hold nor to fail.
    case open
    /// One is shown to fail.
    case violated
  }

  /// The values' texts, in the order of the parameters.
  public var values: [String]
  /// How it stands.
  public var standing: Standing
  /// Where it stands with respect to δ; nil where there is no answer, with two objectives and for those not raced.
  public var proximity: BestComparison.Standing?
  /// Whether the constraints hold.
  public var feasibility: Feasibility
  /// The objective over all its replications of the last stage it took part in.
  public var objective: MetricEstimate
  /// The constrained metrics, in the order of the constraints.
  public var constrained: [MetricEstimate]
  /// The candidate less the winner in their common replications; nil for the winner and without one.
  public var difference: DifferenceEstimate?
  /// Whether it had the winner's value in every replication that they share.
  public var isSameAsWinner = false
  /// How far it is behind the best by a smooth surface through all candidates of a search; nil without one.
  public var surfaceShortfall: Double?
  /// Where it stands among two objectives; nil with one.
  public var place: FrontPlace?
  /// After how many replications it was dropped.
  public var droppedAfter: Int?
  /// About how many replications would settle whether it is worse than the winner or within δ of it; nil where that is
  /// settled or cannot be said.
  public var replicationsNeeded: Int?
  /// Why it is no scenario.
  public var problem: String?

  /// Creates a candidate.
  public init(
    values: [String], standing: Standing, feasibility: Feasibility, objective: MetricEstimate,
    constrained: [MetricEstimate] = [], difference: DifferenceEstimate? = nil,
    droppedAfter: Int? = nil, replicationsNeeded: Int? = nil, problem: String? = nil
  ) {
    self.values = values
    self.standing = standing
    self.feasibility = feasibility
    self.objective = objective
    self.constrained = constrained
    self.difference = difference
    self.droppedAfter = droppedAfter
    self.replicationsNeeded = replicationsNeeded
    self.problem = problem
  }
}
