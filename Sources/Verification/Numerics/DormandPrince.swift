// SPDX-License-Identifier: GPL-3.0-or-later

/// One step of the Runge–Kutta pair of orders 5 and 4 for a scalar equation y′ = f(y).
///
/// Reference: J. Dormand, P. Prince, *A family of embedded Runge–Kutta formulae*, Journal of
/// Computational and Applied Mathematics 6(1), 1980, doi:10.1016/0771-050X(80)90013-3.
struct DormandPrince {
  /// The value of order 5 after the step.
  let value: Double
  /// The distance to the value of order 4.
  let error: Double

  /// Steps by `h` from `y`, where f(y) is `rate`.
  init(from y: Double, rate: Double, by h: Double, _ f: (Double) -> Double) {
    let k1 = rate
    let k2 = f(y + h * k1 / 5)
    let k3 = f(y + h * (3 * k1 + 9 * k2) / 40)
    let k4 = f(y + h * (44.0 / 45 * k1 - 56.0 / 15 * k2 + 32.0 / 9 * k3))
    let fifth = 19372.0 / 6561 * k1 - 25360.0 / 2187 * k2 + 64448.0 / 6561 * k3
    let k5 = f(y + h * (fifth - 212.0 / 729 * k4))
    let sixth = 9017.0 / 3168 * k1 - 355.0 / 33 * k2 + 46732.0 / 5247 * k3
    let k6 = f(y + h * (sixth + 49.0 / 176 * k4 - 5103.0 / 18656 * k5))
    let early = 35.0 / 384 * k1 + 500.0 / 1113 * k3 + 125.0 / 192 * k4
    value = y + h * (early - 2187.0 / 6784 * k5 + 11.0 / 84 * k6)
    let k7 = f(value)
    let first = 71.0 / 57600 * k1 - 71.0 / 16695 * k3 + 71.0 / 1920 * k4
    let rest = -17253.0 / 339200 * k5 + 22.0 / 525 * k6 - k7 / 40
    error = abs(h * (first + rest))
  }
}
