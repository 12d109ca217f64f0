// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// What a verdict rests on, besides chance: how many of the assumed numbers are the reader's own.
struct OriginWords {
  let origins: ParameterOrigins
  let language: ReportLanguage

  private var decimal: DecimalText { DecimalText(language: language) }

  /// `3 of 41 parameters from your data`.
  var share: String {
    let (data, all) = (decimal.text(origins.all.data), decimal.text(origins.all.total))
    return language.choose(
      "\(data) of \(all) parameters from your data",
      "\(data) de \(all) parámetros salen de sus datos")
  }

  /// Where all of them come from, in a sentence.
  var sentence: String {
    let counts = origins.all
    let (all, data) = (decimal.text(counts.total), decimal.text(counts.data))
    let written = decimal.text(counts.written)
    let parts =
      [
        counts.data == 1
          ? language.choose("1 comes from your data", "1 sale de sus datos")
          : language.choose("\(data) come from your data", "\(data) salen de sus datos"),
        counts.written == 1
          ? language.choose("1 is written in the scenario", "1 está escrito en el escenario")
          : language.choose(
            "\(written) are written in the scenario", "\(written) están escritos en el escenario"),
      ] + taken
    return language.choose(
      "It rests on assumptions: of \(all) parameters of debtors and channels \(parts.joined(separator: ", "))\(unknown). "
        + "Intervals and confidence speak of chance alone.",
      "Descansa en supuestos: de \(all) parámetros de deudores y canales, \(parts.joined(separator: ", "))\(unknown). "
        + "Los intervalos y la confianza solo hablan del azar.") + prices
  }

  /// The price lists that are paid by, with their days and rates; empty where there are none.
  private var prices: String {
    origins.priceLists.map { " " + sentence(of: $0) }.joined()
  }

  private func sentence(of list: PriceListUse) -> String {
    func day(_ text: String) -> String { DateText.text(iso: text, in: language) }
    let place = [list.currency, list.country].compactMap { $0 }.joined(separator: ", ")
    let days = list.dates.map(day).joined(separator: language.choose(" and ", " y "))
    let converted = list.rate.map { rate in
      let (cost, when) = (
        "\(decimal.text(rate, decimals: rate == rate.rounded() ? 0 : 4)) \(list.rateCurrency ?? "")",
        day(list.rateDate ?? "")
      )
      return language.choose(
        ", 1 \(list.currency) for \(cost) on \(when)", ", 1 \(list.currency) por \(cost) el \(when)"
      )
        + (list.rateSource.map { " (\($0))" } ?? "")
    }
    return language.choose(
      "Channels are paid by the price list \(list.name) (\(place)): prices from \(days)",
      "Los canales se pagan por la lista de precios \(list.name) (\(place)): precios desde \(days)")
      + (converted ?? "") + "."
  }

  /// What to add where the scenario writes out all that could be left out, as a resolved one does.
  private var unknown: String {
    origins.isWrittenOut
      ? language.choose(
        " (it leaves nothing to defaults or presets, as a resolved scenario does: which of them were taken from there it does not say)",
        " (no deja nada a valores por defecto ni preajustes, como un escenario resuelto: no dice cuáles salieron de ahí)"
      ) : ""
  }

  /// What comes from presets and defaults, where anything does.
  private var taken: [String] {
    let counts = origins.all
    let names = origins.presets.joined(separator: ", ")
    return [
      counts.preset > 0
        ? language.choose(
          "\(decimal.text(counts.preset)) \(counts.preset == 1 ? "is that" : "are those") of presets (\(names))",
          "\(decimal.text(counts.preset)) \(counts.preset == 1 ? "es" : "son") de preajustes (\(names))"
        ) : nil,
      counts.byDefault > 0
        ? language.choose(
          counts.byDefault == 1
            ? "1 is a default" : "\(decimal.text(counts.byDefault)) are defaults",
          counts.byDefault == 1
            ? "1 es un valor por defecto"
            : "\(decimal.text(counts.byDefault)) son valores por defecto")
        : nil,
    ].compactMap { $0 }
  }

  /// The counts of a section as a table's row: from data, written, presets, defaults.
  func row(_ section: ParameterOrigins.Section) -> [String] {
    [section.data, section.written, section.preset, section.byDefault].map { decimal.text($0) }
  }
}
