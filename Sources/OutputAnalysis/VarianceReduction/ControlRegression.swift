// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The least-squares fit of a value on controls, centred and scaled to correlations.
struct ControlRegression {
  /// The sample means of the value and of each control.
  let means: [Double]
  /// The coefficients, one per control.
  let coefficients: [Double]
  /// The sum of squares of the value around its mean.
  let total: Double
  /// The sum of squares around the fit.
  let residual: Double

  /// The roots of the controls' sums of squares.
  private let scales: [Double]
  private let factor: CholeskyFactor

  /// Fits rows of a value followed by its controls; more rows than numbers in a row.
  ///
  /// - Throws: ParameterError with the position of a control, counted from 1, that is constant or a
  ///   combination of those before it.
  init(_ rows: [[Double]]) throws(ParameterError) {
    let columns = rows[0].indices.map { column in Self.centred(rows.map { $0[column] }) }
    let controls = columns.dropFirst()
    let scales = controls.map { Self.product($0.values, $0.values).squareRoot() }
    let units = zip(controls, scales).map { column, scale in column.values.map { $0 / scale } }
    factor = try Self.factor(units, scales)
    let scaled = factor.solve(units.map { Self.product($0, columns[0].values) })
    let residuals = rows.indices.map { r in
      zip(units, scaled).reduce(columns[0].values[r]) { $0 - $1.0[r] * $1.1 }
    }
    means = columns.map(\.mean)
    coefficients = zip(scaled, scales).map { $0 / $1 }
    total = Self.product(columns[0].values, columns[0].values)
    residual = Self.product(residuals, residuals)
    self.scales = scales
  }

  /// The form shiftᵀ (Σ (X − X̄)(X − X̄)ᵀ)⁻¹ shift.
  func leverage(of shifts: [Double]) -> Double {
    let scaled = zip(shifts, scales).map { $0 / $1 }
    return Self.product(scaled, factor.solve(scaled))
  }

  /// Factorises the correlations of the controls.
  ///
  /// The square of the last diagonal element is the share of the last control's variance that the
  /// ones before it leave unexplained, so the leading blocks find the first one that adds nothing.
  private static func factor(
    _ units: [[Double]], _ scales: [Double]
  ) throws(ParameterError) -> CholeskyFactor {
    for (index, scale) in scales.enumerated() where !(scale > 0 && scale.isFinite) {
      throw Self.refusal(index)
    }
    var whole: CholeskyFactor?
    for count in 1...units.count {
      let leading = units.prefix(count)
      let correlations = leading.flatMap { left in leading.map { product(left, $0) } }
      whole = try? CholeskyFactor(correlations, order: count)
      guard let pivot = whole?.elements.last, pivot > 1e-6 else { throw Self.refusal(count - 1) }
    }
    guard let whole else { preconditionFailure("at least one control") }
    return whole
  }

  private static func refusal(_ index: Int) -> ParameterError {
    ParameterError(
      name: "control", value: Double(index + 1),
      requirement: "neither constant nor a combination of those before it")
  }

  private static func centred(_ values: [Double]) -> (mean: Double, values: [Double]) {
    let mean = Moments(values).mean ?? 0
    return (mean, values.map { $0 - mean })
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
