// SPDX-License-Identifier: GPL-3.0-or-later

extension RankingFlips.Flip {
  /// A point's coordinate and the challenger's lead there.
  typealias Pair = (x: Double, lead: Double)

  /// Finds the flip along one parameter; nil where there is none.
  init?(
    _ pairs: [Pair], level: ConfidenceLevel, resamples: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    guard let trend = RankCorrelation.spearman(pairs.map(\.x), pairs.map(\.lead)), trend != 0,
      let value = Self.crossing(pairs, rises: trend > 0)
    else { return nil }
    let resampled = (0..<max(resamples, 0)).compactMap { _ in
      Self.crossing(generator.resample(pairs.count).map { pairs[$0] }, rises: trend > 0)
    }
    guard Double(resamples - resampled.count) <= level.alpha * Double(resamples),
      let interval = ConfidenceInterval.percentiles(of: resampled, level: level)
    else { return nil }
    self.init(value: value, interval: interval, isBetterAbove: trend > 0)
  }

  /// Where the monotone fit changes its sign.
  private static func crossing(_ pairs: [Pair], rises: Bool) -> Double? {
    // Points at the same place are one group, so that their order does not matter.
    let groups = Dictionary(grouping: pairs, by: \.x).sorted { $0.key < $1.key }
    let fit = IsotonicFit(
      groups.map { _, group in
        let sum = group.map(\.lead).sorted().reduce(0, +)
        return (sum: rises ? sum : -sum, count: group.count)
      }
    ).values
    guard let above = fit.firstIndex(where: { $0 > 0 }), above > 0 else { return nil }
    return (groups[above - 1].key + groups[above].key) / 2
  }
}
