// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Which strategy is the best: what a run for it has selected, and what other runs tell of it.
extension ReportWords {
  /// What a run for the best has selected, or why nothing is; nil for other runs.
  var selectionSentence: String? {
    guard let selection = summary.selection else { return nil }
    let words = SelectionWords(report: self, selection: selection)
    guard selection.withoutValue.isEmpty, selection.replications > 0 else {
      return words.withoutValue
    }
    if selection.selected != nil { return words.selected }
    if selection.surviving.count == 1 { return words.untested }
    return selection.isTie ? words.tie : words.open
  }

  /// What stands beside a selection: the difference without a verdict of its own.
  ///
  /// A run that ended at its maximum without a selection is one of a number of replications that was fixed: what it shows of
  /// the difference and of the best holds, and nobody is left to wonder at a difference that is plain.
  func besideSelection(_ words: VerdictSentences) -> [String] {
    guard let selection = summary.selection else { return [] }
    let isFixed = selection.surviving.count > 1 && !selection.isTie
    let isDecided = ![.undecided, .notToldApart, .notTested].contains(words.comparison.verdict)
    let first = isFixed && isDecided ? words.first() : words.difference()
    return [first, words.chance ?? ""].filter { !$0.isEmpty }
      + (isFixed && selection.replications > 0 ? bestSentences : [])
  }

  /// Among three strategies or more, which may be the best; a near tie is told as one.
  var contenderSentences: [String] {
    summary.selection == nil ? bestSentences : []
  }

  private var bestSentences: [String] {
    guard let best = summary.best, best.standings.count >= 3 else { return [] }
    let contenders = best.standings.filter(\.isContender)
      .sorted { $0.probability > $1.probability }
    let level = MetricWording.level(best.level, decimal)
    let groups = contenders.filter { own in
      !contenders.contains { $0.strategy == own.sameAs }
    }
    guard groups.count > 1 else {
      return contenders.isEmpty ? [] : [bestOfAll(contenders, best, level)]
    }
    let names = groups.map { standing in
      let alike = contenders.filter {
        $0.strategy == standing.strategy || $0.sameAs == standing.strategy
      }
      return alike.map { strategyName($0.strategy) }.joined(separator: " = ")
        + " (" + words(of: alike, best.metric) + ")"
    }
    return [
      language.choose(
        "Which is the best is open: with \(level) confidence against chance it is one of ",
        "No se sabe cuál es la mejor: con una confianza del \(level) frente al azar es una de ")
        + names.joined(separator: ", ") + "."
    ]
  }

  private func bestOfAll(
    _ contenders: [BestSummary.Standing], _ best: BestSummary, _ level: String
  ) -> String {
    let names = language.list(contenders.map { strategyName($0.strategy) })
    return contenders.count == 1
      ? language.choose(
        "\(names) is the best of all with \(level) confidence against chance, under the same assumptions.",
        "\(names) es la mejor de todas con una confianza del \(level) frente al azar, con los mismos supuestos."
      )
      : language.choose(
        "\(names) are the best of all with \(level) confidence against chance, under the same assumptions; they have exactly "
          + "the same \(label(best.metric)) in every replication.",
        "\(names) son las mejores de todas con una confianza del \(level) frente al azar, con los mismos supuestos; tienen "
          + "exactamente el mismo valor de \(label(best.metric)) en cada réplica.")
  }

  /// How probably some that are the same are the best, and what choosing one of them is expected to lose.
  private func words(of alike: [BestSummary.Standing], _ metric: String) -> String {
    let chance = decimal.chance(alike.reduce(0) { $0 + $1.probability })
    let probability = language.choose(
      "best with probability \(chance)",
      alike.count == 1
        ? "la mejor con probabilidad \(chance)" : "las mejores con probabilidad \(chance)")
    guard let regret = alike.first?.regret, regret > 0 else { return probability }
    return probability
      + language.choose(", expected regret ", ", pérdida esperada ")
      + noBreak(format(metric).threshold(regret))
  }
}

/// The sentences about a selection.
private struct SelectionWords {
  let report: ReportWords
  let selection: SelectionSummary

  private var language: ReportLanguage { report.language }
  private var measure: String { report.label(selection.metric) }
  private var isNeutral: Bool { MetricWording.isNeutral(selection.metric) }
  private var names: String { language.list(selection.surviving.map { report.strategyName($0) }) }
  private var lead: String {
    report.noBreak(report.format(selection.metric).threshold(selection.indifference))
  }

  /// The replications that were compared, and those that could not be.
  private var number: String {
    let compared = report.replicationWords(selection.replications)
    guard selection.missing > 0 else { return compared }
    let missing = report.decimal.text(selection.missing)
    return compared
      + language.choose(
        " (\(missing) more lack a value of some strategy)",
        " (en \(missing) más falta el valor de alguna estrategia)")
  }

  /// The one that is better than all others by δ, or has the most where more is not better.
  var selected: String {
    let level = MetricWording.level(selection.level, report.decimal)
    let english =
      isNeutral ? "Selected for the highest \(measure)" : "Selected as the best in \(measure)"
    let spanish =
      isNeutral ? "Elegida por el mayor valor de \(measure)" : "Elegida como la mejor en \(measure)"
    return language.choose(
      "\(english) after \(number): \(names), right with \(level) probability under these assumptions if \(leader) leads by "
        + "\(lead) (Kim and Nelson).",
      "\(spanish) tras \(number): \(names), con probabilidad del \(level) bajo estos supuestos si \(leader) aventaja en "
        + "\(lead) (Kim y Nelson).")
  }

  private var leader: String {
    isNeutral
      ? language.choose("the highest", "la de mayor valor")
      : language.choose("the best", "la mejor")
  }

  private var none: String {
    isNeutral
      ? language.choose(
        "None is selected for the highest \(measure)",
        "No se elige ninguna por el mayor valor de \(measure)")
      : language.choose(
        "No best in \(measure) is selected", "No se elige ninguna como la mejor en \(measure)")
  }

  /// Several were left at the maximum.
  var open: String {
    none
      + language.choose(
        ": after \(number), the most allowed, the procedure of Kim and Nelson, which seeks a lead of \(lead) over all others, "
          + "has \(names) left.",
        ": tras \(number), el máximo permitido, el procedimiento de Kim y Nelson, que busca una ventaja de \(lead) sobre todas "
          + "las demás, aún conserva \(names).")
  }

  var tie: String {
    none
      + language.choose(
        ": \(names) are left after \(number) and have exactly the same \(measure) in each of them.",
        ": tras \(number) quedan \(names), con exactamente el mismo valor de \(measure) en cada una."
      )
  }

  var untested: String {
    none
      + language.choose(
        ": after \(number) only \(names) is left, which was not tested; it shows what is paid without its steps, not what they "
          + "bring.",
        ": tras \(number) solo queda \(names), que no se puso a prueba; muestra lo que se paga sin sus pasos, no lo que aportan."
      )
  }

  var withoutValue: String {
    let count = report.replicationWords(selection.missing)
    guard !selection.withoutValue.isEmpty else {
      return none
        + language.choose(
          ": in none of \(count) has every strategy a value of it.",
          ": en ninguna de las \(count) tienen valor todas las estrategias.")
    }
    let lacking = language.list(selection.withoutValue.map { report.strategyName($0) })
    let isOne = selection.withoutValue.count == 1
    return none
      + language.choose(
        ": \(lacking) \(isOne ? "has" : "have") no value of it in any of \(count). Select by a measure that every strategy has.",
        ": \(lacking) no \(isOne ? "tiene" : "tienen") valor en ninguna de las \(count). Elija por una medida que tengan todas las "
          + "estrategias.")
  }
}
