// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension SensitivityReport {
  /// What matters, how sure that is, and where the ranking turns.
  var verdict: [String] {
    untested + interruption + alone + variance + aside + unmoving + noise + ranking
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

  /// The parameters of several that never changed anything, in any replication at any point, beside others that did.
  private var unmoving: [String] {
    guard untested.isEmpty, let ends = record.ends, let screening = record.screening else {
      return []
    }
    let still = ends.tornado.bars.filter { bar in
      bar.length == 0 && bar.low.standardError == 0 && bar.high.standardError == 0
        && screening.effects[bar.parameter].meanSize == 0
    }.map(\.parameter).sorted()
    guard !still.isEmpty else { return [] }
    let names = list(still.map(name))
    return [
      language.choose(
        "\(names) changed the \(metric) in no replication: in these ranges nothing that it counts depends on "
          + (still.count == 1 ? "it." : "them."),
        "\(names) no \(still.count == 1 ? "cambió" : "cambiaron") el resultado (\(metric)) en ninguna réplica: en estos rangos nada de lo que cuenta depende de "
          + (still.count == 1 ? "ese parámetro." : "esos parámetros."))
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
      let (alone, total) = (percent(index.first), percent(index.total))
      guard index.first < index.total else {
        return language.choose(
          "\(name(parameter)) explains \(alone) alone, and no more with others",
          "\(name(parameter)) explica por sí solo el \(alone), y con otros no más")
      }
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
    shares.parameters.map { parameter in
      record.parameters.count == 1
        ? language.choose(
          "With a single parameter there is nothing to share out: what is not simulation noise is all its own, S = S_T = 1 by "
            + "definition.",
          "Con un solo parámetro no hay nada que repartir: lo que no es ruido de simulación es todo suyo, S = S_T = 1 por "
            + "definición.")
        : language.choose(
          "Only \(name(parameter)) was kept, so there is nothing to share out: what is not simulation noise is all its own.",
          "Solo se conservó \(name(parameter)), así que no hay nada que repartir: lo que no es ruido de simulación es todo suyo."
        )
    }
  }

  /// What comes only from how parameters combine, as far as the rows tell.
  private func interaction(_ shares: SensitivityRecord.Shares) -> String {
    let indices = shares.indices
    guard indices.addsUp else {
      return language.choose(
        "These do not add up to the whole, so \(decimal.text(shares.rows)) rows are too few for them: raise `--base`.",
        "Estas partes no suman el total, así que \(decimal.text(shares.rows)) filas son muy pocas: suba `--base`."
      )
    }
    let rest = percent(indices.interaction)
    let (low, high) = (
      indices.interactionInterval?.low ?? indices.interaction,
      indices.interactionInterval?.high ?? indices.interaction
    )
    guard high >= 0.05 else {
      return language.choose(
        "They hardly depend on each other.", "Apenas dependen unos de otros.")
    }
    guard low > 0 else {
      return language.choose(
        "What comes only from how they combine looks like \(rest) and is at most \(percent(high)).",
        "Lo que viene solo de cómo se combinan parece el \(rest) y es como mucho el \(percent(high))."
      )
    }
    let interval =
      indices.interactionInterval == nil
      ? "" : " (\(percent(low))\(language.choose(" to ", " a "))\(percent(high)))"
    return language.choose(
      "About \(rest)\(interval) comes only from how they combine.",
      "Alrededor del \(rest)\(interval) viene solo de cómo se combinan.")
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
    let isAlone = record.shares.map { $0.parameters.count == 1 } ?? (record.parameters.count == 1)
    let what =
      isAlone
      ? ""  // There is no interaction for it to pass for.
      : noise.share > 0.2
        ? language.choose(
          "That is much: it passes for interaction, so shares and rankings here are rough.",
          "Es mucho: pasa por interacción, así que las partes y los órdenes son aproximados.")
        : language.choose(
          "It passes for interaction: differences of that size between shares mean nothing.",
          "Pasa por interacción: diferencias de ese tamaño entre partes no significan nada.")
    guard let needed = noise.replicationsNeeded(for: 0.05) else { return what }
    let count = decimal.text(needed)
    return [
      what,
      language.choose(
        "About `--replications \(needed)` would bring it to 5%.",
        "Con unas \(count) réplicas (`--replications \(needed)`) bajaría al 5 %."),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
