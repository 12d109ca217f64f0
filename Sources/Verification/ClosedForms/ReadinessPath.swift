// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// α and its integral for all times: knots until α has settled, constant afterwards.
///
/// Between knots α is the quintic through value, slope and curvature, which the equation gives
/// exactly; ∫α likewise, from ∫α, α and α′.
struct ReadinessPath: Sendable {
  private(set) var knots: [Knot]

  /// α, its derivatives and its integral at a time.
  struct Knot: Sendable {
    let time: Double
    let value: Double
    let rate: Double
    let curvature: Double
    let integral: Double
  }

  /// Solves with step control: each step's error estimate stays below `tolerance` times its scale.
  ///
  /// - Throws: ``VerificationError/noConvergence(of:steps:)`` where α has not settled within its steps.
  init(
    _ equation: ReadinessEquation, tolerance: Double, within mostSteps: Int = Self.mostSteps
  ) throws(VerificationError) {
    knots = [Self.origin(equation)]
    var h = 1e-3 / equation.decay
    var steps = 0
    while !hasSettled(equation) {
      steps += 1
      guard steps <= mostSteps else {
        throw .noConvergence(of: "the equation of readiness", steps: mostSteps)
      }
      let knot = last
      let step = DormandPrince(from: knot.value, rate: knot.rate, by: h, equation.rate)
      let scale = tolerance * (abs(knot.value) + h * abs(knot.rate))
      if step.error <= scale { append(step.value, at: knot.time + h, equation) }
      // Order 5, aiming at a third of the allowed error so that few steps are refused.
      let growth = step.error > 0 ? pow(scale / (3 * step.error), 0.2) : 5
      // Beyond 3.3/κ explicit steps no longer damp their own rounding and α would never settle.
      h = min(h * min(5, max(0.2, growth)), 1 / equation.decay)
    }
  }

  /// Of at most 1/κ each: enough for a branching ratio of 0.999.
  static let mostSteps = 100_000

  /// Solves on the knots of `coarse` with every step halved.
  init(_ equation: ReadinessEquation, halving coarse: ReadinessPath) {
    knots = [Self.origin(equation)]
    for (left, right) in zip(coarse.knots, coarse.knots.dropFirst()) {
      for time in [(left.time + right.time) / 2, right.time] {
        let h = time - last.time
        let step = DormandPrince(from: last.value, rate: last.rate, by: h, equation.rate)
        append(step.value, at: time, equation)
      }
    }
  }

  /// The knot after which α is constant.
  var last: Knot { knots[knots.count - 1] }

  /// What remains of α′ moves α by less than rounding does.
  private func hasSettled(_ equation: ReadinessEquation) -> Bool {
    abs(last.rate) <= 1e-14 * max(equation.decay * last.value, .leastNormalMagnitude)
  }

  private static func origin(_ equation: ReadinessEquation) -> Knot {
    let rate = equation.rate(0)
    return Knot(
      time: 0, value: 0, rate: rate, curvature: equation.slope(0) * rate, integral: 0)
  }

  private mutating func append(_ value: Double, at time: Double, _ equation: ReadinessEquation) {
    let rate = equation.rate(value)
    let knot = Knot(
      time: time, value: value, rate: rate, curvature: equation.slope(value) * rate, integral: 0)
    let area = Hermite(start: last.readiness, end: knot.readiness, width: time - last.time).integral
    knots.append(
      Knot(
        time: time, value: value, rate: rate, curvature: knot.curvature,
        integral: last.integral + area))
  }
}
