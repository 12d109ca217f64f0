// SPDX-License-Identifier: GPL-3.0-or-later

/// How readily an untouched account pays, by days past due: the μ of the intensity model.
///
/// Method: <doc:Intensity>, equation (2).
public enum BaselineHazard: Hashable, Sendable {
  /// A constant rate per day, at least 0.
  case constant(Double)
  /// Rates per day that hold from a DPD on; the first also holds before it. DPDs increase strictly.
  case pieces([Piece])
  /// h(d) = (k/λ)(d/λ)^(k−1) for d > 0 days past due and 0 before.
  case weibull(shape: Double, scale: Double)

  /// A rate that holds from a DPD until the next piece begins.
  public struct Piece: Hashable, Sendable {
    /// The first DPD at which the rate holds.
    public var from: Int
    /// Payments per day, at least 0.
    public var rate: Double

    /// Creates a piece.
    public init(from: Int, rate: Double) {
      self.from = from
      self.rate = rate
    }
  }
}
