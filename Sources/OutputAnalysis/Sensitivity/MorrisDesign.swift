// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// Morris's design: r trajectories that change one parameter at a time.
///
/// The unit interval has p levels 0, 1/(p − 1), …, 1 with p even, and a step is Δ = p/(2(p − 1)). A
/// trajectory starts at a random point of the levels and changes each of the k parameters once by
/// ±Δ, in random order, so r trajectories take r(k + 1) runs and give each parameter r elementary
/// effects. With p even every level is equally likely to be met.
///
/// Method: <doc:Sensitivity>; M. D. Morris, *Technometrics* 33 (1991) 161–174.
public struct MorrisDesign: Hashable, Sendable {
  /// The number k of parameters, ≥ 1.
  public let parameters: Int
  /// The number r of trajectories, ≥ 2.
  public let trajectories: Int
  /// The number p of levels, even, ≥ 2.
  public let levels: Int
  /// The points of the unit cube to run, trajectory after trajectory.
  public let points: [[Double]]
  /// For each trajectory the parameters in the order of their change.
  let orders: [[Int]]

  /// The step Δ = p/(2(p − 1)).
  public var step: Double { Double(levels) / Double(2 * (levels - 1)) }

  /// Draws a design.
  ///
  /// - Parameters:
  ///   - parameters: The number k of parameters, ≥ 1.
  ///   - trajectories: The number r of trajectories, ≥ 2; 10 to 50 are usual.
  ///   - levels: The number p of levels, even and ≥ 2; 4 or 8 are usual.
  ///   - generator: The source of chance.
  /// - Throws: `ParameterError` outside these domains.
  public init(
    parameters: Int, trajectories: Int = 20, levels: Int = 4,
    using generator: inout some RandomNumberGenerator
  ) throws(ParameterError) {
    guard parameters >= 1 else {
      throw ParameterError(
        name: "parameters", value: Double(parameters), requirement: "at least 1")
    }
    guard trajectories >= 2 else {
      throw ParameterError(
        name: "trajectories", value: Double(trajectories), requirement: "at least 2")
    }
    guard levels >= 2, levels.isMultiple(of: 2) else {
      throw ParameterError(name: "levels", value: Double(levels), requirement: "even, at least 2")
    }
    self.parameters = parameters
    self.trajectories = trajectories
    self.levels = levels
    var points: [[Double]] = []
    var orders: [[Int]] = []
    for _ in 0..<trajectories {
      let order = generator.permutation(parameters)
      points += Self.trajectory(order, levels: levels, &generator)
      orders.append(order)
    }
    self.points = points
    self.orders = orders
  }

  /// The k + 1 points; levels are counted in whole numbers so that equal ones are equal.
  private static func trajectory(
    _ order: [Int], levels: Int, _ generator: inout some RandomNumberGenerator
  ) -> [[Double]] {
    var position = order.map { _ in generator.index(below: levels) }
    var points = [position]
    for parameter in order {
      position[parameter] += position[parameter] < levels / 2 ? levels / 2 : -(levels / 2)
      points.append(position)
    }
    return points.map { $0.map { Double($0) / Double(levels - 1) } }
  }
}

extension MorrisDesign {
  /// The elementary effects of each parameter.
  ///
  /// - Parameters:
  ///   - outputs: One output per point of ``points``; nil, NaN and infinities are missing and take the
  ///     two effects beside them along.
  ///   - places: Where each point was run, in the unit cube, when values had to be rounded; nil for
  ///     the points themselves.
  ///   - level: The level of the intervals.
  ///   - resamples: The number of resamples of the trajectories, for the intervals.
  ///   - generator: The source of chance for them.
  /// - Returns: One element per parameter.
  /// - Precondition: One output and one place per point.
  public func effects(
    of outputs: [Double?], at places: [[Double]]? = nil, level: ConfidenceLevel = .ninetyFive,
    resamples: Int = BootstrapInterval.defaultResamples,
    using generator: inout some RandomNumberGenerator
  ) -> [ElementaryEffects] {
    let places = places ?? points
    precondition(outputs.count == points.count, "one output per point")
    precondition(places.count == points.count, "one place per point")
    var effects = Array(repeating: [Double](), count: parameters)
    for (trajectory, order) in orders.enumerated() {
      let start = trajectory * (parameters + 1)
      for (position, parameter) in order.enumerated() {
        let before = start + position
        let rise = (outputs[before + 1] ?? .nan) - (outputs[before] ?? .nan)
        let change = places[before + 1][parameter] - places[before][parameter]
        effects[parameter].append(rise / change)
      }
    }
    return effects.map {
      ElementaryEffects($0, level: level, resamples: resamples, using: &generator)
    }
  }
}
