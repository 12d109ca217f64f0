// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Randomness
import Results

extension SensitivityDriver {
  /// The bars of all parameters, and the best strategy at their ends; nil before they are complete.
  func tornado() -> SensitivityRecord.Ends? {
    guard let base = ends.first else { return nil }
    let column = { (candidate: Int) in
      self.values.values(candidate, metric: self.plan.target).map(Optional.some)
    }
    let lows = plan.settings.indices.map { ends[1 + 2 * $0] }
    let highs = plan.settings.indices.map { ends[2 + 2 * $0] }
    return SensitivityRecord.Ends(
      base: values.estimate(base, metric: plan.target),
      tornado: Tornado(
        base: column(base), low: lows.map(column), high: highs.map(column),
        direction: plan.metric.improvement ?? .higherIsBetter),
      values: plan.settings.map(\.ends), best: best(at: base).map { plan.strategies[$0] },
      bestAtEnds: zip(lows, highs).map { ends in
        [ends.0, ends.1].map { best(at: $0).map { plan.strategies[$0] } }
      })
  }

  /// The position of the strategy with the best mean at a candidate; nil when there is nothing to rank.
  private func best(at candidate: Int) -> Int? {
    guard plan.strategies.count > 1, let direction = plan.metric.improvement else { return nil }
    let sign = direction == .higherIsBetter ? -1.0 : 1
    let ranked = plan.strategies.indices.filter { mean(candidate, $0) != nil }
    let best = ranked.min {
      sign * (mean(candidate, $0) ?? 0) < sign * (mean(candidate, $1) ?? 0)
    }
    guard let best, let base = ends.first, candidate != base, let reference = self.best(at: base)
    else { return best }
    // A tie is no change.
    return mean(candidate, best) == mean(candidate, reference) ? reference : best
  }

  /// The strategies that could overtake the best one of the scenario as it is.
  private var challengers: [Int] {
    guard let reference else { return [] }
    return plan.strategies.indices.filter { $0 != reference }
  }

  private var reference: Int? { ends.first.flatMap(best) }

  /// What a strategy's metric exceeds the reference's by.
  private func lead(_ candidate: Int, _ challenger: Int) -> Double? {
    guard let reference, let left = mean(candidate, challenger),
      let right = mean(candidate, reference)
    else { return nil }
    return left - right
  }

  // MARK: Screening

  /// Elementary effects on the metric, and which parameters matter for it or for the ranking.
  func screened() -> SensitivityRecord.Screening? {
    guard let screening else { return nil }
    let places = screening.candidates.map(place)
    let own = screening.candidates.map { mean($0, plan.target) }
    let leads = challengers.map { challenger in
      screening.candidates.map { lead($0, challenger) }
    }
    let effects = ([own] + leads).enumerated().map { position, outputs in
      var generator = InferenceGenerator(seed: seed, purpose: "sensitivity morris \(position)")
      return screening.design.effects(
        of: outputs, at: places, level: plan.level, using: &generator)
    }
    return SensitivityRecord.Screening(
      effects: effects[0], decisions: MorrisScreening(effects).decisions,
      leads: challengers.map { plan.strategies[$0] }, trajectories: plan.trajectories)
  }

  /// Where a candidate lies in the ranges; values were rounded, so not quite at its point.
  private func place(_ candidate: Int) -> [Double] {
    plan.settings.indices.map { parameter in
      guard let range = plan.settings[parameter].range else { return .nan }
      return (number(candidate, parameter) - range.lowerBound)
        / (range.upperBound - range.lowerBound)
    }
  }

  // MARK: Shares

  /// Resamples within what a generator of a purpose can give.
  private static func resamples(of numbers: Int) -> Int { min(500, (1 << 24) / max(numbers, 1)) }

  /// Sobol' indices; nil before they are complete.
  func variance() -> SensitivityRecord.Shares? {
    guard let shares else { return nil }
    var generator = InferenceGenerator(seed: seed, purpose: "sensitivity sobol")
    let indices = shares.design.indices(
      of: shares.candidates.map { mean($0, plan.target) }, level: plan.level,
      resamples: Self.resamples(of: shares.design.rows), using: &generator)
    return indices.map {
      SensitivityRecord.Shares(parameters: kept, rows: shares.design.rows, indices: $0)
    }
  }

  /// The noise in the means of the last design.
  func noise() -> ReplicationNoise? {
    let candidates = shares == nil ? screening?.candidates ?? [] : samples
    return ReplicationNoise(candidates.map { values.values($0, metric: plan.target) })
  }

  /// The candidates of both samples, which fill the space.
  private var samples: [Int] {
    guard let shares else { return [] }
    let width = shares.design.parameters + 2
    return (0..<shares.design.rows).flatMap { row in
      [shares.candidates[row * width], shares.candidates[row * width + 1]]
    }
  }

  /// Where the best strategy changes; nil when there is nothing to rank or too little simulated.
  func ranking() -> SensitivityRecord.Ranking? {
    guard shares != nil, let reference, let direction = plan.metric.improvement else { return nil }
    let samples = samples
    let points = samples.map { candidate in kept.map { number(candidate, $0) } }
    let sign = direction == .higherIsBetter ? 1.0 : -1
    let found = challengers.map { challenger in
      let name = plan.strategies[challenger]
      let leads = samples.map { lead($0, challenger) }
      var generator = InferenceGenerator(seed: seed, purpose: "sensitivity flips \(name)")
      let known = leads.indices.filter { leads[$0] != nil }
      return SensitivityRecord.Challenger(
        strategy: name, own: own(challenger, reference, direction),
        flips: RankingFlips(
          points: points, differences: leads, direction: direction, level: plan.level,
          resamples: Self.resamples(of: samples.count * kept.count), using: &generator),
        wins: ScenarioBox(
          known.map { points[$0] }, known.map { sign * (leads[$0] ?? 0) > 0 }))
    }
    return SensitivityRecord.Ranking(
      best: plan.strategies[reference], parameters: kept, challengers: found)
  }

  /// A challenger less the best strategy in the scenario as it is.
  private func own(
    _ challenger: Int, _ reference: Int, _ direction: MetricDirection
  ) -> DifferenceEstimate {
    let pair = PairedDifference(
      challenger: values.sample(ends[0], metric: challenger),
      minus: values.sample(ends[0], metric: reference), direction: direction)
    return DifferenceEstimate(pair, level: plan.level)
  }
}
