// SPDX-License-Identifier: GPL-3.0-or-later

/// A deterministic numerical result with the error its method admits.
public struct ExactValue: Hashable, Sendable {
  /// The result of the finer computation.
  public let value: Double
  /// The distance to the computation with steps twice as long and half the quadrature nodes.
  ///
  /// The method converges at fifth order, so the true error of ``value`` is far smaller, down to
  /// rounding, which this number does not include.
  public let error: Double

  /// Creates a value.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// The finer of two computations, with their distance.
  init(fine: Double, coarse: Double) {
    self.init(value: fine, error: abs(fine - coarse))
  }
}
