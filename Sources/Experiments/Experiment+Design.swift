// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
public import OutputAnalysis
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

/// What replications are made of, and what that gained.
///
/// Method: *VarianceReduction*, OutputAnalysis.
extension Experiment {
  /// What one replication is made of.
  public var design: ReplicationDesign {
    ReplicationDesign(isAntithetic: isAntithetic, hasSobolPoints: debtors.hasSobolPoints)
  }

  /// The numbers by which a replication's simulations are addressed: its own, and its mirror image's.
  func members(_ replication: UInt32) -> [UInt32] {
    isAntithetic ? [replication, DrawAddress.mirror(replication)] : [replication]
  }

  /// Simulations of single portfolios of independent debtors; nil when the design has none.
  ///
  /// The first members of antithetic pairs are plain replications.
  private func portfolios(_ results: [ReplicationResult]) -> [MemberOutcomes]? {
    debtors.hasSobolPoints ? nil : results.compactMap(\.first)
  }

  /// An estimate with what the design gained, and the spread of single portfolios; itself for a plain design.
  func designed(
    _ estimate: MetricEstimate, of metric: Metric, strategy: Int, _ results: [ReplicationResult]
  ) -> MetricEstimate {
    guard design != .plain else { return estimate }
    let single = portfolios(results).map { values(of: metric, strategy: strategy, $0) }
    var estimate = estimate.withSpread(
      of: single, direction: metric.direction.outputAnalysis, limits: possibleValues(of: metric))
    let means = values(of: metric, strategy: strategy, results)
    let pairs = pairs(means, results) { values(of: metric, strategy: strategy, $0) }
    let variance = isAntithetic ? pairs?.memberVariance : Moments(means).variance
    estimate.gain = SamplingGain(
      antithetic: pairs?.varianceRatio,
      sobol: metric == .recoveryRate ? sobolRatio(variance, strategy, results) : nil)
    return estimate
  }

  /// A segment's estimate with the spread of single portfolios; itself for a plain design.
  func designed(
    _ estimate: MetricEstimate, _ results: [ReplicationResult],
    _ value: (MemberOutcomes) -> Double?
  ) -> MetricEstimate {
    guard design != .plain else { return estimate }
    var estimate = estimate
    estimate.quantiles = portfolios(results).flatMap {
      QuantileSummary(SortedSample($0.map(value)))
    }
    return estimate
  }

  /// A curve with the spread of single portfolios; itself for a plain design.
  func designed(
    _ curve: CurveEstimate, strategy: Int, _ results: [ReplicationResult]
  ) -> CurveEstimate {
    guard design != .plain else { return curve }
    return curve.withSpread(of: portfolios(results)?.map { $0.totals[strategy].curve })
  }

  /// A comparison with what the design gained, and wins by single portfolios; itself for a plain design.
  func designed(
    _ comparison: ComparisonSummary, of metric: Metric, challenger: Int, champion: Int,
    _ results: [ReplicationResult], _ direction: MetricDirection
  ) -> ComparisonSummary {
    guard design != .plain else { return comparison }
    var comparison = comparison.withSpread(
      of: portfolios(results).map {
        (
          values(of: metric, strategy: challenger, $0), values(of: metric, strategy: champion, $0)
        )
      }, direction: direction)
    let means = difference(
      values(of: metric, strategy: challenger, results),
      values(of: metric, strategy: champion, results))
    let pairs = pairs(means, results) { members in
      difference(
        values(of: metric, strategy: challenger, members),
        values(of: metric, strategy: champion, members))
    }
    comparison.gain = pairs.map { SamplingGain(antithetic: $0.varianceRatio) }
    return comparison
  }

  private func difference(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 - $1 }
  }

  /// A metric's values by simulation; missing where undefined.
  private func values(of metric: Metric, strategy: Int, _ members: [MemberOutcomes]) -> [Double] {
    guard
      let position = arms[strategy].metrics.firstIndex(where: { $0.name == metric.name })
    else { return members.map { _ in .nan } }
    return members.map { $0.totals[strategy].values[position] }
  }

  private func pairs(
    _ means: [Double], _ results: [ReplicationResult], _ values: ([MemberOutcomes]) -> [Double]
  ) -> AntitheticPairs? {
    guard isAntithetic else { return nil }
    return AntitheticPairs(means: means, first: values(results.compactMap(\.first)))
  }

  /// The variance of independent debtors over that between simulations.
  ///
  /// Only where luck is drawn anew: otherwise the spread over debtors holds luck that replications share.
  private func sobolRatio(
    _ variance: Double?, _ strategy: Int, _ results: [ReplicationResult]
  ) -> Double? {
    guard debtors.hasSobolPoints, let variance, variance > 0, resampling == .both else {
      return nil
    }
    return Moments(results.compactMap { $0.independentVariances?[strategy] }).mean
      .map { $0 / variance }
  }
}
