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

  /// What a table of so many leaves out: those that are the same as the winner, and those beyond.
  func rest(beyond most: Int) -> [String] {
    let beyond = record.candidates.count - folded.count - most
    return (folded.isEmpty ? [] : [same])
      + (beyond <= 0
        ? []
        : [
          language.choose(
            "… and \(decimal.text(beyond)) more in tables/candidates.csv",
            "… y \(decimal.text(beyond)) más en tables/candidates.csv")
        ])
  }

  /// The candidates that are the same as the winner, where they are more than two: rows that differ in nothing but the name
  /// are one line.
  private var folded: [TunedCandidate] {
    let ties = record.second == nil ? record.ties : []
    return ties.count > 2 ? ties : []
  }

  private var same: String {
    let count = decimal.text(folded.count)
    return language.choose(
      "… and \(count) with exactly the chosen one's \(metric) in every replication: \(names(folded))",
      "… y \(count) con exactamente el mismo valor de \(metric) que el elegido en cada réplica: \(names(folded))"
    )
  }

  private var ordered: [TunedCandidate] {
    let folded = Set(folded.map(\.values))
    let listed = record.ranked.filter { !folded.contains($0.values) }
    guard record.parameters.count == 1, listed.count <= Self.listed else { return listed }
    return listed.sorted { (Double($0.values[0]) ?? 0) < (Double($1.values[0]) ?? 0) }
  }

  private func row(_ candidate: TunedCandidate) -> [String] {
    let difference = candidate.difference
    let fine = format.decimals(ofDifference: difference?.mean, error: difference?.standardError)
    return candidate.values.map { TerminalText.escaped($0) } + means(candidate)
      + [
        difference?.mean.map { format.difference($0, decimals: fine) } ?? "—",
        difference?.interval.map {
          format.differenceColumn(difference?.mean, $0, decimals: fine)
        } ?? "—",
        decimal.text(candidate.objective.n), standing(candidate),
      ]
  }

  /// The mean as it comes to in the winner's replications, where it can be said.
  ///
  /// Means of different replications cannot be compared, differences to the winner can. Who was not raced has none
  /// beside a winner.
  private func means(_ candidate: TunedCandidate) -> [String] {
    guard candidate.standing != .passed || record.winner == nil else { return ["—", "—"] }
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
    case .winner: language.choose("chosen", "elegido") + feasibility(candidate)
    case .contender:
      (candidate.isSameAsWinner
        ? language.choose("the same", "igual")
        : language.choose("not told apart", "sin distinguir"))
        + proximity(candidate)
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

  /// Whether it lies within δ of the best, and whether it is open that it meets the constraints.
  private func proximity(_ candidate: TunedCandidate) -> String {
    let distance =
      switch candidate.proximity {
      case .within: ", ≤ \(delta)"
      case .unresolved: language.choose(", open", ", sin decidir")
      case .out: ", > \(delta)"
      case nil: ""
      }
    return distance + feasibility(candidate)
  }

  private func feasibility(_ candidate: TunedCandidate) -> String {
    record.constraints.isEmpty || candidate.feasibility != .open
      ? "" : language.choose(", constraint open", ", restricción sin decidir")
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
