// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningReport {
  /// The candidates, those with one parameter along it, others best first.
  func singleTable(_ most: Int) -> TextTable {
    var table = TextTable(
      header: record.parameters.map { TerminalText.escaped($0.name) } + [
        metric, "±", language.choose("less winner", "menos el ganador"), "±",
        language.choose("replications", "réplicas"), language.choose("standing", "situación"),
      ], leftColumns: [record.parameters.count + 5])
    for candidate in ordered.prefix(most) { table.append(row(candidate)) }
    return table
  }

  /// How many candidates a table of so many leaves out.
  func rest(beyond most: Int) -> [String] {
    guard record.candidates.count > most else { return [] }
    let more = decimal.text(record.candidates.count - most)
    return [
      language.choose(
        "… and \(more) more in tables/candidates.csv",
        "… y \(more) más en tables/candidates.csv")
    ]
  }

  private var ordered: [TunedCandidate] {
    if record.parameters.count == 1, record.candidates.count <= Self.listed {
      return record.candidates.sorted {
        (Double($0.values[0]) ?? 0) < (Double($1.values[0]) ?? 0)
      }
    }
    return record.ranked
  }

  private func row(_ candidate: TunedCandidate) -> [String] {
    let difference = candidate.difference
    let fine = format.decimals(ofDifference: difference?.mean, error: difference?.standardError)
    return candidate.values.map { TerminalText.escaped($0) } + means(candidate)
      + [
        difference?.mean.map { format.difference($0, decimals: fine) } ?? "—",
        difference?.interval.map { format.size($0.halfWidth, decimals: fine) } ?? "—",
        decimal.text(candidate.objective.n), standing(candidate),
      ]
  }

  /// The mean as it comes to in the winner's replications, where it can be said: means of different replications cannot be
  /// compared, differences to the winner can.
  private func means(_ candidate: TunedCandidate) -> [String] {
    guard candidate.standing != .winner, let mean = record.comparableMean(candidate) else {
      return cells(candidate.objective, format)
    }
    let winner = record.winner.map { record.candidates[$0].objective }
    return [
      format.value(mean, decimals: format.decimals(of: mean, error: winner?.standardError)), "—",
    ]
  }

  func standing(_ candidate: TunedCandidate) -> String {
    switch candidate.standing {
    case .winner: language.choose("chosen", "elegido")
    case .contender: language.choose("not told apart", "sin distinguir") + proximity(candidate)
    case .near: language.choose("worse", "peor") + proximity(candidate)
    case .worse: language.choose("worse, > \(delta)", "peor, > \(delta)")
    case .front, .maybeFront, .dominated: "—"
    case .passed:
      candidate.proximity == nil
        ? language.choose("left behind", "dejado atrás")
        : language.choose("not raced", "no compitió") + proximity(candidate)
    case .infeasible: language.choose("violates a constraint", "incumple una restricción")
    case .invalid: TerminalText.escaped(candidate.problem ?? "—")
    }
  }

  /// Whether it lies within δ of the best.
  private func proximity(_ candidate: TunedCandidate) -> String {
    switch candidate.proximity {
    case .within: ", ≤ \(delta)"
    case .unresolved: language.choose(", open", ", sin decidir")
    case .out: ", > \(delta)"
    case nil: ""
    }
  }

  /// Who was never raced.
  private var firstLook: [String] {
    guard record.effort.leftOut > 0 else { return [] }
    let count = decimal.text(record.effort.leftOut)
    let isOne = record.effort.leftOut == 1
    let accounts = decimal.accounts(record.effort.screeningAccounts)
    return [
      language.choose(
        "\(count) \(isOne ? "was" : "were") left out after a first look at portfolios of \(accounts): shown there to be worse by more than \(delta).",
        "\(count) \(isOne ? "quedó" : "quedaron") fuera tras una primera mirada a carteras de \(accounts): allí se demuestra que \(isOne ? "es peor" : "son peores") por más de \(delta)."
      )
    ]
  }

  /// What it took.
  var effort: [String] {
    let effort = record.effort
    let total = decimal.text(effort.total)
    let parts = [
      (effort.search, language.choose("search", "búsqueda")),
      (effort.screening, language.choose("first look", "primera mirada")),
      (effort.race, language.choose("race", "carrera")),
      (effort.confirmation, language.choose("confirmation", "confirmación")),
    ].filter { $0.0 > 0 }.map { "\(decimal.text($0.0)) \($0.1)" }
    let equal = decimal.text(effort.equalAllocation)
    guard record.second == nil else {
      return [
        language.choose(
          "\(total) candidate-replications (\(parts.joined(separator: ", "))).",
          "\(total) réplicas de candidatos (\(parts.joined(separator: ", "))).")
      ]
    }
    return [
      language.choose(
        "\(total) candidate-replications (\(parts.joined(separator: ", "))); equal replications for all in the race would "
          + "have taken \(equal).",
        "\(total) réplicas de candidatos (\(parts.joined(separator: ", "))); con réplicas iguales para todos "
          + "habrían sido \(equal).")
    ] + firstLook
  }
}
