// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios

/// A life that was put down, with all that is needed to take it up again.
///
/// It keeps the ``Person``, the ``Agenda`` with its pending events, the accounts, what is planned of their steps,
/// their history with each channel, and what rules keep in mind. Lanes that were drawn ahead are not kept: they are drawn again
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

/// A walk over what a life keeps, which counts its bytes, keeps them or brings them back.
private struct Walk {
  enum Purpose {
    case count
    case keep(UnsafeMutableRawPointer)
    case bring(UnsafeMutableRawPointer)
  }

  let purpose: Purpose
  var byteCount = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  mutating func pass<Value: BitwiseCopyable>(
    _ values: UnsafeMutablePointer<Value>, _ count: Int = 1
  ) {
    let size = count * MemoryLayout<Value>.stride
    switch purpose {
    case .count: break
    case .keep(let memory): (memory + byteCount).copyMemory(from: values, byteCount: size)
    case .bring(let memory):
      UnsafeMutableRawPointer(values).copyMemory(from: memory + byteCount, byteCount: size)
    }
    byteCount += size
  }
}

extension Life {
  /// Puts the debtor at hand down, between two events.
  mutating func putDown() -> RestingLife {
    let resting = RestingLife(byteCount: byteCountAtRest())
    var keeping = Walk(.keep(resting.memory))
    pass(&keeping)
    return resting
  }

  /// Puts the debtor at hand down where it rested before, or in new memory.
  mutating func putDown(in place: inout RestingPlace) {
    let byteCount = byteCountAtRest()
    if place.capacity < byteCount {
      place.memory?.deallocate()
      place.memory = .allocate(byteCount: byteCount, alignment: 16)
      place.capacity = Int32(byteCount)
    }
    guard let memory = place.memory else { return }
    var keeping = Walk(.keep(memory))
    pass(&keeping)
  }

  /// How many bytes the debtor at hand takes at rest.
  mutating func byteCountAtRest() -> Int {
    var counting = Walk(.count)
    pass(&counting)
    return counting.byteCount
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
    takeUp(resting.memory, debtor, first)
  }

  /// Takes a debtor up again from the memory in which it was put down.
  mutating func takeUp(
    _ memory: UnsafeMutableRawPointer, _ debtor: DebtorFacts,
    _ first: UnsafePointer<AccountFacts>
  ) {
    meet(debtor, first)
    let histories = placeCount * model.channelCount
    for touches in 0..<histories { scratch.touches[touches] = TouchLanes() }
    // Steps whose touches never wait keep nothing.
    if strategy.mayWait, strategy.waitingStepCount < strategy.mostSteps {
      scratch.waiting.update(
        repeating: WaitingTouch(), count: placeCount * strategy.mostSteps)
    }
    var bringing = Walk(.bring(memory))
    pass(&bringing)
    rateChannels()
  }

  /// All that a life keeps, in the order in which it lies in memory.
  private mutating func pass(_ walk: inout Walk) {
    walk.pass(&person)
    walk.pass(&agenda)
    // Accounts that are still to be placed hold nothing yet.
    if agenda.entry < .infinity { setPlaces(0) }
    walk.pass(accounts, placeCount)
    walk.pass(scratch.stepDays, placeCount * strategy.mostSteps)
    walk.pass(scratch.stepsLeft, placeCount * strategy.mostSteps)
    if strategy.isOnCalendar {
      walk.pass(scratch.plannedDays, placeCount * strategy.mostSteps)
    }
    if strategy.isScarce || strategy.learns { walk.pass(&held) }
    if strategy.isCalled { walk.pass(&heldEvent) }
    if strategy.mayWait {
      for index in 0..<placeCount {
        let first = index * strategy.mostSteps + strategy.firstWaitingStep
        walk.pass(scratch.waiting + first, strategy.waitingStepCount)
      }
    }
    for touches in 0..<(placeCount * model.channelCount) {
      walk.pass(&scratch.touches[touches].history)
    }
    walk.pass(scratch.ruleMemory, strategy.rules.words(accounts: placeCount))
    agenda.reservePending(in: scratch)
    walk.pass(scratch.pending, agenda.pendingCount)
    if !strategy.heed.isEmpty { walk.pass(scratch.conduct, placeCount) }
    if strategy.enrichmentCount > 0 {
      walk.pass(scratch.inquiries, strategy.enrichmentCount)
      walk.pass(scratch.found, model.channelCount)
    }
    if model.scars { walk.pass(&scar) }
    if model.hasWords { walk.pass(scratch.spoken, placeCount) }
    if Control.isOn { walk.pass(scratch.compensation, accountCount) }
  }
}
