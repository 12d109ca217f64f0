// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension TerminalReport {
  /// What is left when parameters are not known: a sentence or three for each challenger.
  var uncertaintyLines: [String] {
    guard let uncertainty = summary.uncertainty, !testedContrasts.isEmpty else { return [] }
    let names = uncertainty.parameters.map(TerminalText.escaped).joined(separator: ", ")
    let draws = decimal.text(uncertainty.draws.count)
    let caption = language.choose(
      "If the assumptions are not certain: \(draws) draws of \(names)",
      "Si los supuestos no son seguros: \(draws) sorteos de \(names)")
    return [style.apply(.heading, to: caption)]
      + testedContrasts.flatMap { contrast in
        TextWrap.lines(
          sentences(contrast, uncertainty).joined(separator: " "), columns: usedColumns,
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
    let share = decimal.percent(contrast.betterShare, decimals: 0)
    let first = language.choose(
      "\(name) is better than \(champion) in \(share) of the draws",
      "\(name) es mejor que \(champion) en el \(share) de los sorteos")
    let decimals = format.decimals(error: contrast.split.parameters.squareRoot() / 5)
    let range = contrast.range.map { range in
      format.difference(range.lowerBound, decimals: decimals) + language.choose(" to ", " a ")
        + format.difference(range.upperBound, decimals: decimals)
    }
    let middle = range.map {
      language.choose(
        "; the difference lies at \($0) in 90% of them.",
        "; la diferencia va de \($0) en el 90 % de ellos.")
    }
    return [first + (middle ?? "."), parts(contrast.split), losses(contrast, uncertainty)]
      .compactMap { $0 }
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
    let coverage = decimal.percent(box.coverage, decimals: 0)
    let density = decimal.percent(box.density, decimals: 0)
    return language.choose(
      "It loses mostly where \(rule): \(coverage) of its losses lie there, and \(density) of the draws there are "
        + "losses.",
      "Pierde sobre todo donde \(rule): ahí está el \(coverage) de sus pérdidas, y el \(density) de los sorteos de "
        + "ahí son pérdidas.")
  }
}
