// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Results
import Scenarios
import Simulation
import Storage
import Strategies
import Vocabulary

extension DebtorLife {
  /// The layout of ``json``; members are added, never renamed, within a format.
  static let format = 1

  /// The life as one JSON document, ending in a line break: amounts in minor units, times in days since the start.
  public var json: String {
    let (paid, payments) = paid
    let document: JSONValue = [
      "format": .count(Self.format),
      "scenario": .string(scenario.name),
      "strategy": .string(strategyName),
      "debtor": .string(name),
      "replication": .count(Int(replication)),
      "draws": draws.map { .count($0) } ?? .null,
      "copy": .count(copy),
      "replayed_from": .optional(source?.folder),
      "not_replayed": .optional(source?.reason?.code),
      "seed": .whole(scenario.seed),
      "currency": .string(scenario.currency.code),
      "minor_units_per_unit": .count(Int(scenario.currency.minorUnitsPerUnit)),
      "hidden": [
        "type": .optional(LatentType(rawValue: debtor.type)?.name),
        "frailty": .number(debtor.frailty),
        "monthly_income": .number(debtor.monthlyIncome),
        "reach": .object(limitedReach.map { .init($0.channel, .number($0.share)) }),
      ],
      "accounts": .array(
        accounts.enumerated().map { number, account in
          [
            "id": .optional(accountName(number)), "balance": .integer(account.balance),
            "days_past_due": .count(Int(account.daysPastDue)),
          ]
        }),
      "events": .array(events.indices.map(member)),
      "outcome": [
        "opening": .integer(opening), "paid": .integer(paid), "payments": .count(payments),
        "attempts": .count(attempts), "cost": .number(cost),
      ],
    ]
    return document.written()
  }

  private func member(_ position: Int) -> JSONValue {
    let event = events[position]
    var members: [JSONValue.Member] = [
      .init("time", .number(event.time)), .init("date", .string(date(Int(event.time)))),
    ]
    if let account = event.account { members.append(.init("account", .count(account + 1))) }
    if let dpd = daysPastDue(event) { members.append(.init("dpd", .count(dpd))) }
    return .object(members + details(event.kind, position))
  }

  private func details(_ kind: LifeEvent.Kind, _ position: Int) -> [JSONValue.Member] {
    switch kind {
    case .opened(let balance, _): named("opened", [("balance", .integer(balance))])
    case .treated(let treatment):
      named(
        "treated",
        [
          (
            "treatment",
            .optional(treatment.map { scenario.strategies[strategy].treatments[$0].name })
          )
        ])
    case .payday(let income, let cash, let regime):
      named(
        "payday",
        [
          ("income", .integer(income)), ("cash", .integer(cash)),
          ("regime", .optional(LiquidityRegime(rawValue: UInt8(regime))?.name)),
        ])
    case .agreementKept: named("agreement_kept", [ended(position)])
    case .agreementBroken: named("agreement_broken", [ended(position)])
    case .paid(let amount, let balance, let cause):
      named(
        "paid",
        [
          ("amount", .integer(amount)), ("balance", .integer(balance)),
          ("cause", .string(cause.name)),
        ])
    case .closed(let writtenOff): named("closed", [("written_off", .integer(writtenOff))])
    default: contactDetails(kind)
    }
  }

  private func ended(_ position: Int) -> (String, JSONValue) {
    ("agreement", .optional(agreement(endedBy: position)?.name))
  }

  private func contactDetails(_ kind: LifeEvent.Kind) -> [JSONValue.Member] {
    switch kind {
    case .blocked(let channel, let rule):
      let rules = scenario.ruleNames(of: scenario.strategies[strategy])
      return named("blocked", [named(channel), ("rule", .string(rules[rule]))])
    case .attempted(let channel, let delivered, let engaged):
      return named(
        "attempted",
        [named(channel), ("delivered", .bool(delivered)), ("engaged", .bool(engaged))])
    case .unserved(let channel, let waits, let isStaffed):
      return named(
        "unserved", [named(channel), ("waits", .bool(waits)), ("staffed", .bool(isStaffed))])
    case .abandoned(let channel): return named("abandoned", [named(channel)])
    case .believed(let channel, let successes, let failures, let drawn):
      return named(
        "believed",
        [
          named(channel), ("successes", .count(successes)), ("failures", .count(failures)),
          ("drawn", .number(drawn)),
        ])
    case .reminded(let channel, let jump):
      return named("reminded", [named(channel), ("jump_per_day", .number(jump))])
    case .agreed(let kind, let amounts, let amount, let day):
      let count: [(String, JSONValue)] =
        kind.isInInstalments ? [("instalments", JSONValue.count(amounts))] : []
      return named(
        kind.agreed,
        count + [
          ("amount", .integer(amount)),
          (kind.isInInstalments ? "first_due" : "due", .string(date(day))),
        ])
    case .instalmentMissed(let amount, let until):
      return named(
        "instalment_missed", [("amount", .integer(amount)), ("grace_until", .string(date(until)))])
    case .instalmentRecalled(let channel, let remembers):
      return named("instalment_recalled", [named(channel), ("remembers", .bool(remembers))])
    case .optedOut(let channel): return named("opted_out", [named(channel)])
    case .complained(let channel): return named("complained", [named(channel)])
    case .asked(let topic): return named("asked", [("topic", .string(topic.name))])
    case .answered(let byAssistant, let hours):
      return named("answered", [("assistant", .bool(byAssistant)), ("hours", .number(hours))])
    case .queryGivenUp: return named("query_given_up", [])
    case .complainedOfWaiting: return named("complained_of_waiting", [])
    default: preconditionFailure("an event without a name in JSON")
    }
  }

  private func named(_ event: String, _ members: [(String, JSONValue)]) -> [JSONValue.Member] {
    [.init("event", .string(event))] + members.map { JSONValue.Member($0.0, $0.1) }
  }

  private func named(_ channel: Int) -> (String, JSONValue) {
    ("channel", .string(scenario.channels[channel].name))
  }
}
