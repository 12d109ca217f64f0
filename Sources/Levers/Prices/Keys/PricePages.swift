// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The pages of problems with price lists.
enum PricePages {
  static let all = [
    DiagnosticPage(
      .foreignPrices,
      title: Bilingual(
        en: "a price list in another currency", es: "una lista de precios en otra moneda"),
      explanation: Bilingual(
        en: """
          A price list says in which currency its amounts are, and they are never taken for another's: under another `currency` \
          the list must state what one unit of its own costs there, with the day of that rate. A list of this build is copied into \
          `price_lists` to state one.
          """,
        es: """
          Una lista de precios dice en qué moneda están sus importes, y nunca se toman por los de otra: con otra `currency`, la lista \
          debe decir cuánto cuesta allí una unidad de la suya, con el día de ese cambio. Una lista de esta versión se copia en \
          `price_lists` para decirlo.
          """),
      wrong: "currency: COP   price_lists: { provider: { currency: USD, prices: … } }",
      right:
        "price_lists: { provider: { currency: USD, rate: { value: 4_100, currency: COP, date: 2026-01-05 }, prices: … } }"
    ),
    DiagnosticPage(
      .noPrice,
      title: Bilingual(
        en: "days before the first price of a list",
        es: "días anteriores al primer precio de una lista"),
      explanation: Bilingual(
        en: """
          The list that `prices` names has no price of a channel for the first days of the run. A later price says nothing about \
          them. Begin later, add what was paid before, or leave the list out.
          """,
        es: """
          La lista que nombra `prices` no tiene precio de un canal para los primeros días de la simulación. Un precio posterior no dice \
          nada de ellos. Empiece más tarde, añada lo que se pagaba antes o quite la lista.
          """), wrong: "start: 2026-01-05   prices: whatsapp-utility-colombia",
      right: "start: 2026-10-05   prices: whatsapp-utility-colombia"),
    DiagnosticPage(
      .pricesEnd,
      title: Bilingual(
        en: "a price list that ends before the run",
        es: "una lista de precios que acaba antes que la simulación"),
      explanation: Bilingual(
        en: """
          `effective_until` says until when a list's prices are known. Beyond it its last prices are paid on. This is a warning; the \
          run goes on.
          """,
        es: """
          `effective_until` dice hasta cuándo se conocen los precios de una lista. Después se siguen pagando los últimos. Es un aviso; \
          la ejecución continúa.
          """),
      wrong: "horizon: 365 days   price_lists: { provider: { effective_until: 2026-06-30, … } }",
      right: "horizon: 170 days   price_lists: { provider: { effective_until: 2026-06-30, … } }"),
    DiagnosticPage(
      .idleList,
      title: Bilingual(
        en: "a price list of other channels", es: "una lista de precios de otros canales"),
      explanation: Bilingual(
        en: """
          No channel of the scenario has the name of one that the chosen list prices, so every channel keeps its own price. This is a \
          warning; the run goes on.
          """,
        es: """
          Ningún canal del escenario lleva el nombre de uno al que la lista elegida pone precio, así que cada canal conserva el suyo. \
          Es un aviso; la ejecución continúa.
          """), wrong: "channels: { email: … }   prices: sms-united-states",
      right: "channels: { sms: … }   prices: sms-united-states"),
  ]
}
