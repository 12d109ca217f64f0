// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

extension DebtorLife {
  /// The life as one JSON document, ending in a line break: amounts in minor units, times in days since the start.
  public var json: String { record.json }

  /// The life as documents tell it.
  private var record: TraceRecord {
    let (paid, payments) = paid
    var record = TraceRecord(
      scenario: scenario.name, strategy: strategyName, debtor: name, replication: Int(replication),
      seed: scenario.seed, currency: scenario.currency.code,
      minorUnitsPerUnit: Int(scenario.currency.minorUnitsPerUnit),
      hidden: .init(
        type: LatentType(rawValue: debtor.type)?.name, frailty: debtor.frailty,
        monthlyIncome: debtor.monthlyIncome,
        reach: limitedReach.map { .init(channel: $0.channel, share: $0.share) }),
      outcome: .init(
        opening: opening, paid: paid, payments: payments, attempts: attempts, cost: cost))
    (record.draws, record.copy) = (draws, copy)
    (record.replayedFrom, record.notReplayed) = (source?.folder, source?.reason?.code)
    record.accounts = accounts.enumerated().map { number, account in
      .init(
        id: accountName(number), balance: account.balance, daysPastDue: Int(account.daysPastDue))
    }
    record.events = events.indices.map(event)
    return record
  }

  private func event(_ position: Int) -> TraceRecord.Event {
    let event = events[position]
    var (name, details) = details(event.kind, position)
    details.price = price(of: event)
    return TraceRecord.Event(
      name, time: event.time, date: date(Int(event.time)), account: event.account.map { $0 + 1 },
      daysPastDue: daysPastDue(position), details)
  }

  private func details(
    _ kind: LifeEvent.Kind, _ position: Int
  ) -> (name: String, details: TraceRecord.Details) {
    var details = TraceRecord.Details()
    switch kind {
    case .opened(let balance, _):
      details.balance = balance
      return ("opened", details)
    case .treated(let treatment):
      details.treatment = .some(
        treatment.map { scenario.strategies[strategy].treatments[$0].name })
      return ("treated", details)
    case .payday(let income, let cash, let regime):
      (details.income, details.cash) = (income, cash)
      details.regime = .some(LiquidityRegime(rawValue: UInt8(regime))?.name)
      return ("payday", details)
    case .agreementKept, .agreementBroken:
      details.agreement = .some(agreement(endedBy: position)?.name)
      return (kind == .agreementKept ? "agreement_kept" : "agreement_broken", details)
    case .paid(let amount, let balance, let cause):
      (details.amount, details.balance, details.cause) = (amount, balance, cause.name)
      details.sharedAmount = sharedAmount(position)
      return ("paid", details)
    case .closed(let writtenOff):
      details.writtenOff = writtenOff
      return ("closed", details)
    case .agreed(let kind, let amounts, let amount, let day):
      details.amount = amount
      if kind.isInInstalments {
        (details.instalments, details.firstDue) = (amounts, date(day))
      } else {
        details.due = date(day)
      }
      return (kind.agreed, details)
    case .instalmentMissed(let amount, let until):
      (details.amount, details.graceUntil) = (amount, date(until))
      return ("instalment_missed", details)
    default: return contact(kind)
    }
  }

  /// What there is to say of an event that has a channel.
  private func contact(_ kind: LifeEvent.Kind) -> (name: String, details: TraceRecord.Details) {
    var details = TraceRecord.Details()
    func named(_ event: String, _ channel: Int) -> (String, TraceRecord.Details) {
      details.channel = scenario.channels[channel].name
      return (event, details)
    }
    switch kind {
    case .blocked(let channel, let rule):
      details.rule = name(ofRule: rule)
      return named("blocked", channel)
    case .breached(let channel, let rule):
      details.rule = name(ofRule: rule)
      return named("breached", channel)
    case .postponed(let channel, let rule, let day):
      (details.rule, details.until) = (name(ofRule: rule), date(day))
      return named("postponed", channel)
    case .replaced(let channel, let rule, let other):
      (details.rule, details.by) = (name(ofRule: rule), scenario.channels[other].name)
      return named("replaced", channel)
    case .attempted(let channel, let delivered, let engaged):
      (details.isDelivered, details.isEngaged) = (delivered, engaged)
      return named("attempted", channel)
    case .arrived(let channel): return named("arrived", channel)
    case .noticeServed(let channel): return named("notice_served", channel)
    case .noticeInForce: return ("notice_in_force", details)
    case .unserved(let channel, let waits, let isStaffed):
      (details.waits, details.isStaffed) = (waits, isStaffed)
      return named("unserved", channel)
    case .abandoned(let channel): return named("abandoned", channel)
    case .said(let channel, let message):
      details.message = scenario.messages[message].name
      return named("said", channel)
    case .scarred(let channel, let depth):
      details.depth = depth
      return named("scarred", channel)
    case .believed(let channel, let successes, let failures, let drawn):
      (details.successes, details.failures, details.drawn) = (successes, failures, drawn)
      return named("believed", channel)
    case .reminded(let channel, let jump):
      details.jumpPerDay = jump
      return named("reminded", channel)
    case .instalmentRecalled(let channel, let remembers):
      details.remembers = remembers
      return named("instalment_recalled", channel)
    case .optedOut(let channel): return named("opted_out", channel)
    case .complained(let channel): return named("complained", channel)
    case .asked(let topic):
      details.topic = topic.name
      return ("asked", details)
    case .answered(let byAssistant, let hours):
      (details.byAssistant, details.hours) = (byAssistant, hours)
      return ("answered", details)
    case .queryGivenUp: return ("query_given_up", details)
    case .exempted(let channel): return named("notice_exempt", channel)
    case .requested(let position):
      details.about = scenario.request(position)?.name
      return ("requested", details)
    case .lifeEvent(let kind, let isTold):
      (details.about, details.isTold) = (scenario.lifeEvent(kind), isTold)
      return ("life_event", details)
    case .lifeEventOver(let kind, let isTold):
      (details.about, details.isTold) = (scenario.lifeEvent(kind), isTold)
      return ("life_event_over", details)
    case .questionWaits: return ("query_waits", details)
    case .calledIn(let channel): return named("called_in", channel)
    case .inboundWaits(let channel): return named("call_back_planned", channel)
    case .inboundLost(let channel): return named("call_lost", channel)
    case .conversed(let channel): return named("inbound_conversation", channel)
    case .inquired(let channel): return named("contact_data_ordered", channel)
    case .contactFound(let channel): return named("contact_found", channel)
    case .nothingFound(let channel): return named("no_contact_found", channel)
    case .complainedOfWaiting: return ("complained_of_waiting", details)
    default: preconditionFailure("an event without a name in JSON")
    }
  }

  private func name(ofRule rule: Int) -> String {
    scenario.ruleNames(of: scenario.strategies[strategy])[rule]
  }
}
