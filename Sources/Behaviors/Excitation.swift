// SPDX-License-Identifier: GPL-3.0-or-later

/// How contacts and payments raise the readiness to pay, and how that fades.
///
/// Between events dx = −κ x dt. An engaged contact whose outcome is *nothing* adds g·s·(1 − m), where m is
/// the saturation with the contact's channel; then m ← 1 − (1 − m)(1 − σ), and m decays with its own slow
/// time. With a ``saturationCycle`` m is 0 for the first contact of a cycle and σ for the others instead. A payment of
/// relative size r adds δ10 + δ11·r.
///
/// Method: <doc:Intensity>, equations (3)–(5). Evidence: a second identical reminder adds about nothing
/// (Karlan et al. 2016; Bursztyn et al. 2019), one every month works (Cadena & Schoar 2011).
public struct Excitation: Hashable, Sendable {
  /// κ per day, above 0.
  public var decay: Double
  /// λ(0) − λ∞ for Z = A = 1, per day; negative values lower the baseline at first.
  public var initial: Double
  /// δ10 per day, at least 0.
  public var habitPerPayment: Double
  /// δ11 per day, at least 0.
  public var habitPerShare: Double
  /// σ in [0, 1]; 0 lets contacts add up without limit.
  public var saturation: Double
  /// The days after which saturation has fallen to 1/e, above 0; infinite for never.
  public var saturationRecovery: Double
  /// The days within which only the first reminder works in full, above 0; `nil` for saturation that fades.
  public var saturationCycle: Double?

  /// Creates the excitation.
  public init(
    decay: Double, initial: Double = 0, habitPerPayment: Double = 0, habitPerShare: Double = 0,
    saturation: Double = 0.95, saturationRecovery: Double = 30, saturationCycle: Double? = nil
  ) {
    self.decay = decay
    self.initial = initial
    self.habitPerPayment = habitPerPayment
    self.habitPerShare = habitPerShare
    self.saturation = saturation
    self.saturationRecovery = saturationRecovery
    self.saturationCycle = saturationCycle
  }
}
