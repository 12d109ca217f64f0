// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// The pages of problems that scenarios have beyond being read.
public enum ScenarioPages {
  /// All pages about scenario files.
  public static let all: [DiagnosticPage] =
    ReadingPages.all + [
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
    ]
}
