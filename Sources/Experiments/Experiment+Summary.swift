// SPDX-License-Identifier: GPL-3.0-or-later

public import Measures
public import OutputAnalysis
import Portfolios
import Simulation
import Strategies

/// How an experiment's results are to be summed up.
public struct SummarySettings: Sendable {
  /// The scenario's name.
  public var name: String
  /// The currency's code.
  public var currency: String
  /// The position of the strategy the others are compared with.
  public var champion: Int
  /// Differences within which strategies count as equivalent.
  public var margins: [Metric: Double]
  /// The metric the best strategy is chosen by.
  public var headline: Metric
  /// How the run ended, where it could end early.
  public var stopping: StoppingSummary?
  /// The level of the intervals of differences: lower after several looks.
  public var level: ConfidenceLevel

  /// Creates settings.
  public init(
    name: String, currency: String, champion: Int = 0, margins: [Metric: Double] = [:],
    headline: Metric = .netRecoveryRate, stopping: StoppingSummary? = nil,
    level: ConfidenceLevel = .ninetyFive
  ) {
    self.name = name
    self.currency = currency
    self.champion = champion
    self.margins = margins
    self.headline = headline
    self.stopping = stopping
    self.level = level
  }
}

extension Experiment {
  /// Estimates and paired comparisons of some replications.
  ///
  /// Method: *ComparingStrategies* (OutputAnalysis).
  ///
  /// - Precondition: `results` is not empty.
  public func summary(
    of results: [ReplicationResult], _ settings: SummarySettings
  ) -> ExperimentSummary {
    var summary = ExperimentSummary(
      name: settings.name, seed: seed, replications: results.count,
      accounts: debtors.accountCount, currency: settings.currency,
      strategies: arms.indices.map { strategy($0, results) },
      comparisons: comparisons(results, settings), stopping: settings.stopping,
      // The best of all would choose among worlds, which nobody does.
      best: variants.count > 1 ? nil : best(results, settings),
      differenceCurves: differenceCurves(results, settings),
      segmentComparisons: segmentComparisons(results, settings))
    summary.design = design
    summary.unit = unit
    summary.variants = variantsSummary(results, settings)
    let placed = results.map { $0.totals[settings.champion] }
    summary.placedBalance = placed.reduce(0) { $0 + $1.placedBalance } / Double(results.count)
    summary.placedBalancePerAccount = placed.map(\.placedBalancePerAccount)
    summary.staffing = staffing(results, placed: summary.placedBalance ?? .nan)
    summary.judgeOnly(activity(results, champion: settings.champion))
    return summary
  }

  /// A metric's values by replication; missing where undefined.
  public func values(
    of metric: Metric, strategy: Int, _ results: [ReplicationResult]
  ) -> [Double] {
    guard let position = arms[strategy].metrics.firstIndex(of: metric) else {
      return results.map { _ in .nan }
    }
    return results.map { $0.totals[strategy].values[position] }
  }

  private func strategy(_ position: Int, _ results: [ReplicationResult]) -> StrategySummary {
    let measures = arms[position].measures
    let estimates = measures.enumerated().map { index, measure in
      let metric = measure.metric
      // The spread over debtors says nothing of the error when they share out the attributes.
      let isRecovery =
        metric == .recoveryRate && results.count == 1 && !design.hasSobolPoints
      let values = results.map { $0.totals[position].values[index] }
      var estimate = MetricEstimate(
        ratios(measure, index, strategy: position, results),
        withinReplicationError: isRecovery ? results[0].totals[position].recoveryError : nil,
        controlled: controlled(metric, strategy: position, results)
      )
      estimate.risk = RiskSummary(
        of: values, direction: metric.direction.outputAnalysis, limits: possibleValues(of: metric))
      return NamedEstimate(
        name: metric.name,
        estimate: expected(
          designed(estimate, of: metric, strategy: position, results), of: metric,
          strategy: position, results))
    }
    let segments = debtors.segmentNames.enumerated().map { segment, name in
      SegmentSummary(
        name: name,
        // Agents work for all segments together.
        metrics: measures.enumerated().filter { $1.metric.topic != .capacity }.map {
          index, measure in
          NamedEstimate(
            name: measure.metric.name,
            estimate: designed(
              MetricEstimate(
                ratios(measure, index, strategy: position, segment: segment, results)),
              results
            ) { $0.segments[position][segment]?.values[index] })
        })
    }
    var summary = StrategySummary(
      name: arms[position].name, metrics: estimates,
      curve: designed(
        CurveEstimate(replications: results.map { $0.totals[position].curve }),
        strategy: position, results),
      segments: segments, timeToPay: timeToPay(position, results))
    summary.resources = resources(position, results)
    return summary
  }

  private func timeToPay(_ strategy: Int, _ results: [ReplicationResult]) -> TimeToPay? {
    // Accounts that come during the run are watched for less time than others.
    let arm = arms[strategy]
    guard !arm.model.settings.hasArrivals else { return nil }
    let days = results.map { $0.paymentDays[strategy] }
    var times = try? TimeToPay(
      accounts: days.map(\.accounts), firstPayments: days.map(\.firstPayments),
      causes: arm.model.endNames, ends: days.map(\.ends))
    times?.notOffered = arm.model.endsNotOffered(strategy: arm.strategy)
    return times
  }

  private func comparisons(
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> [ComparisonSummary] {
    let champion = settings.champion
    let challengers = arms.indices.filter { $0 != champion }
    return arms[champion].metrics.flatMap { metric -> [ComparisonSummary] in
      guard let direction = metric.direction.outputAnalysis else { return [] }
      let base = values(of: metric, strategy: champion, results)
      let differences = challengers.map { challenger in
        (
          name: arms[challenger].name,
          difference: difference(
            metric, challenger, minus: champion, direction: direction, results)
        )
      }
      // Nobody was offered a plan, say: then there is nothing to compare, not even undecidedly.
      guard differences.contains(where: { $0.difference.n > 0 }) else { return [] }
      let family = ComparisonSummary.family(
        metric: metric.name, champion: arms[champion].name, challengers: differences,
        margin: settings.margins[metric], level: settings.level
      )
      return zip(zip(challengers, differences), family).map { pair, comparison in
        let challenger = pair.0
        let detailed = comparison.withDetail(
          pair.1.difference, challenger: values(of: metric, strategy: challenger, results),
          champion: base, level: settings.level)
        let designed = designed(
          detailed, of: metric, challenger: challenger, champion: champion, results, direction)
        var comparison = controlled(
          expected(
            designed, of: metric, challenger: challenger, champion: champion, results),
          of: metric, challenger: challenger, results, settings)
        // No two strategies lie further apart than the horizon is long.
        if metric.unit == .days,
          comparison.minimumDetectableEffect ?? 0 > Double(model.settings.horizon)
        {
          comparison.minimumDetectableEffect = nil
        }
        return comparison
      }.filter { $0.difference.mean != nil }
    }
  }
}

extension ExperimentSummary {
  /// Takes what a run for the best has selected, and says of whom is left what was not tested: that says nothing of its steps.
  public mutating func take(_ selection: SelectionSummary?) {
    self.selection = selection
    guard let activity, let surviving = selection?.surviving else { return }
    self.selection?.untested = surviving.filter(activity.isUntested)
  }

  /// Takes back the verdicts about what never happened.
  fileprivate mutating func judgeOnly(_ activity: ActivitySummary) {
    self.activity = activity
    for index in comparisons.indices
    where activity.untested(
      comparisons[index].challenger, against: comparisons[index].champion) != nil
    {
      comparisons[index].verdict = .notTested
    }
    best = best?.agreeing(with: comparisons)
    if best?.isTold(of: comparisons, activity) != true { best = nil }
  }
}

extension Experiment {
  /// Between what a metric lies in these replications.
  func possibleValues(of metric: Metric) -> ClosedRange<Double> {
    metric.possibleValues(horizon: model.settings.horizon)
  }

  /// A metric of one strategy less that of another, replication by replication.
  func difference(
    _ metric: Metric, _ challenger: Int, minus champion: Int, segment: Int? = nil,
    direction: MetricDirection, _ results: [ReplicationResult]
  ) -> PairedDifference {
    guard
      let left = ratios(of: metric, strategy: challenger, segment: segment, results),
      let right = ratios(of: metric, strategy: champion, segment: segment, results),
      let combination = combination(
        [
          MetricTerm(1, metric, strategy: challenger, segment: segment),
          MetricTerm(-1, metric, strategy: champion, segment: segment),
        ], results)
    else { return PairedDifference(challenger: [Double?](), minus: [], direction: direction) }
    return PairedDifference(
      challenger: left, minus: right, direction: direction, combination: combination)
  }
}

extension Metric.Direction {
  /// The same in the words of output analysis; `nil` for what is neither better nor worse.
  var outputAnalysis: MetricDirection? {
    switch self {
    case .higher: .higherIsBetter
    case .lower: .lowerIsBetter
    case .neutral: nil
    }
  }
}
