// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

extension ParameterError {
  /// Checks that a parameter is an ordinary number.
  static func requireFinite(_ value: Double, _ name: String) throws(ParameterError) {
    guard value.isFinite else {
      throw ParameterError(name: name, value: value, requirement: "finite")
    }
  }

  /// Checks that a parameter lies in (0, ∞), written so that NaN fails.
  static func requirePositive(_ value: Double, _ name: String) throws(ParameterError) {
    guard value > 0, value.isFinite else {
      throw ParameterError(name: name, value: value, requirement: "finite and above 0")
    }
  }

  /// Checks that two finite bounds are in order.
  static func requireInterval(_ low: Double, _ high: Double) throws(ParameterError) {
    try requireFinite(low, "low")
    try requireFinite(high, "high")
    guard low < high else {
      throw ParameterError(name: "high", value: high, requirement: "above low (\(low))")
    }
    // Otherwise low + (high − low)·u overflows.
    guard (high - low).isFinite else {
      throw ParameterError(name: "high", value: high, requirement: "a finite distance above low")
    }
  }

  /// Checks weights and divides them by their sum.
  ///
  /// - Parameters:
  ///   - weights: One finite weight per item, at least 0, with a finite sum above 0.
  ///   - count: The number of items, at least 1.
  ///   - items: What the items are called: "values" or "components".
  /// - Returns: Weights with sum 1.
  /// - Throws: `ParameterError` naming the first weight that does not fit.
  static func normalized(
    _ weights: [Double], count: Int, of items: String
  ) throws(ParameterError) -> [Double] {
    guard count > 0 else {
      throw ParameterError(name: "\(items).count", value: 0, requirement: "at least 1")
    }
    guard weights.count == count else {
      throw ParameterError(
        name: "weights.count", value: Double(weights.count),
        requirement: "\(count), one per entry of \(items)")
    }
    for (index, weight) in weights.enumerated() {
      guard weight >= 0, weight.isFinite else {
        throw ParameterError(
          name: "weights[\(index)]", value: weight, requirement: "finite and at least 0")
      }
    }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw ParameterError(name: "weights' sum", value: total, requirement: "finite and above 0")
    }
    return weights.map { $0 / total }
  }
}
