// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// Which channel a touch takes.
extension Life {
  @inline(__always)
  mutating func chooseChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    switch step.pointee.choice {
    case .fixed: Int(step.pointee.channel)
    case .preferred: preferredChannel(step)
    case .mix: mixedChannel(index, step)
    }
  }

  private mutating func preferredChannel(_ step: UnsafePointer<CompiledStep>) -> Int {
    let preferred = UInt32(facts.preferredChannel)
    let usable = step.pointee.allowed & person.consent
    if preferred < 32, usable & (1 << preferred) != 0 { return Int(preferred) }
    let fallbacks = step.pointee.fallbacks & person.consent
    return fallbacks != 0 ? fallbacks.trailingZeroBitCount : Int(step.pointee.channel)
  }

  /// Draws a channel by weight among those the debtor consents to; the first of all if there is none.
  ///
  /// The draw's ordinal is the account's own, whatever step asks, so that a step that never does changes no draw.
  private mutating func mixedChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    let weights = strategy.weights + Int(step.pointee.firstWeight)
    let size = Int(step.pointee.weightCount)
    var total = 0.0
    for position in 0..<size where person.consents(Int(weights[position].channel)) {
      total += weights[position].weight
    }
    let ordinal = accounts[index].choices
    accounts[index].choices += 1
    let lanes = DrawAddress(
      seed: seed, replication: replication, identity: accounts[index].identity
    ).block(.channelChoice, ordinal &>> 2)
    var left = Uniform.coarse(lanes[Int(ordinal & 3)]) * total
    var chosen = Int(weights[0].channel)
    for position in 0..<size where person.consents(Int(weights[position].channel)) {
      chosen = Int(weights[position].channel)
      left -= weights[position].weight
      if left < 0 { break }
    }
    return chosen
  }
}
