// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// The pages of what does not fit a behaviour model.
enum BehaviorPages {
  static let all = [
    DiagnosticPage(
      .lostFrailty,
      title: Bilingual(
        en: "a readiness to pay of which less than half is left",
        es: "una disposición a pagar de la que queda menos de la mitad"),
      explanation: Bilingual(
        en: """
          Every payment brings others, and more of them from debtors who are readier to pay. Whoever would pay ever \
          more often is simulated with the largest readiness that does not explode. Where that leaves a mean below \
          one half, the results would be those of other debtors than the scenario's.
          """,
        es: """
          Cada pago trae otros, y más en deudores más dispuestos. Quien pagaría cada vez más a menudo se simula con \
          la mayor disposición que no explota. Si la media que queda es menor que un medio, los resultados serían de \
          otros deudores que los del escenario.
          """),
      wrong: "frailty: 4   excitation: { decay: 0.1 per day, habit_per_payment: 0.08 per day }",
      right: "frailty: 0.3   excitation: { decay: 0.1 per day, habit_per_payment: 0.02 per day }"),
    DiagnosticPage(
      .unusedByModel,
      title: Bilingual(
        en: "a key the behaviour model does not use",
        es: "una clave que el modelo de comportamiento no usa"),
      explanation: Bilingual(
        en: """
          Each behaviour model has its own world. Channels, paths and hidden types belong to `intensity`, `odds` to \
          `roll-rate`, `give_up` to `payment-run`. What a model does not use is refused, so that nobody takes it \
          for something that matters.
          """,
        es: """
          Cada modelo de comportamiento tiene su propio mundo. Los canales, caminos y tipos latentes son de \
          `intensity`, `odds` de `roll-rate`, `give_up` de `payment-run`. Lo que un modelo no usa se rechaza, para \
          que nadie crea que importa.
          """),
      wrong:
        "behavior: { model: payment-run, … }   strategies: { a: { path: [] , odds: { cure: 2 } } }",
      right: "behavior: { model: payment-run, … }   strategies: { a: { give_up: { missed: 3 } } }"),
    DiagnosticPage(
      .termBeyondHorizon,
      title: Bilingual(
        en: "a term that outlives the horizon", es: "un plazo que excede el horizonte"),
      explanation: Bilingual(
        en: """
          The loss of a loan is known when it is given up or at the end of its term. A month is 1/12 year, and the \
          last one ends with day ⌈months·365.25/12⌉, which the horizon must hold.
          """,
        es: """
          La pérdida de un préstamo se conoce cuando se abandona o al final de su plazo. Un mes es 1/12 de año, y el \
          último termina con el día ⌈meses·365,25/12⌉, que debe caber en el horizonte.
          """), wrong: "horizon: 365 days   behavior: { model: payment-run, term: 24, … }",
      right: "horizon: 731 days   behavior: { model: payment-run, term: 24, … }"),
    DiagnosticPage(
      .meaninglessBalance,
      title: Bilingual(
        en: "balances that rounding makes meaningless",
        es: "saldos que el redondeo deja sin sentido"),
      explanation: Bilingual(
        en: """
          Money is counted in the smallest unit of the currency, such as cents. An amount of fewer than ten of them is \
          changed by more than 5% when it is rounded: a loan of 2 cents in 60 instalments of at least a cent each would \
          bring back thirty times what was lent. So a balance must come to ten minor units, and in the `payment-run` \
          model its instalment must; at most a quarter of a portfolio may lie below, which is next to nothing of its money.
          """,
        es: """
          El dinero se cuenta en la unidad mínima de la moneda, como los centavos. Un importe de menos de diez de ellas \
          cambia más de un 5% al redondearlo: un préstamo de 2 centavos en 60 cuotas de al menos un centavo devolvería \
          treinta veces lo prestado. Por eso un saldo debe llegar a diez unidades mínimas y, en el modelo \
          `payment-run`, debe hacerlo su cuota; a lo sumo una cuarta parte de la cartera puede quedar por debajo, que es casi nada de su dinero.
          """), wrong: "balance: { uniform: [0, 0.01] }", right: "balance: { uniform: [10, 500] }"),
  ]
}
