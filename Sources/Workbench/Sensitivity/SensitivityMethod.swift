// SPDX-License-Identifier: GPL-3.0-or-later

/// Which designs a sensitivity study runs, beside the ends of each parameter.
public enum SensitivityMethod: String, Hashable, Sendable, CaseIterable {
  /// Elementary effects only.
  case morris
  /// Shares of the variance of all parameters.
  case sobol
  /// Elementary effects, then shares of the variance of those parameters that matter.
  case both
}
