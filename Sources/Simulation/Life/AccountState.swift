// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// Everything that changes in an account's life, and the facts its events need.
///
/// Times are days since the start. Money is in minor units. Fields are ordered by size, so that the whole
/// has no gaps. No counter wraps: 2³² of anything take longer than any horizon.
struct AccountState: BitwiseCopyable {
  /// The identity in draw addresses.
  var identity: UInt64 = 0
  /// What is not paid; of a closed account, the dust that was written off.
  var balance: Int64 = 0
  /// What was received.
  var cash: Int64 = 0
  /// When the baseline clock fires next if nothing changes.
  var baselineTime = Double.infinity
  /// Hazard the baseline clock still had to run at `baselineMark`.
  var baselineLeft = 0.0
  /// The baseline's mark of the last look: see ``CompiledBaseline``.
  var baselineMark = 0.0
  /// When the excited clock fires next if nothing changes.
  var excitedTime = Double.infinity
  /// Hazard the excited clock still had to run at `excitedSince`.
  var excitedLeft = 0.0
  /// x at `excitedSince`, per day.
  var excitation = 0.0
  var excitedSince = 0.0
  /// When the next planned touch is.
  var touchTime = Double.infinity
  /// What is still to be paid towards the agreement's present instalment.
  var outstanding: Int64 = 0
  var instalment: Int64 = 0
  /// The lanes that decide full or partial, and the share, of each clock's next payment.
  var baselineFull: UInt32 = 0
  var baselineShare: UInt32 = 0
  var excitedFull: UInt32 = 0
  var excitedShare: UInt32 = 0
  /// The next day that matters to the agreement: an amount falls due, or the grace of the present one ends.
  var dueDay = Int32.max
  var dpdAtStart: Int32 = 0
  var attempts: UInt32 = 0
  var engaged: UInt32 = 0
  var payments: UInt32 = 0
  var baselineCount: UInt32 = 0
  var excitedCount: UInt32 = 0
  var agreements: UInt32 = 0
  var brokenPromises: UInt32 = 0
  var keptPromises: UInt32 = 0
  var brokenPlans: UInt32 = 0
  /// How many channels were drawn from a mix: the next draw's ordinal.
  var choices: UInt32 = 0
  /// Days between a plan's instalments.
  var interval: UInt16 = 0
  /// The treatment followed, or `noTreatment`; `unassigned` until the first choice.
  var treatment = AccountState.unassigned
  /// What was agreed and runs.
  var agreement: Offer.Kind?
  /// What was ever offered, and under which agreements money came.
  var offered = KindSet()
  var begun = KindSet()
  /// Instalments still to be paid, the present one included.
  var instalmentsLeft: UInt8 = 0
  var grace: UInt8 = 0
  /// Amounts of the agreement that are due and unpaid, the present one first; 0 while it is in good standing.
  var overdue: UInt8 = 0
  /// Days from the day on which the present amount is due, or was, to `dueDay`.
  var late: UInt8 = 0
  var flags = Flags()

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let closed = Flags(rawValue: 1)
    /// Contacting has ended for good, whatever treatment follows.
    static let stopped = Flags(rawValue: 2)
    /// What was agreed is meant; in instalments, the overdue one is remembered.
    static let meant = Flags(rawValue: 4)
    /// The agreement's scheduled end lies inside the horizon.
    static let matures = Flags(rawValue: 8)
    /// The agreement is paid in instalments.
    static let inInstalments = Flags(rawValue: 16)
  }

  /// Whether an agreement in good standing holds touches back: nobody is reminded of what is not yet due, and what is not
  /// paid in instalments holds until its grace has ended.
  var holdsTouches: Bool {
    agreement != nil && (overdue == 0 || !flags.contains(.inInstalments))
  }

  static let noTreatment = UInt8.max
  static let unassigned = UInt8.max - 1
}
