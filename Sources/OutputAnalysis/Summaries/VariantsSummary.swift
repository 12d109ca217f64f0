// SPDX-License-Identifier: GPL-3.0-or-later

/// What variants of a scenario make of its strategies, in paired differences.
///
/// Method: *Variants*, Experiments.
public struct VariantsSummary: Hashable, Sendable {
  /// What a pair of arms differs in.
  public enum Contrast: String, Hashable, Sendable, CaseIterable {
    /// The same strategy, in a variant and in the reference.
    case variants
    /// A strategy and the champion, in the same variant.
    case strategies
  }

  /// A strategy in a variant.
  public struct Arm: Hashable, Sendable {
    /// The name under which it is summed up.
    public var name: String
    /// The strategy's own name.
    public var strategy: String
    /// The variant's name.
    public var variant: String
    /// The mean over replications of what was owed at the start, in currency units.
    public var placedBalance: Double?

    /// Creates an arm.
    public init(
      name: String, strategy: String, variant: String, placedBalance: Double? = nil
    ) {
      self.placedBalance = placedBalance
      self.name = name
      self.strategy = strategy
      self.variant = variant
    }
  }

  /// Two arms, and by how much they differ.
  public struct Pair: Hashable, Sendable {
    /// What they differ in.
    public var contrast: Contrast
    /// The arm that is subtracted.
    public var champion: String
    /// The arm it is subtracted from.
    public var challenger: String
    /// The level of the intervals.
    public var level: ConfidenceLevel
    /// Challenger less champion, by metric.
    public var effects: [StrategyAttribution.Effect]

    /// Creates a pair.
    public init(
      contrast: Contrast, champion: String, challenger: String, level: ConfidenceLevel,
      effects: [StrategyAttribution.Effect]
    ) {
      self.contrast = contrast
      self.champion = champion
      self.challenger = challenger
      self.level = level
      self.effects = effects
    }

    /// The difference of a metric.
    public func effect(on metric: String) -> DifferenceEstimate? {
      effects.first { $0.metric == metric }?.difference
    }
  }

  /// The variants, the reference first.
  public var names: [String]
  /// The strategies in their variants.
  public var arms: [Arm]
  /// The pairs.
  public var pairs: [Pair]

  /// Creates a summary.
  public init(names: [String], arms: [Arm], pairs: [Pair]) {
    self.names = names
    self.arms = arms
    self.pairs = pairs
  }

  /// The variant of an arm, by the name under which it is summed up; nil for none.
  public func variant(of name: String) -> String? { arms.first { $0.name == name }?.variant }

  /// The pair of a strategy in a variant and in the reference; nil for the reference itself.
  public func pair(of arm: Arm) -> Pair? {
    pairs.first { $0.contrast == .variants && $0.challenger == arm.name }
  }

  /// The pair of a strategy and the champion in the same variant; nil for the champion itself.
  public func pairWithChampion(of arm: Arm) -> Pair? {
    pairs.first { $0.contrast == .strategies && $0.challenger == arm.name }
  }
}
