// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors

/// The intensity model as the event loop reads it; money in minor units.
struct CompiledBehavior: BitwiseCopyable {
  let baseline: CompiledBaseline
  let types: UnsafePointer<CompiledType>
  /// κ and 1/κ.
  let decay: Double
  let meanLife: Double
  /// The positive part of λ(0) − λ∞, which belongs to the excited clock.
  let initial: Double
  /// The negative part, which belongs to the baseline clock.
  let dip: Double
  let habitPerPayment: Double
  let habitPerShare: Double
  let saturation: Double
  let saturationRate: Double
  /// The days within which a reminder after the first hardly works; 0 for saturation that fades.
  let saturationCycle: Double
  /// How x, fatigue and irritation fade.
  let excitationFade: Fade
  let fatigueFade: Fade
  let irritationFade: Fade
  let offPreference: Double
  /// How a scar fades, per day, and the days after placement within which one is left.
  let scarRate: Double
  let scarWindow: Double
  let payment: CompiledPayment
  let hasLiquidity: Bool
}

/// A latent type's parameters as the event loop reads them.
struct CompiledType: BitwiseCopyable {
  let baseline: Double
  let response: Double
  let conversation: Double
  let engagement: Double
  let fullStable: Double
  let fullStrained: Double
  let fullInsolvent: Double
  let income: Double
  let regimeStable: Double
  let regimeStableOrStrained: Double
  let promises: Double
  let reliability: Double
  let accepts: Double
  let tolerance: Double

  init(_ type: TypeParameters) {
    baseline = type.baseline
    response = type.response
    conversation = type.conversation ?? type.response
    engagement = type.engagement
    fullStable = type.full[0]
    fullStrained = type.full[1]
    fullInsolvent = type.full[2]
    income = type.income
    regimeStable = type.regimes[0]
    regimeStableOrStrained = type.regimes[0] + type.regimes[1]
    promises = type.promises
    reliability = type.reliability
    accepts = type.accepts
    tolerance = type.tolerance
  }

  /// Probability of paying in full in a regime.
  @inline(__always)
  func full(_ regime: UInt8) -> Double {
    regime == 0 ? fullStable : regime == 1 ? fullStrained : fullInsolvent
  }
}
