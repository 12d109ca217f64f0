// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar

/// `behavior.liquidity:` — paydays, income and regimes.
struct LiquiditySection: Section {
  let name = "the liquidity"
  let summary = Bilingual(
    en: "Paydays, income and regimes.", es: "Días de cobro, ingresos y regímenes.")
  let paydays = Field(
    "paydays",
    .list(of: .section(PaydaySection()), count: 1...20, expected: "a list of payday calendars"),
    default: "[{ days: [15, 31], share: 50% }, { days: [31], share: 50% }]",
    en: "On which days of the month which share of debtors is paid.",
    es: "Qué días del mes cobra qué parte de los deudores.")
  let ability = Field(
    "ability", .byRegime(.number(.factor)), default: "[1, 0.6, 0.1]",
    en: "Ability by regime.", es: "Capacidad por régimen.")
  let income = Field(
    "income", .byRegime(.number(.factor)), default: "[1, 0.5, 0.05]",
    en: "Income by regime, over the usual.", es: "Ingreso por régimen, respecto al normal.")
  let moves = Field(
    "moves", .section(MovesSection()), default: "{}",
    en: "Regime at the next payday, by the present one.",
    es: "Régimen en el próximo día de cobro, según el actual.")
  let boost = Field(
    "payday_boost", .number(.factor), default: "1.5",
    en: "Factor on ability after payday.", es: "Factor de capacidad tras el cobro.")
  let window = Field(
    "payday_window", .wholeDays(), default: "4 days",
    en: "How long the boost holds, also after the last payday before the start.",
    es: "Cuánto dura el factor, también tras el último día de cobro antes del inicio.")
  let carry = Field(
    "carry", .share, default: "30%", en: "Unspent cash still there at the next payday.",
    es: "Dinero no gastado que queda en el próximo cobro.")
  let shock = Field(
    "income_shock", .number(.factor), default: "0.2",
    en: "Standard deviation of the logarithm of a payday's income.",
    es: "Desviación típica del logaritmo del ingreso de un cobro.")
  let least = Field(
    "least_payment", .money, default: "5", en: "With less cash nobody pays.",
    es: "Con menos dinero nadie paga.")
  let affordable = Field(
    "affordable_share", .share, default: "50%",
    en: "Largest share of monthly income an affordable instalment takes.",
    es: "Mayor parte del ingreso mensual que toma una cuota asequible.")

  func build(_ values: SectionValues) -> Liquidity? {
    let calendars = values[paydays]
    guard values.reader(paydays).checkSum(of: calendars.map(\.weight)) else { return nil }
    return Liquidity(
      paydays: calendars, ability: values[ability], incomeFactor: values[income],
      transitions: values[moves], paydayBoost: values[boost], paydayWindow: values[window],
      carry: values[carry], incomeShock: values[shock], leastPayment: values[least],
      affordableShare: values[affordable])
  }
}

struct PaydaySection: Section {
  let name = "a payday calendar"
  let summary = Bilingual(en: "Days on which income arrives.", es: "Días en que llega el ingreso.")
  let days = Field(
    "days",
    .list(
      of: .wholeNumber(.between(1, 31)), count: 1...31,
      expected: "days of the month such as [15, 31]"),
    en: "Days of the month; days a month lacks fall on its last.",
    es: "Días del mes; los que no existen caen en el último.")
  let share = Field("share", .share, en: "Share of debtors.", es: "Parte de los deudores.")

  func build(_ values: SectionValues) -> Liquidity.PaydayCalendar? {
    .init(daysOfMonth: Set(values[days]).sorted(), weight: values[share])
  }
}

struct MovesSection: Section {
  let name = "the moves between regimes"
  let summary = Bilingual(en: "One row per regime.", es: "Una fila por régimen.")
  let stable = Field(
    "stable", .section(RegimeSharesSection()).ofWhole, default: "{ stable: 97%, strained: 3% }",
    en: "From stable.", es: "Desde estable.")
  let strained = Field(
    "strained", .section(RegimeSharesSection()).ofWhole,
    default: "{ stable: 15%, strained: 82%, insolvent: 3% }", en: "From strained.",
    es: "Desde ajustado.")
  let insolvent = Field(
    "insolvent", .section(RegimeSharesSection()).ofWhole,
    default: "{ strained: 5%, insolvent: 95% }",
    en: "From insolvent.", es: "Desde insolvente.")

  func build(_ values: SectionValues) -> [[Double]]? {
    [values[stable], values[strained], values[insolvent]]
  }
}
