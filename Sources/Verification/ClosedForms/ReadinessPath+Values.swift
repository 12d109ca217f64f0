// SPDX-License-Identifier: GPL-3.0-or-later

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
