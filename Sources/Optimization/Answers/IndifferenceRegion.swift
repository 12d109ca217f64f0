// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Which part of a space is within δ of the best, estimated from candidates all over it.
///
/// The shortfalls d of the candidates behind the chosen one are drawn through by a ``GaussianProcess`` on a scale on which
/// what is far behind does not drown δ,
///
///     y = arsinh(d/δ),   SE_y = SE_d/√(δ² + d²),   so d ≤ δ  ⇔  y ≤ y* = arsinh 1          (1)
///
/// about the best of the surface: the chosen candidate was chosen for its luck too, so a first surface through the shortfalls
/// gives the lowest d̂ at a candidate, and a second one goes through d − d̂. It is predicted, m ± s, at N places of a Latin
/// hypercube, rounded to values of the space. With z = Φ⁻¹(1 − α/2) a place is
/// *within* if m + zs ≤ y*, *out* if m − zs > y* and *unresolved* otherwise, and
///
///     share    (1/N) Σ Φ((y* − m)/s)                                                       (2)
///     ends     the shares of the places that are within, and that are not out              (3)
///
/// The intervals are pointwise and the process's own: they hold as far as the response is as smooth as it says. What is
/// claimed with a level is claimed of candidates (`BestComparison`), not of the region.
///
/// Method: <doc:HonestAnswers>; A. Gotovos, N. Casati, G. Hitz and A. Krause, IJCAI 2013, for level sets by Gaussian processes.
public struct IndifferenceRegion: Hashable, Sendable {
  /// A place and what is predicted of it.
  public struct Place: Hashable, Sendable {
    /// The values.
    public let values: [ParameterValue]
    /// The predicted shortfall behind the best of the surface, in the metric's unit.
    public let shortfall: Double
    /// The lower end of its pointwise interval.
    public let low: Double
    /// The upper end of its pointwise interval.
    public let high: Double
    /// Where the place stands.
    public let standing: BestComparison.Standing
  }

  /// The share (2) of the space within δ.
  public let share: Double
  /// The lower end (3).
  public let lowShare: Double
  /// The upper end (3).
  public let highShare: Double
  /// The places, evenly over the space.
  public let places: [Place]
  /// The candidates that the process was fitted to.
  public let candidates: Int
  /// The predicted shortfall of each candidate given, in their order.
  public let fitted: [Double]

  /// Estimates the region; nil for δ = 0, too few candidates, and where no process can be fitted.
  ///
  /// - Parameters:
  ///   - space: The space.
  ///   - candidates: Values of the space; neighbours count together.
  ///   - shortfalls: How far each lies behind the chosen one, larger is worse.
  ///   - indifference: The difference δ that does not matter, ≥ 0.
  ///   - level: The level of the intervals.
  ///   - places: The number N of places, ≥ 1.
  ///   - generator: The source of chance.
  public init?(
    _ space: SearchSpace, candidates: [[ParameterValue]], shortfalls: [MeanEstimate],
    within indifference: Double, level: ConfidenceLevel = .ninetyFive, places: Int = 1_000,
    using generator: inout some RandomNumberGenerator
  ) {
    let known = candidates.map { (try? space.coordinates(of: $0)) ?? [] }
    guard known.allSatisfy({ $0.count == space.dimension }),
      let first = ShortfallSurface(
        space, candidates: candidates, shortfalls: shortfalls, within: indifference)
    else { return nil }
    let least = first.predictions(at: known).map { indifference * sinh($0.mean) }.min() ?? 0
    let centered = shortfalls.map {
      MeanEstimate($0.mean - least, standardError: $0.standardError)
    }
    let surface =
      ShortfallSurface(space, candidates: candidates, shortfalls: centered, within: indifference)
      ?? first
    fitted = surface.predictions(at: known).map { indifference * sinh($0.mean) }
    let points = LatinHypercube.points(
      count: places, dimension: space.dimension, using: &generator
    ).map(space.snapped)
    let predictions = surface.predictions(at: points)
    let z = NormalLaw.quantile(1 - level.alpha / 2)
    self.places = zip(points, predictions).map { point, prediction in
      let (low, high) = (
        prediction.mean - z * prediction.standardError,
        prediction.mean + z * prediction.standardError
      )
      return Place(
        values: space.values(at: point), shortfall: indifference * sinh(prediction.mean),
        low: indifference * sinh(low), high: indifference * sinh(high),
        standing: high <= ShortfallSurface.edge
          ? .within : low > ShortfallSurface.edge ? .out : .unresolved)
    }
    let count = Double(max(self.places.count, 1))
    share = predictions.reduce(0) { $0 + ShortfallSurface.chance($1) } / count
    lowShare = Double(self.places.count { $0.standing == .within }) / count
    highShare = Double(self.places.count { $0.standing != .out }) / count
    self.candidates = surface.count
  }
}
