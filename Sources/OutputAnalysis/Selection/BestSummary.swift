// SPDX-License-Identifier: GPL-3.0-or-later

/// Which strategy is the best on one metric, and how sure that is.
///
/// Method: <doc:SelectingTheBest>.
public struct BestSummary: Hashable, Sendable {
  /// Where one strategy stands.
  public struct Standing: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// The probability that its mean is the best, given the replications; see ``BestOfStrategies``.
    public var probability: Double
    /// What choosing it is expected to lose against the best, ≥ 0, in the metric's unit.
    public var regret: Double
    /// Whether it may be the best: not shown to be worse than any other.
    public var isContender: Bool
    /// The first strategy before it that had the same value in every replication; nil for none.
    public var sameAs: String?

    /// Creates a standing.
    public init(strategy: String, probability: Double, regret: Double, isContender: Bool) {
      self.strategy = strategy
      self.probability = probability
      self.regret = regret
      self.isContender = isContender
    }
  }

  /// The metric's name.
  public var metric: String
  /// The strategies in the order of the scenario.
  public var standings: [Standing]
  /// The probability with which the contenders contain the best.
  public var level: ConfidenceLevel
  /// The largest difference that does not matter; nil when none was declared.
  public var margin: Double?
  /// The strategies not shown to be worse than the best by more than the margin; nil without one.
  public var indifferent: [String]?

  /// Creates a summary.
  public init(
    metric: String, standings: [Standing], level: ConfidenceLevel, margin: Double?,
    indifferent: [String]?
  ) {
    self.metric = metric
    self.standings = standings
    self.level = level
    self.margin = margin
    self.indifferent = indifferent
  }

  /// The names of the contenders.
  public var contenders: [String] { standings.filter(\.isContender).map(\.strategy) }

  /// Judges the strategies on the values of their replications; nil for fewer than two strategies or two complete
  /// replications.
  ///
  /// The contenders are those of ``SubsetSelection`` at half of α; the other half is left for ``agreeing(with:)``.
  ///
  /// - Parameters:
  ///   - metric: The metric's name.
  ///   - strategies: The names.
  ///   - values: One array per strategy with one value per replication.
  ///   - direction: Which way the metric improves.
  ///   - level: The probability with which the contenders are to contain the best.
  ///   - margin: The largest difference that does not matter.
  ///   - evidence: What the difference of two strategies counts; nil for plain numbers.
  ///   - generator: The source of chance for the drawn means.
  public init?(
    metric: String, strategies: [String], values: [[Double?]], direction: MetricDirection,
    level: ConfidenceLevel, margin: Double?,
    evidence: ((_ i: Int, _ l: Int) -> RatioCombination?)? = nil,
    using generator: inout some RandomNumberGenerator
  ) {
    guard strategies.count >= 2,
      let best = try? BestOfStrategies(
        values, direction: direction, evidence: evidence, using: &generator)
    else { return nil }
    let screening = SubsetSelection(values, direction: direction, evidence: evidence)
    let contenders = screening.contenders(level: level.shared(among: 2))
    self.init(
      metric: metric,
      standings: strategies.indices.map { index in
        var standing = Standing(
          strategy: strategies[index], probability: best.probabilities[index],
          regret: best.regrets[index], isContender: contenders.contains(index))
        standing.sameAs = values[..<index].firstIndex { Self.areSame($0, values[index]) }
          .map { strategies[$0] }
        return standing
      }, level: level, margin: margin,
      indifferent: margin.flatMap { margin in
        (try? screening.indifferenceSet(within: margin, level: level))?.map { strategies[$0] }
      })
  }

  /// Whether two strategies have the same value in every replication, or none in the same.
  private static func areSame(_ left: [Double?], _ right: [Double?]) -> Bool {
    zip(left, right).allSatisfy { a, b in
      let (a, b) = (a ?? .nan, b ?? .nan)
      return a == b || a.isNaN && b.isNaN
    }
  }

  /// The same with contenders that contradict no verdict about the metric.
  ///
  /// Who is shown to be worse than the champion is no contender, nor is a champion to whom a challenger is shown to be better.
  /// Each of these claims errs about the best only in one direction, and Holm's family does so with probability at most α/2;
  /// with the screening at α/2 the contenders still contain the best with probability at least 1 − α. A single one that is
  /// not told apart from the champion, or is the champion and not told apart from somebody, has company.
  ///
  /// - Parameter comparisons: The judged comparisons.
  /// - Returns: The summary.
  public func agreeing(with comparisons: [ComparisonSummary]) -> BestSummary {
    let told = comparisons.filter { $0.metric == metric }
    guard let champion = told.first?.champion else { return self }
    var summary = self
    let worse = told.filter { $0.verdict.isWorse }.map(\.challenger)
    let isBeaten = told.contains { $0.verdict.isBetter }
    for index in standings.indices {
      let name = standings[index].strategy
      if worse.contains(name) || isBeaten && name == champion {
        summary.standings[index].isContender = false
      }
    }
    if summary.contenders.isEmpty { summary.standings = standings }
    guard summary.contenders.count == 1, let only = summary.contenders.first else { return summary }
    let alike = told.filter { $0.verdict.isOpen && [champion, $0.challenger].contains(only) }
      .flatMap { [$0.champion, $0.challenger] }
    for index in standings.indices where alike.contains(standings[index].strategy) {
      summary.standings[index].isContender = true
    }
    return summary
  }

  /// Whether there is a best to tell of: all strategies did something, some did something else than the champion, and the
  /// one with the most chances is not one of several that did the same, among whom chances are only divided.
  ///
  /// - Parameters:
  ///   - comparisons: The judged comparisons, with the verdict `notTested` where nothing ever differed.
  ///   - activity: What the strategies did.
  /// - Returns: Whether to tell.
  public func isTold(of comparisons: [ComparisonSummary], _ activity: ActivitySummary) -> Bool {
    let same = Set(comparisons.filter { $0.verdict == .notTested }.map(\.challenger))
    guard !standings.contains(where: { activity.isUntested($0.strategy) }),
      comparisons.contains(where: { $0.verdict != .notTested })
    else { return false }
    guard !same.isEmpty, let leader = standings.max(by: { $0.probability < $1.probability })
    else { return true }
    return !same.contains(leader.strategy) && leader.strategy != comparisons.first?.champion
  }
}
