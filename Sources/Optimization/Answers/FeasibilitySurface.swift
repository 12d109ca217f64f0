// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
public import OutputAnalysis

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// By how much a metric exceeds a bound at places where nothing was simulated, by a smooth surface through candidates.
///
/// The excesses g of the candidates, with their errors, are drawn through by a ``GaussianProcess`` on the scale arsinh(g/s), s the median
/// of their sizes; a place is *violated* if the whole pointwise interval lies above 0, *met* if none of it does, and *open* otherwise.
///
/// Method: <doc:HonestAnswers>.
public struct FeasibilitySurface {
  private let space: SearchSpace
  private let surface: ShortfallSurface

  /// Fits; nil for too few candidates, and where no process can be fitted.
  ///
  /// - Parameters:
  ///   - space: The space.
  ///   - candidates: Values of the space.
  ///   - excesses: What each exceeds the bound by, above 0 where it violates it.
  public init?(_ space: SearchSpace, candidates: [[ParameterValue]], excesses: [MeanEstimate]) {
    let sizes = excesses.filter(\.isKnown).map(\.mean.magnitude).filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty,
      let surface = ShortfallSurface(
        space, candidates: candidates, shortfalls: excesses, within: sizes[sizes.count / 2])
    else { return nil }
    self.space = space
    self.surface = surface
  }

  /// What is predicted of places.
  ///
  /// - Parameters:
  ///   - places: Values of the space.
  ///   - level: The level of the pointwise intervals.
  /// - Returns: One answer per place.
  public func feasibility(
    of places: [[ParameterValue]], level: ConfidenceLevel = .ninetyFive
  ) -> [Feasibility] {
    let z = NormalLaw.quantile(1 - level.alpha / 2)
    let points = places.map { (try? space.coordinates(of: $0)) ?? [] }
    guard points.allSatisfy({ $0.count == space.dimension }) else {
      return places.map { _ in .open }
    }
    return surface.predictions(at: points).map { prediction in
      let reach = z * prediction.standardError
      if prediction.mean - reach > 0 { return .violated }
      return prediction.mean + reach <= 0 ? .met : .open
    }
  }
}
