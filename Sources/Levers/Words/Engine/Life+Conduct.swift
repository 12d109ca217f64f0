// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// What debtors do about messages and dates, and what answers it. Method: <doc:Words>, "What debtors do about it".
extension Life {
  /// An attempt found no attention.
  mutating func noteFailure(_ index: Int, at time: Double) {
    let conduct = scratch.conduct + index
    conduct.pointee.failed &+= 1
    heed(.failedAttempts(Int(conduct.pointee.failed)), index, at: time)
  }

  /// A contact found attention; `payments` is how many there had been before it.
  mutating func noteAttention(
    _ index: Int, _ number: Int, _ step: Int, payments: UInt32, at time: Double
  ) {
    let conduct = scratch.conduct + index
    conduct.pointee.failed = 0
    let account = accounts[index]
    guard !model.channels[number].converses, account.payments == payments,
      !account.flags.contains(.closed)
    else { return }
    conduct.pointee.read &+= 1
    heed(.readAndIgnored, index, at: time)
    guard words(of: step).hasLink else { return }
    conduct.pointee.links &+= 1
    heed(.linkOpened, index, at: time)
  }

  /// A payment or an agreement: what was read is no longer ignored, and nothing answers it.
  mutating func forgetReading(_ index: Int) {
    let conduct = scratch.conduct + index
    guard conduct.pointee.read > 0 || conduct.pointee.links > 0 else { return }
    (conduct.pointee.read, conduct.pointee.links) = (0, 0)
    let account = accounts[index]
    guard account.treatment != AccountState.noTreatment else { return }
    let treatment = strategy.treatments[Int(account.treatment)]
    guard treatment.sustained == 0 else { return }
    let days = steps(of: index).days
    var isCalledOff = false
    for position in 0..<Int(treatment.stepCount) {
      let event = strategy.steps[Int(treatment.firstStep) + position].event
      guard
        event == CollectionEvent.readAndIgnored.position
          || event == CollectionEvent.linkOpened.position, days[position] != .max
      else { continue }
      days[position] = .max
      isCalledOff = true
    }
    if isCalledOff { refreshTouchTime(index) }
  }

  /// A payment left a balance.
  mutating func notePartial(_ index: Int, _ cause: PaymentCause, at time: Double) {
    forgetReading(index)
    guard cause == .baseline || cause == .excited else { return }
    scratch.conduct[index].partial &+= 1
    heed(.partialPayment, index, at: time)
  }

  /// Something agreed was not paid on its day, or a promise broken.
  mutating func noteLate(_ index: Int, at time: Double) {
    let conduct = scratch.conduct + index
    conduct.pointee.late &+= 1
    heed(.late(Int(conduct.pointee.late)), index, at: time)
  }

  /// Lets the strategy answer, where a treatment's conditions look at conduct or a step of the present one waits for the event.
  ///
  /// So a step that waits for what never comes changes no bit.
  mutating func heed(_ event: CollectionEvent, _ index: Int, at time: Double) {
    guard strategy.heed.contains(.treatments) || awaits(event, index) else { return }
    answer(event, index, at: time)
  }

  private mutating func awaits(_ event: CollectionEvent, _ index: Int) -> Bool {
    let number = accounts[index].treatment
    guard number != AccountState.noTreatment, number != AccountState.unassigned else {
      return false
    }
    let treatment = strategy.treatments[Int(number)]
    let first = Int(treatment.firstStep)
    for step in first..<first + Int(treatment.stepCount)
    where strategy.steps[step].event == event.position {
      return true
    }
    return false
  }
}
