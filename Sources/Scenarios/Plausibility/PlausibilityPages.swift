// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// The pages of what a scenario says but can never matter.
enum PlausibilityPages {
  static let all = [
    DiagnosticPage(
      .idleStep,
      title: Bilingual(en: "a step that never acts", es: "un paso que nunca actúa"),
      explanation: Bilingual(
        en: """
          An account that starts at 10 dpd is at 10 + t dpd on day t, and the last day is the one before the \
          horizon. A step whose days no account can have is never made, and the strategy is compared without it.
          """,
        es: """
          Una cuenta que empieza con 10 días de mora tiene 10 + t en el día t, y el último día es el anterior \
          al horizonte. Un paso cuyos días no alcanza ninguna cuenta nunca se da, y la estrategia se compara \
          sin él.
          """), wrong: "{ at: 30 dpd, every: 7 days, until: 10 dpd, channel: sms }",
      right: "{ at: 10 dpd, every: 7 days, until: 30 dpd, channel: sms }"),
    DiagnosticPage(
      .noCause,
      title: Bilingual(
        en: "a step that answers what cannot happen",
        es: "un paso que responde a lo que no puede ocurrir"),
      explanation: Bilingual(
        en: """
          Promises are broken only where a step of the same strategy offers them; instalments are missed and plans \
          broken only where one offers a plan. Without such a step the answer never comes.
          """,
        es: """
          Solo se incumple una promesa si un paso de la misma estrategia la ofrece, y solo se impaga una cuota \
          o se incumple un plan si alguno ofrece un plan. Sin ese paso, la respuesta nunca llega.
          """), wrong: "path: [{ on: broken_promise, channel: sms }]",
      right: """
        path:
          - { at: 5 dpd, channel: agent_call, offer: promise }
          - { on: broken_promise, channel: sms }
        """),
    DiagnosticPage(
      .hiddenTreatment,
      title: Bilingual(
        en: "a treatment that nobody follows", es: "un tratamiento que nadie sigue"),
      explanation: Bilingual(
        en: """
          An account follows the first treatment whose `when` holds. One without `when` takes every account, so \
          what stands behind it is nobody's.
          """,
        es: """
          Una cuenta sigue el primer tratamiento cuyo `when` se cumple. Uno sin `when` se queda con todas las \
          cuentas, así que lo que va detrás no es de nadie.
          """),
      wrong: """
        - { name: rest, path: [] }
        - { name: small, when: { balance: "< 80" }, path: [] }
        """,
      right: """
        - { name: small, when: { balance: "< 80" }, path: [] }
        - { name: rest, path: [] }
        """),
    DiagnosticPage(
      .outOfProportion,
      title: Bilingual(
        en: "a price out of proportion to the balances",
        es: "un precio desproporcionado para los saldos"),
      explanation: Bilingual(
        en: """
          A contact that costs more than the median placed balance can hardly be worth it, and a complaint that costs \
          more than ten of them is rarely meant. Balances and prices are often in two currencies then, or one of them \
          in thousands. `exchange_rate` converts the amounts of presets only; balances, `complaint_cost`, prices that \
          the scenario writes and imported files are taken as they stand.
          """,
        es: """
          Un contacto que cuesta más que la mediana de los saldos asignados difícilmente vale la pena, y una queja que \
          cuesta más de diez rara vez se quiso escribir. Saldos y precios suelen estar entonces en dos monedas, o uno \
          de ellos en miles. `exchange_rate` solo convierte los importes de los preajustes; saldos, `complaint_cost`, \
          precios que escribe el escenario y archivos importados se toman como están.
          """), wrong: "currency: COP   exchange_rate: 4_100   balance: 150",
      right: "currency: COP   exchange_rate: 4_100   balance: 600_000"),
    DiagnosticPage(
      .idleKey,
      title: Bilingual(en: "a key without effect", es: "una clave sin efecto"),
      explanation: Bilingual(
        en: """
          The key can be read and changes nothing here. Complaints and opt-outs are probabilities per contact and unit of \
          irritation: without `irritation` of some channel they never come, and `complaint_cost` is never paid. `fallback` is \
          the channel of debtors whose preferred one is of no use, and goes with `channel: preferred`; `times` and `until` limit \
          touches that `every` repeats; `cost_per_minute` is paid for `minutes_engaged` and `minutes_unanswered`. A condition \
          that never holds (broken promises where nothing offers one, the vulnerable where nobody is), or that always does \
          (`attempts: ">= 0"`), decides nothing, and in `stop` everything. An offer that no type of debtor takes (`promises`, `accepts`) \
          brings no agreement, a channel without consent, arrival or attention reaches nobody, and a limit of channels that no \
          step takes holds nothing back. A line of `expect`, or a constraint of `recobro tune`, that holds whatever happens guards \
          nothing: `recovery_rate <= 100%`. What a preset brings is not told.
          """,
        es: """
          La clave se puede leer y aquí no cambia nada. Las quejas y bajas son probabilidades por contacto y unidad de \
          irritación: sin `irritation` de algún canal nunca llegan, y `complaint_cost` nunca se paga. `fallback` es el canal \
          de los deudores cuyo preferido no sirve, y va con `channel: preferred`; `times` y `until` limitan los contactos que \
          `every` repite; `cost_per_minute` se paga por `minutes_engaged` y `minutes_unanswered`. Una condición que nunca se \
          cumple (promesas incumplidas donde nada las ofrece, vulnerables donde no hay nadie), o siempre (`attempts: ">= 0"`), no \
          decide nada, y en `stop` lo decide todo. Una oferta que ningún tipo de deudor acepta (`promises`, `accepts`) no trae \
          acuerdos, un canal sin consentimiento, entrega o atención no llega a nadie, y un límite de canales que ningún paso \
          usa no retiene nada. Una línea de `expect`, o una restricción de `recobro tune`, que se cumple pase lo que pase no protege \
          nada: `recovery_rate <= 100%`. De lo que trae un preajuste no se avisa.
          """), wrong: "channels: { sms: { complaint: 1% } }",
      right: "channels: { sms: { complaint: 1%, irritation: 1 } }"),
    DiagnosticPage(
      .noIncome,
      title: Bilingual(
        en: "debtors who can never pay", es: "deudores que nunca pueden pagar"),
      explanation: Bilingual(
        en: """
          The behaviour has paydays on which cash arrives, and payments take cash. `liquidity` is what a debtor \
          has free for debts each month; without it it is 0, so no strategy recovers anything.
          """,
        es: """
          El comportamiento tiene días de cobro en los que llega dinero, y los pagos lo gastan. `liquidity` es lo \
          que un deudor tiene libre al mes para deudas; sin ella vale 0 y ninguna estrategia recupera nada.
          """), wrong: "segments: { all: { balance: 100 } }   behavior: { preset: consumer-cards }",
      right:
        "segments: { all: { balance: 100, liquidity: { lognormal: { median: 300, sigma: 0.5 } } } }"
    ),
    DiagnosticPage(
      .cutFrailty,
      title: Bilingual(
        en: "a readiness to pay that is cut", es: "una disposición a pagar que se recorta"),
      explanation: Bilingual(
        en: """
          Every payment brings others, and more of them from debtors who are readier to pay. Whoever would pay ever \
          more often is simulated with the largest readiness that does not explode, 0.99 over the branching ratio. \
          Debtors are then less ready on average than the scenario says.
          """,
        es: """
          Cada pago trae otros, y más en deudores más dispuestos. Quien pagaría cada vez más a menudo se simula con \
          la mayor disposición que no explota, 0,99 entre la razón de ramificación. Los deudores están entonces en \
          promedio menos dispuestos de lo que dice el escenario.
          """),
      wrong: "frailty: 2   excitation: { decay: 0.1 per day, habit_per_payment: 0.03 per day }",
      right: "frailty: 0.3   excitation: { decay: 0.1 per day, habit_per_payment: 0.02 per day }"),
    DiagnosticPage(
      .missingMetric,
      title: Bilingual(
        en: "a metric that never has a value", es: "una métrica que nunca tiene valor"),
      explanation: Bilingual(
        en: """
          `replications.until` ends a run when the interval of its metric is narrow enough, or when the best strategy by \
          it is known. The share of kept promises needs promises, the completion of plans needs plans, present values \
          need `discount`. A comparison takes a value of every strategy. Without it there is no interval and nothing to \
          select by: the run ends after 30 replications, or `min` if that is more, and is undecided. A line of `expect` on such a \
          metric stays undecided. As the objective or a constraint of `recobro tune`, or the metric of `recobro sensitivity`, it \
          is refused before anything is simulated, and so is one that is 0 whatever the parameters are, such as the contacts \
          by a channel that no step uses.
          """,
        es: """
          `replications.until` termina una ejecución cuando el intervalo de su métrica es bastante estrecho, o cuando se \
          sabe cuál estrategia es la mejor según ella. La parte de promesas cumplidas necesita promesas; los planes \
          completados, planes; los valores presentes, `discount`. Una comparación necesita el valor de cada estrategia. \
          Sin él no hay intervalo ni con qué elegir: la ejecución termina tras 30 réplicas, o `min` si son más, sin decidir. \
          Una línea de `expect` sobre una métrica así queda sin decidir. Como objetivo o restricción de `recobro tune`, o métrica de \
          `recobro sensitivity`, se rechaza antes de simular nada, igual que la que vale 0 con cualquier parámetro, como los \
          contactos por un canal que ningún paso usa.
          """), wrong: "until: { metric: kept_rate, half_width: 1% }   path: []",
      right: "until: { metric: net_recovery_rate, half_width: 0.1% }"),
    DiagnosticPage(
      .idleControl,
      title: Bilingual(
        en: "a control with too few replications", es: "un control con muy pocas repeticiones"),
      explanation: Bilingual(
        en: """
          How strongly a control corrects an estimate is itself estimated from the replications. A mean takes four \
          of them, a difference five; with fewer the run gives the ordinary estimates only.
          """,
        es: """
          Cuánto corrige un control a una estimación se estima con las mismas repeticiones. Una media necesita \
          cuatro, una diferencia cinco; con menos, la ejecución solo da las estimaciones ordinarias.
          """), wrong: "replications: 2   variance_reduction: { control: martingale }",
      right: "replications: 30   variance_reduction: { control: martingale }"),
  ]
}
