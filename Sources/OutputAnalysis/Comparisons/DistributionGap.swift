// SPDX-License-Identifier: GPL-3.0-or-later

/// The difference F − G of two empirical distribution functions from a point on to the next.
struct DistributionGap {
  /// The point at which F or G steps.
  let x: Double
  /// F(x) − G(x), in [−1, 1].
  let gap: Double

  /// The gap at every distinct value of the two samples, increasing; nil when either is empty.
  static func steps(_ first: [Double], _ second: [Double]) -> [DistributionGap]? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let merged =
      (first.map { ($0, second.count) } + second.map { ($0, -first.count) })
      .sorted { $0.0 < $1.0 }
    // Whole numbers, so that equal distributions give 0 exactly.
    let denominator = Double(first.count) * Double(second.count)
    var count = 0
    var steps: [DistributionGap] = []
    for (index, (x, weight)) in merged.enumerated() {
      count += weight
      guard index + 1 == merged.count || merged[index + 1].0 > x else { continue }
      steps.append(DistributionGap(x: x, gap: Double(count) / denominator))
    }
    return steps
  }
}
