// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The exact expectation of an open balance under self-exciting payments without a floor.
///
/// Payments come with intensity λ and take the share r of the balance W, so that W → (1 − r)W. Then
///
///     E[W_t/W_0] = exp(−λ(0)α(t) − κλ∞∫₀ᵗα) · Π_{τ ≤ t} (1 − p + p e^{−gα(t − τ)})
///
/// with the factors of contacts at fixed times τ. λ(0) may lie below λ∞. The equation of α is solved
/// once, at construction, by Dormand–Prince steps until α has settled; every value is then computed
/// twice, with halved steps and doubled quadrature nodes, and carries the difference.
///
/// It knows no floor, no saturation, no liquidity, no frailty: a scenario compared with it must
/// switch these off.
///
/// Method: <doc:ClosedForms>, equations (1)–(5). Reference: N. Chehrazi, P. Glynn, T. Weber, *Dynamic
/// credit-collections optimization*, Management Science 65(6), 2019.
public struct SelfExcitingTransform: Sendable {
  /// Start, long run, decay and jumps of the intensity.
  public let intensity: RepaymentIntensity
  /// The law of relative payments.
  public let payment: RelativePayment
  /// Contacts at fixed times.
  public let contacts: [ContactSeries]
  let fine: ReadinessPath
  let coarse: ReadinessPath

  /// Solves the equation of α.
  ///
  /// - Throws: ``VerificationError/explosive(branchingRatio:)`` unless the branching ratio is below 1,
  ///   ``VerificationError/noConvergence(of:steps:)`` where α does not settle.
  public init(
    _ intensity: RepaymentIntensity, payment: RelativePayment, contacts: [ContactSeries] = []
  ) throws(VerificationError) {
    self.intensity = intensity
    self.payment = payment
    self.contacts = contacts
    let ratio = intensity.jump(payment.mean) / intensity.decay
    guard ratio < 1 else { throw .explosive(branchingRatio: ratio) }
    coarse = try ReadinessPath(
      ReadinessEquation(intensity, payment.coarse), tolerance: 1e-11)
    fine = ReadinessPath(ReadinessEquation(intensity, payment.fine), halving: coarse)
  }

  /// n = (δ10 + δ11·E[r])/κ: payments that one payment brings on average; below 1.
  public var branchingRatio: Double { intensity.jump(payment.mean) / intensity.decay }

  /// E[W_t/W_0] at one time of at least 0 days.
  public func remaining(at time: Double) -> ExactValue {
    precondition(time >= 0, "time runs forward from 0")
    return ExactValue(
      fine: remaining(at: time, along: fine), coarse: remaining(at: time, along: coarse))
  }

  /// E[W_t/W_0] at each of the times, at least 0 days.
  public func remaining(at times: [Double]) -> [ExactValue] { times.map { remaining(at: $0) } }

  /// The expected recovery curve, 1 − E[W_t/W_0], at each of the times.
  public func recovered(at times: [Double]) -> [ExactValue] {
    remaining(at: times).map { ExactValue(value: 1 - $0.value, error: $0.error) }
  }

  func remaining(at time: Double, along path: ReadinessPath) -> Double {
    let drift = intensity.decay * intensity.longRun * path.integral(to: time)
    var product = exp(-intensity.start * path.value(at: time) - drift)
    for series in contacts {
      for contact in series.times where contact <= time {
        let effect = expm1(-series.jump * path.value(at: time - contact))
        product *= 1 + series.probability * effect
      }
    }
    return product
  }
}
