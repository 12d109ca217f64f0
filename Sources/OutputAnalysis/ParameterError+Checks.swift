// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension ParameterError {
  /// Makes sure that there are systems to choose among.
  static func check(systems: Int) throws(ParameterError) {
    guard systems >= 2 else {
      throw ParameterError(name: "systems", value: Double(systems), requirement: "at least 2")
    }
  }

  /// Makes sure that a difference that does not matter is one; it may be 0.
  static func check(indifference: Double) throws(ParameterError) {
    guard indifference >= 0, indifference.isFinite else {
      throw ParameterError(
        name: "indifference", value: indifference, requirement: "finite and not negative")
    }
  }
}
