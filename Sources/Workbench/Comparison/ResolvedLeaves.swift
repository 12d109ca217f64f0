// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// The single values of a resolved scenario with their key paths, such as `strategies.a.path[0].every`.
public enum ResolvedLeaves {
  /// The leaves in their order, with numbers in the place of parameters.
  public static func of(_ resolved: String) -> [(path: String, value: String)] {
    StoredScenario(resolved).leaves
  }
}
