// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// The sentence about one finding: its code, what is asked for and what is.
struct FindingWords {
  let finding: GateFinding
  let words: RegressionWords

  private var language: ReportLanguage { words.language }
  private var subject: String { TerminalText.escaped(finding.subject?.text ?? "") }
  private var asked: String { TerminalText.escaped(finding.asked?.text ?? "—") }
  private var found: String { TerminalText.escaped(finding.found?.text ?? "—") }

  /// `G101 60 accounts, and the baseline asks for 800 at least`.
  var sentence: String { finding.kind.code + " " + clause }

  private var clause: String {
    let who =
      finding.reference == .accepted
      ? language.choose("the accepted baseline", "la línea base aceptada")
      : language.choose("the baseline", "la línea base")
    switch finding.kind {
    case .fewerAccounts:
      return language.choose(
        "\(count(finding.found) { decimal.accounts($0) }), and \(who) asks for \(count(finding.asked)) at least",
        "\(count(finding.found) { decimal.accounts($0) }), y \(who) pide al menos \(count(finding.asked))"
      )
    case .fewerReplications:
      return language.choose(
        "\(count(finding.found) { decimal.replications($0) }), and \(who) asks for \(count(finding.asked)) at least",
        "\(count(finding.found) { decimal.replications($0) }), y \(who) pide al menos \(count(finding.asked))"
      )
    case .otherSeed:
      return language.choose(
        "the seed is \(found) and that of \(who) \(asked): it finds larger shifts only, and a seed can be picked",
        "la semilla es \(found) y la de \(who) \(asked): solo se ven cambios mayores, y una semilla se puede elegir"
      )
    case .effectOutOfReach:
      return language.choose(
        "\(metric): no shift was shown, one of \(amount(finding.asked)) must be found and this check finds \(reach)",
        "\(metric): no se mostró cambio; debe verse uno de \(amount(finding.asked)) y esta comprobación ve \(reach)"
      )
    case .otherWorld:
      return language.choose(
        "`\(subject)` is not that of \(who): on other debtors a loss may go unseen",
        "`\(subject)` no es la de \(who): con otros deudores una pérdida puede no verse")
    case .nothingGuards:
      return language.choose(
        "every metric is only watched, and none guards: `--update --guard all` makes them guard",
        "todas las métricas solo se observan y ninguna vigila: `--update --guard all` las hace vigilar"
      )
    case .foreignBaseline:
      return language.choose(
        "the values of the new baseline are neither those of \(who) nor those of this run: "
          + "`--update` makes it of this run, or take over what was accepted since",
        "los valores de la nueva línea base no son los de \(who) ni los de esta ejecución: "
          + "`--update` la hace de esta ejecución, o tome lo que se aceptó desde entonces")
    default: return question(who)
    }
  }

  /// What is asked is another question.
  private func question(_ who: String) -> String {
    switch finding.kind {
    case .expectationGone:
      return language.choose(
        "the line of `expect` is gone: \(subject)", "falta la línea de `expect`: \(subject)")
    case .expectationLoosened:
      return language.choose(
        "the line of `expect` allows more: \(found), and \(who) asks for \(asked)",
        "la línea de `expect` permite más: \(found), y \(who) pide \(asked)")
    case .marginWidened:
      return language.choose(
        "\(metric): the margin is \(amount(finding.found)), and \(who) allows \(amount(finding.asked))",
        "\(metric): el margen es \(amount(finding.found)), y \(who) permite \(amount(finding.asked))"
      )
    case .otherMeasuring:
      return language.choose(
        "`\(subject)` is \(found) and that of \(who) \(asked): outcomes are counted in another way",
        "`\(subject)` es \(found) y en \(who) \(asked): los resultados se cuentan de otro modo")
    case .guardsLess:
      return language.choose(
        "\(metric) guards in \(who), and in the new one no longer",
        "\(metric) vigila en \(who), y en la nueva ya no")
    case .effectLoosened:
      return language.choose(
        "\(metric): \(who) asks to find \(amount(finding.asked)), the new one \(reach)",
        "\(metric): \(who) pide ver \(amount(finding.asked)), la nueva \(reach)")
    case .policyGone:
      return language.choose(
        "\(who) keeps a policy, and the new one none",
        "\(who) guarda una política, y la nueva ninguna")
    case .seriesGone:
      return language.choose(
        "`\(subject)` is in \(who), and in the new one no longer",
        "`\(subject)` está en \(who), y en la nueva ya no")
    case .otherSettings:
      return language.choose(
        "the new baseline was made with `\(subject)` \(found), and \(who) with \(asked)",
        "la nueva línea base se hizo con `\(subject)` \(found), y \(who) con \(asked)")
    default: return told
    }
  }

  /// What is to be known only.
  private var told: String {
    switch finding.kind {
    case .noPolicy:
      let file = TerminalText.escaped(words.outcome.file)
      let folder = TerminalText.escaped(words.folder)
      return language.choose(
        "no policy is kept with the baseline, so that a weaker check passes unseen: "
          + "`recobro check \(file) --baseline \(folder) --update` adds one",
        "la línea base no guarda una política, y una comprobación más débil pasa sin verse: "
          + "`recobro check \(file) --baseline \(folder) --update` la añade")
    case .unguardedSeries:
      return language.choose(
        "\(subject) is not guarded: the baseline has no values of it, or too few",
        "\(subject) no se vigila: la línea base no tiene valores, o demasiado pocos")
    case .requirementCut:
      return language.choose(
        "the new baseline is smaller than the \(count(finding.asked)) \(subject) required so far: from now on "
          + "\(count(finding.found)) are required",
        "la nueva línea base es menor que lo exigido hasta ahora (`\(subject)`: \(count(finding.asked))): desde ahora se exigen "
          + count(finding.found))
    case .nothingAccepted:
      return language.choose(
        "there is no accepted baseline of it: nothing vouches for what it came to before",
        "no tiene línea base aceptada: nada responde de lo que resultaba antes")
    case .lossAccepted: return loss
    case .openExpectation:
      return finding.found == .text(ExpectationOutcome.Verdict.fail.rawValue)
        ? language.choose(
          "`\(subject)` does not hold in what is accepted: every check of this baseline fails until it does",
          "`\(subject)` no se cumple en lo que se acepta: toda comprobación con esta línea base falla hasta que se cumpla"
        )
        : language.choose(
          "`\(subject)` is undecided in what is accepted: no check of this baseline passes; a larger one may decide it",
          "`\(subject)` queda sin decidir en lo que se acepta: ninguna comprobación con esta línea base pasa; una mayor puede decidirlo"
        )
    default:
      return language.choose(
        "an independent sample on seed \(found), as the command line asks; the baseline has \(asked)",
        "una muestra independiente con la semilla \(found), como pide la línea de órdenes; la línea base tiene \(asked)"
      )
    }
  }

  /// That the change brings a baseline with worse values of its own.
  private var loss: String {
    let means = [finding.asked, finding.found].map { value -> String in
      guard case .amount(let value) = value else { return "—" }
      return format.value(value, decimals: format.exactDecimals(value))
    }
    return language.choose(
      "\(metric): the new baseline itself is worse than the accepted one, \(means[0]) → \(means[1])",
      "\(metric): la propia línea base nueva es peor que la aceptada, \(means[0]) → \(means[1])")
  }

  private var decimal: DecimalText { DecimalText(language: language) }

  /// A whole number in words; as it stands where it is none.
  private func count(
    _ value: GateFinding.Value?, _ words: ((Int) -> String)? = nil
  ) -> String {
    guard case .count(let number) = value else { return value?.text ?? "—" }
    return words?(number) ?? decimal.text(number)
  }

  /// The metric it is about, behind the strategy where it is only one's.
  private var metric: String {
    let label = MetricLabel.text(
      finding.subject?.metric ?? "", in: language, currency: words.outcome.currency)
    guard case .series(let strategy, _) = finding.subject else { return label }
    return TerminalText.escaped(strategy) + ", " + label
  }

  private var format: MetricFormat {
    MetricFormat(
      metric: finding.subject?.metric ?? "", currency: words.outcome.currency, language: language)
  }

  private var reach: String {
    finding.found == nil ? language.choose("none", "ninguno") : amount(finding.found)
  }

  /// An amount in the metric's unit; 0 for none.
  private func amount(_ value: GateFinding.Value?) -> String {
    guard case .amount(let value) = value, value != 0 else { return "0" }
    return format.threshold(value)
  }
}

// MARK: - All of a scenario

extension RegressionWords {
  /// A sentence for each finding of an effect.
  func findings(_ effect: GateFinding.Effect) -> [String] {
    outcome.findings(effect).map { FindingWords(finding: $0, words: self).sentence }
  }

  /// What to do where the check is weaker than asked for.
  var findingHint: String? {
    let weak = outcome.findings.filter { $0.kind.effect != .told }
    guard !weak.isEmpty else { return nil }
    guard weak.contains(where: { $0.reference == .policy }) else {
      return language.choose(
        "`recobro explain CODE` tells more; a reviewer who wants the weaker baseline checks without `--accepted`",
        "`recobro explain CÓDIGO` dice más; quien revisa y quiere la línea base más débil comprueba sin `--accepted`"
      )
    }
    return language.choose(
      "`recobro explain CODE` tells more; `--update` accepts it on purpose, and the diff of the baseline shows a reviewer what is "
        + "weaker",
      "`recobro explain CÓDIGO` dice más; `--update` lo acepta a propósito, y el diff de la línea base muestra a quien revisa qué es "
        + "más débil")
  }

  /// The folder of the baseline.
  var folder: String {
    outcome.baseline.lastIndex(of: "/").map { String(outcome.baseline[..<$0]) } ?? "."
  }
}
