// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// An objective along one parameter, with a band that holds for all its values together.
///
/// The values of the parameter share their replications, so the band (`CurveBand`, equation 3)
/// takes their dependence into account. Where the band of one value lies above that of another they
/// differ; for the difference to the winner give rows of differences.
public struct ResponseCurve: Hashable, Sendable {
  /// The parameter's values, in the order given.
  public let values: [ParameterValue]
  /// Means, errors and intervals, one per value.
  public let band: CurveBand

  /// Estimates the curve.
  ///
  /// - Parameters:
  ///   - values: The parameter's values.
  ///   - objectives: For each value the objective in each common replication; nil is missing.
  ///   - level: The level of the band.
  ///   - resamples: The number of random signs.
  ///   - generator: The source of chance.
  /// - Precondition: One array per value, all of the same length.
  public init(
    _ values: [ParameterValue], objectives: [[Double?]], level: ConfidenceLevel = .ninetyFive,
    resamples: Int = CurveBand.defaultResamples, using generator: inout some RandomNumberGenerator
  ) {
    precondition(values.count == objectives.count, "one array per value")
    let replications = objectives.first?.count ?? 0
    let rows = (0..<replications).map { r in objectives.map { $0[r] ?? .nan } }
    self.values = values
    band = CurveBand(replications: rows, level: level, resamples: resamples, using: &generator)
  }
}
