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
        language.choose("\(data) come from your data", "\(data) salen de sus datos"),
        language.choose(
          "\(written) are written in the scenario", "\(written) están escritos en el escenario"),
      ] + taken
    return language.choose(
      "It rests on assumptions: of \(all) parameters of debtors and channels \(parts.joined(separator: ", ")). "
        + "Intervals and confidence speak of chance alone.",
      "Descansa en supuestos: de \(all) parámetros de deudores y canales, \(parts.joined(separator: ", ")). "
        + "Los intervalos y la confianza solo hablan del azar.")
  }

  /// What comes from presets and defaults, where anything does.
  private var taken: [String] {
    let counts = origins.all
    let names = origins.presets.joined(separator: ", ")
    return [
      counts.preset > 0
        ? language.choose(
          "\(decimal.text(counts.preset)) are those of presets (\(names))",
          "\(decimal.text(counts.preset)) son de preajustes (\(names))") : nil,
      counts.byDefault > 0
        ? language.choose(
          "\(decimal.text(counts.byDefault)) are defaults",
          "\(decimal.text(counts.byDefault)) son valores por defecto") : nil,
    ].compactMap { $0 }
  }

  /// The counts of a section as a table's row: from data, written, presets, defaults.
  func row(_ section: ParameterOrigins.Section) -> [String] {
    [section.data, section.written, section.preset, section.byDefault].map { decimal.text($0) }
  }
}
