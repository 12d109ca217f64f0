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

/// Where a candidate stands among two objectives.
public struct FrontPlace: Hashable, Sendable {
  /// The second objective in the replications of the first.
  public var second: MetricEstimate
  /// The share of resamples of the replications in which nothing beats it in both objectives.
  public var membership: Double
  /// Both objectives on fresh replications; empty for what is not on the front.
  public var confirmed: [MetricEstimate]
  /// The membership among the confirmed on fresh replications.
  public var confirmedMembership: Double?

  /// Creates a place.
  public init(
    second: MetricEstimate, membership: Double, confirmed: [MetricEstimate] = [],
    confirmedMembership: Double? = nil
  ) {
    self.second = second
    self.membership = membership
    self.confirmed = confirmed
    self.confirmedMembership = confirmedMembership
  }
}

/// The winner on replications that the search never saw.
public struct TuningConfirmation: Hashable, Sendable {
  /// What it looked like when it was chosen.
  public var inSample: MetricEstimate
  /// What it is on fresh replications.
  public var confirmed: MetricEstimate
  /// Confirmed less in sample.
  public var shrinkage: DifferenceEstimate
  /// The constrained metrics on fresh replications.
  public var constrained: [MetricEstimate]
  /// Whether the constraints hold on fresh replications.
  public var feasibility: TunedCandidate.Feasibility
  /// The winner less the scenario as it is, in common fresh replications; nil when they are the same.
  public var gain: DifferenceEstimate?

  /// Creates a confirmation.
  public init(
    inSample: MetricEstimate, confirmed: MetricEstimate, shrinkage: DifferenceEstimate,
    constrained: [MetricEstimate], feasibility: TunedCandidate.Feasibility,
    gain: DifferenceEstimate?
  ) {
    self.inSample = inSample
    self.confirmed = confirmed
    self.shrinkage = shrinkage
    self.constrained = constrained
    self.feasibility = feasibility
    self.gain = gain
  }
}

/// What a tuning established.
public enum TuningVerdict: String, Hashable, Sendable, CaseIterable {
  /// One candidate is shown to be better than every other.
  case selected
  /// Those left are shown to lie within δ of each other.
  case indifferent
  /// With two objectives: the front, what nothing beats in both.
  case front
  /// The budget or the replications ended before either, or before it was shown that the winner meets the constraints.
  case undecided
  /// The user ended it.
  case interrupted
}
