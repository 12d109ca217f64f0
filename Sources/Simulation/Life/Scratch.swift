// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness

/// The working memory of the debtor whose life is being simulated.
///
/// It grows to the largest debtor seen and is used again for the next one: the event loop allocates nothing.
final class Scratch {
  private(set) var accounts: UnsafeMutablePointer<AccountState>
  /// Per account: its facts; untouched where a life reads them from a block.
  private(set) var facts: UnsafeMutablePointer<AccountFacts>
  /// Per account: how far its payments are compensated; untouched without the control.
  private(set) var compensation: UnsafeMutablePointer<Compensation>
  /// Per account and step of its treatment: the day of the next touch, and touches left.
  private(set) var stepDays: UnsafeMutablePointer<Int32>
  private(set) var stepsLeft: UnsafeMutablePointer<Int32>
  /// Per account and step of its treatment: the day that the next touch is planned for; untouched without a calendar.
  private(set) var plannedDays: UnsafeMutablePointer<PlannedDay>
  /// Per account and step of its treatment: the touch that waits for somebody's time or a lawful day; untouched where none may.
  private(set) var waiting: UnsafeMutablePointer<WaitingTouch>
  /// Per account and channel: how many touches were planned, and the lanes of the present eight.
  private(set) var touches: UnsafeMutablePointer<TouchLanes>
  /// Per account: who spoke and what was said; untouched where nobody's words matter.
  private(set) var spoken: UnsafeMutablePointer<SpokenWords>
  /// Per account: what its debtor did; untouched where the strategy does not ask.
  private(set) var conduct: UnsafeMutablePointer<Conduct>
  /// What rules keep in mind of the person, then of each account.
  private(set) var ruleMemory: UnsafeMutablePointer<Int32>
  /// Per channel: how likely the debtor, rested, is reached and pays attention.
  let odds: UnsafeMutablePointer<TouchOdds>
  /// Per channel: the share of attempts that get through to the debtor; untouched where a life reads them from a block.
  let reach: UnsafeMutablePointer<Float>
  /// By service that looks for contact data: what was asked about the person; untouched where none is asked.
  let inquiries: UnsafeMutablePointer<Inquiries>
  /// Per channel: the share of attempts that get through by what a service found, below 0 for nothing; untouched as well.
  let found: UnsafeMutablePointer<Float>
  /// What is pending in the agenda.
  private(set) var pending: UnsafeMutablePointer<PendingEvent>
  private(set) var pendingCapacity = 8
  private(set) var accountCapacity = 1
  /// The behaviour of one's own that accounts follow, and each account's process; none for the engine's clocks.
  var ownBehavior: (any PaymentTiming)?
  var own: [OwnAccount] = []

  private let mostSteps: Int
  private let channels: Int
  private let rules: CompiledRules

  init(mostSteps: Int, channels: Int, rules: CompiledRules, services: Int) {
    self.mostSteps = max(1, mostSteps)
    self.channels = max(1, channels)
    accounts = .allocate(capacity: 1)
    facts = .allocate(capacity: 1)
    compensation = .allocate(capacity: 1)
    spoken = .allocate(capacity: 1)
    conduct = .allocate(capacity: 1)
    stepDays = .allocate(capacity: self.mostSteps)
    stepsLeft = .allocate(capacity: self.mostSteps)
    plannedDays = .allocate(capacity: self.mostSteps)
    waiting = .allocate(capacity: self.mostSteps)
    touches = .allocate(capacity: self.channels)
    odds = .allocate(capacity: self.channels)
    reach = .allocate(capacity: self.channels)
    inquiries = .allocate(capacity: max(1, services))
    found = .allocate(capacity: self.channels)
    self.rules = rules
    ruleMemory = .allocate(capacity: max(1, rules.words(accounts: 1)))
    pending = .allocate(capacity: pendingCapacity)
  }

  deinit {
    accounts.deallocate()
    facts.deallocate()
    compensation.deallocate()
    spoken.deallocate()
    conduct.deallocate()
    stepDays.deallocate()
    stepsLeft.deallocate()
    plannedDays.deallocate()
    waiting.deallocate()
    touches.deallocate()
    odds.deallocate()
    reach.deallocate()
    inquiries.deallocate()
    found.deallocate()
    ruleMemory.deallocate()
    pending.deallocate()
  }

  /// Makes room for a debtor's accounts and the person's place behind them; what was there is lost.
  func reserve(accounts number: Int) {
    let count = number + 1
    guard count > accountCapacity else { return }
    accountCapacity = count
    accounts.deallocate()
    facts.deallocate()
    compensation.deallocate()
    spoken.deallocate()
    conduct.deallocate()
    stepDays.deallocate()
    stepsLeft.deallocate()
    plannedDays.deallocate()
    waiting.deallocate()
    touches.deallocate()
    ruleMemory.deallocate()
    accounts = .allocate(capacity: count)
    facts = .allocate(capacity: count)
    compensation = .allocate(capacity: count)
    spoken = .allocate(capacity: count)
    conduct = .allocate(capacity: count)
    stepDays = .allocate(capacity: count * mostSteps)
    stepsLeft = .allocate(capacity: count * mostSteps)
    plannedDays = .allocate(capacity: count * mostSteps)
    waiting = .allocate(capacity: count * mostSteps)
    touches = .allocate(capacity: count * channels)
    ruleMemory = .allocate(capacity: max(1, rules.words(accounts: count)))
  }

  /// Doubles the room for pending events and keeps them.
  func growPending() {
    let larger = UnsafeMutablePointer<PendingEvent>.allocate(capacity: pendingCapacity * 2)
    larger.moveInitialize(from: pending, count: pendingCapacity)
    pending.deallocate()
    pending = larger
    pendingCapacity *= 2
  }
}

/// What an account has seen of one channel.
struct TouchHistory: BitwiseCopyable {
  /// How many touches were planned so far: the next one's ordinal.
  var planned: UInt32 = 0
  /// m at `saturatedSince`: how used the account is to reminders by this channel; with a cycle above 0 once one began.
  var saturation: Float = 0
  /// When that was; with a cycle when the last one began.
  var saturatedSince: Float = 0
}

/// An account's history with one channel, and the lanes of its present touches.
struct TouchLanes: BitwiseCopyable {
  /// The lanes of eight touches taken one by one.
  var lanes = SIMD8<UInt32>()
  /// Opt-out, in the low half, and complaint of four touches.
  var annoyance = SIMD4<UInt64>()
  var history = TouchHistory()
  /// Which pair of blocks, eight touches, the lanes belong to; none before the first draw.
  var pair = UInt32.max
  /// Which pair of blocks, four touches, the annoyance lanes belong to; none before the first draw.
  var annoyancePair = UInt32.max
  /// Which four blocks, sixteen touches, the bits of a series belong to; none before the first draw.
  var group = UInt32.max
  /// Which of the sixteen are not delivered, and which are engaged with, the first in the lowest bit.
  var lost: UInt32 = 0
  var engaged: UInt32 = 0
}

/// How likely a touch is delivered, and engaged with by a rested debtor.
struct TouchOdds: BitwiseCopyable {
  /// The lanes below which it is delivered.
  let delivered: UInt64
  /// The lanes below which it is engaged with.
  let engaged: UInt64
  /// Probability that it is engaged with.
  let probability: Double
}
