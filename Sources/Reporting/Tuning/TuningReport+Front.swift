// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// The front of two objectives.
extension TuningReport {
  /// The second objective's part of the title.
  var secondTitle: String {
    guard let second = record.second else { return "" }
    let label = MetricLabel.text(second.metric, in: language, currency: record.currency)
    return second.direction == .higherIsBetter
      ? language.choose(" and the highest \(label)", " y maximizar \(label)")
      : language.choose(" and the lowest \(label)", " y minimizar \(label)")
  }

  var secondMetric: String {
    record.second.map { MetricLabel.text($0.metric, in: language, currency: record.currency) } ?? ""
  }

  var secondFormat: MetricFormat {
    MetricFormat(
      metric: record.second?.metric ?? record.metric, currency: record.currency,
      language: language)
  }

  /// How many lie on the front, and how sure that is.
  var frontVerdict: StudyClaim {
    switch record.verdict {
    case .front: frontClaim
    case .interrupted:
      StudyClaim(
        language.choose(
          "Interrupted: no front yet; what was simulated is below",
          "Interrumpido: aún no hay frente; abajo está lo que se simuló"))
    default:
      StudyClaim(
        language.choose(
          "No front: too few replications have values of both objectives",
          "Sin frente: muy pocas réplicas tienen valores de ambos objetivos"))
    }
  }

  /// What the front is on fresh replications, and what to do with it.
  var frontReasons: [String] {
    record.verdict == .front ? frontConfirmation + frontAdvice : []
  }

  private var frontClaim: StudyClaim {
    let sure = record.candidates.count { $0.standing == .front }
    let open = record.candidates.count { $0.standing == .maybeFront }
    let beaten = record.candidates.count { $0.standing == .dominated }
    return StudyClaim(
      language.choose(
        "Surely on the front: \(sure), which no other candidate beats",
        "Con seguridad en el frente: \(sure), que ningún otro candidato supera"),
      language.choose(
        "Beaten: \(beaten), another is at least as good in both objectives and better in one.",
        "Superados: \(beaten), otro es al menos igual en ambos objetivos y mejor en uno.")
        + (open > 0 ? language.choose(" Open: \(open).", " Sin decidir: \(open).") : ""))
  }

  private var frontConfirmation: [String] {
    let confirmed = record.front.compactMap(\.place?.confirmedMembership)
    guard let count = record.front.first?.place?.confirmed.first?.n, !confirmed.isEmpty else {
      return record.isBudgetSpent
        ? [
          language.choose(
            "The budget did not suffice to confirm them on fresh replications: raise `--budget`.",
            "El presupuesto no alcanzó para confirmarlos en réplicas nuevas: suba `--budget`.")
        ] : []
    }
    let kept = confirmed.count { $0 >= 0.5 }
    let fresh = decimal.counted(count, "fresh replication", "réplica nueva")
    return [
      language.choose(
        "Of \(confirmed.count) that may be on the front, on it among themselves in \(fresh): "
          + "\(kept).",
        "De \(confirmed.count) que pueden estar en el frente, en él entre ellos en \(fresh): "
          + "\(kept)."
      )
    ]
  }

  private var frontAdvice: [String] {
    guard let best = record.front.first else { return [] }
    let settings = zip(record.parameters, best.values)
      .map { "--set parameters.\(TerminalText.escaped($0.name))=\(TerminalText.escaped($1))" }
      .joined(separator: " ")
    return [
      language.choose(
        "Which of them is right is for you to say; run one with `\(settings)`.",
        "Cuál conviene lo decide usted; simule uno con `\(settings)`.")
    ]
  }

  /// The front along the first objective, then the others.
  func frontTable(_ most: Int) -> TextTable {
    var table = TextTable(
      header: record.parameters.map { TerminalText.escaped($0.name) } + [
        metric, "±", secondMetric, "±", language.choose("membership", "pertenencia"),
        language.choose("standing", "situación"),
      ], leftColumns: [record.parameters.count + 5])
    for candidate in record.ranked.prefix(most) { table.append(frontRow(candidate)) }
    return table
  }

  private func frontRow(_ candidate: TunedCandidate) -> [String] {
    let share = candidate.place.map { decimal.percent($0.membership, decimals: 0) } ?? "—"
    return candidate.values.map { TerminalText.escaped($0) }
      + cells(candidate.objective, format)
      + (candidate.place.map { cells($0.second, secondFormat) } ?? ["—", "—"])
      + [share, frontStanding(candidate)]
  }

  /// A mean and its half-width.
  func cells(_ estimate: MetricEstimate, _ format: MetricFormat) -> [String] {
    let decimals = format.decimals(of: estimate.mean, error: estimate.standardError)
    return [
      estimate.mean.map { format.value($0, decimals: decimals) } ?? "—",
      estimate.interval95.map {
        format.column(estimate.mean ?? 0, $0, decimals: decimals)
      } ?? "—",
    ]
  }

  func frontStanding(_ candidate: TunedCandidate) -> String {
    switch candidate.standing {
    case .front: language.choose("on the front", "en el frente")
    case .maybeFront: language.choose("open", "sin decidir")
    case .dominated: language.choose("beaten", "superado")
    default: standing(candidate)
    }
  }
}
