// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// The sentences about one scenario and its baseline, shared by all forms of the report.
struct RegressionWords {
  let outcome: RegressionOutcome
  let language: ReportLanguage

  init(_ outcome: RegressionOutcome, _ language: ReportLanguage) {
    self.outcome = outcome
    self.language = language
  }

  private var decimal: DecimalText { DecimalText(language: language) }

  /// `consumer-cards: FAILS, 2 of 61 guarded metrics are worse than results/baselines/consumer-cards.json`.
  var headline: String {
    let name = TerminalText.escaped(outcome.scenario)
    guard !untested.isEmpty, outcome.verdict != .fail else {
      return "\(name): \(verdict), \(reason)"
    }
    return "\(name): \(untested.joined(separator: " ")) (\(verdict), \(reason))"
  }

  /// What the run did not test at all, a sentence each; empty when everything was.
  var untested: [String] {
    guard let activity = outcome.activity else { return [] }
    return ActivityWords(
      activity: activity, champion: outcome.champion, replications: outcome.replications,
      language: language, name: { TerminalText.escaped($0) }
    ).untested
  }

  /// The verdict in a word.
  var verdict: String {
    switch outcome.verdict {
    case .pass: language.choose("passes", "pasa")
    case .fail: language.choose("FAILS", "FALLA")
    case .undecided: language.choose("undecided", "no decidido")
    }
  }

  /// Why, in a clause.
  var reason: String {
    let bad = outcome.shifts.filter(\.fails).count
    let all = decimal.text(guarding.count)
    let path = TerminalText.escaped(outcome.baseline)
    if outcome.exactness == .identical, outcome.verdict == .pass {
      return language.choose(
        "every value is that of \(path)", "cada valor es el de \(path)")
    }
    if bad > 0 {
      return language.choose(
        "\(bad) of \(all) guarded metrics worse than \(path)",
        "\(bad) de \(all) métricas vigiladas peor que \(path)")
    }
    if outcome.exactness == .unexplained {
      return language.choose(
        "nothing changed since \(path) and yet other values came out",
        "nada cambió desde \(path) y aun así salieron otros valores")
    }
    switch outcome.verdict {
    case .fail where !outcome.expectations.contains { $0.verdict == .fail }:
      return language.choose(
        "it asks less than \(path)", "pide menos que \(path)")
    case .fail: return language.choose("an expectation fails", "una expectativa no se cumple")
    case .undecided where outcome.isUntested && undecided.isEmpty:
      return language.choose(
        "there was nothing to guard against \(path)", "no hubo nada que vigilar frente a \(path)")
    case .undecided where !outcome.findings(.undecided).isEmpty && undecided.isEmpty:
      return language.choose(
        "it shows less than \(path) asks for", "muestra menos de lo que pide \(path)")
    case .undecided:
      return language.choose(
        "not every claim could be decided against \(path)",
        "no todo se pudo decidir frente a \(path)")
    case .pass:
      return language.choose(
        "none of \(all) guarded metrics was shown to be worse than \(path)",
        "ninguna de \(all) métricas vigiladas resultó peor que \(path)")
    }
  }

  /// How the runs were compared, and how sure a claim is.
  var comparison: String? {
    guard outcome.exactness != .identical else { return nil }
    let size =
      decimal.replications(outcome.replications) + language.choose(" of ", " de ")
      + decimal.accounts(outcome.accounts)
    let tests = decimal.text(outcome.family.tests)
    return size + design
      + language.choose(
        "; \(tests) tests share a false-alarm rate of 0.1%",
        "; \(tests) pruebas comparten una tasa de falsas alarmas del 0,1 %")
  }

  /// How both runs were compared, and which replications the means and differences are of where not all.
  private var design: String {
    let (now, before) = (outcome.replications, outcome.baselineReplications)
    let isSame = now == before
    let against =
      isSame
      ? ""
      : language.choose(
        " against the baseline's \(decimal.text(before))",
        before == 1
          ? " frente a la única de la línea base"
          : " frente a las \(decimal.text(before)) de la línea base")
    let isOne = min(now, before) == 1
    let first = decimal.text(min(now, before))
    switch outcome.design {
    case .paired where isSame:
      return language.choose(", paired on the same draws", ", pareadas con los mismos sorteos")
    case .paired:
      return against
        + language.choose(
          isOne
            ? ": the first of both is compared, paired on the same draws"
            : ": the first \(first) of both are compared, paired on the same draws",
          isOne
            ? ": se compara la primera de ambas, pareada con los mismos sorteos"
            : ": se comparan las \(first) primeras de ambas, pareadas con los mismos sorteos")
    case .independent:
      return against
        + language.choose(", as independent samples", ", como muestras independientes")
    }
  }

  /// What differs from the time of the baseline.
  var changes: String? {
    guard outcome.exactness != .identical, !outcome.changes.isEmpty else { return nil }
    let shown = outcome.changes.prefix(12).map(TerminalText.escaped).joined(separator: ", ")
    let more = outcome.changes.count - 12
    let rest = more > 0 ? language.choose(" and \(more) more", " y \(more) más") : ""
    return language.choose(
      "changed since the baseline: ", "cambió desde la línea base: ") + shown + rest
  }

  /// A sentence for each metric that fails, and for values without an explanation.
  var failures: [String] {
    let unexplained = language.choose(
      "scenario, data, engine and processor are those of the baseline, so every value should be: "
        + "is the engine itself at fault, or was its value epoch not raised?",
      "escenario, datos, motor y procesador son los de la línea base, y así deberían serlo los "
        + "valores: ¿falla el motor, o no se elevó su época de valores?")
    return (outcome.exactness == .unexplained ? [unexplained] : [])
      + outcome.shifts.filter(\.fails).map(sentence)
  }

  /// The metrics that guard.
  private var guarding: [MetricShift] { outcome.shifts.filter(\.isGuarding) }

  /// A sentence for each metric that is worse and only watched.
  var watched: [String] {
    outcome.shifts.filter { $0.isLoss && !$0.isGuarding }.map { shift in
      sentence(shift)
        + language.choose(": worse, watched only", ": peor, solo se observa")
    }
  }

  /// A sentence for each metric that got better.
  var improvements: [String] { outcome.shifts.filter { $0.verdict == .better }.map(sentence) }

  /// How to make improvements the new standard.
  var improvementHint: String? {
    improvements.isEmpty || outcome.verdict == .fail
      ? nil
      : language.choose(
        "`--update` makes the improvement the new baseline",
        "`--update` convierte la mejora en la nueva línea base")
  }

  /// A sentence for each metric that had to be shown equivalent and was not, and one for all that too few replications leave
  /// open.
  var undecided: [String] {
    let open = guarding.filter { $0.verdict == .undecided }
    let unshown = open.filter { $0.interval == nil }
    return (outcome.guardsNothing ? [guardsNothing] : [])
      + (unshown.isEmpty ? [] : [tooFewReplications(unshown)])
      + open.filter { $0.interval != nil }.map { shift in
        let margin = shift.margin.map(format(shift).threshold) ?? ""
        return sentence(shift)
          + language.choose(
            ": not shown to lie within \(margin)", ": no se mostró que esté dentro de \(margin)")
      }
  }

  /// That other values came out of a run of which no metric is guarded.
  var guardsNothing: String {
    let path = TerminalText.escaped(outcome.baseline)
    return language.choose(
      "other values came out, and \(path) guards no metric: it takes two replications or more with a value",
      "salieron otros valores, y \(path) no vigila ninguna métrica: hacen falta al menos dos réplicas con valor"
    )
  }

  /// `too few replications to show a shift of 2 metrics (a, recovery rate; a, kept rate): 18 …`.
  private func tooFewReplications(_ shifts: [MetricShift]) -> String {
    let shown = shifts.prefix(4).map(name).joined(separator: "; ")
    let rest = shifts.count - 4
    let names =
      rest > 0
      ? shown + language.choose("; and \(rest) more", "; y \(rest) más") : shown
    let count = decimal.text(shifts.count)
    return language.choose(
      "too few replications to show a shift of \(count) of \(decimal.text(guarding.count)) metrics, so that \(shifts.count == 1 ? "it is" : "they are") "
        + "neither guarded nor cleared (\(names)); it takes \(needed) with a value, now and in the baseline",
      "réplicas insuficientes para mostrar un cambio en \(count) de \(decimal.text(guarding.count)) métricas, que no "
        + (shifts.count == 1 ? "queda ni vigilada ni aprobada" : "quedan ni vigiladas ni aprobadas")
        + " (\(names)); hacen falta \(needed) con valor, ahora y en la línea base"
    )
  }

  /// The replications with a value that a claim takes.
  private var needed: String {
    decimal.text(OutcomeShift.replicationsNeeded(outcome.design, level: outcome.family.level))
  }

  private func name(_ shift: MetricShift) -> String {
    TerminalText.escaped(shift.strategy) + ", "
      + MetricLabel.text(shift.metric, in: language, currency: outcome.currency)
  }

  /// `flexible-plans, net recovery rate: 46.00% → 43.10%, −2.90 pp (interval −3.31 to −2.49)`.
  func sentence(_ shift: MetricShift) -> String {
    let format = format(shift)
    let decimals = format.decimals(ofDifference: shift.difference, error: shift.standardError)
    let values = [shift.before, shift.now].map {
      $0.map { format.value($0, decimals: decimals) } ?? "—"
    }
    let text = "\(name(shift)): \(values[0]) → \(values[1])"
    guard let difference = shift.difference, let interval = shift.interval else {
      return text + (shift.verdict == .vanished ? noValues : tooFew)
    }
    return text + ", " + format.difference(difference, decimals: decimals)
      + language.choose(" (interval ", " (intervalo ")
      + format.ends(interval.low, interval.high, decimals: decimals) + ")"
  }

  private var noValues: String {
    language.choose(" (no values any more)", " (ya no tiene valores)")
  }

  private var tooFew: String {
    language.choose(
      " (too few replications to show a shift: it takes \(needed) with a value, now and in the baseline)",
      " (réplicas insuficientes para mostrar un cambio: hacen falta \(needed) con valor, ahora y en la línea base)"
    )
  }

  /// The expectations that do not hold, and what is undecided, with a sign in front.
  var expectations: [String] {
    open.map { ($0.isFailed ? "✗ " : "? ") + $0.text }
  }

  /// The expectations that do not hold, and what is undecided.
  var open: [(isFailed: Bool, text: String, line: Int?)] {
    let lines = outcome.expectationLines
    return undecided.map { (false, $0, nil) }
      + outcome.expectations.enumerated().filter { $1.verdict != .pass }.map { position, line in
        (
          line.verdict == .fail, TerminalText.escaped(line.text) + " — " + verdict(line),
          lines.indices.contains(position) ? lines[position] : nil
        )
      }
  }

  /// How a line was judged, and what it came to.
  func verdict(_ line: ExpectationOutcome) -> String {
    let told = ExpectationWords(language: language, currency: outcome.currency)
    let words =
      line.verdict == .fail ? language.choose("fails", "no se cumple") : told.undecided(line)
    return words + (told.value(line, decimal.replications(line.n)).map { " (\($0))" } ?? "")
  }

  /// The smallest shifts this gate finds: what it can and cannot see.
  var reach: String? {
    guard outcome.exactness != .identical else { return nil }
    let metrics = outcome.shifts.map(\.metric).uniqued()
    let parts = metrics.compactMap { metric -> String? in
      let effects = outcome.shifts.filter { $0.metric == metric }
        .compactMap(\.minimumDetectableEffect)
      guard let largest = effects.max(), largest > 0 else { return nil }
      let format = MetricFormat(metric: metric, currency: outcome.currency, language: language)
      let size = format.detectable(largest) ?? language.choose("none", "ninguno")
      return MetricLabel.text(metric, in: language, currency: outcome.currency) + " " + size
    }
    guard !parts.isEmpty else { return nil }
    return language.choose(
      "This gate sees shifts of at least (90% power): ",
      "Esta puerta ve desplazamientos de al menos (potencia del 90 %): ")
      + parts.joined(separator: ", ")
      + language.choose("; smaller ones may pass unseen.", "; los menores pueden pasar sin verse.")
  }

  func format(_ shift: MetricShift) -> MetricFormat {
    MetricFormat(metric: shift.metric, currency: outcome.currency, language: language)
  }
}
