// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Strategies
import Vocabulary

extension MetricFamily {
  /// Touches that a rule held back and that were put off to another day.
  public static let postponedContacts = MetricFamily(
    "postponed_contacts", .count, .neutral,
    label: Bilingual(en: "postponed by", es: "aplazados por"),
    definition: Bilingual(
      en: "touches that the rule blocks first and that are put off to a lawful day",
      es: "contactos que bloquea primero la regla y que se aplazan a un día lícito"),
    topic: .suppression, isTotal: true, need: { _ in .touch },
    of: Bilingual(en: "rule", es: "regla"), members: \.postponing,
    formula: { facts, rule in
      .touches(of: facts) { $0.postponed(rule: rule + facts.rules.count - facts.postponing.count) }
    })

  /// Touches that a rule held back and whose place another channel took.
  public static let replacedContacts = MetricFamily(
    "replaced_contacts", .count, .neutral,
    label: Bilingual(en: "given another channel by", es: "con otro canal por"),
    definition: Bilingual(
      en: "touches that the rule blocks first and whose place another channel of the step takes",
      es: "contactos que bloquea primero la regla y cuyo lugar toma otro canal del paso"),
    topic: .suppression, isTotal: true, need: { _ in .touch },
    of: Bilingual(en: "rule", es: "regla"), members: \.replacing,
    formula: { facts, rule in
      .touches(of: facts) {
        $0.replaced(rule: rule < ContactRule.agreement.rawValue ? rule : rule + 1)
      }
    })
}

extension StrategyFacts {
  /// The rules on whose account touches are put off: the limits and those of packs.
  fileprivate var postponing: [String] {
    blocked.contains(.postpone) ? Array(rules.dropFirst(ContactRule.allCases.count)) : []
  }

  /// The rules on whose account another channel is taken: all but a running agreement, which binds all channels.
  fileprivate var replacing: [String] {
    blocked.contains(.nextChannel) ? rules.filter { $0 != ContactRule.agreement.name } : []
  }
}

extension Counts {
  /// Touches that some rules held back first and that were neither put off nor made by another channel.
  func lost(to rules: Range<Int>) -> Double {
    rules.reduce(0) { $0 + blocked(rule: $1) - postponed(rule: $1) - replaced(rule: $1) }
  }
}
