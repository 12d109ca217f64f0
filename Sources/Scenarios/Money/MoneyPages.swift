// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// The pages of problems with currencies and amounts.
enum MoneyPages {
  static let all = [
    DiagnosticPage(
      .foreignPreset,
      title: Bilingual(
        en: "amounts of a preset in another currency",
        es: "importes de un preajuste en otra moneda"),
      explanation: Bilingual(
        en: """
          A preset says in which currency its prices and limits are. Used as they stand under another `currency`, they \
          would be wrong by the rate between the two, and so would every cost and verdict. `exchange_rate` is what one \
          unit of the preset's currency costs in the scenario's; it converts all amounts that the preset gives. What the \
          scenario gives itself stays as it is, because it is in the scenario's currency: balances, incomes, \
          `complaint_cost`, prices of channels that it writes, amounts in conditions and margins, and the columns of an \
          imported file.
          """,
        es: """
          Un preajuste dice en qué moneda están sus precios y límites. Usados tal cual con otra `currency`, estarían mal \
          en lo que vale el cambio, y con ellos todo costo y veredicto. `exchange_rate` es lo que cuesta en la moneda del \
          escenario una unidad de la del preajuste; convierte todos los importes que da el preajuste. Lo que da el propio \
          escenario queda como está, porque está en su moneda: saldos, ingresos, `complaint_cost`, precios de canales que \
          él escribe, importes de condiciones y márgenes, y las columnas de un archivo importado.
          """), wrong: "currency: COP   channels: { preset: latam-2026 }",
      right: """
        currency: COP
        exchange_rate: 4_100  # COP per USD, 2026-01-05
        channels: { preset: latam-2026 }
        """),
    DiagnosticPage(
      .idleRate,
      title: Bilingual(
        en: "an exchange rate that converts nothing", es: "un tipo de cambio que no convierte nada"),
      explanation: Bilingual(
        en: """
          `exchange_rate` converts the amounts that presets give in another currency. Here there are none: no preset is \
          named, it is in the scenario's currency, or all its amounts are replaced.
          """,
        es: """
          `exchange_rate` convierte los importes que los preajustes dan en otra moneda. Aquí no hay ninguno: no se nombra \
          un preajuste, está en la moneda del escenario, o todos sus importes se reemplazan.
          """), wrong: "currency: USD   exchange_rate: 4_100", right: "currency: USD"),
    DiagnosticPage(
      .unusualRate,
      title: Bilingual(
        en: "an exchange rate that is far from the usual one",
        es: "un tipo de cambio lejos del habitual"),
      explanation: Bilingual(
        en: """
          `exchange_rate` is what one unit of the preset's currency costs in the scenario's: 4,100 for pesos of Colombia and \
          a preset in dollars, and not 1/4,100 or 1. The program knows orders of magnitude of 2025 and warns where a rate is \
          more than 5 times away (1.5 between currencies that are fixed to each other, 2 between large ones, 8 with high inflation), or where its inverse would fit, or fit much better. Of currencies without a steady rate (CUP, IRR, \
          KPW, SDG, SSP, SYP, VES) it says that it cannot check one. All costs and verdicts hang on it.
          """,
        es: """
          `exchange_rate` es lo que cuesta en la moneda del escenario una unidad de la del preajuste: 4.100 con pesos \
          colombianos y un preajuste en dólares, y no 1/4.100 ni 1. El programa conoce órdenes de magnitud de 2025 y avisa si \
          un tipo está a más de 5 veces (1,5 entre monedas fijadas una a otra, 2 entre las grandes, 8 con inflación alta), o si su inverso encajaría, o encajaría mucho mejor. De las monedas sin tipo estable (CUP, \
          IRR, KPW, SDG, SSP, SYP, VES) dice que no puede comprobarlo. De él dependen todos los costos y veredictos.
          """), wrong: "currency: COP   exchange_rate: 0.00024",
      right: "currency: COP   exchange_rate: 4_100"),
    DiagnosticPage(
      .mayBeThousands,
      title: Bilingual(
        en: "an amount that may be a thousand times larger",
        es: "un importe que puede ser mil veces mayor"),
      explanation: Bilingual(
        en: """
          A point before exactly three digits separates decimals in scenarios and thousands in much of the world: `1.850` \
          is read as 1.85. Only amounts of money are looked at, laws of uncertain parameters that stand in amounts and the \
          bounds of `recobro tune` included, and not in currencies with three decimals. `1_850` and `1.85` can be read in one way only.
          """,
        es: """
          Un punto antes de exactamente tres cifras separa decimales en los escenarios y miles en buena parte del mundo: \
          `1.850` se lee como 1,85. Solo se miran importes de dinero, incluidas las leyes de parámetros inciertos que están \
          en importes y las cotas de `recobro tune`, y no en monedas de tres decimales. `1_850` y `1.85` solo se leen de una manera.
          """), wrong: "balance: { lognormal: { median: 1.850, sigma: 0.8 } }",
      right: "balance: { lognormal: { median: 1_850, sigma: 0.8 } }"),
  ]
}
