// SPDX-License-Identifier: GPL-3.0-or-later

internal import OutputAnalysis

/// Candidates that show how far the region within δ of the best reaches, beside those that a search found.
///
/// Half of them are a Latin hypercube of the whole space. The others fill what may be within δ: among many random points
/// those whose shortfall, predicted by a ``GaussianProcess`` from the search's evaluations, may be at most δ (m − s ≤ y*
/// on the scale of ``IndifferenceRegion``), each as far as possible from all candidates so far.
public enum RegionDesign {
  /// Draws the candidates.
  ///
  /// - Parameters:
  ///   - count: How many, ≥ 0; fewer where the space has no more.
  ///   - space: The space.
  ///   - evaluated: The search's candidates, best first.
  ///   - shortfalls: How far each lies behind the best of them, larger is worse.
  ///   - indifference: The difference δ that does not matter.
  ///   - generator: The source of chance.
  /// - Returns: Different values that were not evaluated.
  public static func candidates(
    _ count: Int, in space: SearchSpace, evaluated: [[ParameterValue]],
    shortfalls: [MeanEstimate], within indifference: Double,
    using generator: inout some RandomNumberGenerator
  ) -> [[ParameterValue]] {
    var taken = Set(evaluated)
    var chosen: [[ParameterValue]] = []
    var points = evaluated.compactMap { try? space.coordinates(of: $0) }
    func take(_ point: [Double]) {
      let values = space.values(at: point)
      guard chosen.count < count, taken.insert(values).inserted else { return }
      chosen.append(values)
      points.append(point)
    }
    let spread = LatinHypercube.points(
      count: count / 2, dimension: space.dimension, using: &generator)
    spread.map(space.snapped).forEach(take)
    let surface = ShortfallSurface(
      space, candidates: evaluated, shortfalls: shortfalls, within: indifference)
    guard let surface else { return chosen }
    let pool = LatinHypercube.points(count: 1_000, dimension: space.dimension, using: &generator)
      .map(space.snapped)
    var open = zip(pool, surface.predictions(at: pool)).filter {
      $1.mean - $1.standardError <= ShortfallSurface.edge
    }.map { point, _ in
      (point: point, gap: points.map { ShortfallSurface.distance($0, point) }.min() ?? 1)
    }
    while chosen.count < count, let next = open.max(by: { $0.gap < $1.gap }), next.gap > 0 {
      take(next.point)
      for place in open.indices {
        open[place].gap = min(
          open[place].gap, ShortfallSurface.distance(open[place].point, next.point))
      }
    }
    return chosen
  }

  /// Of some candidates those that lie far from each other, beginning with the first, each farthest from all before it.
  ///
  /// - Parameters:
  ///   - count: How many, ≥ 1.
  ///   - candidates: Values of the space.
  ///   - space: The space.
  /// - Returns: Their positions, in the order in which they were chosen.
  public static func apart(
    _ count: Int, of candidates: [[ParameterValue]], in space: SearchSpace
  ) -> [Int] {
    let points = candidates.map { (try? space.coordinates(of: $0)) ?? [] }
    guard !points.isEmpty else { return [] }
    var chosen = [0]
    var gaps = points.map { ShortfallSurface.distance($0, points[0]) }
    while chosen.count < count, let next = gaps.indices.max(by: { gaps[$0] < gaps[$1] }),
      gaps[next] > 0
    {
      chosen.append(next)
      for position in gaps.indices {
        gaps[position] = min(
          gaps[position], ShortfallSurface.distance(points[position], points[next]))
      }
    }
    return chosen
  }
}
