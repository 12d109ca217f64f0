// SPDX-License-Identifier: GPL-3.0-or-later

/// What the steps of one strategy bring, each by itself and all together.
///
/// With Y a metric of the strategy, Y₋ᵢ that without the touches of step i = 1 … k, and Y₀ that without any touch, of
/// the same debtors with the same luck:
///
///     step         Δᵢ = Y − Y₋ᵢ           (1)
///     all          Δ  = Y − Y₀            (2)
///     remainder    R  = Δ − Σ Δᵢ          (3)
///
/// Each is formed replication by replication, so that its error has the covariances in it. (3) is positive where steps
/// stand in for each other and negative where they need each other; with one step it is exactly 0. The intervals of a
/// metric hold together with 95 %: each is one of level 1 − 0.05/(k + 2), after Bonferroni.
///
/// Method: <doc:Attribution>.
public struct StrategyAttribution: Hashable, Sendable {
  /// A metric's change.
  public struct Effect: Hashable, Sendable {
    /// The metric's name.
    public var metric: String
    /// With the step less without it.
    public var difference: DifferenceEstimate

    /// Creates an effect from its parts.
    public init(metric: String, difference: DifferenceEstimate) {
      self.metric = metric
      self.difference = difference
    }
  }

  /// A step with what it brings.
  public struct Contribution: Hashable, Sendable {
    /// The step.
    public var step: AttributedStep
    /// Its effects (1) in the order of the metrics.
    public var effects: [Effect]

    /// Creates a contribution from its parts.
    public init(step: AttributedStep, effects: [Effect]) {
      self.step = step
      self.effects = effects
    }
  }

  /// The strategy's name.
  public var strategy: String
  /// The steps in the order of the scenario.
  public var contributions: [Contribution]
  /// The effects (2) of all touches together.
  public var all: [Effect]
  /// What the steps' effects leave of it (3).
  public var remainder: [Effect]

  /// Puts together what was estimated before.
  public init(
    strategy: String, contributions: [Contribution], all: [Effect], remainder: [Effect]
  ) {
    self.strategy = strategy
    self.contributions = contributions
    self.all = all
    self.remainder = remainder
  }

  /// Estimates the effects of the steps of a strategy.
  ///
  /// - Parameters:
  ///   - strategy: Its name.
  ///   - steps: Its k steps.
  ///   - metrics: The names of the metrics.
  ///   - values: By variant, metric and replication, not a number where undefined. The variants are the whole strategy,
  ///     that without any touch, and those without each step.
  /// - Precondition: There are k + 2 variants, each with a row per metric.
  public init(
    strategy: String, steps: [AttributedStep], metrics: [String], values: [[[Double]]]
  ) {
    precondition(values.count == steps.count + 2, "one variant per step, and two")
    precondition(values.allSatisfy { $0.count == metrics.count }, "one row per metric")
    let level = ConfidenceLevel.ninetyFive.shared(among: values.count)
    let (whole, untouched, without) = (values[0], values[1], values.dropFirst(2))
    self.strategy = strategy
    contributions = zip(steps, without).map { step, variant in
      Contribution(step: step, effects: Self.effects(metrics, whole, minus: variant, level))
    }
    all = Self.effects(metrics, whole, minus: untouched, level)
    remainder = metrics.indices.map { metric in
      let together = Self.differences(whole[metric], untouched[metric])
      let left = without.reduce(together) { left, variant in
        Self.differences(left, Self.differences(whole[metric], variant[metric]))
      }
      return Effect(metrics[metric], left, level)
    }
  }

  private static func effects(
    _ metrics: [String], _ whole: [[Double]], minus variant: [[Double]], _ level: ConfidenceLevel
  ) -> [Effect] {
    metrics.indices.map { Effect(metrics[$0], differences(whole[$0], variant[$0]), level) }
  }

  private static func differences(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 - $1 }
  }
}

extension StrategyAttribution.Effect {
  fileprivate init(_ metric: String, _ differences: [Double], _ level: ConfidenceLevel) {
    let paired = PairedDifference(
      challenger: differences, minus: [Double](repeating: 0, count: differences.count))
    self.init(metric: metric, difference: DifferenceEstimate(paired, level: level))
  }
}
