// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Vocabulary

/// What something costs by channel and date, in the currency of whoever asks it.
struct PriceList: Sendable {
  var about: String
  var source: String?
  var currency: Marked<String>
  var country: String?
  var until: Marked<CivilDate>?
  var rate: Marked<StatedRate>?
  var prices: [Named<[Marked<ListedPrice>]>]
}

/// What one unit of a list's currency costs in another, on a day, by somebody's word.
struct StatedRate: Sendable {
  var currency: String
  var value: Double
  var date: CivilDate
  var source: String?
}

/// A price from a day on; what it does not say is what the channel itself says.
struct ListedPrice: Sendable {
  var from: CivilDate
  var perAttempt: Double?
  var perMinute: Double?
}

/// One entry of `price_lists:`.
struct PriceListSection: Section {
  let name = "a price list"
  let summary = Bilingual(
    en: "What channels cost from which day on, in the list's own currency.",
    es: "Lo que cuestan los canales desde qué día, en la moneda de la lista.")
  let about = Field(
    "about", .text, default: "\"-\"", en: "Whose prices, of what.", es: "De quién, y de qué.")
  let source = Field(optional: "source", .text, en: "Where it stands.", es: "Dónde consta.")
  let currency = Field(
    "currency", Grammar<String>.currencyCode.marked, en: "ISO code of its amounts.",
    es: "Código ISO de sus importes.")
  let country = Field(
    optional: "country", .text, en: "ISO code of the country it is for.",
    es: "Código ISO del país para el que vale.")
  let until = Field(
    optional: "effective_until", Grammar<CivilDate>.date.marked,
    en: "The last day for which its prices are known; its last prices hold on, with a warning.",
    es: "El último día para el que se conocen sus precios; los últimos siguen, con un aviso.")
  let rate = Field(
    optional: "rate", Grammar<StatedRate>.section(StatedRateSection()).marked,
    en: "What one unit of its currency costs in the scenario's; needed where they differ.",
    es: "Lo que cuesta una unidad de su moneda en la del escenario; hace falta si son distintas.")
  let prices = Field(
    "prices",
    .named(
      .list(
        of: Grammar<ListedPrice>.section(ListedPriceSection()).marked, count: 1...100,
        expected:
          "a list of prices such as [{ effective_from: 2026-01-05, cost_per_attempt: 0.02 }]"
      ), expected: "lists of prices by channel"),
    en: "By channel, its prices in the order of their days.",
    es: "Por canal, sus precios en el orden de sus días.")

  func build(_ values: SectionValues) -> PriceList? {
    PriceList(
      about: values[about], source: values[source], currency: values[currency],
      country: values[country], until: values[until], rate: values[rate], prices: values[prices])
  }
}

/// `rate:` of a price list.
struct StatedRateSection: Section {
  let name = "a stated rate"
  let summary = Bilingual(
    en: "What one unit of the list's currency costs, in which currency, on which day.",
    es: "Lo que cuesta una unidad de la moneda de la lista, en qué moneda y en qué día.")
  let value = Field(
    "value", .number(ExchangeRates.domain), en: "The price of one unit.",
    es: "El precio de una unidad.")
  let currency = Field(
    "currency", .currencyCode, en: "ISO code of what it is paid in: the scenario's currency.",
    es: "Código ISO de aquello en que se paga: la moneda del escenario.")
  let date = Field("date", .date, en: "The day of the rate.", es: "El día del cambio.")
  let source = Field(optional: "source", .text, en: "Who says so.", es: "Quién lo dice.")

  func build(_ values: SectionValues) -> StatedRate? {
    StatedRate(
      currency: values[currency], value: values[value], date: values[date], source: values[source])
  }
}

/// A price of a channel, from a day on.
struct ListedPriceSection: Section {
  let name = "a dated price"
  let summary = Bilingual(
    en:
      "What a channel costs from a day until the next; what it leaves out is what the channel says.",
    es:
      "Lo que cuesta un canal desde un día hasta el siguiente; lo que falta es lo que dice el canal."
  )
  let from = Field(
    "effective_from", .date, en: "The first day it is paid.", es: "El primer día que se paga.")
  let perAttempt = Field(
    optional: "cost_per_attempt", .money,
    en: "Per attempt, and per segment of longer short messages.",
    es: "Por intento, y por segmento de los SMS más largos.")
  let perMinute = Field(
    optional: "cost_per_minute", .money, en: "Per minute of handling.",
    es: "Por minuto de atención.")

  func build(_ values: SectionValues) -> ListedPrice? {
    ListedPrice(from: values[from], perAttempt: values[perAttempt], perMinute: values[perMinute])
  }
}

extension Grammar where Value == [Marked<String>] {
  /// A price list by name, or several of which each prices other channels.
  static var priceLists: Self {
    .forms(
      scalar: Grammar<String>.name.marked.map { [$0] },
      list: .list(
        of: Grammar<String>.name.marked, count: 1...20, expected: "a list of price lists"),
      expected: "a price list such as provider-2026, or several of them in a list")
  }
}
