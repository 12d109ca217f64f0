// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Vocabulary

/// `behavior:` of the payment-run model.
struct PaymentRunSection: Section {
  let name = "the payment-run behaviour"
  let summary = Bilingual(
    en: "Loans of monthly instalments that are paid or missed: when to give up?",
    es: "Préstamos de cuotas mensuales que se pagan o no: ¿cuándo abandonar?")
  let model = Field(
    "model", .choice("a behaviour model", [(word: "payment-run", value: "payment-run")]),
    en: "The model; `payment-run` has monthly instalments.",
    es: "El modelo; `payment-run` tiene cuotas mensuales.")
  let payProbability = Field(
    "pay_probability", .share, en: "b: how likely each month's instalment is paid.",
    es: "b: probabilidad de que se pague la cuota de cada mes.")
  let truncation = Field(
    optional: "truncation", .wholeNumber(.between(1, 10_000)),
    en: """
      k: payments end one month after missed instalments first reach it; without it they never end.
      """,
    es: """
      k: los pagos terminan un mes después de que las cuotas impagas lleguen a él; sin él, nunca terminan.
      """)
  let term = Field(
    "term", .wholeNumber(.between(ParameterRange.term)),
    en: "Monthly instalments; the horizon must hold them.",
    es: "Cuotas mensuales; deben caber en el horizonte.")
  let clientRate = Field(
    "client_rate", .annualRate, en: "The loan's effective rate per year.",
    es: "Tasa efectiva anual del préstamo.")
  let arrearsLoss = Field(
    "arrears_loss", .share, en: "Share of the arrears that is lost.",
    es: "Parte de lo atrasado que se pierde.")
  let balanceLoss = Field(
    "balance_loss", .share, en: "Share of the balance not yet due that is lost on giving up.",
    es: "Parte del saldo aún no vencido que se pierde al abandonar.")

  func build(_ values: SectionValues) -> PaymentRunModel? {
    PaymentRunModel(
      payProbability: values[payProbability], truncation: values[truncation] ?? .max,
      term: values[term], clientRate: values[clientRate], arrearsLoss: values[arrearsLoss],
      balanceLoss: values[balanceLoss])
  }
}

extension Grammar where Value == Double {
  /// An effective rate per year, not negative; beyond 1 it needs its `%` sign.
  static var annualRate: Self {
    Self(
      TextGrammar(
        expected: "a rate per year such as 20% or 0.2", pattern: ShareText.pattern,
        otherSchemas: [Domain.between(0, 1).schema(type: "number")],
        parse: { text throws(ValueProblem) in
          try ShareText.parse(
            text, kind: "a rate per year", domain: .between(ParameterRange.annualRate))
        }, write: ShareText.write))
  }
}
