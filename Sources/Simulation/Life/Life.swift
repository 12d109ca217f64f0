// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness

/// One debtor under one strategy, from the first day to the last.
///
/// The life jumps from event to event in the total order of time and phase: calendar, due, touch, pending,
/// payment. Every draw has an address, so lives need no order among each other, and whoever watches through
/// ``observer`` changes nothing. A `Life` is set up once per task and used for one debtor after another; its
/// event loop allocates nothing.
///
/// Method: <doc:Intensity>, <doc:Contacts>, <doc:Agreements>, <doc:LiquidityRegimes>, <doc:MartingaleControl>.
struct Life<Observer: LifeObserver, Control: LifeControl>: ~Copyable {
  let model: CompiledModel
  let strategy: CompiledStrategy
  let partial: PartialPayment
  let shareSteps: ShareSteps
  let seed: UInt64
  let replication: UInt32
  let counts: UnsafeMutablePointer<Int64>
  let scratch: Scratch
  var observer: Observer
  var ledger: Ledger
  let funnel: Funnel
  let desk: DeskCounts
  /// By what touches compete for somebody's time; nil where none do.
  let priority: CompiledPriority?
  /// What was learned so far; nil where nothing is.
  let beliefs: Beliefs?

  // The debtor at hand: the facts, with the frailty as far as payments do not explode, and what changes.
  var facts: DebtorFacts
  var accountCount = 0
  /// Where the person's touches and agreements are kept, behind the accounts; −1 where each account has its own.
  var personPlace = -1
  /// The accounts, and the person's place where there is one.
  var placeCount = 0
  var person: Person
  var agenda = Agenda()
  var accounts: UnsafeMutablePointer<AccountState>
  var accountFacts: UnsafePointer<AccountFacts>
  var type: UnsafePointer<CompiledType>
  /// Per channel: the share of attempts that get through to the debtor; nil where all do.
  var reach: UnsafePointer<Float>?
  /// What early machines took; it stays none where no channel leaves a scar.
  var scar = Scar()
  /// The touch for which the life stopped, because it needs somebody's time or what others teach; none while it goes on.
  var held = HeldTouch.none
  /// The rule that held the last touch back, by its position in ``TallyLayout``.
  var blamed = 0
  /// What went wrong in the program; no number of the life means anything then.
  var fault: SimulationFault?
  /// What the debtor started, where it is for that that the life stopped.
  var heldEvent = PendingEvent.query(ComingQuery(time: .infinity, ordinal: 0))

  init(
    _ model: CompiledModel, strategy: CompiledStrategy, partial: PartialPayment,
    shareSteps: ShareSteps,
    seed: UInt64, replication: UInt32, tally: Tally, observer: Observer, desk: DeskCounts? = nil,
    priority: CompiledPriority? = nil, beliefs: Beliefs? = nil
  ) {
    self.model = model
    self.strategy = strategy
    self.partial = partial
    self.shareSteps = shareSteps
    self.seed = seed
    self.replication = replication
    self.observer = observer
    counts = tally.buffer
    ledger = Ledger(tally)
    funnel = Funnel(tally)
    self.desk = desk ?? DeskCounts(tally)
    self.priority = priority
    self.beliefs = beliefs
    scratch = Scratch(
      mostSteps: strategy.mostSteps, channels: model.channelCount,
      rules: strategy.rules, services: strategy.enrichmentCount)
    accounts = scratch.accounts
    facts = DebtorFacts(
      identity: 0, frailty: 1, monthlyIncome: 0, firstAccount: 0, accountCount: 0, type: 0,
      segment: 0)
    person = Person(facts)
    type = model.behavior.types
    accountFacts = model.noAccounts
  }

  /// Simulates a debtor.
  ///
  /// - Parameters:
  ///   - debtor: The facts of the debtor.
  ///   - accounts: The facts of its first account; the others follow in memory.
  /// - Postcondition: ``fault`` is `nil`, or the life ended where time would have gone back.
  mutating func run(_ debtor: DebtorFacts, _ accounts: UnsafePointer<AccountFacts>) {
    #if RECOBRO_CHECKS
    let imbalance = ledger.imbalance
    #endif
    begin(debtor, accounts)
    passEvents()
    finish()
    #if RECOBRO_CHECKS
    precondition(fault != nil || ledger.imbalance == imbalance, "postings add up")
    #endif
  }

  /// Goes from event to event, and stops at one that would lie before the last: time never goes back.
  ///
  /// A touch that needs somebody's time, or whose channel is learned, stops it as well: it is ``held`` until it is served, put
  /// off or chosen.
  ///
  /// - Parameters:
  ///   - start: When it goes on.
  ///   - end: Events from then on are left for later; all within the horizon are passed without it. Touches in a row are
  ///     one event, at the time of the first.
  mutating func passEvents(from start: Double = 0, before end: Double = .infinity) {
    var now = start
    let end = min(end, model.horizon)
    while let event = agenda.next(accounts, placeCount, before: end) {
      guard event.time >= now else {
        noteFault(from: now, to: event.time)
        return
      }
      now = event.time
      observer.pass(1)
      switch event.phase {
      case .calendar: passCalendar(at: event.time)
      case .due: meetDue(event.account, at: event.time)
      case .touch:
        touch(event.account, at: event.time)
        guard !held.isHeld else { return }
      case .pending:
        meetPending(at: event.time)
        guard !held.isHeld else { return }
      case .payment: payOnClock(event.account, at: event.time)
      }
      #if RECOBRO_CHECKS
      checkInvariants(at: event.time)
      #endif
    }
  }

  @inline(never)
  private mutating func noteFault(from last: Double, to next: Double) {
    fault = SimulationFault(replication: replication, last: last, next: next)
  }
}
