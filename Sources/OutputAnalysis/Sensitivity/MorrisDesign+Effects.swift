// SPDX-License-Identifier: GPL-3.0-or-later

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
