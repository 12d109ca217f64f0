// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Vocabulary

extension IntensityModel {
  /// Checks hazard, excitation, partial payments and types.
  ///
  /// The reader of scenarios checks every parameter, with positions.
  func check() throws(ModelError) {
    try require(
      excitation.decay > 0 && excitation.decay <= ParameterRange.perDay.upperBound, "decay",
      excitation.decay, "above 0 and at most \(ParameterRange.perDay.upperBound)")
    for (name, value) in [
      ("habit_per_payment", excitation.habitPerPayment),
      ("habit_per_share", excitation.habitPerShare),
    ] {
      try ModelError.check(name, value, in: ParameterRange.perDay)
    }
    try require(
      (0...1).contains(excitation.saturation), "saturation", excitation.saturation, "in [0, 1]")
    try require(
      excitation.saturationRecovery > 0, "saturation_recovery", excitation.saturationRecovery,
      "above 0")
    let cycle = excitation.saturationCycle ?? 1
    try require(cycle > 0 && cycle.isFinite, "saturation_cycle", cycle, "above 0")
    try require(excitation.initial.isFinite, "initial", excitation.initial, "finite")
    try require(baseline.isValid, "baseline", .nan, "rates at least 0, shape and scale above 0")
    try require(types.count == 5, "types", Double(types.count), "five latent types")
    for type in types {
      guard let fault = type.fault else { continue }
      try require(false, "types." + fault.name, fault.value, fault.requirement)
    }
    try payment.check()
    try liquidity?.check()
    try relationship.check()
    try queries?.check()
    try checkRights()
    try checkInitial()
  }

  /// A start below the long-run level needs a constant baseline that stays above 0.
  private func checkInitial() throws(ModelError) {
    guard excitation.initial < 0 else { return }
    guard case .constant(let rate) = baseline,
      presentTypes.allSatisfy({ $0.baseline * rate + excitation.initial >= 0 || $0.baseline == 0 })
    else { throw .negativeIntensity(initial: excitation.initial) }
  }

  private func require(
    _ holds: Bool, _ name: String, _ value: Double, _ requirement: String
  ) throws(ModelError) {
    guard holds else { throw .parameter(name: name, value: value, requirement: requirement) }
  }
}

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
