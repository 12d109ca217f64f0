// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension SensitivityReport {
  private var parameterTitle: String { language.choose("parameter", "parámetro") }

  /// What each parameter does alone.
  var tornado: (String, TextTable)? {
    guard let ends = record.ends else { return nil }
    var table = TextTable(
      header: [
        parameterTitle, language.choose("low", "mínimo"), language.choose("high", "máximo"),
        language.choose("own", "propio"), language.choose("at low", "en el mínimo"), "±",
        language.choose("at high", "en el máximo"), "±",
      ], leftColumns: [0])
    for bar in ends.tornado.bars {
      table.append(
        [name(bar.parameter)]
          + (ends.values[bar.parameter] + [record.parameters[bar.parameter].current]).map {
            TerminalText.escaped($0)
          } + cells(bar.low) + cells(bar.high))
    }
    return (
      language.choose(
        "One parameter at a time, less the scenario as it is",
        "Un parámetro a la vez, menos el escenario actual"), table
    )
  }

  private func cells(_ pair: PairedDifference) -> [String] {
    let decimals = decimals(pair.standardError, of: pair.mean)
    let interval = pair.interval(level: record.level)
    return [
      pair.mean.map { format.difference($0, decimals: decimals) } ?? "—",
      pair.standardError == 0
        ? exact
        : interval.map { format.differenceColumn(pair.mean, $0, decimals: decimals) } ?? "—",
    ]
  }

  /// Elementary effects, the largest first.
  var morris: (String, TextTable)? {
    guard let screening = record.screening else { return nil }
    var table = TextTable(
      header: [
        parameterTitle, "μ*", language.choose("interval", "intervalo"), "μ",
        language.choose("interval", "intervalo"), "σ", language.choose("interval", "intervalo"),
        language.choose("verdict", "veredicto"),
      ], leftColumns: [0, 7])
    let order = screening.effects.indices.sorted {
      (screening.effects[$0].meanSize ?? 0, $1) > (screening.effects[$1].meanSize ?? 0, $0)
    }
    for parameter in order {
      let effects = screening.effects[parameter]
      let decimals = decimals(
        effects.interval.map { $0.halfWidth / 2 }, of: effects.meanSize)
      table.append([
        name(parameter), effects.meanSize.map { format.size($0, decimals: decimals) } ?? "—",
        range(effects.interval) { format.sizeEnd($0, decimals: decimals) },
        effects.mean.map { format.difference($0, decimals: decimals) } ?? "—",
        range(effects.meanInterval) { format.differenceEnd($0, decimals: decimals) },
        effects.deviation.map { format.size($0, decimals: decimals) } ?? "—",
        range(effects.deviationInterval) { format.sizeEnd($0, decimals: decimals) },
        decision(parameter, screening),
      ])
    }
    let count = decimal.text(screening.trajectories)
    return (
      language.choose(
        "Elementary effects over the whole range (Morris, \(count) trajectories)",
        "Efectos elementales sobre todo el rango (Morris, \(count) trayectorias)"), table
    )
  }

  private func decision(_ parameter: Int, _ screening: SensitivityRecord.Screening) -> String {
    screening.decisions[parameter].isKept
      ? language.choose("matters", "importa") : language.choose("set aside", "apartado")
  }

  /// Shares of the variance, the largest total first.
  var sobol: (String, TextTable)? {
    guard let shares = record.shares else { return nil }
    let interval = language.choose("interval", "intervalo")
    var table = TextTable(
      header: [
        parameterTitle, language.choose("alone (S)", "por sí solo (S)"), interval,
        language.choose("with others (S_T)", "con otros (S_T)"), interval,
      ], leftColumns: [0])
    for (parameter, index) in ranked(shares) {
      table.append([
        name(parameter), decimal.percent(index.first, decimals: 1),
        range(index.firstInterval, shares), decimal.percent(index.total, decimals: 1),
        range(index.totalInterval, shares),
      ])
    }
    let rows = decimal.text(shares.rows)
    return (
      language.choose(
        "Shares of the variance (Sobol', \(rows) rows)",
        "Partes de la varianza (Sobol', \(rows) filas)"), table
    )
  }

  /// The interval of a share; a single parameter has all by definition.
  func range(_ interval: ConfidenceInterval?, _ shares: SensitivityRecord.Shares) -> String {
    shares.parameters.count == 1
      ? language.choose("by definition", "por definición")
      : range(interval) { decimal.text($0 * 100, decimals: 1) }
  }

  /// The parameters with their indices, the largest total first.
  func ranked(_ shares: SensitivityRecord.Shares) -> [(Int, SobolIndex)] {
    zip(shares.parameters, shares.indices.indices).sorted {
      $0.1.total == $1.1.total ? $0.0 < $1.0 : $0.1.total > $1.1.total
    }
  }

  /// Of what came out the same every time.
  private var exact: String { language.choose("exact", "exacto") }

  /// `0.12 to 0.34`, or `exact`.
  func range(_ interval: ConfidenceInterval?, _ text: (Double) -> String) -> String {
    guard let interval else { return "—" }
    guard interval.low < interval.high else { return exact }
    return text(interval.low) + language.choose(" to ", " a ") + text(interval.high)
  }
}
