// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The payments of the reference workload as a behaviour of one's own: what the protocol costs, and a second telling of the law.
struct OwnReadiness: PaymentTiming {
  /// Per day.
  let rate: Double
  let decay: Double
  let habitPerPayment: Double
  let habitPerShare: Double
  /// The share of payments that take the whole balance.
  let full: Double
  let partial: Distribution

  func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess {
    Process(behavior: self, since: account.time, luck: luck)
  }

  /// Two clocks whose hazards are used up: the steady one and the excited one.
  struct Process: PaymentProcess {
    private let behavior: OwnReadiness
    private let luck: AccountLuck
    private var steady = 0.0
    private var excited = 0.0
    private var excitation = 0.0
    private var since: Double
    private var draws: UInt32 = 0
    /// The payment that would come next, and whose clock brings it.
    private var planned: PlannedPayment?
    private var isExcited = false

    init(behavior: OwnReadiness, since: Double, luck: AccountLuck) {
      (self.behavior, self.since, self.luck) = (behavior, since, luck)
      steady = hazard()
      excited = hazard()
    }

    private mutating func uniform() -> Double {
      defer { draws += 1 }
      return luck.uniform(draws)
    }

    private mutating func hazard() -> Double { -log(uniform()) }

    mutating func nextPayment(after time: Double) -> PlannedPayment? {
      advance(to: time)
      let used = excitation > 0 ? excited * behavior.decay / excitation : 1
      let byHabit = since + steady / behavior.rate
      let byReadiness = used < 1 ? since - log(1 - used) / behavior.decay : .infinity
      isExcited = byReadiness < byHabit
      planned = PlannedPayment(time: max(min(byHabit, byReadiness), time.nextUp), share: share())
      return planned
    }

    /// Drawn anew at every look, as only the last counts.
    private mutating func share() -> Double {
      uniform() < behavior.full ? 1 : behavior.partial.quantile(uniform())
    }

    mutating func reminded(by contact: NoticedContact) {
      advance(to: contact.time)
      excitation += contact.stimulus
    }

    mutating func paid(_ share: Double, at time: Double) {
      advance(to: time)
      excitation += behavior.habitPerPayment + behavior.habitPerShare * share
      guard time == planned?.time else { return }
      if isExcited { excited = hazard() } else { steady = hazard() }
    }

    private mutating func advance(to time: Double) {
      let faded = excitation * exp(-behavior.decay * (time - since))
      steady = max(0, steady - behavior.rate * (time - since))
      excited = max(0, excited - (excitation - faded) / behavior.decay)
      (excitation, since) = (faded, time)
    }
  }
}
