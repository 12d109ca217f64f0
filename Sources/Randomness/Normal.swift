// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The standard normal law, for code that draws and does not otherwise need GSL.
public enum Normal {
  /// Φ(x).
  public static func cdf(_ x: Double) -> Double { NormalLaw.cdf(x) }

  /// Φ⁻¹(p) for p in (0, 1).
  public static func quantile(_ p: Double) -> Double { NormalLaw.quantile(p) }
}
