// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies

/// Which channel a touch takes.
extension Life {
  /// The channel by which a step touches an account.
  ///
  /// - Parameters:
  ///   - index: The account.
  ///   - step: The step.
  ///   - isTaken: Whether the touch is already counted among those of the step.
  /// - Returns: The channel's position.
  @inline(__always)
  mutating func chooseChannel(
    _ index: Int, _ step: UnsafePointer<CompiledStep>, isTaken: Bool = true
  ) -> Int {
    // Asked first, because most steps have one.
    if step.pointee.choice == .fixed { return Int(step.pointee.channel) }
    return switch step.pointee.choice {
    case .fixed: Int(step.pointee.channel)
    case .preferred: preferredChannel(step)
    case .mix: mixedChannel(index, step)
    case .sequence: nextChannel(index, step, isTaken)
    // A step that learns stops before its touches: see `holdOpen`.
    case .best, .bandit: bestChannel(step)
    }
  }

  private mutating func preferredChannel(_ step: UnsafePointer<CompiledStep>) -> Int {
    let preferred = UInt32(facts.preferredChannel)
    let usable = step.pointee.allowed & person.consent
    if preferred < 32, usable & (1 << preferred) != 0 { return Int(preferred) }
    let fallbacks = step.pointee.fallbacks & person.consent
    return fallbacks != 0 ? fallbacks.trailingZeroBitCount : Int(step.pointee.channel)
  }

  /// The channel of a list whose turn it is; the touches of a step are counted since it began, blocked ones too.
  private mutating func nextChannel(
    _ index: Int, _ step: UnsafePointer<CompiledStep>, _ isTaken: Bool
  ) -> Int {
    let turn = turn(index, step, isTaken: isTaken)
    return Int(strategy.weights[Int(step.pointee.firstWeight) + turn].channel)
  }

  /// Whose turn it is in a step's list of channels.
  mutating func turn(_ index: Int, _ step: UnsafePointer<CompiledStep>, isTaken: Bool) -> Int {
    let treatment = strategy.treatments + Int(accounts[index].treatment)
    let position = step - strategy.steps - Int(treatment.pointee.firstStep)
    let begun = step.pointee.times - steps(of: index).left[position] - (isTaken ? 1 : 0)
    return Int(begun % step.pointee.weightCount)
  }

  /// The channel of a list with the best prospects among those the debtor consents to; the first of all if there is none.
  private mutating func bestChannel(_ step: UnsafePointer<CompiledStep>) -> Int {
    let weights = strategy.weights + Int(step.pointee.firstWeight)
    var chosen = Int(weights[0].channel)
    var largest = -1.0
    for position in 0..<Int(step.pointee.weightCount) {
      let channel = Int(weights[position].channel)
      guard person.consents(channel) else { continue }
      let prospect = prospect(of: channel)
      if prospect > largest { (largest, chosen) = (prospect, channel) }
    }
    return chosen
  }

  /// The share of attempts by a channel that are engaged with, by what can be observed: what is known of the channel, and which
  /// one the debtor prefers.
  ///
  /// The debtor's type, reach, affinity and fatigue are nobody's to see.
  private func prospect(of number: Int) -> Double {
    let channel = model.channels + number
    let share = channel.pointee.numbers.deliverability * channel.pointee.numbers.engagement
    let preferred = facts.preferredChannel
    return preferred == DebtorFacts.noPreference || Int(preferred) == number
      ? share : share * model.behavior.offPreference
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
