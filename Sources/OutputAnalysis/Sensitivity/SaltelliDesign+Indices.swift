// SPDX-License-Identifier: GPL-3.0-or-later

extension SaltelliDesign {
  /// The Sobol' indices of the outputs.
  ///
  /// - Parameters:
  ///   - outputs: One output per point of ``points``; a row in which one is nil, NaN or infinite is
  ///     left out and counted.
  ///   - level: The level of the intervals.
  ///   - resamples: The number B of resamples of the rows; below 2/α − 1 there are no intervals.
  ///   - generator: The source of chance for them.
  /// - Returns: The indices, of a single parameter 1 without estimating; nil for fewer than two complete rows and for an output without variance.
  /// - Precondition: One output per point.
  /// - Complexity: O(B N k).
  public func indices(
    of outputs: [Double?], level: ConfidenceLevel = .ninetyFive, resamples: Int = 500,
    using generator: inout some RandomNumberGenerator
  ) -> SobolIndices? {
    precondition(outputs.count == points.count, "one output per point")
    let width = parameters + 2
    let table = (0..<rows).compactMap { row -> [Double]? in
      let values = outputs[(row * width)..<((row + 1) * width)].map { $0 ?? .nan }
      return values.allSatisfy(\.isFinite) ? values : nil
    }
    guard table.count >= 2, let estimate = Self.estimate(table, Array(table.indices)) else {
      return nil
    }
    guard parameters > 1 else {
      let all = SobolIndex(first: 1, total: 1, firstInterval: nil, totalInterval: nil)
      return SobolIndices(
        indices: [all], interaction: 0, interactionInterval: nil, addsUp: true,
        variance: estimate.variance, rows: table.count, missing: rows - table.count)
    }
    let resampled = (0..<max(resamples, 0)).compactMap { _ in
      Self.estimate(table, generator.resample(table.count))
    }
    let possible = resampled.map(\.possible)
    let own = estimate.possible
    func interval(_ values: [Double]) -> ConfidenceInterval? {
      .percentiles(of: values, level: level)
    }
    return SobolIndices(
      indices: own.indices.map { i in
        SobolIndex(
          first: own[i].first, total: own[i].total,
          firstInterval: interval(possible.map { $0[i].first }),
          totalInterval: interval(possible.map { $0[i].total }))
      },
      interaction: estimate.interaction,
      interactionInterval: interval(resampled.map(\.interaction)),
      addsUp: (interval(resampled.map(\.firstSum))?.low ?? 0) <= 1
        && (interval(resampled.map(\.totalSum))?.high ?? 1) >= 1,
      variance: estimate.variance, rows: table.count, missing: rows - table.count)
  }

  /// The estimates from some rows; nil for an output without variance.
  private static func estimate(
    _ table: [[Double]], _ rows: [Int]
  ) -> Shares? {
    let base = Moments(rows.lazy.flatMap { table[$0].prefix(2) })
    let parameters = table[0].count - 2
    guard let variance = base.variance, variance > 0 else { return nil }
    var pairs = Array(repeating: PairedVariation(), count: parameters)
    for row in rows {
      let values = table[row]
      for i in 0..<parameters {
        pairs[i].add(a: values[0], b: values[1], mixed: values[i + 2])
      }
    }
    return Shares(
      first: pairs.map(\.first), total: pairs.map { $0.meanSquare / 2 / variance },
      variance: variance)
  }

  /// The estimates (1) and (2) as they come.
  private struct Shares {
    let first: [Double]
    let total: [Double]
    let variance: Double

    /// The nearest that true ones can have: each within 0…1.
    var possible: [(first: Double, total: Double)] {
      zip(first, total).map { (Self.share($0), Self.share($1)) }
    }

    var firstSum: Double { first.reduce(0, +) }
    var totalSum: Double { total.reduce(0, +) }
    var interaction: Double { Self.share(1 - firstSum) }

    private static func share(_ value: Double) -> Double { min(1, max(0, value)) }
  }
}
