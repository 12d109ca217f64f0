// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension KimNelson {
  /// The constant h² = 2ην with 2η = share^(−2/ν) − 1, for ν = n₀ − 1 and share = 2α/(K − 1).
  static func scale(share: Double, degreesOfFreedom: Double) -> Double {
    degreesOfFreedom * expm1(-2 / degreesOfFreedom * log(share))
  }

  static func check(
    systems: Int, _ indifference: Double, firstStage: Int, maximum: Int
  ) throws(ParameterError) {
    try ParameterError.check(systems: systems)
    guard indifference > 0, indifference.isFinite else {
      throw ParameterError(
        name: "indifference", value: indifference, requirement: "positive and finite")
    }
    guard firstStage >= 2 else {
      throw ParameterError(
        name: "first stage", value: Double(firstStage), requirement: "at least 2")
    }
    guard maximum >= firstStage else {
      throw ParameterError(
        name: "maximum", value: Double(maximum),
        requirement: "at least the first stage \(firstStage)")
    }
  }
}
