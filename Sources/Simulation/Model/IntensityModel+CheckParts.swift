// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension BaselineHazard {
  /// Whether every rate, shape and scale is a number in its range.
  var isValid: Bool {
    switch self {
    case .constant(let rate): ParameterRange.perDay.contains(rate)
    case .pieces(let pieces):
      !pieces.isEmpty && pieces.allSatisfy { ParameterRange.perDay.contains($0.rate) }
        && zip(pieces, pieces.dropFirst()).allSatisfy { $0.from < $1.from }
    case .weibull(let shape, let scale):
      ParameterRange.weibullShape.contains(shape) && ParameterRange.fading.contains(scale)
    }
  }
}

extension TypeParameters {
  /// The first parameter out of its range; `nil` if there is none.
  var fault: (name: String, value: Double, requirement: String)? {
    for (name, value) in [
      ("baseline", baseline), ("response", response), ("engagement", engagement),
      ("conversation", conversation ?? response), ("income", income),
    ] where !ParameterRange.factor.contains(value) {
      return (name, value, "from 0 to \(ParameterRange.factor.upperBound)")
    }
    for (name, value) in [
      ("promises", promises), ("reliability", reliability), ("accepts", accepts),
    ] where !(0...1).contains(value) {
      return (name, value, "in [0, 1]")
    }
    guard full.count == 3, full.allSatisfy((0...1).contains) else {
      return ("full", full.first { !(0...1).contains($0) } ?? .nan, "three values in [0, 1]")
    }
    let total = regimes.reduce(0, +)
    guard regimes.count == 3, regimes.allSatisfy({ $0 >= 0 }), abs(total - 1) < 1e-6 else {
      return ("regimes", total, "three shares that add up to 1")
    }
    return ParameterRange.positiveFactor.contains(tolerance)
      ? nil : ("tolerance", tolerance, "above 0")
  }
}
