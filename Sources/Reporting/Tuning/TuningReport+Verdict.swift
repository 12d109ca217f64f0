// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningReport {
  /// The answer, what it is on fresh replications, what it shares the answer with and what is open.
  var verdict: [String] {
    guard let position = record.winner else { return [unanswered] }
    let winner = record.candidates[position]
    return [claim(winner)] + interruption + end + constraints(winner) + confirmation(winner)
      + company(winner)
      + open + region + moreBudget
  }

  private var unanswered: String {
    record.verdict == .interrupted
      ? language.choose(
        "Interrupted: no answer yet; what was simulated is below.",
        "Interrumpido: aún no hay respuesta; abajo está lo que se simuló.")
      : language.choose("No answer.", "Sin respuesta.")
  }

  /// That there is more to come.
  private var interruption: [String] {
    guard record.isInterrupted else { return [] }
    return [
      language.choose(
        "Interrupted: that is what the replications until then show; the same command with `--resume` goes on.",
        "Interrumpido: es lo que muestran las réplicas hechas hasta entonces; la misma orden con `--resume` continúa."
      )
    ]
  }

  private func claim(_ winner: TunedCandidate) -> String {
    let name = name(winner)
    let others = contenders.count
    switch record.verdict {
    case .selected where record.candidates.count { $0.standing != .invalid } == 1:
      return language.choose(
        "Best: \(name), the only candidate.", "El mejor: \(name), el único candidato.")
    case .selected:
      return language.choose(
        "Best: \(name), shown to be better than every other candidate raced.",
        "El mejor: \(name); se demuestra mejor que todos los demás candidatos en carrera.")
    case .indifferent:
      let shown = max(record.shownWithin.count, others)
      let count = decimal.text(shown)
      return language.choose(
        "A near tie: \(name) has the best mean, and \(count) more \(shown == 1 ? "is" : "are") shown to lie within \(delta) "
          + "of the best. Choose among them by other reasons.",
        "Casi un empate: \(name) tiene la mejor media, y se demuestra que \(count) más \(shown == 1 ? "está" : "están") a no "
          + "más de \(delta) del mejor. Elija entre ellos por otras razones.")
    case .undecided, .interrupted, .front:
      return language.choose(
        "Undecided: \(name) has the best mean, but \(others) more cannot be told from it yet.",
        others == 1
          ? "Indeciso: \(name) tiene la mejor media, pero 1 más aún no se distingue de él."
          : "Indeciso: \(name) tiene la mejor media, pero \(others) más aún no se distinguen de él."
      )
    }
  }

  /// A winner at an end of its range may only be the best of what was allowed.
  private var end: [String] {
    let names = record.atEnd.map { TerminalText.escaped($0) }.joined(separator: ", ")
    guard !names.isEmpty else { return [] }
    return [
      language.choose(
        "That is an end of the range of \(names): values beyond it, if they make sense, may be better.",
        "Es un extremo del rango de \(names): más allá, si tiene sentido, puede haber valores mejores."
      )
    ]
  }

  private var contenders: [TunedCandidate] {
    record.candidates.filter { $0.standing == .contender }
  }

  private func constraints(_ winner: TunedCandidate) -> [String] {
    guard !record.constraints.isEmpty else { return [] }
    let fresh = record.confirmation?.feasibility ?? winner.feasibility
    if winner.feasibility == .met, fresh != .violated {
      return [
        language.choose(
          "It is shown to meet the constraints.", "Se demuestra que cumple las restricciones.")
      ]
    }
    return fresh == .violated
      ? [
        language.choose(
          "On fresh replications it violates a constraint: do not rely on it.",
          "En réplicas nuevas incumple una restricción: no confíe en él.")
      ]
      : [
        language.choose(
          "Whether it meets the constraints is open; more replications would tell.",
          "No se sabe aún si cumple las restricciones; más réplicas lo dirían.")
      ]
  }

  private func confirmation(_ winner: TunedCandidate) -> [String] {
    guard let confirmation = record.confirmation, let confirmed = confirmation.confirmed.mean,
      let inSample = confirmation.inSample.mean
    else { return [] }
    let decimals = format.decimals(of: confirmed, error: confirmation.confirmed.standardError)
    let fresh = format.mean(
      confirmed, confirmation.confirmed.interval95, decimals: decimals)
    let before = format.value(inSample, decimals: decimals)
    let count = decimal.counted(confirmation.confirmed.n, "fresh replication", "réplica nueva")
    let shrinkage = difference(confirmation.shrinkage)
    return [
      language.choose(
        "On \(count): \(metric) \(fresh); it looked like \(before) when it was chosen (\(shrinkage)).",
        "En \(count): \(metric) \(fresh); al elegirlo parecía \(before) (\(shrinkage))."
      )
    ] + [gain(confirmation)]
  }

  private func gain(_ confirmation: TuningConfirmation) -> String {
    guard let gain = confirmation.gain else {
      return language.choose(
        "These are the scenario's own values: there is nothing to change.",
        "Son los valores del propio escenario: no hay nada que cambiar.")
    }
    let current = zip(record.parameters, record.parameters.map(\.current))
      .map { "\(TerminalText.escaped($0.name)) = \(TerminalText.escaped($1))" }
      .joined(separator: ", ")
    return language.choose(
      "Against the scenario as it is (\(current)), on the same fresh replications: \(difference(gain)).",
      "Frente al escenario actual (\(current)), en las mismas réplicas nuevas: \(difference(gain))."
    )
  }

  private func difference(_ estimate: DifferenceEstimate) -> String {
    guard let mean = estimate.mean else { return "—" }
    let decimals = format.decimals(ofDifference: mean, error: estimate.standardError)
    return format.meanDifference(mean, estimate.interval, decimals: decimals)
  }

  /// What would resolve what is open.
  private var moreBudget: [String] {
    guard record.verdict == .undecided, !record.isInterrupted else { return [] }
    let needed = contenders.compactMap(\.replicationsNeeded).max()
    let cause = record.isBudgetSpent ? "--budget" : "--replications"
    let advice = needed.map {
      let count = decimal.replications($0)
      return language.choose(
        "To tell them all apart would take about \(count) of each, if the differences are as they look",
        "Distinguirlos a todos tomaría unas \(count) de cada uno, si las diferencias son las que parecen"
      )
    }
    return [
      (advice
        ?? language.choose(
          "No number of replications up to the limit would tell them all apart",
          "Ningún número de réplicas hasta el límite los distinguiría a todos"))
        + language.choose(
          "; raise `\(cause)`, or `--indifference` if that much does not matter.",
          "; suba `\(cause)`, o `--indifference` si tanto no importa.")
    ]
  }
}
