// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension SelfExcitingTransform {
  /// u up to a horizon, discounted continuously at the instant of each payment.
  ///
  ///     u_H = −100 (1 − e^{−ρH}E_H − ρ∫₀ᴴ e^{−ρt}E_t dt),  E_t = E[W_t/W_0]
  ///
  /// Without a horizon H doubles until the tail bound is below 1e−9, and the last term e^{−ρH}E_H is
  /// dropped: u = −100 (1 − ρ∫₀ᴴ e^{−ρt}E_t dt) is then within that bound.
  ///
  /// - Parameters:
  ///   - discount: ρ per day; at least 0, above 0 without a horizon.
  ///   - horizon: H in days, at least 0; infinite by default.
  /// - Returns: u_H with its error, H and the tail bound.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside these domains.
  public func discountedRecovery(
    discount: Double, horizon: Double = .infinity
  ) throws(VerificationError) -> DiscountedRecovery {
    try VerificationError.require(horizon >= 0, "horizon", horizon, "at least 0")
    try VerificationError.require(
      discount.isFinite && (discount > 0 || (discount == 0 && horizon.isFinite)), "discount",
      discount, horizon.isFinite ? "at least 0 and finite" : "above 0 and finite")
    let end = horizon.isFinite ? horizon : try settledHorizon(discount)
    let tail = exp(-discount * end) * remaining(at: end, along: fine)
    let counted = horizon.isFinite ? 1.0 : 0.0
    func value(_ path: ReadinessPath, parts: Int) -> Double {
      let left = exp(-discount * end) * remaining(at: end, along: path)
      let integral = discountedBalance(discount, to: end, along: path, parts: parts)
      return -100 * (1 - counted * left - discount * integral)
    }
    return DiscountedRecovery(
      value: ExactValue(fine: value(fine, parts: 2), coarse: value(coarse, parts: 1)),
      horizon: end, tailBound: 100 * tail)
  }

  /// The first doubling of 1/κ at which less than 1e−9 of 100 remains.
  private func settledHorizon(_ discount: Double) throws(VerificationError) -> Double {
    var horizon = 1 / intensity.decay
    for _ in 0..<Self.mostDoublings {
      if 100 * exp(-discount * horizon) * remaining(at: horizon, along: fine) < 1e-9 {
        return horizon
      }
      horizon *= 2
    }
    throw .noConvergence(of: "the horizon of a discounted recovery", steps: Self.mostDoublings)
  }

  /// 2⁴⁰ times 1/κ: beyond, discounting is too slow to end anything.
  private static let mostDoublings = 40

  /// ∫₀ᴴ e^{−ρt}E_t dt by 8-point Gauss–Legendre on panels within which the integrand is smooth.
  private func discountedBalance(
    _ discount: Double, to horizon: Double, along path: ReadinessPath, parts: Int
  ) -> Double {
    let rule = GaussLegendre(count: 8)
    let ends = panelEnds(discount, to: horizon)
    var sum = 0.0
    for (left, right) in zip(ends, ends.dropFirst()) {
      let width = (right - left) / Double(parts)
      for part in 0..<parts {
        let start = left + Double(part) * width
        sum += rule.integral(from: start, to: start + width) { time in
          exp(-discount * time) * remaining(at: time, along: path)
        }
      }
    }
    return sum
  }

  /// Panels end at contacts, where E_t has a kink, and are no longer than half of the shortest time
  /// scale while α or a contact's factor moves, or than half of the final exponential's afterwards.
  private func panelEnds(_ discount: Double, to horizon: Double) -> [Double] {
    let jump = contacts.map(\.jump).max() ?? 0
    let early = discount + intensity.decay + intensity.start + intensity.longRun + jump
    let late = discount + intensity.decay * intensity.longRun * coarse.last.value
    let kinks = contacts.flatMap(\.times).filter { $0 < horizon }.sorted()
    let settled = min(horizon, (kinks.last ?? 0) + coarse.last.time)
    var ends = [0.0]
    for kink in kinks + [settled] { appendPanels(to: kink, rate: early, &ends) }
    appendPanels(to: horizon, rate: late, &ends)
    return ends
  }

  private func appendPanels(to end: Double, rate: Double, _ ends: inout [Double]) {
    let start = ends[ends.count - 1]
    guard end > start else { return }
    let count = Int((2 * rate * (end - start)).rounded(.up))
    for i in 1...max(1, count) {
      ends.append(start + (end - start) * Double(i) / Double(max(1, count)))
    }
  }
}
