// SPDX-License-Identifier: GPL-3.0-or-later

/// Which parameters the variance of an output comes from.
///
/// For independent uniform coordinates, with y = f(A), y' = f(B) and y_i = f(AB_i) in N rows:
///
///     first     S_i  = (mean(y'y_i) − m²)/(mean((y'² + y_i²)/2) − m²),   m = mean((y' + y_i)/2)   (1)
///     total     S_Ti = mean((y − y_i)²)/2 / V,   V the variance of all y and y'                  (2)
///
/// S_i is the part of the variance explained by the parameter alone, S_Ti by it and all that it
/// does together with others; S_Ti − S_i is interaction. True values have
///
///     0 ≤ S_i ≤ S_Ti ≤ 1,   ΣS_i ≤ 1 ≤ ΣS_Ti                                                   (3)
///
/// Estimates and the ends of their intervals are kept within 0…1, and the sums are looked at (`addsUp`). A single parameter has S = S_T = 1 by definition, and nothing is estimated.
///
/// Adding a constant to the output or multiplying it changes nothing. Outputs with replication
/// noise of their own: use common random numbers for all points, or the noise counts as
/// interaction.
///
/// Intervals are percentiles over resampled rows. They describe random rows; for a Sobol' sequence
/// they are too wide.
///
/// Method: <doc:Sensitivity>; (1) A. Janon, T. Klein, A. Lagnoux, M. Nodet and C. Prieur, *ESAIM:
/// Probability and Statistics* 18 (2014) 342–364; (2) M. J. W. Jansen, *Computer Physics
/// Communications* 117 (1999) 35–43.
public struct SobolIndices: Hashable, Sendable {
  /// One element per parameter.
  public let indices: [SobolIndex]
  /// The share 1 − ΣS_i that comes only from how parameters combine, in 0…1.
  public let interaction: Double
  /// Its interval; nil with too few resamples, and for a single parameter, which combines with nothing.
  public let interactionInterval: ConfidenceInterval?
  /// Whether the estimates agree with ΣS_i ≤ 1 ≤ ΣS_Ti within the intervals of the sums.
  public let addsUp: Bool
  /// The variance V of the output, > 0.
  public let variance: Double
  /// The complete rows.
  public let rows: Int
  /// The rows left out because an output was missing.
  public let missing: Int
}

/// One parameter's share of the variance of an output.
public struct SobolIndex: Hashable, Sendable {
  /// The share S that goes when the parameter alone is fixed, in 0…1.
  public let first: Double
  /// The share S_T that is left while the parameter alone varies, in 0…1; true ones are at least S.
  public let total: Double
  /// The interval of S; nil with too few resamples, and for a single parameter, whose S is 1.
  public let firstInterval: ConfidenceInterval?
  /// The interval of S_T; nil with too few resamples, and for a single parameter, whose S_T is 1.
  public let totalInterval: ConfidenceInterval?
}

/// The sums from which one parameter's Sobol' indices come.
struct PairedVariation {
  /// Moments of (f(B) + f(AB_i))/2.
  private var half = Moments()
  /// The sum of ((f(B) − f(AB_i))/2)².
  private var gapSquares = 0.0
  private var squares = 0.0
  private var count = 0.0

  mutating func add(a: Double, b: Double, mixed: Double) {
    half.add((b + mixed) / 2)
    gapSquares += (b - mixed) * (b - mixed) / 4
    squares += (a - mixed) * (a - mixed)
    count += 1
  }

  /// The mean of (f(A) − f(AB_i))².
  var meanSquare: Double { squares / count }

  /// Janon's estimator, written with sums and differences so that nothing large cancels.
  ///
  /// With h = (y + y')/2, g = (y − y')/2: E yy' = E h² − E g², E(y² + y'²)/2 = E h² + E g², and both
  /// less (E h)².
  var first: Double {
    let variance = (half.variance ?? 0) * (count - 1) / count
    let square = gapSquares / count
    return (variance - square) / (variance + square)
  }
}
