// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

/// What became of agents who are few.
extension ReportWords {
  /// The strategies whose touches need agents.
  var strategiesWithAgents: [Int] {
    summary.strategies.indices.filter { !summary.strategies[$0].resources.isEmpty }
  }

  /// The measures of capacity that have a value somewhere, and for numbers of events one above 0.
  var capacityMetrics: [Metric] {
    MetricSubject.capacity.metrics.filter { metric in
      strategiesWithAgents.contains { strategy in
        let mean = summary.strategies[strategy].metrics.first { $0.name == metric.name }?.estimate
          .mean
        return (mean ?? 0) != 0
      }
    }
  }

  func capacityLines(in terminal: TerminalLayout) -> [String] {
    guard !strategiesWithAgents.isEmpty else { return [] }
    let labels = [agentsLabel] + capacityMetrics.map(label)
    return [terminal.style.apply(.heading, to: language.choose("Agents", "Gestores"))]
      + strategyBlocks(in: terminal, labels: labels, cells: capacityCells).flatMap {
        block -> [String] in
        var table = TextTable(
          header: [language.choose("measure", "medida")]
            + block.map { strategyName($0, limit: 20) }, leftColumns: [0])
        let cells = block.map(capacityCells)
        for (row, label) in labels.enumerated() {
          table.append([label] + cells.map { $0[row] })
        }
        return table.lines()
      } + staffingSentences.flatMap { TextWrap.lines($0, columns: terminal.columns) }
  }

  var agentsLabel: String { language.choose("agents", "gestores") }

  /// The numbers of agents of a strategy, and what became of their time.
  func capacityCells(_ strategy: Int) -> [String] {
    let resources = summary.strategies[strategy].resources
    guard !resources.isEmpty else { return ["—"] + capacityMetrics.map { _ in "—" } }
    let agents = resources.map { decimal.text($0.agents) }.joined(separator: " + ")
    return [agents]
      + capacityMetrics.map { metric in
        summary.strategies[strategy].metrics.first { $0.name == metric.name }
          .map { words($0.estimate, of: metric) } ?? "—"
      }
  }

  /// What becomes of the minutes that a step leaves free when it is left out; nil where no strategy needs agents.
  var freedMinutes: String? {
    guard !strategiesWithAgents.isEmpty else { return nil }
    return language.choose(
      "Where a step needs agents, the minutes that it leaves free go to the other touches that ask for them, of all accounts: its "
        + "effect is what it brings together with its minutes.",
      "Donde un paso necesita gestores, los minutos que deja libres pasan a los demás contactos que los piden, de todas las "
        + "cuentas: su efecto es lo que aporta junto con sus minutos.")
  }

  /// For each step to more agents whether they pay for themselves.
  var staffingSentences: [String] { summary.staffing.compactMap(sentence) }

  private func sentence(_ gain: StaffingGain) -> String? {
    guard let perAgent = gain.perAgent else { return nil }
    let name = TerminalText.escaped(gain.resource)
    let (few, many) = (decimal.text(gain.fewer.agents), decimal.text(gain.more.agents))
    let format = format(.npv)
    let amount = format.value(perAgent, decimals: 0)
    let ends = gain.interval.map { format.valueEnds($0, decimals: 0) }
    let between = ends.map {
      language.choose(" (95%: \($0.low) to \($0.high))", " (95 %: \($0.low) a \($0.high))")
    }
    let head = language.choose(
      "From \(few) to \(many) \(name): each further agent is worth \(amount)\(between ?? "") over the run, after wages and all other costs",
      "De \(few) a \(many) \(name): cada gestor más vale \(amount)\(between ?? "") en la corrida, tras salarios y todos los demás costos"
    )
    return head + "; " + verdict(gain.verdict) + "."
  }

  private func verdict(_ verdict: StaffingGain.Verdict) -> String {
    switch verdict {
    case .pays: language.choose("they pay for themselves", "se pagan solos")
    case .costs: language.choose("they do not pay for themselves", "no se pagan solos")
    case .undecided:
      language.choose(
        "whether they pay for themselves is not decided", "no está decidido si se pagan solos")
    }
  }
}
