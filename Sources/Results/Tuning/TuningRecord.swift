// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// Everything a tuning's folder holds.
public struct TuningRecord: Hashable, Sendable {
  /// A tuned parameter.
  public struct Parameter: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The values allowed, as the user wrote them.
    public var domain: String
    /// The value in the scenario as it is.
    public var current: String
    /// The smallest and the largest value; nil for a choice.
    public var range: ClosedRange<Double>?

    /// Creates a parameter.
    public init(
      name: String, domain: String, current: String, range: ClosedRange<Double>? = nil
    ) {
      self.name = name
      self.domain = domain
      self.current = current
      self.range = range
    }

    /// Whether a value lies at an end of the range, or within a hundredth of it.
    func isEnd(_ value: String) -> Bool {
      guard let range, let number = Double(value) else { return false }
      let near = (range.upperBound - range.lowerBound) / 100
      return number <= range.lowerBound + near || number >= range.upperBound - near
    }
  }

  /// A constraint.
  public struct Constraint: Hashable, Sendable {
    /// The comparison as the user wrote it.
    public var text: String
    /// The metric's name.
    public var metric: String
    /// The bound, in the metric's unit.
    public var bound: Double

    /// Creates a constraint.
    public init(text: String, metric: String, bound: Double) {
      self.text = text
      self.metric = metric
      self.bound = bound
    }
  }

  /// An objective beside the first.
  public struct Objective: Hashable, Sendable {
    /// The metric's name.
    public var metric: String
    /// Which way it is to go.
    public var direction: MetricDirection

    /// Creates an objective.
    public init(metric: String, direction: MetricDirection) {
      self.metric = metric
      self.direction = direction
    }
  }

  /// Where the difference that does not matter comes from.
  public enum IndifferenceSource: String, Hashable, Sendable, CaseIterable {
    /// The user gave it.
    case given
    /// It is the scenario's margin of the metric.
    case margin
    /// It is what is usual for the metric's unit.
    case usual
  }

  /// The part of a search's space that is within δ of the winner, as a smooth surface through all candidates has it.
  public struct Region: Hashable, Sendable {
    /// A place of the space.
    public struct Place: Hashable, Sendable {
      /// The values' texts, in the order of the parameters.
      public var values: [String]
      /// The predicted shortfall behind the winner.
      public var shortfall: Double
      /// Its pointwise interval.
      public var interval: ConfidenceInterval?
      /// Where it stands.
      public var standing: BestComparison.Standing
      /// Whether the constraints hold there, by smooth surfaces; nil without any.
      public var feasibility: TunedCandidate.Feasibility?

      /// Creates a place.
      public init(
        values: [String], shortfall: Double, interval: ConfidenceInterval?,
        standing: BestComparison.Standing, feasibility: TunedCandidate.Feasibility? = nil
      ) {
        self.feasibility = feasibility
        self.values = values
        self.shortfall = shortfall
        self.interval = interval
        self.standing = standing
      }
    }

    /// The share of the space within δ.
    public var share: Double
    /// The shares of what is within, and of what is not out.
    public var ends: ClosedRange<Double>
    /// For each parameter its values within δ, smallest first: both ends of a range, or all of a choice.
    public var extents: [[String]]
    /// Places evenly over the space.
    public var places: [Place]
    /// The share of the places within δ that are predicted to violate a constraint; nil without constraints.
    public var violatingShare: Double? {
      let known = places.filter { $0.feasibility != nil }
      guard !known.isEmpty else { return nil }
      let within = known.filter { $0.standing != .out }
      return Double(within.count { $0.feasibility == .violated }) / Double(max(within.count, 1))
    }
    /// The candidates that the surface goes through.
    public var candidates: Int

    /// Creates a region.
    public init(
      share: Double, ends: ClosedRange<Double>, extents: [[String]], places: [Place],
      candidates: Int
    ) {
      self.share = share
      self.ends = ends
      self.extents = extents
      self.places = places
      self.candidates = candidates
    }
  }

  /// What was simulated; a unit is one replication of one candidate.
  public struct Effort: Hashable, Sendable {
    /// In the search, 0 for a grid.
    public var search = 0
    /// In the first look at a grid: what its small portfolios come to in whole ones.
    public var screening = 0
    /// The candidates that the first look left out.
    public var leftOut = 0
    /// The accounts of the small portfolios.
    public var screeningAccounts = 0
    /// In the race.
    public var race = 0
    /// To confirm the winner.
    public var confirmation = 0
    /// What look and race would have taken with the replications of the survivors for every candidate.
    public var equalAllocation = 0

    /// Creates the effort of a tuning that has done nothing.
    public init() {}

    /// All of it.
    public var total: Int { search + screening + race + confirmation }
  }

  /// The scenario's name.
  public var scenario: String
  /// The strategy tuned.
  public var strategy: String
  /// The objective's metric.
  public var metric: String
  /// Which way it is to go.
  public var direction: MetricDirection
  /// The second objective; nil where one decides.
  public var second: Objective?
  /// The currency's code.
  public var currency: String
  /// The accounts of a replication.
  public var accounts: Int
  /// The master seed.
  public var seed: UInt64
  /// The parameters.
  public var parameters: [Parameter]
  /// The constraints.
  public var constraints: [Constraint]
  /// The method's name.
  public var method: String
  /// The difference δ that does not matter.
  public var indifference: Double
  /// Where δ comes from.
  public var indifferenceSource = IndifferenceSource.given
  /// The level of all claims.
  public var level: ConfidenceLevel
  /// The most candidate-replications allowed.
  public var budget: Int
  /// What was established.
  public var verdict: TuningVerdict
  /// Whether the user ended it; what was established until then stands.
  public var isInterrupted = false
  /// Whether the budget ended it, with something open that more replications might have told.
  public var isBudgetSpent: Bool
  /// The candidates in the order in which they were first asked for.
  public var candidates: [TunedCandidate]
  /// The position of the winner; nil before anything can be said.
  public var winner: Int?
  /// The region within δ of a search's winner; nil for a grid, without a winner and without δ.
  public var region: Region?
  /// The winner on fresh replications; nil after an interruption.
  public var confirmation: TuningConfirmation?
  /// What was simulated.
  public var effort: Effort
  /// The scenario as the user wrote it.
  public var original: String
  /// The scenario with the winner's values; nil when it could not be written or there is no winner.
  public var tuned: String?
  /// The digest of what decides the numbers.
  public var contentHash: String
  /// The versions.
  public var versions: RunVersions

  /// Creates a record of a tuning that has established nothing.
  public init(
    scenario: String, strategy: String, metric: String, direction: MetricDirection,
    currency: String, accounts: Int, seed: UInt64, parameters: [Parameter],
    constraints: [Constraint], method: String, indifference: Double, level: ConfidenceLevel,
    budget: Int, original: String, contentHash: String, versions: RunVersions
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.metric = metric
    self.direction = direction
    self.currency = currency
    self.accounts = accounts
    self.seed = seed
    self.parameters = parameters
    self.constraints = constraints
    self.method = method
    self.indifference = indifference
    self.level = level
    self.budget = budget
    self.original = original
    self.contentHash = contentHash
    self.versions = versions
    verdict = .interrupted
    isBudgetSpent = false
    candidates = []
    effort = Effort()
  }

  /// The names of the parameters whose winning value lies at an end of its range: beyond may be better ones.
  public var atEnd: [String] {
    guard let winner else { return [] }
    return zip(parameters, candidates[winner].values).filter { $0.isEnd($1) }.map(\.0.name)
  }
}
