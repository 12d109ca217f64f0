// SPDX-License-Identifier: GPL-3.0-or-later

/// Which parameters matter too little to be looked at any further.
///
/// Several outputs may be of interest, such as a metric and the lead of one strategy over another. With
/// M the largest μ* of an output, a parameter's weight in it is w = μ*/M, and
///
///     negligible in an output   upper end of the interval of w below ⅒           (1)
///     set aside                 negligible in every output                       (2)
///
/// Variances go with the square of effects, so what is set aside has about a hundredth of the variance
/// of the first parameter or less. An output that nothing moves keeps no parameter.
///
/// Method: <doc:Sensitivity>.
public struct MorrisScreening: Hashable, Sendable {
  /// What becomes of one parameter.
  public struct Decision: Hashable, Sendable {
    /// Whether it is looked at further.
    public let isKept: Bool
    /// The largest weight w over the outputs, in [0, 1].
    public let weight: Double
    /// The upper end of the weight's interval, in the output where that is largest.
    public let highestWeight: Double
    /// The position of the output in which the weight is largest.
    public let output: Int
  }

  /// The weight below which a parameter is negligible.
  public static let negligibleWeight = 0.1

  /// One element per parameter.
  public let decisions: [Decision]

  /// Decides on parameters.
  ///
  /// - Parameter outputs: For each output the effects of all parameters.
  /// - Precondition: As many effects for each output.
  public init(_ outputs: [[ElementaryEffects]]) {
    let weights = outputs.map(Self.weights)
    decisions = (0..<(outputs.first?.count ?? 0)).map { parameter in
      let own = weights.map { $0[parameter] }
      let top = own.indices.max { own[$0].mean < own[$1].mean } ?? 0
      let high = own.map(\.high).max() ?? 0
      return Decision(
        isKept: high >= Self.negligibleWeight, weight: own[top].mean, highestWeight: high,
        output: top)
    }
  }

  /// The weight of each parameter in one output, and the upper end of its interval.
  private static func weights(_ effects: [ElementaryEffects]) -> [(mean: Double, high: Double)] {
    let largest = effects.compactMap(\.meanSize).max() ?? 0
    guard largest > 0 else { return effects.map { _ in (0, 0) } }
    return effects.map { effect in
      let mean = (effect.meanSize ?? 0) / largest
      return (mean, max(mean, (effect.interval?.high ?? 0) / largest))
    }
  }
}
