// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension SensitivityReport {
  /// What matters, how sure that is, and where the ranking turns.
  var verdict: [String] {
    untested + interruption + alone + variance + aside + noise + ranking
  }

  /// That no parameter ever changed anything, at any point that was simulated.
  private var untested: [String] {
    let lengths = record.ends?.tornado.bars.map(\.length) ?? []
    let effects = record.screening?.effects.map(\.meanSize) ?? []
    guard !(lengths + effects).isEmpty, (lengths + effects).allSatisfy({ $0 == 0 }),
      record.shares?.indices.indices.isEmpty ?? true
    else { return [] }
    return [
      language.choose(
        "Not tested: no parameter changed the \(metric) in any replication, so what they stand for never happened.",
        "Sin comparar: ningún parámetro cambió el resultado (\(metric)) en ninguna réplica, así que nunca ocurrió lo que "
          + "representan.")
    ]
  }

  private var interruption: [String] {
    guard record.status == .interrupted else { return [] }
    return [
      language.choose(
        "Interrupted: below is what was complete; the same command with --resume goes on.",
        "Interrumpido: abajo está lo que se completó; la misma orden con --resume sigue desde ahí.")
    ]
  }

  /// The parameter with the longest bar.
  private var alone: [String] {
    guard let ends = record.ends, let bar = ends.tornado.bars.first, let length = bar.length,
      length > 0, let base = ends.base.mean
    else { return [] }
    let parameter = name(bar.parameter)
    let own = TerminalText.escaped(record.parameters[bar.parameter].current)
    let value = format.value(
      base, decimals: format.decimals(of: base, error: ends.base.standardError))
    let values = ends.values[bar.parameter].map { TerminalText.escaped($0) }
    let changes = [bar.low, bar.high].map(change)
    return [
      language.choose(
        "One at a time, \(parameter) moves the \(metric) most: \(changes[0]) at \(values[0]) and \(changes[1]) at "
          + "\(values[1]), against \(value) as it is (\(own)).",
        "De uno en uno, el mayor cambio viene de \(parameter): \(changes[0]) en \(values[0]) y \(changes[1]) en "
          + "\(values[1]), frente a \(value) tal como está (\(own)).")
    ]
  }

  private func change(_ pair: PairedDifference) -> String {
    let decimals = decimals(pair.standardError, of: pair.mean)
    return pair.mean.map { format.difference($0, decimals: decimals) } ?? "—"
  }

  // MARK: Variance

  /// The three largest shares, and what is interaction.
  private var variance: [String] {
    guard let shares = record.shares else { return [] }
    guard shares.parameters.count > 1 else { return only(shares) }
    let parts = ranked(shares).prefix(3).map { parameter, index in
      let alone = percent(min(1, max(0, index.first)))
      let total = percent(min(1, index.total))
      return language.choose(
        "\(name(parameter)) explains \(alone) alone and has a part in \(total)",
        "\(name(parameter)) explica por sí solo el \(alone) y participa en el \(total)")
    }.joined(separator: "; ")
    let sentence = language.choose(
      "Of the variance over these ranges, \(parts).",
      "De la varianza en estos rangos, \(parts).")
    let missing = shares.indices.missing
    let gap =
      missing == 0
      ? []
      : [
        language.choose(
          missing == 1
            ? "1 of \(decimal.text(shares.rows)) rows has a point without a value and is left out."
            : "\(decimal.text(missing)) of \(decimal.text(shares.rows)) rows have a point without a value and are left out.",
          missing == 1
            ? "1 de \(decimal.text(shares.rows)) filas tiene un punto sin valor y queda fuera."
            : "\(decimal.text(missing)) de \(decimal.text(shares.rows)) filas tienen un punto sin valor y quedan fuera."
        )
      ]
    return [sentence + " " + interaction(shares)] + gap
  }

  /// With one parameter there is nothing to share out.
  private func only(_ shares: SensitivityRecord.Shares) -> [String] {
    guard record.parameters.count > 1 else { return [] }
    return shares.parameters.map { parameter in
      language.choose(
        "All of the variance over these ranges comes from \(name(parameter)).",
        "Toda la varianza en estos rangos viene de \(name(parameter)).")
    }
  }

  private func interaction(_ shares: SensitivityRecord.Shares) -> String {
    let sum = shares.indices.indices.reduce(0) { $0 + $1.first }
    guard sum < 0.95 else {
      return language.choose(
        "They hardly depend on each other.", "Apenas dependen unos de otros.")
    }
    let rest = percent(1 - sum)
    return language.choose(
      "About \(rest) comes only from how they combine.",
      "Alrededor del \(rest) viene solo de cómo se combinan.")
  }

  // MARK: Screening

  private var aside: [String] {
    guard let screening = record.screening else { return [] }
    let all = screening.decisions.indices
    let dropped = all.filter { !screening.decisions[$0].isKept }
    let forRanking = all.filter {
      screening.decisions[$0].isKept && screening.lead($0) != nil
        && (screening.effects[$0].meanSize ?? 0) == 0
    }
    return (dropped.isEmpty ? [] : [setAside(dropped, screening)])
      + forRanking.map { parameter in
        let lead = TerminalText.escaped(screening.lead(parameter) ?? "")
        return language.choose(
          "\(name(parameter)) does not move it, but it moves the lead of \(lead), and so it was kept.",
          "\(name(parameter)) no lo mueve, pero mueve la ventaja de \(lead), y por eso se conservó."
        )
      }
  }

  private func setAside(
    _ dropped: [Int], _ screening: SensitivityRecord.Screening
  ) -> String {
    let names = list(
      dropped.map { parameter in
        let high = percent(screening.decisions[parameter].highestWeight)
        return language.choose(
          "\(name(parameter)) (at most \(high))", "\(name(parameter)) (como mucho el \(high))")
      })
    let limit = percent(MorrisScreening.negligibleWeight)
    let scope =
      screening.leads.isEmpty
      ? ""
      : language.choose(", on the metric and on every lead", ", en la métrica y en cada ventaja")
    return language.choose(
      "Set aside after screening, with less than \(limit) of the largest effect\(scope): \(names).",
      "Apartados tras el cribado, con menos del \(limit) del mayor efecto\(scope): \(names).")
  }

  // MARK: Noise

  private var noise: [String] {
    guard let noise = record.noise else { return [] }
    let share = percent(noise.share)
    let chance = percent(noise.chanceShare)
    let first = language.choose(
      "Simulation noise is \(share) of the variance between the points",
      "El ruido de simulación es el \(share) de la varianza entre los puntos")
    let single = language.choose(
      "; of a single replication's variance, \(chance) is chance that no parameter explains.",
      "; de la varianza de una sola réplica, el \(chance) es azar que ningún parámetro explica.")
    guard noise.share > 0.05 else { return [first + single] }
    return [first + single + " " + caution(noise)]
  }

  private func caution(_ noise: ReplicationNoise) -> String {
    let what =
      noise.share > 0.2
      ? language.choose(
        "That is much: it passes for interaction, so shares and rankings here are rough.",
        "Es mucho: pasa por interacción, así que las partes y los órdenes son aproximados.")
      : language.choose(
        "It passes for interaction: differences of that size between shares mean nothing.",
        "Pasa por interacción: diferencias de ese tamaño entre partes no significan nada.")
    guard let needed = noise.replicationsNeeded(for: 0.05) else { return what }
    let count = decimal.text(needed)
    return what
      + language.choose(
        " About `--replications \(needed)` would bring it to 5%.",
        " Con unas \(count) réplicas (`--replications \(needed)`) bajaría al 5 %.")
  }
}
