// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningReport {
  /// The answer.
  var verdict: StudyClaim { record.winner.map { claim(of: record.candidates[$0]) } ?? unanswered }

  /// What the answer is on fresh replications, what it shares the answer with and what is open.
  var verdictReasons: [String] {
    guard let position = record.winner else { return [] }
    let winner = record.candidates[position]
    return interruption + end + constraints(winner) + confirmation(winner) + company(winner)
      + open + region + moreBudget
  }

  private var unanswered: StudyClaim {
    StudyClaim(
      record.verdict == .interrupted
        ? language.choose(
          "Interrupted: no answer yet; what was simulated is below",
          "Interrumpido: aún no hay respuesta; abajo está lo que se simuló")
        : language.choose("No answer", "Sin respuesta"))
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
}

extension TuningReport {
  /// That no candidate ever did anything that another did not; nil where some did.
  ///
  /// It comes first: among equals there is nothing to choose, whatever the procedure answers.
  var untested: StudyClaim? {
    let rest = record.candidates.filter { $0.standing != .invalid && $0.standing != .winner }
    let compared = rest.compactMap(\.difference)
    guard record.second == nil, !compared.isEmpty, compared.count == rest.count,
      compared.allSatisfy(\.isTie)
    else { return nil }
    let count = decimal.text(compared.count + (record.winner == nil ? 0 : 1))
    return StudyClaim(
      language.choose(
        "Not tested: nothing that differs between the \(count) candidates ever happened; each has exactly the same "
          + "\(metric) in every replication",
        "Sin comparar: nunca ocurrió nada que distinga a los \(count) candidatos; cada uno tiene exactamente el mismo "
          + "valor de \(metric) en cada réplica"))
  }
}
