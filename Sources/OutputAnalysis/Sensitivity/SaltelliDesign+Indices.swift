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
  /// - Returns: The indices; nil for fewer than two complete rows and for an output without variance.
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
    let resampled = (0..<max(resamples, 0)).compactMap { _ in
      Self.estimate(table, generator.resample(table.count))
    }
    let indices = (0..<parameters).map { i in
      SobolIndex(
        first: estimate.first[i], total: estimate.total[i],
        firstInterval: .percentiles(of: resampled.map(\.first[i]), level: level),
        totalInterval: .percentiles(of: resampled.map(\.total[i]), level: level))
    }
    return SobolIndices(
      indices: indices, variance: estimate.variance, rows: table.count,
      missing: rows - table.count)
  }

  /// The estimates from some rows; nil for an output without variance.
  private static func estimate(
    _ table: [[Double]], _ rows: [Int]
  ) -> (first: [Double], total: [Double], variance: Double)? {
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
    return (pairs.map(\.first), pairs.map { $0.meanSquare / 2 / variance }, variance)
  }
}
