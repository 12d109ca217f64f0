// SPDX-License-Identifier: GPL-3.0-or-later

/// The deviations from the daily means, scaled so that signs can be summed; see ``CurveBand``.
struct StudentizedDeviations {
  /// (Y_rd − Ȳ_d)/(s_d √n_d) for the days that vary, row by row; 0 where missing.
  private let values: [Double]
  /// n_d − 1 for the days that vary.
  private let degrees: [Double]
  private let rowCount: Int

  init(_ rows: [[Double]], _ moments: [Moments]) {
    let days = moments.indices.filter { moments[$0].standardError ?? 0 > 0 }
    let centers = days.map { moments[$0].mean ?? 0 }
    let scales = days.map { day in
      let count = Double(moments[day].count)
      return (moments[day].standardError ?? 0) * count
    }
    values = rows.flatMap { row in
      days.indices.map { index in
        guard days[index] < row.count, row[days[index]].isFinite else { return 0 }
        return (row[days[index]] - centers[index]) / scales[index]
      }
    }
    degrees = days.map { Double(moments[$0].count - 1) }
    rowCount = rows.count
  }

  /// The 1 − α quantile of the largest deviation under random signs.
  ///
  /// - Parameters:
  ///   - level: The level 1 − α.
  ///   - resamples: The number B of times the signs are drawn.
  ///   - generator: The source of the signs.
  /// - Returns: The order statistic of rank ⌈(1 − α)(B + 1)⌉; nil without days, where B is too small
  ///   for the rank and where it is not finite.
  func criticalValue(
    level: ConfidenceLevel, resamples: Int, using generator: inout some RandomNumberGenerator
  ) -> Double? {
    let rank = (level.value * Double(resamples + 1) - 1e-9).rounded(.up)
    guard !degrees.isEmpty, resamples >= 1, rank <= Double(resamples) else { return nil }
    let maxima = (0..<resamples).map { _ in largest(sums(&generator)) }.sorted()
    let critical = maxima[Int(rank) - 1]
    return critical.isFinite ? critical : nil
  }

  /// The sums w_d of the values with one random sign per row.
  private func sums(_ generator: inout some RandomNumberGenerator) -> [Double] {
    var sums = [Double](repeating: 0, count: degrees.count)
    var bits: UInt64 = 0
    for row in 0..<rowCount {
      if row.isMultiple(of: 64) { bits = generator.next() }
      add(row, sign: bits & 1 == 0 ? 1 : -1, to: &sums)
      bits >>= 1
    }
    return sums
  }

  private func add(_ row: Int, sign: Double, to sums: inout [Double]) {
    let start = row * sums.count
    for day in sums.indices { sums[day] += sign * values[start + day] }
  }

  /// The largest |w|/√(1 − w²/(n − 1)); infinite where all signed values agree.
  private func largest(_ sums: [Double]) -> Double {
    var largest = 0.0
    for (sum, degrees) in zip(sums, degrees) {
      let rest = 1 - sum * sum / degrees
      guard rest > 0 else { return .infinity }
      largest = max(largest, sum * sum / rest)
    }
    return largest.squareRoot()
  }
}
