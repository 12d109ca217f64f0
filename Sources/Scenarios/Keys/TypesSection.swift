// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Vocabulary

/// `behavior.types:` — parameters of each latent type.
struct TypesSection: Section {
  let name = "the latent types"
  let summary = Bilingual(
    en: "What distinguishes debtors in ways no collector sees.",
    es: "Lo que distingue a los deudores sin que el cobrador lo vea.")
  let forgetter = Field(
    "forgetter", .shared("type", TypeSection()), default: "{}", en: "Pays when reminded.",
    es: "Paga si se le recuerda.")
  let constrained = Field(
    "constrained", .shared("type", TypeSection()), default: "{}", en: "Pays when liquid.",
    es: "Paga cuando tiene dinero.")
  let strategic = Field(
    "strategic", .shared("type", TypeSection()), default: "{}", en: "Pays under pressure.",
    es: "Paga bajo presión.")
  let insolvent = Field(
    "insolvent", .shared("type", TypeSection()), default: "{}", en: "Cannot pay.",
    es: "No puede pagar.")
  let disputing = Field(
    "disputing", .shared("type", TypeSection()), default: "{}", en: "Contests the debt.",
    es: "Discute la deuda.")

  func build(_ values: SectionValues) -> [TypeParameters]? {
    [
      values[forgetter], values[constrained], values[strategic], values[insolvent],
      values[disputing],
    ]
  }
}

struct TypeSection: Section {
  let name = "a latent type"
  let summary = Bilingual(en: "Parameters of a type.", es: "Parámetros de un tipo.")
  let baseline = Field(
    "baseline", .number(.factor), default: "1", en: "Factor on the baseline.",
    es: "Factor de la base.")
  let response = Field(
    "response", .number(.factor), default: "1", en: "Factor on the effect of a reminder.",
    es: "Factor del efecto de un recordatorio.")
  let conversation = Field(
    optional: "conversation", .number(.factor),
    en: "Factor on the effect of a conversation; `response` without it.",
    es: "Factor del efecto de una conversación; `response` si falta.")
  let engagement = Field(
    "engagement", .number(.factor), default: "1",
    en: "Factor on the probability of paying attention.",
    es: "Factor de la probabilidad de prestar atención.")
  let full = Field(
    "full", .byRegime(.share), default: "30%",
    en: "Probability that a payment is in full; one, or one per regime.",
    es: "Probabilidad de que un pago sea total; una, o una por régimen.")
  let income = Field(
    "income", .number(.factor), default: "1", en: "Factor on the segment's income.",
    es: "Factor de los ingresos del segmento.")
  let regimes = Field(
    "regimes", .section(RegimeSharesSection()).ofWhole, default: "{ stable: 100% }",
    en: "Regimes at the start; without `liquidity` everybody is in the stable one.",
    es: "Regímenes al inicio; sin `liquidity` todos están en el estable.")
  let promises = Field(
    "promises", .share, default: "0%", en: "Promises when asked in a conversation.",
    es: "Promete si se le pide en una conversación.")
  let reliability = Field(
    "reliability", .share, default: "100%",
    en: """
      Means a promise; thinks of an instalment on its day, at a reminder in its grace, at the end of it.
      """,
    es: """
      Promete en serio; piensa en una cuota en su día, con un recordatorio en su gracia y al final de \
      ésta.
      """)
  let accepts = Field(
    "accepts", .share, default: "0%", en: "Accepts a plan that is affordable.",
    es: "Acepta un plan asequible.")
  let tolerance = Field(
    "tolerance", .number(.positiveFactor), default: "1", en: "Divides irritation.",
    es: "Divide la irritación.")

  func build(_ values: SectionValues) -> TypeParameters? {
    var type = TypeParameters()
    type.baseline = values[baseline]
    type.response = values[response]
    type.conversation = values[conversation]
    type.engagement = values[engagement]
    type.full = values[full]
    type.income = values[income]
    type.regimes = values[regimes]
    type.promises = values[promises]
    type.reliability = values[reliability]
    type.accepts = values[accepts]
    type.tolerance = values[tolerance]
    return type
  }
}

struct RegimeSharesSection: Section {
  let name = "shares of regimes"
  let summary = Bilingual(en: "Shares that add up to 100%.", es: "Partes que suman 100%.")
  let stable = Field("stable", .share, default: "0%", en: "Income as usual.", es: "Ingreso normal.")
  let strained = Field(
    "strained", .share, default: "0%", en: "Income reduced.", es: "Ingreso reducido.")
  let insolvent = Field(
    "insolvent", .share, default: "0%", en: "Hardly any income.", es: "Casi sin ingreso.")

  func build(_ values: SectionValues) -> [Double]? {
    let shares = [values[stable], values[strained], values[insolvent]]
    if values.hasUnknownKeys { return shares }
    return values.owner.checkSum(of: shares) ? shares : nil
  }
}

extension Grammar where Value == [Double] {
  /// One value for all three regimes, or a list of three.
  static func byRegime(_ item: Grammar<Double>) -> Self {
    .forms(
      scalar: item.map { [$0, $0, $0] },
      list: .list(of: item, count: 3...3, expected: "three values: stable, strained, insolvent"),
      expected: "one value, or three: stable, strained, insolvent")
  }
}
