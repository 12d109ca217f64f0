// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The pages of problems with contact rules.
enum RulePages {
  static let all = [
    DiagnosticPage(
      .contradictoryRules,
      title: Bilingual(
        en: "rules that leave no hour open", es: "reglas que no dejan ninguna hora abierta"),
      explanation: Bilingual(
        en: """
          All packs bind at once. Where each of two rules has open hours and both together have none on any day of the run, no \
          touch by the channel could be lawful, and one of the packs is probably not the one that was meant.
          """,
        es: """
          Todos los paquetes obligan a la vez. Si dos reglas tienen cada una horas abiertas y juntas ninguna en ningún día de la \
          corrida, ningún contacto por el canal sería lícito, y probablemente uno de los paquetes no es el que se quería.
          """),
      wrong: """
        own: { a: { rules: { hours: { hours: { monday-sunday: 08:00-12:00 } } } }, b: { rules: { hours: { hours: { monday-sunday: 13:00-18:00 } } } } }
        """,
      right: "own: { a: { rules: { hours: { hours: { monday-sunday: 08:00-12:00 } } } } }"),
    DiagnosticPage(
      .roleNotSaid,
      title: Bilingual(
        en: "rules that tell collectors apart, and no role",
        es: "reglas que distinguen a quien cobra, y ningún rol"),
      explanation: Bilingual(
        en: """
          A law may bind agencies and not creditors, and a platform may close a channel to those who collect for others. Without \
          `role` the scenario is the creditor's.
          """,
        es: """
          Una ley puede obligar a las agencias y no a los acreedores, y una plataforma cerrar un canal a quien cobra para otros. \
          Sin `role` el escenario es el del acreedor.
          """), wrong: "contact_rules: us-reg-f", right: "role: agency   contact_rules: us-reg-f"),
    DiagnosticPage(
      .idleRules,
      title: Bilingual(
        en: "rules that can never hold anything back", es: "reglas que nunca pueden retener nada"),
      explanation: Bilingual(
        en: """
          A pack works on the channels it binds, for the roles it names and on the days it is in force. One that meets none of \
          the scenario's touches changes nothing.
          """,
        es: """
          Un paquete obra sobre los canales que obliga, para los roles que nombra y en los días de su vigencia. El que no \
          encuentra ningún contacto del escenario no cambia nada.
          """), wrong: "role: creditor   contact_rules: us-reg-f",
      right: "role: agency   contact_rules: us-reg-f"),
    DiagnosticPage(
      .unlawfulStep,
      title: Bilingual(
        en: "a step that no rule ever lets act", es: "un paso que ninguna regla deja actuar"),
      explanation: Bilingual(
        en: """
          Where a rule forbids the step's channel, or is closed at its time of day on every day of the run, all of its touches \
          are held back. They are counted as suppressed.
          """,
        es: """
          Si una regla prohíbe el canal del paso, o está cerrada a su hora todos los días de la corrida, se retienen todos sus \
          contactos. Se cuentan como suprimidos.
          """),
      wrong: "contact_rules: colombia-ley-2300   path: [{ at: 1 dpd, channel: sms, time: 22:00 }]",
      right: "contact_rules: colombia-ley-2300   path: [{ at: 1 dpd, channel: sms, time: 10:00 }]"),
  ]
}
