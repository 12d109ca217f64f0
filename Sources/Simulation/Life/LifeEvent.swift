// SPDX-License-Identifier: GPL-3.0-or-later

public import Strategies
public import Vocabulary

/// One thing that happens in a debtor's life, for those who watch.
///
/// Accounts, channels and limits are positions in the debtor, the scenario and the strategy; money is in minor
/// units. A watcher sees events and cannot touch draws, so watching changes no result.
public struct LifeEvent: Hashable, Sendable {
  /// What can happen.
  public enum Kind: Hashable, Sendable {
    /// The simulation begins.
    case opened(balance: Int64, dpd: Int)
    /// The account follows another treatment; `nil` for none.
    case treated(treatment: Int?)
    /// Income arrives, in a regime.
    case payday(income: Int64, cash: Int64, regime: Int)
    /// A touch was planned and blocked by a rule, in the order of `ContactRule.names(limits:packs:)`.
    case blocked(channel: Int, rule: Int)
    /// The touch that was blocked just now is put off to a day.
    case postponed(channel: Int, rule: Int, day: Int)
    /// Another channel takes the place of the touch that was blocked just now.
    case replaced(channel: Int, rule: Int, by: Int)
    /// The attempt that is made now is against a rule that is watched and not enforced.
    case breached(channel: Int, rule: Int)
    /// A touch that needs somebody's time found none, or nobody who works on the day: it waits, or is lost.
    case unserved(channel: Int, waits: Bool, isStaffed: Bool)
    /// The debtor answered, and nobody was there to speak.
    case abandoned(channel: Int)
    /// A share of successes was drawn for a channel from what was known of it that morning.
    case believed(channel: Int, successes: Int, failures: Int, drawn: Double)
    /// What an attempt that follows at the same instant says.
    case said(channel: Int, message: Int)
    /// A machine spoke to a new debtor: the share that contacts lose from now on, before it fades.
    case scarred(channel: Int, depth: Double)
    /// An attempt was made.
    case attempted(channel: Int, delivered: Bool, engaged: Bool)
    /// A touch that was posted days ago arrives.
    case arrived(channel: Int)
    /// The delivery of a formal notice is proved.
    case noticeServed(channel: Int)
    /// The legal wait of a served notice is over.
    case noticeInForce
    /// The debtor pays attention to a contact, at once or later.
    case noticed(channel: Int)
    /// The debtor engages with a contact that offered nothing or whose offer was declined.
    case reminded(channel: Int, jump: Double)
    /// An agreement: so many amounts, what each comes to, and the day of the first.
    case agreed(Offer.Kind, amounts: Int, amount: Int64, day: Int)
    /// An instalment was not paid on its day; there is time until the start of a day.
    case instalmentMissed(amount: Int64, until: Int)
    /// A contact was noticed while an instalment was overdue, and made the debtor think of it or not.
    case instalmentRecalled(channel: Int, remembers: Bool)
    /// What was agreed was kept to its end.
    case agreementKept
    /// What was agreed was broken.
    case agreementBroken
    /// A payment was posted.
    case paid(amount: Int64, balance: Int64, cause: PaymentCause)
    /// The debtor withdrew consent to a channel.
    case optedOut(channel: Int)
    /// The debtor complained.
    case complained(channel: Int)
    /// The debtor asked about something.
    case asked(QueryTopic)
    /// A question was answered, so many hours after it.
    case answered(byAssistant: Bool, hours: Double)
    /// A question waited too long, and was given up.
    case queryGivenUp
    /// The debtor complained of having waited for an answer.
    case complainedOfWaiting
    /// The debtor calls or writes because of a contact by a channel.
    case calledIn(channel: Int)
    /// Nobody was there for who called: there will be a call back.
    case inboundWaits(channel: Int)
    /// Nobody was there for who called, and nobody calls back.
    case inboundLost(channel: Int)
    /// Who called, or was called back, speaks with somebody by a channel.
    case conversed(channel: Int)
    /// A formal notice goes out by a channel, which some rules neither hold back nor count.
    case exempted(channel: Int)
    /// The debtor has asked something of the collector: a request of the behaviour, by its position.
    case requested(Int)
    /// Something befalls the debtor: a kind of life event, by its position, and whether the collector is told.
    case lifeEvent(kind: Int, isTold: Bool)
    /// It is over.
    case lifeEventOver(kind: Int, isTold: Bool)
    /// Nobody had time for a question, which waits.
    case questionWaits
    /// A service is asked for other contact data, by the first channel it looks for.
    case inquired(channel: Int)
    /// The service found something for a channel.
    case contactFound(channel: Int)
    /// The service found nothing.
    case nothingFound(channel: Int)
    /// The account was closed; what was left was written off.
    case closed(writtenOff: Int64)
  }

  /// Days since the start.
  public var time: Double
  /// The account's position in the debtor; `nil` for what concerns the person, such as a contact about all accounts.
  public var account: Int?
  /// What happened.
  public var kind: Kind

  /// Creates an event.
  public init(time: Double, account: Int?, kind: Kind) {
    self.time = time
    self.account = account
    self.kind = kind
  }
}

/// Watches lives without taking part in them.
protocol LifeObserver {
  /// A debtor is met, whose accounts stand before `place` where the person is treated with all of them; −1 elsewhere.
  mutating func meet(personAt place: Int)
  /// The life has passed some events of its calendar.
  mutating func pass(_ events: Int)
  mutating func record(_ time: Double, _ account: Int?, _ kind: @autoclosure () -> LifeEvent.Kind)
}

/// Watches nothing, at no cost.
struct NoObserver: LifeObserver {
  @inline(__always)
  mutating func meet(personAt _: Int) {}

  @inline(__always)
  mutating func pass(_: Int) {}

  @inline(__always)
  mutating func record(_: Double, _: Int?, _: @autoclosure () -> LifeEvent.Kind) {}
}

/// Keeps every event.
struct Recorder: LifeObserver {
  var events: [LifeEvent] = []
  /// Whether events are kept, and not only counted.
  var keeps = true
  /// Events of the calendar: every touch, payment, due day, noticed message and payday is one.
  var passed = 0
  private var personPlace = -1

  mutating func meet(personAt place: Int) { personPlace = place }

  mutating func pass(_ events: Int) { passed += events }

  mutating func record(
    _ time: Double, _ account: Int?, _ kind: @autoclosure () -> LifeEvent.Kind
  ) {
    guard keeps else { return }
    let account = account == personPlace ? nil : account
    events.append(LifeEvent(time: time, account: account, kind: kind()))
  }
}
