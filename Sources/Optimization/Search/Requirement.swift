// SPDX-License-Identifier: GPL-3.0-or-later

internal import OutputAnalysis

/// Refuses a value outside its domain; conditions are written so that NaN fails.
func require(
  _ name: String, _ value: Double, _ requirement: String, _ holds: (Double) -> Bool
) throws(ParameterError) {
  guard holds(value) else {
    throw ParameterError(name: name, value: value, requirement: requirement)
  }
}
