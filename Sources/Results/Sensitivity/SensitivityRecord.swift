// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// Everything a sensitivity study's folder holds.
///
/// A part is nil when it was not asked for, or not complete before an interruption.
public struct SensitivityRecord: Hashable, Sendable {
  /// What was simulated; a unit is one replication of one candidate.
  public struct Effort: Hashable, Sendable {
    /// At the ends of each parameter and in the scenario as it is.
    public var ends = 0
    /// To screen.
    public var screening = 0
    /// To share out the variance.
    public var shares = 0

    /// Creates the effort of a study that has done nothing.
    public init() {}

    /// All of it.
    public var total: Int { ends + screening + shares }
  }

  /// The scenario's name.
  public var scenario: String
  /// The strategy studied.
  public var strategy: String
  /// The metric's name.
  public var metric: String
  /// The currency's code.
  public var currency: String
  /// The accounts of a replication.
  public var accounts: Int
  /// The master seed.
  public var seed: UInt64
  /// The parameters.
  public var parameters: [TuningRecord.Parameter]
  /// The method's name.
  public var method: String
  /// The replications of each point.
  public var replications: Int
  /// The level of all intervals.
  public var level: ConfidenceLevel
  /// The most candidate-replications allowed.
  public var budget: Int
  /// The scenario as the user wrote it.
  public var original: String
  /// The digest of what decides the numbers.
  public var contentHash: String
  /// The versions.
  public var versions: RunVersions
  /// Whether it came to its end.
  public var status: RunStatus
  /// What each parameter does alone, between the ends of its range.
  public var ends: Ends?
  /// The elementary effects, and which parameters matter.
  public var screening: Screening?
  /// The shares of the variance.
  public var shares: Shares?
  /// How much of the spread between the points is noise.
  public var noise: ReplicationNoise?
  /// Where the best strategy changes.
  public var ranking: Ranking?
  /// What was simulated.
  public var effort: Effort

  /// Creates a record of a study that has found nothing yet.
  public init(
    scenario: String, strategy: String, metric: String, currency: String, accounts: Int,
    seed: UInt64, parameters: [TuningRecord.Parameter], method: String, replications: Int,
    level: ConfidenceLevel, budget: Int, original: String, contentHash: String,
    versions: RunVersions, status: RunStatus
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.metric = metric
    self.currency = currency
    self.accounts = accounts
    self.seed = seed
    self.parameters = parameters
    self.method = method
    self.replications = replications
    self.level = level
    self.budget = budget
    self.original = original
    self.contentHash = contentHash
    self.versions = versions
    self.status = status
    effort = Effort()
  }
}
