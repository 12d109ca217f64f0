// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// What a baseline asks of a check: what must not be weakened without being told.
///
/// Seed and currency are those of the baseline itself. It is written by `recobro check --update` and read by every check; a change
/// of the scenario, of the command line or of the policy that makes the gate weaker is a ``GateFinding``.
public struct GatePolicy: Hashable, Sendable {
  /// An amount in the unit of a metric.
  public struct Amount: Hashable, Sendable {
    /// The metric's name.
    public var metric: String
    /// The amount, > 0.
    public var value: Double

    /// Creates an amount.
    public init(metric: String, value: Double) {
      self.metric = metric
      self.value = value
    }
  }

  /// The metrics that fail a check when they get worse.
  public var guards: [String]
  /// What is compared and told, and fails nothing: metrics, and `strategy.metric` of those that have too few values to be guarded.
  public var watches: [String]
  /// The largest shifts that do not matter; other metrics have none.
  public var margins: [Amount]
  /// The shifts that a check must be able to find with probability 0.9 for "no shift shown" to be a pass.
  public var detectableEffects: [Amount]
  /// The fewest accounts of one replication.
  public var accounts: Int
  /// The fewest replications.
  public var replications: Int
  /// What measures and tries the strategies, with parameters put in: `horizon`, `start`, …, and digests of `portfolio` and
  /// `behavior` without their number of accounts.
  public var fixed: [Baseline.Part]
  /// The lines of `expect`, as written.
  public var expect: [String]
  /// What was chosen with `--require`, which an update keeps: names of metrics, `accounts`, `replications`.
  public var chosen: [String]

  /// Creates a policy.
  public init(
    guards: [String], watches: [String] = [], margins: [Amount] = [],
    detectableEffects: [Amount] = [], accounts: Int, replications: Int,
    fixed: [Baseline.Part] = [], expect: [String] = [], chosen: [String] = []
  ) {
    self.guards = guards
    self.watches = watches
    self.margins = margins
    self.detectableEffects = detectableEffects
    self.accounts = accounts
    self.replications = replications
    self.fixed = fixed
    self.expect = expect
    self.chosen = chosen
  }

  /// Whether a metric of a strategy fails a check when it gets worse.
  public func isGuarding(_ strategy: String, _ metric: String) -> Bool {
    guards.contains(metric) && !watches.contains("\(strategy).\(metric)")
  }

  /// The metrics that are watched whatever the strategy.
  public var watchedMetrics: [String] { watches.filter { !$0.contains(".") } }

  /// The margin of a metric; nil where every shift matters.
  public func margin(of metric: String) -> Double? { Self.value(of: metric, in: margins) }

  /// The shift that a check of a metric must be able to find; nil where nothing is asked.
  public func detectableEffect(of metric: String) -> Double? {
    Self.value(of: metric, in: detectableEffects)
  }

  private static func value(of metric: String, in amounts: [Amount]) -> Double? {
    amounts.first { $0.metric == metric }?.value
  }
}
