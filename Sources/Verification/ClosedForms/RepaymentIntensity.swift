// SPDX-License-Identifier: GPL-3.0-or-later

/// The parameters of a self-exciting stream of payments, as in `Excitation`.
///
///     dλ = κ(λ∞ − λ)dt + (δ10 + δ11·r)dN
public struct RepaymentIntensity: Hashable, Sendable {
  /// λ(0) per day, at least 0; above or below ``longRun``.
  public let start: Double
  /// λ∞ per day, at least 0.
  public let longRun: Double
  /// κ per day, above 0.
  public let decay: Double
  /// δ10 per day, at least 0.
  public let habitPerPayment: Double
  /// δ11 per day, at least 0.
  public let habitPerShare: Double

  /// Creates the parameters.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    start: Double, longRun: Double, decay: Double, habitPerPayment: Double = 0,
    habitPerShare: Double = 0
  ) throws(VerificationError) {
    for (name, value) in [
      ("start", start), ("longRun", longRun), ("habitPerPayment", habitPerPayment),
      ("habitPerShare", habitPerShare),
    ] {
      try VerificationError.require(
        value >= 0 && value.isFinite, name, value, "at least 0 and finite")
    }
    try VerificationError.require(
      decay > 0 && decay.isFinite, "decay", decay, "above 0 and finite")
    self.start = start
    self.longRun = longRun
    self.decay = decay
    self.habitPerPayment = habitPerPayment
    self.habitPerShare = habitPerShare
  }

  /// The jump of λ at a payment of share r.
  func jump(_ share: Double) -> Double { habitPerPayment + habitPerShare * share }
}

/// Contacts at times fixed in advance, each of which raises the intensity by a jump or not at all.
///
/// Successes are independent and add up without saturation. A probability of 1 is a deterministic jump.
public struct ContactSeries: Hashable, Sendable {
  /// Days at which the contacts happen, at least 0, in any order.
  public let times: [Double]
  /// g per day, at least 0.
  public let jump: Double
  /// The probability p of a jump, in [0, 1].
  public let probability: Double

  /// Creates a series.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    times: [Double], jump: Double, probability: Double = 1
  ) throws(VerificationError) {
    for time in times {
      try VerificationError.require(
        time >= 0 && time.isFinite, "times", time, "at least 0 and finite")
    }
    try VerificationError.require(
      jump >= 0 && jump.isFinite, "jump", jump, "at least 0 and finite")
    try VerificationError.require(
      probability >= 0 && probability <= 1, "probability", probability, "in [0, 1]")
    self.times = times
    self.jump = jump
    self.probability = probability
  }
}
