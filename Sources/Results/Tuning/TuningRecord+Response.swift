// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

extension TuningRecord {
  /// A point of the response curve.
  public struct ResponsePoint: Hashable, Sendable {
    /// The parameter's value.
    public var value: String
    /// The objective's mean.
    public var mean: Double
    /// The band, which holds for all points together; nil for fewer than two replications.
    public var band: ConfidenceInterval?
    /// Whether it is the winner.
    public var isWinner: Bool

    /// Creates a point.
    public init(value: String, mean: Double, band: ConfidenceInterval?, isWinner: Bool) {
      self.value = value
      self.mean = mean
      self.band = band
      self.isWinner = isWinner
    }
  }

  /// The objective along the parameter, in the order of its values; empty unless there is one parameter.
  ///
  /// The points have different numbers of replications, so the band is Bonferroni's: Student's intervals at
  /// 1 − α/K each.
  public var response: [ResponsePoint] {
    guard parameters.count == 1 else { return [] }
    let seen = candidates.indices.filter { candidates[$0].objective.mean != nil }
    let shared = level.shared(among: seen.count)
    let points = seen.map { position in
      let objective = candidates[position].objective
      let mean = objective.mean ?? .nan
      return ResponsePoint(
        value: candidates[position].values[0], mean: mean,
        band: objective.interval95?.drawnOut(to: shared, around: mean, n: objective.n),
        isWinner: position == winner)
    }
    return points.sorted { (Double($0.value) ?? 0) < (Double($1.value) ?? 0) }
  }
}

extension ConfidenceInterval {
  /// The interval at a higher level, both sides drawn out as Student's is: by t(n − 1, 1 − α′/2)/t(n − 1, 1 − α/2).
  fileprivate func drawnOut(
    to level: ConfidenceLevel, around mean: Double, n: Int
  ) -> ConfidenceInterval? {
    func student(_ level: ConfidenceLevel) -> Double? {
      ConfidenceInterval.student(
        mean: 0, standardError: 1, degreesOfFreedom: max(1, n - 1), level: level)?.high
    }
    guard let own = student(self.level), let other = student(level), own > 0 else { return nil }
    let ratio = other / own
    return ConfidenceInterval(
      low: mean - (mean - low) * ratio, high: mean + (high - mean) * ratio, level: level)
  }
}
