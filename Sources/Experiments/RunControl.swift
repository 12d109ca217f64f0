// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// How the outside looks on and calls a halt.
public final class RunControl: Sendable {
  private let isStopped = Atomic<Bool>(false)
  private let accountDays = Atomic<UInt64>(0)

  /// Creates a control that lets the run go on.
  public init() {}

  /// Asks the run to end after the units it is at; safe to call from a signal handler.
  public func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Whether ``stop()`` was called.
  public var stopped: Bool { isStopped.load(ordering: .relaxed) }

  /// Nominal account-days simulated so far, over all strategies.
  public var simulatedAccountDays: Double {
    Double(accountDays.load(ordering: .relaxed))
  }

  /// Counts simulated account-days.
  func count(accountDays days: UInt64) {
    accountDays.wrappingAdd(days, ordering: .relaxed)
  }
}
