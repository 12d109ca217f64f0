// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reminders at equal intervals, of which a soon repeated one works less, and what they are worth per day once that has settled.
///
/// Method: <doc:ClosedForms>, equations (28) and (29).
public struct SaturatedCadence: Hashable, Sendable {
  /// σ, what a reminder uses up of the effect that is left.
  public let saturation: Double
  /// τ in days, with which that fades.
  public let recovery: Double
  /// g, the lift of the intensity by a reminder that meets no saturation, per day.
  public let stimulus: Double
  /// κ, with which the lift decays, per day.
  public let decay: Double

  /// Creates the effect of reminders.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    saturation: Double, recovery: Double, stimulus: Double, decay: Double
  ) throws(VerificationError) {
    try VerificationError.require(
      (0...1).contains(saturation), "saturation", saturation, "a share")
    try VerificationError.require(
      recovery > 0 && recovery.isFinite, "recovery", recovery, "above 0 and finite")
    try VerificationError.require(
      stimulus >= 0 && stimulus.isFinite, "stimulus", stimulus, "at least 0 and finite")
    try VerificationError.require(decay > 0 && decay.isFinite, "decay", decay, "above 0 and finite")
    self.saturation = saturation
    self.recovery = recovery
    self.stimulus = stimulus
    self.decay = decay
  }

  /// m*, the saturation that every reminder meets in the end.
  ///
  /// - Parameter interval: Δ in days, above 0.
  /// - Returns: qσ/(1 − q(1 − σ)) with q = e^(−Δ/τ).
  public func met(every interval: Double) -> Double {
    let left = exp(-interval / recovery)
    return left * saturation / (1 - left * (1 - saturation))
  }

  /// What a day is worth.
  ///
  /// - Parameters:
  ///   - interval: Δ in days, above 0.
  ///   - value: V, the money in a unit of integrated intensity.
  ///   - cost: c, what a reminder costs.
  /// - Returns: (V·g(1 − m*)/κ − c)/Δ.
  public func netPerDay(every interval: Double, value: Double, cost: Double) -> Double {
    (value * stimulus * (1 - met(every: interval)) / decay - cost) / interval
  }

  /// How far from settled the lives are that began without saturation and lift, as a share.
  ///
  /// - Parameters:
  ///   - days: How long they have gone on, at least 0.
  ///   - interval: Δ in days, above 0.
  /// - Returns: The larger of e^(−κt) and (q(1 − σ))^(t/Δ).
  public func unsettled(after days: Double, every interval: Double) -> Double {
    let kept = exp(-interval / recovery) * (1 - saturation)
    return max(exp(-decay * days), pow(kept, days / interval))
  }
}
