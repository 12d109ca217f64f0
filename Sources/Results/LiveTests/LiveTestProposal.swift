// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Storage

/// How large a test with real debtors must be to see what a run simulated.
public struct LiveTestProposal: Hashable, Sendable {
  /// A challenger with the test that would see its effect.
  public struct Arm: Hashable, Sendable {
    /// The challenger's name.
    public var challenger: String
    /// The simulated difference to the champion.
    public var effect: Double
    /// Its interval.
    public var interval: ConfidenceInterval?
    /// The standard deviation of one account's contribution, pooled over both strategies.
    public var deviation: Double
    /// The plan that detects the effect; nil when there is none to detect.
    public var plan: LiveTestPlan?
    /// The plan that detects the end of the interval that is nearer to 0; nil when the interval holds 0.
    public var cautiousPlan: LiveTestPlan?
    /// The days each plan takes, where the arrivals are known.
    public var days: Int?
    /// The days of the cautious plan.
    public var cautiousDays: Int?
    /// Whether the effect is so small that no portfolio has as many accounts as would show it; then it has no plan.
    public var isBeyondReach = false
    /// Whether the nearer end of the interval is.
    public var isCautiousBeyondReach = false
    /// Why the run says nothing of the challenger; nil where it does.
    public var untested: ActivitySummary.Untested?
    /// Whether the effect follows from the scenario, so that chance has no part in it.
    public var isExact: Bool {
      guard let interval else { return false }
      return interval.low == interval.high && interval.low == effect
    }

    /// Creates an arm.
    public init(
      challenger: String, effect: Double, interval: ConfidenceInterval?, deviation: Double,
      plan: LiveTestPlan?, cautiousPlan: LiveTestPlan?, days: Int?, cautiousDays: Int?
    ) {
      self.challenger = challenger
      self.effect = effect
      self.interval = interval
      self.deviation = deviation
      self.plan = plan
      self.cautiousPlan = cautiousPlan
      self.days = days
      self.cautiousDays = cautiousDays
    }
  }

  /// The run's folder.
  public var run: String
  /// The metric's name.
  public var metric: String
  /// The currency's code.
  public var currency: String
  /// The champion's name.
  public var champion: String
  /// The variant of the scenario whose strategies are the arms; nil for a run without variants.
  public var variant: String?
  /// The design the plans follow.
  public var design: LiveTestDesign
  /// The days after which an account's outcome counts.
  public var followUp: Int
  /// The challengers.
  public var arms: [Arm]
  /// What happened at all in the run; nil where it was not observed.
  public var activity: ActivitySummary?
  /// The replications of the run.
  public var replications = 0
  /// Whether debtors of the run compete for agents, so that accounts are not independent.
  public var sharesAgents = false

  /// Creates a proposal.
  public init(
    run: String, metric: String, currency: String, champion: String, design: LiveTestDesign,
    followUp: Int, arms: [Arm]
  ) {
    self.run = run
    self.metric = metric
    self.currency = currency
    self.champion = champion
    self.design = design
    self.followUp = followUp
    self.arms = arms
  }

  /// The document that `live-test --json` prints; keys are added, never renamed, within a format.
  public var document: JSONValue {
    [
      "format": .integer(1), "run": .string(run), "metric": .string(metric),
      "variant": .optional(variant),
      "champion": .string(champion), "power": .number(design.power),
      "level": .number(design.level.value), "ratio": .number(design.ratio),
      "follow_up_days": .count(followUp), "shares_agents": .bool(sharesAgents),
      "challengers": .array(
        arms.map { arm in
          [
            "challenger": .string(arm.challenger), "effect": .number(arm.effect),
            "interval": arm.interval.map { [.number($0.low), .number($0.high)] } ?? .null,
            "exact": .bool(arm.isExact), "sd_per_account": .number(arm.deviation),
            "plan": Self.document(arm.plan, arm.days),
            "cautious_plan": Self.document(arm.cautiousPlan, arm.cautiousDays),
            "beyond_reach": .bool(arm.isBeyondReach),
            "cautious_beyond_reach": .bool(arm.isCautiousBeyondReach),
            "untested": .optional(arm.untested?.rawValue),
          ]
        }),
    ]
  }

  private static func document(_ plan: LiveTestPlan?, _ days: Int?) -> JSONValue {
    guard let plan else { return .null }
    return [
      "champion_accounts": .count(plan.controlSize),
      "challenger_accounts": .count(plan.challengerSize),
      "days": days.map(JSONValue.count) ?? .null,
    ]
  }
}
