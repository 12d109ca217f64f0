// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension ReportWords {
  /// What is left when parameters are not known: a sentence or three for each challenger.
  func uncertaintyLines(in terminal: TerminalLayout) -> [String] {
    guard let uncertainty = summary.uncertainty, !testedContrasts.isEmpty else { return [] }
    let names = uncertainty.parameters.map(TerminalText.escaped).joined(separator: ", ")
    let draws = decimal.text(uncertainty.draws.count)
    let caption = language.choose(
      "If the assumptions are not certain: \(draws) draws of \(names)",
      "Si los supuestos no son seguros: \(draws) sorteos de \(names)")
    return [terminal.style.apply(.heading, to: caption)]
      + testedContrasts.flatMap { contrast in
        TextWrap.lines(
          sentences(contrast, uncertainty).joined(separator: " "), columns: terminal.columns,
          indentation: 2)
      }
  }

  /// The contrasts in which there was something to judge.
  var testedContrasts: [UncertaintySummary.Contrast] {
    (summary.uncertainty?.contrasts ?? []).filter { contrast in
      summary.activity?.untested(
        contrast.challenger, against: summary.uncertainty?.champion ?? "") == nil
    }
  }

  func sentences(
    _ contrast: UncertaintySummary.Contrast, _ uncertainty: UncertaintySummary
  ) -> [String] {
    let format = format(uncertainty.metric)
    let name = strategyName(contrast.challenger)
    let champion = strategyName(uncertainty.champion)
    let first = better(contrast, uncertainty, name, champion)
    let decimals = format.decimals(error: contrast.split.parameters.squareRoot() / 5)
    let middle = contrast.range.map { range in
      format.difference(range.lowerBound, decimals: decimals) + language.choose(" to ", " a ")
        + format.difference(range.upperBound, decimals: decimals)
    }
    let whole = contrast.extremes.map { range in
      format.difference(range.lowerBound, decimals: decimals) + language.choose(" to ", " a ")
        + format.difference(range.upperBound, decimals: decimals)
    }
    let range =
      middle.map {
        language.choose(
          "; the difference lies at \($0) in 90% of them.",
          "; la diferencia va de \($0) en el 90 % de ellos.")
      }
      ?? whole.map {
        language.choose(
          "; the difference went from \($0) over them.", "; la diferencia fue de \($0) en ellos.")
      }
    guard uncertainty.draws.count >= UncertaintySummary.leastDraws else {
      return [first + (range ?? "."), tooFew]
    }
    return [first + (range ?? "."), parts(contrast.split), losses(contrast, uncertainty)]
      .compactMap { $0 }
  }

  private func better(
    _ contrast: UncertaintySummary.Contrast, _ uncertainty: UncertaintySummary, _ name: String,
    _ champion: String
  ) -> String {
    guard let contest = contrast.contest else {
      let share = decimal.percent(contrast.betterShare, decimals: 0)
      return language.choose(
        "\(name) is better than \(champion) in \(share) of the draws",
        "\(name) es mejor que \(champion) en el \(share) de los sorteos")
    }
    let words = words(contest)
    return language.choose(
      "\(name) is better than \(champion) in \(words.count) draws\(words.rest) (better: \(words.certainty))",
      "\(name) es mejor que \(champion) en \(words.count) sorteos\(words.rest) (mejor: \(words.certainty))"
    )
  }

  private var tooFew: String {
    let least = decimal.text(UncertaintySummary.leastDraws)
    return language.choose(
      "Fewer than \(least) draws tell neither a range for most of them nor how much of the variance comes from the assumptions.",
      "Menos de \(least) sorteos no dicen ni un rango para la mayoría ni qué parte de la varianza viene de los supuestos."
    )
  }

  private func parts(_ split: VarianceSplit) -> String? {
    guard let share = split.parameterShare else { return nil }
    let parameters = decimal.percent(share, decimals: 0)
    return language.choose(
      "\(parameters) of the variance of the difference comes from the assumptions, the rest from chance.",
      "El \(parameters) de la varianza de la diferencia viene de los supuestos y el resto del azar."
    )
  }

  private func losses(
    _ contrast: UncertaintySummary.Contrast, _ uncertainty: UncertaintySummary
  ) -> String? {
    guard let box = contrast.losses else { return nil }
    let rule = box.limits.map { limit in
      let name = TerminalText.escaped(uncertainty.parameters[limit.parameter])
      let digits = SignificantDigits.decimals(forStandardError: limit.value.magnitude / 10) ?? 3
      return "\(name) \(limit.isAbove ? ">" : "<") " + decimal.text(limit.value, decimals: digits)
    }.joined(separator: language.choose(" and ", " y "))
    let (hits, cases) = (decimal.text(box.hits), decimal.text(box.cases))
    let draws = decimal.text(box.draws)
    return language.choose(
      "It loses mostly where \(rule): \(hits) of its \(cases) losses lie there, among \(draws) draws.",
      "Pierde sobre todo donde \(rule): ahí están \(hits) de sus \(cases) pérdidas, entre \(draws) sorteos."
    )
  }
}
