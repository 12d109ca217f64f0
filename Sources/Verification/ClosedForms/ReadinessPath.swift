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

extension ReadinessPath {
  /// α(t) for t ≥ 0.
  func value(at time: Double) -> Double {
    guard time < last.time else { return last.value }
    let (left, right) = step(around: time)
    let alpha = Hermite(
      start: left.readiness, end: right.readiness, width: right.time - left.time)
    return alpha(time - left.time)
  }

  /// ∫₀ᵗ α for t ≥ 0.
  func integral(to time: Double) -> Double {
    guard time < last.time else { return last.integral + last.value * (time - last.time) }
    let (left, right) = step(around: time)
    let area = Hermite(start: left.area, end: right.area, width: right.time - left.time)
    return area(time - left.time)
  }

  /// The knots t_i ≤ time < t_{i+1}, by bisection.
  private func step(around time: Double) -> (Knot, Knot) {
    var lower = 0
    var upper = knots.count - 1
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if knots[middle].time <= time { lower = middle } else { upper = middle }
    }
    return (knots[lower], knots[upper])
  }
}

extension ReadinessPath.Knot {
  /// α with two derivatives.
  var readiness: Hermite.Jet { .init(value: value, slope: rate, curvature: curvature) }
  /// ∫α with two derivatives.
  var area: Hermite.Jet { .init(value: integral, slope: value, curvature: rate) }
}

/// The ordinary differential equation of α, the exponent by which readiness discounts a balance.
///
///     α′ = −κα + E[1 − (1 − r)e^{−(δ10 + δ11 r)α}],  α(0) = 0
///
/// The expectation rises from E[r] to at most 1 and is concave in α: the path increases to its one
/// fixed point, which is at most 1/κ.
///
/// Method: <doc:ClosedForms>, equation (3).
struct ReadinessEquation {
  let decay: Double
  private let terms: [Term]

  /// A quadrature node of r with the jump of the intensity there.
  private struct Term {
    let share: Double
    let jump: Double
    let weight: Double
  }

  init(_ intensity: RepaymentIntensity, _ nodes: [RelativePayment.Node]) {
    decay = intensity.decay
    terms = nodes.map {
      Term(share: $0.share, jump: intensity.jump($0.share), weight: $0.weight)
    }
  }

  /// α′ at α.
  func rate(_ readiness: Double) -> Double {
    var sum = 0.0
    for term in terms {
      // r + (1 − r)(1 − e^{−x}) adds only positive terms: no cancellation for small r.
      sum += term.weight * (term.share - (1 - term.share) * expm1(-term.jump * readiness))
    }
    return sum - decay * readiness
  }

  /// dα′/dα at α.
  func slope(_ readiness: Double) -> Double {
    var sum = 0.0
    for term in terms {
      sum += term.weight * (1 - term.share) * term.jump * exp(-term.jump * readiness)
    }
    return sum - decay
  }
}
