// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What the rules of packs object to beside what they hold back first.
  static let rules = MetricSubject(
    Bilingual(en: "Contact rules", es: "Reglas de contacto"), [.breachRate],
    families: [.alsoBlocked, .ruleBreaches, .postponedContacts, .replacedContacts])
}

extension MetricNeed {
  /// Rules that are watched and not enforced.
  public static let observedRules = Self.scenario(
    ScenarioNeed(
      key: "observe",
      cause: Bilingual(
        en: "no contact rules are observed", es: "no se observan reglas de contacto"),
      lack: "the scenario observes no `contact_rules`", help: "let `contact_rules` be observed",
      example: "contact_rules: { packs: [us-reg-f], mode: observe }", isMet: { $0.observesRules }))
}

extension Metric {
  /// Attempts against at least one rule that is watched, over attempts.
  public static let breachRate = Metric(
    "breach_rate", .share, .lower,
    label: Bilingual(en: "attempts against rules", es: "intentos contra reglas"),
    definition: Bilingual(
      en: "attempts against at least one rule that is observed and not enforced, of all attempts",
      es: "intentos contra al menos una regla que se observa y no se impone, de todos"),
    topic: .suppression, shownIn: [.table, .comparison], need: .observedRules,
    isOverPopulation: false
  ) { facts in
    Formula(counting: .trials, isImpossible: !facts.isTouching) {
      .share($0.number(.breachingAttempts), of: $0.attempts)
    }
  }
}

extension MetricFamily {
  /// Touches that a rule objected to and another held back.
  public static let alsoBlocked = MetricFamily(
    "also_blocked_by", .count, .neutral,
    label: Bilingual(en: "also blocked by", es: "también bloqueados por"),
    definition: Bilingual(
      en: "touches to which the rule objects as well, and which a rule before it blocks",
      es: "contactos a los que la regla también se opone y que bloquea una regla anterior"),
    topic: .suppression, isTotal: true, need: { _ in .touch },
    of: Bilingual(en: "rule", es: "regla"), members: \.objecting,
    formula: { facts, rule in
      .touches(of: facts) { $0.alsoBlocked(rule: rule) }
    })

  /// Attempts against rules that are watched and not enforced.
  public static let ruleBreaches = MetricFamily(
    "rule_breaches", .count, .lower,
    label: Bilingual(en: "attempts against", es: "intentos contra"),
    definition: Bilingual(
      en: "attempts made against the rule, which is observed and not enforced",
      es: "intentos hechos contra la regla, que se observa y no se impone"),
    topic: .suppression, isTotal: true, need: { _ in .touch },
    of: Bilingual(en: "rule", es: "regla"), members: \.observed,
    formula: { facts, rule in
      .touches(of: facts) { $0.breaches(rule: rule + facts.objecting.count - facts.observed.count) }
    })
}

extension StrategyFacts {
  /// The rules beside which others may object: a strategy's limits and the rules of packs, where there are packs.
  fileprivate var objecting: [String] {
    packRules > 0 ? Array(rules.dropFirst(ContactRule.allCases.count)) : []
  }

  /// The rules that are watched and not enforced.
  fileprivate var observed: [String] { observesRules ? Array(rules.suffix(packRules)) : [] }
}

extension Formula {
  /// A number of touches.
  static func touches(
    of facts: StrategyFacts, _ number: @escaping @Sendable (any Counts) -> Double
  ) -> Formula {
    Formula(counting: .occurrences(weight: 1), isImpossible: !facts.isTouching) {
      let touches = number($0)
      return Quotient(touches, events: touches)
    }
  }
}
