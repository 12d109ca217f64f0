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

  /// Estimates the effects of the steps of a strategy from plain values.
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
    self.init(
      strategy: strategy, steps: steps, metrics: metrics,
      samples: values.map { $0.map { RatioSample(values: $0) } })
  }

  /// Estimates the effects of the steps of a strategy from what its metrics divide and count.
  ///
  /// Intervals are those of `RatioCombination`: that a step brought no complaint in any replication does not show that it
  /// brings none.
  ///
  /// - Parameters:
  ///   - strategy: Its name.
  ///   - steps: Its k steps.
  ///   - metrics: The names of the metrics.
  ///   - samples: By variant and metric. The variants are the whole strategy, that without any touch, and those without
  ///     each step.
  ///   - combine: The sum of a metric of some variants, as it is known how these hang together; nil where it is not.
  /// - Precondition: There are k + 2 variants, each with a sample per metric.
  public init(
    strategy: String, steps: [AttributedStep], metrics: [String], samples: [[RatioSample]],
    combine: (_ terms: [(factor: Double, variant: Int)], _ metric: Int) -> RatioCombination? = {
      _, _ in nil
    }
  ) {
    precondition(samples.count == steps.count + 2, "one variant per step, and two")
    precondition(samples.allSatisfy { $0.count == metrics.count }, "one sample per metric")
    let level = ConfidenceLevel.ninetyFive.shared(among: samples.count)
    func sum(_ terms: [(factor: Double, variant: Int)], _ metric: Int) -> RatioCombination {
      combine(terms, metric)
        ?? RatioCombination(terms.map { ($0.factor, samples[$0.variant][metric]) })
    }
    func effects(_ terms: [(factor: Double, variant: Int)]) -> [Effect] {
      metrics.indices.map { Effect(metrics[$0], sum(terms, $0), level) }
    }
    self.strategy = strategy
    // The whole strategy is variant 0, that without touches 1.
    contributions = steps.indices.map {
      Contribution(step: steps[$0], effects: effects([(1, 0), (-1, $0 + 2)]))
    }
    all = effects([(1, 0), (-1, 1)])
    let terms: [(factor: Double, variant: Int)] =
      [(1 - Double(steps.count), 0), (-1, 1)] + steps.indices.map { (1, $0 + 2) }
    remainder = metrics.indices.map { metric in
      let left = sum(terms, metric)
      // Without its only step a strategy touches nobody.
      guard steps.count == 1, left.n > 1 else { return Effect(metrics[metric], left, level) }
      let same = RatioCombination(
        terms.map { ($0.factor, samples[$0.variant][metric]) }, isIdenticalByDesign: true)
      return Effect(metrics[metric], same, level)
    }
  }
}

extension StrategyAttribution.Effect {
  fileprivate init(_ metric: String, _ effect: RatioCombination, _ level: ConfidenceLevel) {
    var difference = DifferenceEstimate(
      mean: effect.value, standardError: effect.standardError,
      interval: effect.interval(level: level), n: effect.withAllRatios)
    difference.fact = effect.fact
    self.init(metric: metric, difference: difference)
  }
}
