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
