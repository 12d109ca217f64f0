// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// How far the payments of an account's clocks are compensated.
struct Compensation: BitwiseCopyable {
  /// The baseline's mark of the last time.
  var mark: Double
  /// x at the last time, and every jump since.
  var excitation: Double
}

/// The martingale of payments: what the clocks' payments come to, less what was expected of them.
///
/// The expectation is a product that stands still between changes of balance, cash, regime and ability: the mean of the
/// next payment, times the hazard that the clocks have run. So it is added up just before each change, and at the
/// horizon; nothing of it is read by the life itself. Method: <doc:MartingaleControl>.
extension Life {
  /// Notes where an account's clocks stand at time 0.
  mutating func beginCompensation(_ index: Int) {
    let account = accounts + index
    scratch.compensation[index] = Compensation(
      mark: account.pointee.baselineMark, excitation: account.pointee.excitation)
  }

  /// Adds the size of a payment by a clock: the step its lane lies in, cut at the cash.
  mutating func countMark(_ balance: Int64, full: UInt32, lane: UInt32) {
    let isFull = Bernoulli.happens(type.pointee.full(person.regime), full)
    let share = isFull ? 1 : shareSteps.share(lane)
    person.martingale += min(share * Double(balance), Double(person.cash))
  }

  /// An excitation's jump is hazard to come, not hazard run.
  @inline(__always)
  mutating func noteJump(_ account: UnsafeMutablePointer<AccountState>, _ jump: Double) {
    scratch.compensation[account - accounts].excitation += jump
  }

  /// Compensates what a payment is about to change: its account, or all that share the cash.
  mutating func compensateBeforePayment(_ index: Int, at time: Double) {
    if model.behavior.hasLiquidity {
      compensateAll(to: time)
    } else {
      compensate(index, to: time)
    }
  }

  /// Compensates every open account.
  mutating func compensateAll(to time: Double) {
    for index in 0..<accountCount { compensate(index, to: time) }
  }

  /// Subtracts what an open account was expected to pay since the last time.
  mutating func compensate(_ index: Int, to time: Double) {
    let account = accounts + index
    guard !account.pointee.flags.contains(.closed) else { return }
    let hazard = baselineHazard(index, to: time) + excitedHazard(index, to: time)
    guard person.clockRate > 0 else { return }
    person.martingale -= person.clockRate * hazard * meanPayment(account.pointee.balance)
  }

  /// Compensates until the horizon, and adds the debtor's martingale to the tally in whole 2⁻²⁰ of a minor unit.
  mutating func finishCompensation() {
    compensateAll(to: model.horizon)
    ledger.add(martingale: person.martingale)
  }

  /// The mean of ``countMark(_:full:lane:)`` in the present state.
  private mutating func meanPayment(_ balance: Int64) -> Double {
    let owed = Double(balance)
    let limit = person.cash < balance ? Double(person.cash) / owed : 1
    let full = Double(Bernoulli.lanes(type.pointee.full(person.regime))) * 0x1p-32
    return owed * (full * limit + (1 - full) * shareSteps.mean(limit: limit))
  }

  /// The hazard that the baseline clock has run since the last time, per unit of ability and frailty.
  private mutating func baselineHazard(_ index: Int, to time: Double) -> Double {
    let start = Double(accounts[index].dpdAtStart)
    let since = scratch.compensation[index].mark
    let mark = model.behavior.baseline.mark(start + time)
    scratch.compensation[index].mark = mark
    let hazard = type.pointee.baseline * model.behavior.baseline.hazard(from: since, to: mark)
    // A type without a baseline has no clock that a start below the long run could slow.
    guard model.behavior.dip < 0, type.pointee.baseline > 0 else { return hazard }
    return hazard + model.behavior.dip * decayed(from: since - start, to: time)
  }

  /// The same for the excited clock, whose rate falls by what it runs: ∫x = (x before + jumps − x now)/κ.
  private mutating func excitedHazard(_ index: Int, to time: Double) -> Double {
    let account = accounts + index
    let elapsed = time - account.pointee.excitedSince
    let now = account.pointee.excitation * model.behavior.excitationFade.factor(elapsed)
    let lost = scratch.compensation[index].excitation - now
    scratch.compensation[index].excitation = now
    return account.pointee.agreement == nil ? lost * model.behavior.meanLife : 0
  }
}
