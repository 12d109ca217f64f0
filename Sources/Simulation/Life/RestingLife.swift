// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

/// A life that was put down, with all that is needed to take it up again.
///
/// It keeps the ``Person``, the ``Agenda`` with the messages not yet noticed, the accounts, what is planned of their steps,
/// their history with each channel, and the days of the limits. Lanes that were drawn ahead are not kept: they are drawn again
/// from their addresses. A life may be taken up by any ``Life`` of the same model, strategy, seed and replication.
struct RestingLife: ~Copyable {
  /// How many bytes the life takes.
  let byteCount: Int
  fileprivate let memory: UnsafeMutableRawPointer

  fileprivate init(byteCount: Int) {
    self.byteCount = byteCount
    memory = .allocate(byteCount: byteCount, alignment: 16)
  }

  deinit { memory.deallocate() }
}

/// A place in the memory of a resting life that moves on with every value.
private struct Cursor {
  var place: UnsafeMutableRawPointer

  mutating func keep<Value: BitwiseCopyable>(_ values: UnsafePointer<Value>, _ count: Int = 1) {
    place.copyMemory(from: values, byteCount: count * MemoryLayout<Value>.stride)
    place += count * MemoryLayout<Value>.stride
  }

  mutating func bring<Value: BitwiseCopyable>(
    _ values: UnsafeMutablePointer<Value>, _ count: Int = 1
  ) {
    UnsafeMutableRawPointer(values).copyMemory(
      from: place, byteCount: count * MemoryLayout<Value>.stride)
    place += count * MemoryLayout<Value>.stride
  }
}

extension Life {
  /// Puts the debtor at hand down, between two events.
  mutating func putDown() -> RestingLife {
    let resting = RestingLife(byteCount: restingByteCount)
    var cursor = Cursor(place: resting.memory)
    cursor.keep(&person)
    cursor.keep(&agenda)
    cursor.keep(accounts, accountCount)
    cursor.keep(scratch.stepDays, accountCount * strategy.mostSteps)
    cursor.keep(scratch.stepsLeft, accountCount * strategy.mostSteps)
    for touches in 0..<(accountCount * model.channelCount) {
      cursor.keep(&scratch.touches[touches].history)
    }
    cursor.keep(scratch.rings, strategy.ringSize)
    cursor.keep(scratch.ringHeads, strategy.limitCount)
    cursor.keep(scratch.pending, agenda.noticeCount)
    if Control.isOn { cursor.keep(scratch.compensation, accountCount) }
    return resting
  }

  /// Takes a debtor up again.
  ///
  /// - Parameters:
  ///   - resting: The life as it was put down.
  ///   - debtor: The facts of the debtor whose life it is.
  ///   - first: The facts of its first account; the others follow in memory.
  mutating func takeUp(
    _ resting: borrowing RestingLife, _ debtor: DebtorFacts, _ first: UnsafePointer<AccountFacts>
  ) {
    meet(debtor, first)
    var cursor = Cursor(place: resting.memory)
    cursor.bring(&person)
    cursor.bring(&agenda)
    cursor.bring(accounts, accountCount)
    cursor.bring(scratch.stepDays, accountCount * strategy.mostSteps)
    cursor.bring(scratch.stepsLeft, accountCount * strategy.mostSteps)
    for touches in 0..<(accountCount * model.channelCount) {
      scratch.touches[touches] = TouchLanes()
      cursor.bring(&scratch.touches[touches].history)
    }
    cursor.bring(scratch.rings, strategy.ringSize)
    cursor.bring(scratch.ringHeads, strategy.limitCount)
    agenda.reserveMessages(in: scratch)
    cursor.bring(scratch.pending, agenda.noticeCount)
    if Control.isOn { cursor.bring(scratch.compensation, accountCount) }
    rateChannels()
  }

  /// What the debtor at hand takes at rest.
  private var restingByteCount: Int {
    var perAccount = MemoryLayout<AccountState>.stride
    perAccount += strategy.mostSteps * 2 * MemoryLayout<Int32>.stride
    perAccount += model.channelCount * MemoryLayout<TouchHistory>.stride
    perAccount += Control.isOn ? MemoryLayout<Compensation>.stride : 0
    return MemoryLayout<Person>.stride + MemoryLayout<Agenda>.stride
      + accountCount * perAccount
      + (strategy.ringSize + strategy.limitCount) * MemoryLayout<Int32>.stride
      + agenda.noticeCount * MemoryLayout<PendingContact>.stride
  }
}
