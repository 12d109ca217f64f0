// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Simulation

/// A payment as tests read it.
struct Payment: Equatable {
  var time: Double
  var amount: Int64
  var cause: PaymentCause
}

extension [LifeEvent] {
  /// The times of attempts, by all channels or one.
  func attempts(channel: Int? = nil) -> [Double] {
    compactMap { event in
      guard case .attempted(let used, _, _) = event.kind, channel == nil || used == channel
      else { return nil }
      return event.time
    }
  }

  /// The channels of the attempts.
  var channels: [Int] {
    compactMap { if case .attempted(let channel, _, _) = $0.kind { channel } else { nil } }
  }

  /// The times of blocked touches, by all rules or one.
  func blocks(rule: Int? = nil) -> [Double] {
    compactMap { event in
      guard case .blocked(_, let by) = event.kind, rule == nil || by == rule else { return nil }
      return event.time
    }
  }

  /// Whether each attempt was engaged with.
  var luck: [Bool] {
    compactMap { if case .attempted(_, _, let engaged) = $0.kind { engaged } else { nil } }
  }

  /// The reminders' times and jumps.
  var reminders: [(time: Double, jump: Double)] {
    compactMap { event in
      if case .reminded(_, let jump) = event.kind { (event.time, jump) } else { nil }
    }
  }

  var payments: [Payment] {
    compactMap { event in
      guard case .paid(let amount, _, let cause) = event.kind else { return nil }
      return Payment(time: event.time, amount: amount, cause: cause)
    }
  }

  /// Cash up to a time, from one account or all.
  func cash(until time: Double = .infinity, account: Int? = nil) -> Int64 {
    reduce(0) { sum, event in
      guard case .paid(let amount, _, _) = event.kind, event.time <= time,
        account == nil || event.account == account
      else { return sum }
      return sum + amount
    }
  }

  /// The times at which something happened.
  func times(of kind: LifeEvent.Kind) -> [Double] {
    filter { $0.kind == kind }.map(\.time)
  }

  /// The times and numbers of the treatments followed.
  var treatments: [(time: Double, treatment: Int?)] {
    compactMap { event in
      if case .treated(let treatment) = event.kind { (event.time, treatment) } else { nil }
    }
  }
}
