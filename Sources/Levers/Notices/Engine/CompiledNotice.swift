// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Vocabulary

/// A formal notice as the event loop reads it.
struct CompiledNotice: BitwiseCopyable {
  /// The lanes below which delivery is proved.
  let proofLanes: UInt64
  let wait: Int32
  /// What the proof costs, in cost units.
  let cost: Int64

  init(_ notice: FormalNotice, minorPerUnit: Double) {
    proofLanes = Bernoulli.lanes(notice.proof)
    wait = Int32(notice.wait)
    cost = CostUnit.units(ofCurrency: notice.cost, minorPerUnit: minorPerUnit)
  }
}

/// A served notice whose legal wait runs.
struct LegalWait: BitwiseCopyable {
  var time: Double
  var account: Int32
}

extension FormalNotice {
  /// Checks every number.
  func check(_ path: String) throws(ModelError) {
    try ModelError.check(path + "proof", proof, in: ParameterRange.share)
    try ModelError.check(path + "wait", wait, in: ParameterRange.legalWait)
    try ModelError.check(path + "cost_per_notice", cost, in: ParameterRange.money)
  }
}
