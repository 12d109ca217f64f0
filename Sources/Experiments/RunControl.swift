// SPDX-License-Identifier: GPL-3.0-or-later

public import Simulation
import Synchronization

/// How the outside looks on and calls a halt.
public final class RunControl: Sendable {
  private let isStopped = Atomic<Bool>(false)
  private let accountDays = Atomic<UInt64>(0)
  private let firstFault = Mutex<SimulationFault?>(nil)

  /// Creates a control that lets the run go on.
  public init() {}

  /// Asks the run to end after the units it is at; safe to call from a signal handler.
  public func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Whether ``stop()`` was called.
  public var stopped: Bool { isStopped.load(ordering: .relaxed) }

  /// The error in the program that ended the run; whatever was simulated is then to be thrown away.
  public var fault: SimulationFault? { firstFault.withLock { $0 } }

  /// Ends the run because of an error in the program.
  func fail(_ fault: SimulationFault) {
    firstFault.withLock { $0 = $0 ?? fault }
    stop()
  }

  /// Nominal account-days simulated so far, over all strategies.
  public var simulatedAccountDays: Double {
    Double(accountDays.load(ordering: .relaxed))
  }

  /// Counts simulated account-days.
  func count(accountDays days: UInt64) {
    accountDays.wrappingAdd(days, ordering: .relaxed)
  }
}
