// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A delivered contact that will be engaged with later.
struct PendingContact: BitwiseCopyable {
  var time: Double
  var account: Int32
  var channel: Int32
  var step: Int32
  var ordinal: UInt32
  /// What saturation left of the effect at delivery, where it is settled there; 1 otherwise.
  var left: Float
}

/// What attention leads to, at once or later. Method: <doc:Contacts>, "Delay and outcome".
extension Life {
  @inline(never)
  mutating func postpone(
    _ index: Int, _ channel: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    let uniform = Uniform.coarse(reaction(index, channel, ordinal).y)
    let due = time - model.channels[channel].numbers.latency * log(uniform)
    agenda.add(
      .notice(
        PendingContact(
          time: due, account: Int32(index), channel: Int32(channel), step: Int32(step),
          ordinal: ordinal, left: left)), in: scratch)
  }

  /// The contact delivered earlier is noticed now.
  mutating func notice(_ contact: PendingContact, at time: Double) {
    let index = Int(contact.account)
    guard !accounts[index].flags.contains(.closed) else { return }
    engage(
      index, Int(contact.channel), step: Int(contact.step), ordinal: contact.ordinal,
      left: contact.left, at: time)
  }

  /// The debtor pays attention.
  mutating func engage(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    if strategy.listens {
      attendSpoken(index, number, step: step, ordinal: ordinal, left: left, at: time)
    } else {
      attend(index, number, step: step, ordinal: ordinal, left: left, at: time)
    }
  }

  /// What attention leads to: an agreement, the thought of an overdue instalment, or the reminder works.
  mutating func attend(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.engaged += 1
    funnel.engage(number)
    observer.record(time, index, .noticed(channel: number))
    if strategy.rules.followsAttention { noteEngagement(index, number, at: time) }
    charge(number, .engagement, Double(channel.pointee.engagedExtraCost), at: time)
    guard account.pointee.agreement == nil else {
      guard !account.pointee.holdsTouches else { return }
      recall(index, number, lane: reaction(index, number, ordinal).z, at: time)
      return
    }
    if channel.pointee.converses, !strategy.steps[step].offersNothing,
      agrees(
        index, number, step,
        interest: Uniform.coarse(reaction(index, number, ordinal).x) / channel.pointee.skill,
        at: time)
    {
      return
    }
    remind(index, number, step, left: left, at: time)
    if model.stirsDebtors { stir(index, number, step: step, ordinal: ordinal, at: time) }
  }

  /// What was noticed and led to nothing else may make the debtor ask, or call back.
  private mutating func stir(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    askAfterTouch(index, number, ordinal, at: time)
    answerTouch(index, number, step: step, ordinal: ordinal, at: time)
  }

  /// The outcome *nothing*: x jumps by what saturation leaves of the stimulus.
  @inline(__always)
  mutating func remind(
    _ index: Int, _ number: Int, _ step: Int, left: Float, at time: Double
  ) {
    let channel = model.channels + number
    let more = type.pointee.conversation - type.pointee.response
    var jump =
      channel.pointee.stimulus * (type.pointee.response + channel.pointee.pressure * more)
    var unsaturated = 1.0
    if model.behavior.saturation > 0 {
      unsaturated = unsaturatedPart(index, number, left: left, at: time)
    }
    if model.hasWords {
      jump *= words(of: step).stimulus
      unsaturated = renewed(unsaturated, index, step)
      if model.scars { unsaturated *= 1 - scar(at: time) }
    }
    jump *= unsaturated
    observer.record(time, index, .reminded(channel: number, jump: jump))
    move(index, number, by: jump, at: time)
  }

  /// What saturation leaves of a contact's effect; `left` is what it left at delivery, where that was settled there.
  @inline(__always)
  private mutating func unsaturatedPart(
    _ index: Int, _ number: Int, left: Float, at time: Double
  ) -> Double {
    guard model.behavior.saturationCycle > 0 else { return saturate(index, number, at: time) }
    let isSettled = model.channels[number].features.contains(.opensCycle)
    return Double(isSettled ? left : leftOfCycle(index, number, at: time))
  }

  /// What fading saturation leaves of a contact's effect, which then adds to it.
  @inline(__always)
  private mutating func saturate(_ index: Int, _ number: Int, at time: Double) -> Double {
    let touches = touches(index, Int(model.channels[number].memory))
    let elapsed = max(0, time - Double(touches.pointee.history.saturatedSince))
    let saturated =
      Double(touches.pointee.history.saturation) * exp(-model.behavior.saturationRate * elapsed)
    touches.pointee.history.saturation = Float(
      1 - (1 - saturated) * (1 - model.behavior.saturation))
    touches.pointee.history.saturatedSince = Float(time)
    return 1 - saturated
  }

  /// What is left of a contact's effect where saturation has a cycle: all for the first, which begins the cycle.
  mutating func leftOfCycle(_ index: Int, _ number: Int, at time: Double) -> Float {
    let touches = touches(index, Int(model.channels[number].memory))
    let elapsed = time - Double(touches.pointee.history.saturatedSince)
    if touches.pointee.history.saturation > 0, elapsed < model.behavior.saturationCycle {
      return Float(1 - model.behavior.saturation)
    }
    touches.pointee.history.saturation = 1
    touches.pointee.history.saturatedSince = Float(time)
    return 1
  }
}
