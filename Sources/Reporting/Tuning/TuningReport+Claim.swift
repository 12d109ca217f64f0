// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// The claim of a study: a clause that can be a heading, and the sentences that belong to it.
struct StudyClaim {
  /// The claim without a full stop.
  let head: String
  /// What belongs to it.
  let rest: [String]

  init(_ head: String, _ rest: String...) {
    self.head = head
    self.rest = rest
  }

  /// All of it, in sentences.
  var text: String { ([head + "."] + rest).joined(separator: " ") }
}

/// The claim about the winner: what is shown, what is the same, and what more would take.
extension TuningReport {
  func claim(of winner: TunedCandidate) -> StudyClaim {
    switch record.verdict {
    case .selected: StudyClaim(selected(winner))
    case .indifferent: nearTie(winner)
    case .undecided, .interrupted, .front: StudyClaim(undecided(winner))
    }
  }

  private func selected(_ winner: TunedCandidate) -> String {
    let name = name(winner)
    guard record.candidates.count(where: { $0.standing != .invalid }) > 1 else {
      return language.choose(
        "Best: \(name), the only candidate", "El mejor: \(name), el único candidato")
    }
    return language.choose(
      "Best: \(name), \(shownBetter)", "El mejor: \(name); \(shownBetter)")
  }

  /// Better than whom: those that violate a constraint may do better.
  private var shownBetter: String {
    let hasViolators = record.candidates.contains { $0.standing == .infeasible }
    return language.choose(
      "shown to be better than every other candidate raced"
        + (hasViolators ? " that may meet the constraints" : ""),
      "se demuestra mejor que todos los demás candidatos en carrera"
        + (hasViolators ? " que pueden cumplir las restricciones" : ""))
  }

  private func nearTie(_ winner: TunedCandidate) -> StudyClaim {
    let name = name(winner)
    let ties = record.ties
    let shown = max(record.shownWithin.count, contenders.count)
    let advice = language.choose(
      "Choose among them by other reasons.", "Elija entre ellos por otras razones.")
    guard ties.count < shown else {
      return StudyClaim(
        exactTie(winner, ties.count, language.choose("An exact tie", "Un empate exacto"))
          + language.choose(
            ", and are shown to lie within \(delta) of the best",
            ", y se demuestra que están a no más de \(delta) del mejor"), advice)
    }
    let count = decimal.text(shown)
    return StudyClaim(
      language.choose(
        "A near tie: \(name) has the best mean\(among), and \(count) more \(shown == 1 ? "is" : "are") shown to lie within "
          + "\(delta) of the best\(same(ties))",
        "Casi un empate: \(name) tiene la mejor media\(among), y se demuestra que \(count) más \(shown == 1 ? "está" : "están") a "
          + "no más de \(delta) del mejor\(same(ties))"), advice)
  }

  private func undecided(_ winner: TunedCandidate) -> String {
    let name = name(winner)
    let others = contenders
    guard !others.isEmpty else {
      return language.choose(
        "Undecided: \(name) is \(shownBetter), but whether it meets the constraints is open",
        "Indeciso: \(name) \(shownBetter), pero no se sabe aún si cumple las restricciones")
    }
    let ties = record.ties
    guard ties.count < others.count else {
      return exactTie(winner, ties.count, language.choose("Undecided", "Indeciso"))
        + language.choose(
          "; that they lie within \(delta) of each other takes more to show",
          "; mostrar que están a no más de \(delta) entre sí requiere más")
    }
    let count = decimal.text(others.count)
    let isOne = others.count == 1
    guard !others.allSatisfy({ $0.proximity == .within }) || !record.isWinnerFeasibilityOpen else {
      return language.choose(
        "Undecided: \(name) has the best mean\(among), and \(count) more \(isOne ? "is" : "are") shown to lie within \(delta) of "
          + "the best, but whether it meets the constraints is open",
        "Indeciso: \(name) tiene la mejor media\(among), y se demuestra que \(count) más \(isOne ? "está" : "están") a no más de "
          + "\(delta) del mejor, pero no se sabe aún si cumple las restricciones")
    }
    return language.choose(
      "Undecided: \(name) has the best mean\(among), but \(count) more cannot be told from it yet\(same(ties))",
      "Indeciso: \(name) tiene la mejor media\(among), pero \(count) más aún no se \(isOne ? "distingue" : "distinguen") de "
        + "él\(same(ties))")
  }

  /// That the winner and so many more are the same.
  private func exactTie(_ winner: TunedCandidate, _ count: Int, _ verdict: String) -> String {
    let more = decimal.text(count)
    let number = decimal.replications(winner.objective.n)
    return language.choose(
      "\(verdict): \(name(winner)) and \(more) more have exactly the same \(metric) in each of \(number)",
      "\(verdict): \(name(winner)) y \(more) más tienen exactamente el mismo valor de \(metric) en cada una de las \(number)"
    )
  }

  /// Of those counted, how many are the same as the winner.
  private func same(_ ties: [TunedCandidate]) -> String {
    guard !ties.isEmpty else { return "" }
    let count = decimal.text(ties.count)
    return language.choose(
      "; \(count) of them \(ties.count == 1 ? "has" : "have") exactly its \(metric) in every replication",
      "; \(count) de ellos \(ties.count == 1 ? "tiene" : "tienen") exactamente su mismo valor de \(metric) en cada réplica"
    )
  }

  /// Among whom the winner's mean is the best, where it is not so among all in the table.
  private var among: String {
    guard record.isWinnerBehind else { return "" }
    let isMet = !record.constraints.isEmpty && !record.isWinnerFeasibilityOpen
    return isMet
      ? language.choose(
        " of those shown to meet the constraints",
        " de los que se demuestra que cumplen las restricciones")
      : language.choose(" of those left", " de los que quedan")
  }

  var contenders: [TunedCandidate] {
    record.candidates.filter { $0.standing == .contender }
  }

  // MARK: Constraints

  func constraints(_ winner: TunedCandidate) -> [String] {
    guard !record.constraints.isEmpty else { return [] }
    let fresh = record.confirmation?.feasibility ?? winner.feasibility
    if fresh == .violated {
      return [
        language.choose(
          "On fresh replications it violates a constraint: do not rely on it.",
          "En réplicas nuevas incumple una restricción: no confíe en él.")
      ]
    }
    guard winner.feasibility != .met else {
      return [
        language.choose(
          "It is shown to meet the constraints.", "Se demuestra que cumple las restricciones.")
      ]
    }
    // Without contenders the claim itself says it.
    return
      (contenders.isEmpty
      ? []
      : [
        language.choose(
          "Whether it meets the constraints is open; more replications would tell.",
          "No se sabe aún si cumple las restricciones; más réplicas lo dirían.")
      ]) + [meeting(winner)]
  }

  /// What to take while it is open whether the winner may be taken.
  private func meeting(_ winner: TunedCandidate) -> String {
    guard let best = record.bestMeeting, best != winner, let mean = best.difference?.mean else {
      return language.choose(
        "No candidate is shown to meet them.", "De ningún candidato se demuestra que las cumple.")
    }
    let decimals = format.decimals(ofDifference: mean, error: best.difference?.standardError)
    let less = format.difference(mean, decimals: decimals)
    return language.choose(
      "Of those shown to meet them \(name(best)) does best: \(less) against it.",
      "De los que se demuestra que las cumplen, el mejor es \(name(best)): \(less) frente a él.")
  }

  // MARK: What more would take

  /// What would resolve what is open.
  var moreBudget: [String] {
    guard record.verdict == .undecided, !record.isInterrupted else { return [] }
    let cause = record.isBudgetSpent ? "--budget" : "--replications"
    guard contenders.contains(where: { $0.proximity != .within }) else {
      return [
        language.choose("More takes a higher `\(cause)`.", "Para saber más, suba `\(cause)`.")
      ]
    }
    let needed = contenders.compactMap(\.replicationsNeeded).max()
    let advice = needed.map {
      let count = decimal.replications($0)
      return language.choose(
        "To show which are worse, or that they lie within \(delta) of each other, would take about \(count) of each, if the "
          + "differences are as they look",
        "Mostrar cuáles son peores, o que están a no más de \(delta) entre sí, tomaría unas \(count) de cada uno, si las "
          + "diferencias son las que parecen")
    }
    return [
      (advice
        ?? language.choose(
          "How many replications would settle it cannot be said yet",
          "Aún no se puede decir cuántas réplicas lo resolverían"))
        + language.choose(
          "; raise `\(cause)`, or `--indifference` if that much does not matter.",
          "; suba `\(cause)`, o `--indifference` si tanto no importa.")
    ]
  }
}
