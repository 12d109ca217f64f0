// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// What became of a scenario that was compared with its baseline.
public struct RegressionOutcome: Hashable, Sendable {
  /// What the values say before any statistics.
  public enum Exactness: String, Hashable, Sendable {
    /// Every value of every replication is that of the baseline.
    case identical
    /// Values differ, and so do scenario, data, program or machine.
    case changed
    /// Values differ though nothing that decides them does.
    case unexplained
  }

  /// The scenario's name.
  public var scenario: String
  /// Its file.
  public var file: String
  /// The baseline's file.
  public var baseline: String
  /// The currency's code.
  public var currency: String
  /// The master seed now.
  public var seed: UInt64
  /// The replications now.
  public var replications: Int
  /// The replications of the baseline.
  public var baselineReplications: Int
  /// The accounts of one replication now.
  public var accounts: Int
  /// How the runs were compared.
  public var design: OutcomeShift.Design
  /// What the values say.
  public var exactness: Exactness
  /// What differs from the time of the baseline, one clause each.
  public var changes: [String]
  /// The tests of this invocation, over all scenarios.
  public var family: FalseAlarms
  /// Every guarded metric, and those that are only watched.
  public var shifts: [MetricShift]
  /// What became of the scenario's `expect`.
  public var expectations: [ExpectationOutcome]
  /// The line of the file on which each of them stands; nil, or missing, where that is not known.
  public var expectationLines: [Int?] = []
  /// What happened at all now; nil where it was not observed.
  public var activity: ActivitySummary?
  /// The champion's name; nil for a strategy alone.
  public var champion: String?
  /// The wall time the simulation took.
  public var seconds = 0.0
  /// What the baseline asks of a check; nil where none is kept.
  public var policy: GatePolicy?
  /// In what this check is weaker than asked for, and what is to be known of it.
  public var findings: [GateFinding] = []

  /// Creates an outcome.
  public init(
    scenario: String, file: String, baseline: String, currency: String, seed: UInt64,
    replications: Int, baselineReplications: Int, accounts: Int, design: OutcomeShift.Design,
    exactness: Exactness,
    changes: [String], family: FalseAlarms, shifts: [MetricShift],
    expectations: [ExpectationOutcome]
  ) {
    self.scenario = scenario
    self.file = file
    self.baseline = baseline
    self.currency = currency
    self.seed = seed
    self.replications = replications
    self.baselineReplications = baselineReplications
    self.accounts = accounts
    self.design = design
    self.exactness = exactness
    self.changes = changes
    self.family = family
    self.shifts = shifts
    self.expectations = expectations
  }

  /// Whether some strategy's steps touched nobody, or nobody paid: the gate has nothing to guard.
  public var isUntested: Bool {
    activity.map { activity in
      activity.strategies.contains { activity.isUntested($0.strategy) }
    } ?? false
  }

  /// Whether values differ and the baseline guards none: one of a single replication, say.
  public var guardsNothing: Bool {
    exactness != .identical && !shifts.contains(where: \.isGuarding)
  }

  /// The findings that do something to the verdict.
  public func findings(_ effect: GateFinding.Effect) -> [GateFinding] {
    findings.filter { $0.kind.effect == effect }
  }

  /// Pass, fail or undecided: a failure outweighs what is undecided, and so is what was never tested.
  public var verdict: ExpectationOutcome.Verdict {
    if exactness == .unexplained || shifts.contains(where: \.fails)
      || expectations.contains(where: { $0.verdict == .fail }) || !findings(.fails).isEmpty
    {
      return .fail
    }
    let isUndecided =
      shifts.contains { $0.isGuarding && $0.verdict == .undecided }
      || expectations.contains { $0.verdict == .undecided } || isUntested || guardsNothing
      || !findings(.undecided).isEmpty
    return isUndecided ? .undecided : .pass
  }
}
