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
  let payment: CompiledPayment
  let hasLiquidity: Bool
}
