// SPDX-License-Identifier: GPL-3.0-or-later

/// One way in which a check is weaker than asked for, or something to know about how strong it is.
///
/// It holds facts; reports put them into words, and `recobro explain` has a page for each code.
public struct GateFinding: Hashable, Sendable {
  /// What is weaker; the texts are a contract.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Fewer accounts are simulated.
    case fewerAccounts = "fewer_accounts"
    /// Fewer replications are simulated.
    case fewerReplications = "fewer_replications"
    /// The scenario's own seed is another one.
    case otherSeed = "other_seed"
    /// A metric is not shown to be worse, and a shift of the size asked for might have been missed.
    case effectOutOfReach = "effect_out_of_reach"
    /// The strategies are tried on other debtors, or in another world.
    case otherWorld = "other_world"
    /// Every metric is watched, and none guards.
    case nothingGuards = "nothing_guards"
    /// The values of a baseline are neither the accepted ones nor those of this run.
    case foreignBaseline = "foreign_baseline"
    /// A line of `expect` is gone.
    case expectationGone = "expectation_gone"
    /// A line of `expect` allows more.
    case expectationLoosened = "expectation_loosened"
    /// A margin is wider.
    case marginWidened = "margin_widened"
    /// Time or money is counted in another way.
    case otherMeasuring = "other_measuring"
    /// A metric guards no longer.
    case guardsLess = "guards_less"
    /// A policy asks for less power of finding a shift.
    case effectLoosened = "effect_loosened"
    /// A baseline has lost its policy.
    case policyGone = "policy_gone"
    /// A strategy, or a metric of it, is no longer in a baseline.
    case seriesGone = "series_gone"
    /// A baseline was made with other `--set` arguments.
    case otherSettings = "other_settings"
    /// No policy is kept with the baseline.
    case noPolicy = "no_policy"
    /// The command line asks for another seed.
    case independentSample = "independent_sample"
    /// The run has a metric of a strategy that the baseline has no values of.
    case unguardedSeries = "unguarded_series"
    /// A new baseline is smaller than what was required, which is lowered.
    case requirementCut = "requirement_cut"
    /// Among the accepted baselines there is none of the scenario.
    case nothingAccepted = "nothing_accepted"
    /// A new baseline is itself shown to be worse than the accepted one.
    case lossAccepted = "loss_accepted"
    /// A line of `expect` does not hold, or is undecided, in the run that a new baseline is made of.
    case openExpectation = "open_expectation"
  }

  /// What a finding does to the verdict.
  public enum Effect: String, Hashable, Sendable {
    /// The question is another one: the check fails.
    case fails
    /// The evidence is weaker: what was not shown to be worse is undecided.
    case undecided
    /// To be known only.
    case told
  }

  /// What was weakened.
  public enum Reference: String, Hashable, Sendable {
    /// What the baseline beside the scenario asks of the check.
    case policy
    /// The baselines that were accepted before: it is the new baseline that asks for less.
    case accepted
  }

  /// What a finding is about.
  public enum Subject: Hashable, Sendable {
    /// A metric, of every strategy.
    case metric(String)
    /// A metric of one strategy.
    case series(strategy: String, metric: String)
    /// Anything else, by its name: a key, a strategy, a line of `expect`.
    case named(String)

    /// As documents have it.
    public var text: String {
      switch self {
      case .metric(let name), .named(let name): name
      case .series(let strategy, let metric): strategy + "." + metric
      }
    }

    /// The metric, where there is one.
    public var metric: String? {
      switch self {
      case .metric(let metric), .series(_, let metric): metric
      case .named: nil
      }
    }
  }

  /// What is asked for, or what is.
  public enum Value: Hashable, Sendable {
    /// So many accounts or replications.
    case count(Int)
    /// A seed.
    case seed(UInt64)
    /// An amount in the unit of the metric.
    case amount(Double)
    /// A text of the scenario.
    case text(String)

    /// As documents have it.
    public var text: String {
      switch self {
      case .count(let number): "\(number)"
      case .seed(let seed): "\(seed)"
      case .amount(let amount): "\(amount)"
      case .text(let text): text
      }
    }
  }

  /// What is weaker.
  public var kind: Kind
  /// What was weakened.
  public var reference: Reference
  /// What it is about; nil where the kind says it.
  public var subject: Subject?
  /// What is asked for; nil for nothing.
  public var asked: Value?
  /// What is; nil for nothing.
  public var found: Value?

  /// Creates a finding.
  public init(
    _ kind: Kind, of reference: Reference = .policy, subject: Subject? = nil,
    asked: Value? = nil, found: Value? = nil
  ) {
    self.kind = kind
    self.reference = reference
    self.subject = subject
    self.asked = asked
    self.found = found
  }
}

extension GateFinding.Kind {
  /// The code that `recobro explain` knows: 1 evidence is weaker, 2 the question is another, 4 to be known.
  public var code: String {
    switch self {
    case .fewerAccounts: "G101"
    case .fewerReplications: "G102"
    case .otherSeed: "G103"
    case .effectOutOfReach: "G104"
    case .otherWorld: "G105"
    case .nothingGuards: "G106"
    case .foreignBaseline: "G107"
    case .expectationGone: "G201"
    case .expectationLoosened: "G202"
    case .marginWidened: "G203"
    case .otherMeasuring: "G204"
    case .guardsLess: "G205"
    case .effectLoosened: "G206"
    case .policyGone: "G207"
    case .seriesGone: "G208"
    case .otherSettings: "G209"
    case .noPolicy: "G401"
    case .independentSample: "G402"
    case .unguardedSeries: "G403"
    case .requirementCut: "G404"
    case .nothingAccepted: "G405"
    case .lossAccepted: "G406"
    case .openExpectation: "G407"
    }
  }

  /// What it does to the verdict.
  public var effect: GateFinding.Effect {
    switch self {
    case .fewerAccounts, .fewerReplications, .otherSeed, .effectOutOfReach, .otherWorld,
      .nothingGuards, .foreignBaseline:
      .undecided
    case .expectationGone, .expectationLoosened, .marginWidened, .otherMeasuring, .guardsLess,
      .effectLoosened, .policyGone, .seriesGone, .otherSettings:
      .fails
    case .noPolicy, .independentSample, .unguardedSeries, .requirementCut, .nothingAccepted,
      .lossAccepted, .openExpectation:
      .told
    }
  }
}
