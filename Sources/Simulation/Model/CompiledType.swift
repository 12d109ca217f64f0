// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors

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
