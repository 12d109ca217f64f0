// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// Whom attempts go to, how far they get, and which are held back.
  static let contacts = MetricSubject(
    Bilingual(en: "Contacts", es: "Contactos"),
    [
      .penetration, .contactsPerAccount, .deliveryRate, .rpcRate, .contactRate,
      .suppressedContacts,
    ], families: [.contactsPerAccount, .suppressedContacts], costs: [.contacts])
}

extension Metric {
  /// Accounts with an attempt over accounts.
  public static let penetration = Metric(
    "penetration", .share, .neutral,
    label: Bilingual(en: "penetration", es: "penetración"),
    definition: Bilingual(
      en: "accounts with an attempt, of all accounts", es: "cuentas con un intento, de todas"),
    topic: .contact, shownIn: .funnel, need: .touch
  ) { facts in
    .share(.attemptedAccounts, of: .accounts, isImpossible: !facts.isTouching)
  }

  /// Attempts over accounts.
  public static let contactsPerAccount = Metric(
    "contacts_per_account", .count, .neutral,
    label: Bilingual(en: "contacts per account", es: "contactos por cuenta"),
    definition: Bilingual(
      en: "attempts over all accounts", es: "intentos entre todas las cuentas"),
    topic: .contact, shownIn: [.table, .comparison], need: .touch
  ) { facts in
    .lumps(over: .accounts, isImpossible: !facts.isTouching) { $0.attempts($0.attempts) }
  }

  /// Delivered over attempted.
  public static let deliveryRate = Metric(
    "delivery_rate", .share, .neutral,
    label: Bilingual(en: "delivery rate", es: "tasa de entrega"),
    definition: Bilingual(
      en: "attempts delivered, of all attempts", es: "intentos entregados, de todos los intentos"),
    topic: .contact, shownIn: .funnel, need: .touch, isOverPopulation: false
  ) { _ in Formula(counting: .trials) { .share($0.delivered, of: $0.attempts) } }

  /// Right-party contacts over attempts on channels that converse.
  public static let rpcRate = Metric(
    "rpc_rate", .share, .neutral,
    label: Bilingual(en: "right-party contacts", es: "contactos con el titular"),
    definition: Bilingual(
      en: "right person reached, of attempts on channels that converse",
      es: "titular contactado, de los intentos por canales de conversación"),
    topic: .conversation, shownIn: [.table, .funnel], need: .conversation, isOverPopulation: false
  ) { _ in Formula(counting: .trials) { .share($0.conversations, of: $0.calls) } }

  /// Accounts with an engaged attempt over accounts with an attempt.
  public static let contactRate = Metric(
    "contact_rate", .share, .neutral,
    label: Bilingual(en: "contact rate", es: "tasa de contacto"),
    definition: Bilingual(
      en: "accounts that engaged, of those with an attempt",
      es: "cuentas que respondieron, de aquellas con un intento"),
    topic: .reach, shownIn: [.table, .funnel], need: .touch, isOverPopulation: false
  ) { _ in .share(.engagedAccounts, of: .attemptedAccounts) }

  /// Blocked touches that are lost: neither put off nor made by another channel.
  public static let suppressedContacts = Metric(
    "suppressed_contacts", .count, .neutral,
    label: Bilingual(en: "suppressed contacts", es: "contactos suprimidos"),
    definition: Bilingual(
      en: "touches blocked by any rule and lost: neither put off nor made by another channel",
      es: "contactos bloqueados por alguna regla y perdidos: ni aplazados ni hechos por otro canal"),
    topic: .suppression, shownIn: .table, isTotal: true, need: .touch
  ) { facts in
    Formula(counting: .occurrences(weight: 1), isImpossible: !facts.isTouching) {
      let lost = $0.lost(to: facts.rules.indices)
      return Quotient(lost, events: lost)
    }
  }
}

extension MetricFamily {
  private static let commonRules =
    ContactRule.allCases.map { "`\($0.name)`" }.joined(separator: ", ")

  /// Attempts by one channel over accounts.
  public static let contactsPerAccount = MetricFamily(
    partsOf: .contactsPerAccount, of: Bilingual(en: "channel", es: "canal"),
    definition: Bilingual(
      en: "attempts by the channel over all accounts",
      es: "intentos por el canal entre todas las cuentas"),
    need: { .channel($0) }, members: { $0.channels.map(\.name) },
    formula: { facts, channel in
      .lumps(over: .accounts, isImpossible: !facts.channels[channel].isUsed) {
        $0.attempts($0.attempts(channel: channel))
      }
    })

  /// Touches blocked by one rule and lost.
  public static let suppressedContacts = MetricFamily(
    partsOf: .suppressedContacts, of: Bilingual(en: "rule", es: "regla"),
    definition: Bilingual(
      en: "touches blocked first by the rule, and lost: \(commonRules), each limit",
      es: "contactos que bloquea primero la regla, y perdidos: \(commonRules), cada límite"),
    need: { _ in .touch }, members: \.rules,
    formula: { facts, rule in
      Formula(counting: .occurrences(weight: 1), isImpossible: !facts.isTouching) {
        let lost = $0.lost(to: rule..<rule + 1)
        return Quotient(lost, events: lost)
      }
    })
}

extension CostCause {
  /// Attempts, minutes and engagements at the prices of their channels.
  static let contacts = CostCause(
    label: Bilingual(en: "Contacts", es: "Contactos"), part: .channels,
    isFree: { $0.used.allSatisfy(\.isFree) },
    amounts: { counts in (0..<counts.channelCount).map { counts.cost(channel: $0) } })
}

extension Formula {
  /// Cost of a channel over accounts.
  static func costOfChannel(_ position: Int, _ facts: StrategyFacts) -> Formula {
    let channel = facts.channels[position]
    return .lumps(over: .accounts, isImpossible: !channel.isUsed || channel.isFree) {
      var costs = $0.attempts($0.attempts(channel: position), most: channel.mostPerAttempt)
      costs.amount = $0.cost(channel: position)
      return costs
    }
  }
}

extension StrategyFacts {
  /// The channels that a step that may act takes.
  var used: [Channel] { channels.filter(\.isUsed) }
  /// Whether anybody may be touched.
  var isTouching: Bool { !used.isEmpty }
  /// What the dearest attempt costs, in currency units.
  var dearest: Double { used.map(\.mostPerAttempt).max() ?? 0 }
}
