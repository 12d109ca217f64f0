// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension SensitivityReport {
  /// Where the best strategy changes.
  var ranking: [String] {
    guard let best = record.ends?.best else { return [] }
    let own = language.choose(
      "At the scenario's own values \(TerminalText.escaped(best)) has the best \(metric).",
      "Con los valores del propio escenario, la mejor estrategia en este resultado es \(TerminalText.escaped(best))."
    )
    guard let ranking = record.ranking else { return [own + ends(best) + missing] }
    return [own + ends(best)] + ranking.challengers.map { sentence($0, ranking) }
  }

  private var missing: String {
    guard record.status == .complete else { return "" }
    return language.choose(
      " At which value the ranking turns takes `--method sobol` or `both`.",
      " El valor en que cambia el orden requiere `--method sobol` o `both`.")
  }

  /// Which strategy is best where one parameter alone goes to an end.
  private func ends(_ best: String) -> String {
    guard let ends = record.ends else { return "" }
    let changes = ends.bestAtEnds.enumerated().flatMap { parameter, pair in
      zip(pair, ends.values[parameter]).compactMap { other, value -> String? in
        guard let other, other != best else { return nil }
        let place = "\(name(parameter)) = \(TerminalText.escaped(value))"
        return language.choose(
          "\(TerminalText.escaped(other)) at \(place)",
          "\(TerminalText.escaped(other)) con \(place)")
      }
    }
    guard !changes.isEmpty else {
      return language.choose(
        " No parameter alone changes that at an end of its range.",
        " Ningún parámetro por sí solo lo cambia en un extremo de su rango.")
    }
    return language.choose(
      " With one parameter alone at an end of its range: \(list(changes)).",
      " Con un solo parámetro en un extremo de su rango: \(list(changes)).")
  }

  // MARK: Flips

  private func sentence(
    _ challenger: SensitivityRecord.Challenger, _ ranking: SensitivityRecord.Ranking
  ) -> String {
    let name = TerminalText.escaped(challenger.strategy)
    let best = TerminalText.escaped(ranking.best)
    guard let share = challenger.flips.share else {
      return language.choose(
        "\(name) and \(best) have no point in common at which both have a value.",
        "\(name) y \(best) no tienen ningún punto en que ambas tengan un valor.")
    }
    let points = decimal.text(challenger.flips.count)
    guard share.value > 0 else {
      return language.choose(
        "\(name) (\(own(challenger)) there) is ahead of \(best) at none of \(points) points: no flip.",
        "\(name) (\(own(challenger)) ahí) no aventaja a \(best) en ninguno de \(points) puntos: el orden no cambia."
      )
    }
    let part = percent(share.value)
    let first = language.choose(
      "\(name) (\(own(challenger)) there) is ahead of \(best) in \(part) of the space of these ranges",
      "\(name) (\(own(challenger)) ahí) aventaja a \(best) en el \(part) del espacio de estos rangos"
    )
    return first + turns(challenger, ranking) + rule(challenger, ranking)
  }

  /// The challenger less the best one at the scenario's own values.
  private func own(_ challenger: SensitivityRecord.Challenger) -> String {
    guard let mean = challenger.own.mean else { return "—" }
    let decimals = decimals(challenger.own.standardError, of: mean)
    return format.meanDifference(mean, challenger.own.interval, decimals: decimals)
  }

  private func turns(
    _ challenger: SensitivityRecord.Challenger, _ ranking: SensitivityRecord.Ranking
  ) -> String {
    let turns = zip(ranking.parameters, challenger.flips.flips).compactMap { parameter, flip in
      flip.map { turn(parameter, $0) }
    }
    guard !turns.isEmpty else {
      return ranking.parameters.count == 1
        ? "."
        : language.choose(
          "; no single parameter turns the ranking on average over the others.",
          "; ningún parámetro por sí solo cambia el orden en promedio sobre los demás.")
    }
    let which = list(turns)
    return ranking.parameters.count == 1
      ? language.choose("; it overtakes where \(which).", "; la supera donde \(which).")
      : language.choose(
        "; on average over the others it overtakes where \(which).",
        "; en promedio sobre los demás, la supera donde \(which).")
  }

  private func turn(_ parameter: Int, _ flip: RankingFlips.Flip) -> String {
    let interval = range(flip.interval) { number($0, of: parameter) }
    return "\(name(parameter)) \(flip.isBetterAbove ? ">" : "<") "
      + "\(number(flip.value, of: parameter)) (\(interval))"
  }

  /// The rule for where the challenger is ahead, said when several parameters take part.
  private func rule(
    _ challenger: SensitivityRecord.Challenger, _ ranking: SensitivityRecord.Ranking
  ) -> String {
    guard ranking.parameters.count > 1, let box = challenger.wins else { return "" }
    let limits = list(
      box.limits.map { limit in
        let parameter = ranking.parameters[limit.parameter]
        return "\(name(parameter)) \(limit.isAbove ? ">" : "<") "
          + number(limit.value, of: parameter)
      })
    let (hits, cases) = (decimal.text(box.hits), decimal.text(box.cases))
    let points = decimal.text(box.draws)
    return language.choose(
      " It is ahead mostly where \(limits): \(hits) of the \(cases) points where it is lie there, among \(points).",
      " Aventaja sobre todo donde \(limits): ahí están \(hits) de los \(cases) puntos en que aventaja, entre \(points)."
    )
  }
}
