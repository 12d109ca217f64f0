// SPDX-License-Identifier: GPL-3.0-or-later

internal import OutputAnalysis

extension ParetoFront {
  /// The area that the front dominates, up to a reference point.
  ///
  /// - Parameter reference: A point worse than those of interest, in the units given; what is not
  ///   better than it in both objectives counts nothing.
  /// - Returns: The area, ≥ 0, in the product of the units.
  public func hypervolume(upTo reference: (first: Double, second: Double)) -> Double {
    var area = 0.0
    var roof = reference.second
    for point in front.map({ points[$0] }) {
      let width = betterBy(reference.first - point.first, 0)
      let height = betterBy(roof - point.second, 1)
      guard width > 0, height > 0 else { continue }
      area += width * height
      roof = point.second
    }
    return area
  }

  private func betterBy(_ gap: Double, _ objective: Int) -> Double {
    directions[objective] == MetricDirection.lowerIsBetter ? gap : -gap
  }
}
