// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The exact value of a self-exciting account that is treated whenever its intensity falls to a frontier.
///
/// Between events λ is known, so that cash and treatments from any λ on solve a linear equation in one variable, the
/// time until λ would reach the frontier. It is solved on a grid by iteration; each round adds one more payment or
/// treatment and brings the error down by a factor.
///
/// Method: <doc:ClosedForms>, equations (16)–(18).
public struct SustainedAccount: Hashable, Sendable {
  /// The stream of payments without treatments.
  public let intensity: RepaymentIntensity
  /// The law of a payment's share of the balance.
  public let payment: RelativePayment
  /// λ*: the frontier, per day, above λ∞.
  public let frontier: Double
  /// δ2: what a treatment adds to λ, per day, at least a thousandth of the frontier.
  public let lift: Double
  /// ρ: continuous discount rate per day, above 0.
  public let discountRate: Double

  /// Creates the account.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    _ intensity: RepaymentIntensity, payment: RelativePayment, frontier: Double, lift: Double,
    discountRate: Double
  ) throws(VerificationError) {
    try VerificationError.require(
      frontier > intensity.longRun && frontier.isFinite, "frontier", frontier, "above λ∞")
    // So many treatments at one instant are no policy: the engine would spread them over the days that follow.
    try VerificationError.require(
      lift >= frontier / 1_000 && lift.isFinite, "lift", lift,
      "at least a thousandth of the frontier")
    try VerificationError.require(
      discountRate > 0 && discountRate.isFinite, "discountRate", discountRate, "above 0")
    self.intensity = intensity
    self.payment = payment
    self.frontier = frontier
    self.lift = lift
    self.discountRate = discountRate
  }

  /// The discounted cash per unit of opening balance, over an unlimited horizon and without a floor.
  ///
  /// - Throws: ``VerificationError/noConvergence(of:steps:)`` where the iteration does not come to an end.
  public var cash: ExactValue {
    get throws(VerificationError) {
      try extrapolated { points throws(VerificationError) in
        try Grid(self, points: points).solve(reward: payment.mean, perTreatment: 0) { 1 - $0 }
      }
    }
  }

  /// The discounted number of treatments; one at time 0 counts in full.
  ///
  /// - Throws: ``VerificationError/noConvergence(of:steps:)`` where the iteration does not come to an end.
  public var treatments: ExactValue {
    get throws(VerificationError) {
      try extrapolated { points throws(VerificationError) in
        try Grid(self, points: points).solve(reward: 0, perTreatment: 1) { $0 < 1 ? 1 : 0 }
      }
    }
  }

  /// Both rules are of second order in the step, so that two of them give a third of fourth order.
  private func extrapolated(
    _ solution: (Int) throws(VerificationError) -> Double
  ) throws(VerificationError) -> ExactValue {
    let (coarse, fine) = (try solution(400), try solution(800))
    return ExactValue(value: fine + (fine - coarse) / 3, error: abs(fine - coarse) / 3)
  }
}

/// λ on even steps of the time s until it would fall to the frontier.
private struct Grid {
  let account: SustainedAccount
  let step: Double
  /// λ(s) = λ∞ + (λ* − λ∞)e^(κs).
  let intensities: [Double]

  /// Beyond this intensity an account is all but paid off before its λ has fallen by much.
  private static let highest = 40.0

  init(_ account: SustainedAccount, points: Int) {
    let stream = account.intensity
    let span = account.frontier - stream.longRun
    let top = max(Self.highest, 10 * (account.frontier + account.lift))
    let step = log((top - stream.longRun) / span) / stream.decay / Double(points - 1)
    self.account = account
    self.step = step
    intensities = (0..<points).map { stream.longRun + span * exp(stream.decay * step * Double($0)) }
  }

  /// The solution at λ(0).
  ///
  /// - Parameters:
  ///   - reward: What a payment brings per unit of balance.
  ///   - perTreatment: What a treatment brings.
  ///   - rest: What is left after a payment of a share, in units of what was there before.
  /// - Returns: What a unit of balance brings from λ(0) on.
  /// - Throws: ``VerificationError/noConvergence(of:steps:)`` where the sweeps do not come to an end.
  func solve(reward: Double, perTreatment: Double, rest: (Double) -> Double)
    throws(VerificationError) -> Double
  {
    let nodes = account.payment.fine.filter { $0.weight > 0 }
    let weights = nodes.map { $0.weight * rest($0.share) }
    let afterPayment = intensities.map { intensity in
      nodes.map { place(of: intensity + account.intensity.jump($0.share)) }
    }
    let afterTreatment = place(of: account.frontier + account.lift)
    var values = [Double](repeating: reward, count: intensities.count)
    for _ in 0..<Self.mostSweeps {
      let start = perTreatment + value(values, at: afterTreatment)
      let next = swept(from: start) { index in
        zip(afterPayment[index], weights).reduce(reward) { sum, term in
          sum + term.1 * value(values, at: term.0)
        }
      }
      let change = zip(next, values).reduce(0.0) { max($0, abs($1.0 - $1.1)) }
      values = next
      if change < 1e-13 * max(1, values[0]) { return opening(values, perTreatment) }
    }
    throw .noConvergence(of: "the value of a sustained account", steps: Self.mostSweeps)
  }

  private static let mostSweeps = 10_000

  /// One sweep up the grid, f′ = λ·gain − (ρ + λ)f, by the trapezoidal rule.
  private func swept(from start: Double, gain: (Int) -> Double) -> [Double] {
    var values = [start]
    values.reserveCapacity(intensities.count)
    var inflow = intensities[0] * gain(0)
    for index in 1..<intensities.count {
      let before = (account.discountRate + intensities[index - 1]) * step / 2
      let after = (account.discountRate + intensities[index]) * step / 2
      let next = intensities[index] * gain(index)
      values.append((values[index - 1] * (1 - before) + step / 2 * (inflow + next)) / (1 + after))
      inflow = next
    }
    return values
  }

  /// The value at λ(0), after the treatments that lift it above the frontier.
  private func opening(_ values: [Double], _ perTreatment: Double) -> Double {
    var intensity = account.intensity.start
    var treatments = 0.0
    while intensity <= account.frontier {
      intensity += account.lift
      treatments += 1
    }
    return treatments * perTreatment + value(values, at: place(of: intensity))
  }

  /// Where an intensity lies on the grid, in steps.
  private func place(of intensity: Double) -> Double {
    let span = account.frontier - account.intensity.longRun
    let time = log((intensity - account.intensity.longRun) / span) / account.intensity.decay
    return min(max(0, time / step), Double(intensities.count - 1))
  }

  private func value(_ values: [Double], at place: Double) -> Double {
    let below = min(Int(place), values.count - 2)
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }
}
