// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension MetricSubject {
  /// What learning costs; only strategies that learn have it.
  public static let learning = MetricSubject(
    Bilingual(en: "Learning", es: "Aprendizaje"), [.banditRegret])
}

extension Metric {
  /// Σ over touches of (the best channel's probability of engagement − that of the channel taken).
  public static let banditRegret = Metric(
    "bandit_regret", .count, .lower,
    label: Bilingual(
      en: "engagements missed while learning", es: "respuestas perdidas al aprender"),
    definition: Bilingual(
      en: """
        by how much the channels taken by `bandit` were less likely to be engaged with than the best of the step for the same debtor, \
        added up over all touches
        """,
      es: """
        en cuánto los canales que tomó `bandit` tenían menos probabilidad de respuesta que el mejor del paso para el mismo deudor, \
        sumado sobre todos los contactos
        """),
    topic: .reach, shownIn: .table, isTotal: true, need: .learning, exists: \.learns,
    formula: { facts in
      Formula(isImpossible: !facts.isTouching) { Quotient($0.number(.regret) * 0x1p-32) }
    })
}
