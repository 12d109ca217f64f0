// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

/// The pages of problems that scenarios have beyond being read.
public enum ScenarioPages {
  /// All pages about scenario files.
  public static let all: [DiagnosticPage] =
    ReadingPages.all + MoneyPages.all + CapacityPages.all + CalendarPages.all + RulePages.all
    + PricePages.all + NoticePages.all + VariantPages.all + [
      DiagnosticPage(
        .lawParameter,
        title: Bilingual(
          en: "a law's parameter is outside its interval",
          es: "un parámetro de una ley está fuera de su intervalo"),
        explanation: Bilingual(
          en: """
            Every law of chance has parameters with a domain: scales and shapes are above 0, the lower \
            bound is below the upper, values increase. The message names the parameter.
            """,
          es: """
            Cada ley de probabilidad tiene parámetros con un dominio: escalas y formas son mayores que 0, \
            el límite inferior es menor que el superior, los valores crecen. El mensaje nombra el parámetro.
            """), wrong: "balance: { uniform: [30, -5] }", right: "balance: { uniform: [5, 30] }"),
      DiagnosticPage(
        .explosiveBehavior,
        title: Bilingual(
          en: "payments would bring ever more payments",
          es: "los pagos traerían cada vez más pagos"),
        explanation: Bilingual(
          en: """
            Every payment raises the readiness to pay. If one payment brings one more or more on average, \
            the process explodes. The branching ratio is the highest ability times the mean jump of a \
            payment, divided by the decay; it must be below 1.
            """,
          es: """
            Cada pago aumenta la disposición a pagar. Si un pago trae en promedio otro o más, el proceso \
            explota. La razón de ramificación es la mayor capacidad por el salto medio de un pago, dividido \
            por el decaimiento; debe ser menor que 1.
            """),
        wrong: "excitation: { decay: 0.1 per day, habit_per_payment: 0.2 per day }",
        right: "excitation: { decay: 0.1 per day, habit_per_payment: 0.005 per day }"),
      DiagnosticPage(
        .noScore,
        title: Bilingual(
          en: "a condition on a score that no account has",
          es: "una condición sobre un puntaje que ninguna cuenta tiene"),
        explanation: Bilingual(
          en: """
            Scores come with an imported portfolio. Without them the condition would never hold, and the \
            treatment behind it would silently be nobody's.
            """,
          es: """
            Los puntajes vienen con una cartera importada. Sin ellos la condición nunca se cumpliría, y el \
            tratamiento que depende de ella no sería de nadie sin que se notara.
            """), wrong: "portfolio: { accounts: 5_000, … }   when: { score: \">= 0.6\" }",
        right: "portfolio: { import: { columns: { score: risk, … } } }"),
      DiagnosticPage(
        .controlWithoutMean,
        title: Bilingual(
          en: "a control whose mean is not known", es: "un control de media desconocida"),
        explanation: Bilingual(
          en: """
            The martingale of payments is 0 on average over luck. With `resample: portfolio` every replication has \
            the same luck, so its average is whatever that luck came to, and correcting by 0 would be wrong.
            """,
          es: """
            La martingala de los pagos vale 0 en promedio sobre el azar. Con `resample: portfolio` todas las \
            repeticiones tienen el mismo azar, así que su promedio es lo que ese azar dio, y corregir por 0 sería \
            un error.
            """), wrong: "resample: portfolio   variance_reduction: { control: martingale }",
        right: "resample: both   variance_reduction: { control: martingale }"),
      DiagnosticPage(
        .pointsWithoutDraws,
        title: Bilingual(
          en: "points for attributes that are not drawn anew",
          es: "puntos para atributos que no se sortean de nuevo"),
        explanation: Bilingual(
          en: """
            `points: sobol` lets the debtors of a replication share out their attributes evenly, and draws another \
            portfolio in each. With `resample: behavior` there is a single portfolio, and an imported one has its \
            attributes from the file: nothing is left to be shared out.
            """,
          es: """
            Con `points: sobol` los deudores de una repetición se reparten los atributos de manera uniforme, y cada \
            repetición sortea otra cartera. Con `resample: behavior` hay una sola cartera, y una importada trae sus \
            atributos del archivo: no queda nada que repartir.
            """), wrong: "resample: behavior   variance_reduction: { points: sobol }",
        right: "resample: both   variance_reduction: { points: sobol }"),
      DiagnosticPage(
        .noPreference,
        title: Bilingual(
          en: "a preferred channel that nobody has", es: "un canal preferido que nadie tiene"),
        explanation: Bilingual(
          en: """
            `channel: preferred` takes the channel each debtor prefers. Without preferences everybody gets \
            the `fallback` of the step: by default the first channel of the scenario that does not converse and has \
            consent.
            """,
          es: """
            `channel: preferred` usa el canal que prefiere cada deudor. Sin preferencias, todos reciben el \
            `fallback` del paso: por defecto el primer canal del escenario que no conversa y tiene consentimiento.
            """), wrong: "segments: { all: { balance: 100 } }",
        right: "segments: { all: { balance: 100, preferred_channel: { sms: 40%, email: 60% } } }"),
      DiagnosticPage(
        .mute,
        title: Bilingual(
          en: "an offer on a channel that cannot negotiate",
          es: "una oferta en un canal que no puede negociar"),
        explanation: Bilingual(
          en: """
            Promises and plans are agreed in a conversation. A message cannot hold one, so the offer would \
            never be accepted and the comparison would mislead.
            """,
          es: """
            Las promesas y los planes se acuerdan en una conversación. Un mensaje no puede mantenerla, así \
            que la oferta nunca se aceptaría y la comparación engañaría.
            """), wrong: "{ at: 5 dpd, channel: sms, offer: promise }",
        right: "{ at: 5 dpd, channel: agent_call, offer: promise }"),
    ] + BehaviorPages.all + PlausibilityPages.all
}
