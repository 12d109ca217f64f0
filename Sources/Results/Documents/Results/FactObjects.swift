// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What happened at all.
struct ActivityObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "what happened"
  let summary = Bilingual(
    en: "What happened at all, without which there is nothing to judge.",
    es: "Lo que ocurrió, sin lo cual no hay nada que juzgar.")
  let isNothingPaid = Member(
    "nothing_paid", .flag, \ActivitySummary.isNothingPaid, en: "Whether nobody paid anything.",
    es: "Si nadie pagó nada.")
  let strategies = Member(
    "strategies", .named(DeedsObject.stored, \.strategy), \ActivitySummary.strategies,
    en: "What each strategy did.", es: "Lo que hizo cada estrategia.")
  let contrasts = Member(
    "contrasts", .named(ContrastForm.stored, \.challenger), \ActivitySummary.contrasts,
    en: "How each challenger differs from the champion in what it did.",
    es: "En qué se distingue cada retadora de la campeona por lo que hizo.")

  func build(_ values: MemberValues) -> ActivitySummary {
    ActivitySummary(
      isNothingPaid: values[isNothingPaid], strategies: values[strategies],
      contrasts: values[contrasts])
  }
}

/// A contrast is a word under the name of its challenger.
private enum ContrastForm {
  static let word = Stored<ActivitySummary.Contrast>.word
  static let stored = Stored<ActivitySummary.ChallengerContrast>(word.description) {
    word.write($0.contrast)
  } read: { reader throws(ManifestError) in
    ActivitySummary.ChallengerContrast(challenger: reader.name, contrast: try word.read(reader))
  }
}

/// What a strategy did.
struct DeedsObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Deeds = ActivitySummary.Deeds

  let name = "the deeds of a strategy"
  let summary = Bilingual(en: "What a strategy did.", es: "Lo que hizo una estrategia.")
  let hasSteps = Member(
    "has_steps", .flag, \Deeds.hasSteps, en: "Whether it has steps.", es: "Si tiene pasos.")
  let touches = Member(
    nullable: "touches", .whole, \Deeds.touches, en: "The touches it made.",
    es: "Los contactos que hizo.")
  let heldBack = Member(
    nullable: "held_back", .whole, \Deeds.heldBack, en: "The touches that rules held back.",
    es: "Los contactos que las reglas impidieron.")
  let unserved = Member(
    optional: "unserved", .whole, \Deeds.unserved,
    en: "The touches asked of agents that none of them made; absent where there are none.",
    es: "Los contactos pedidos a gestores que ninguno hizo; ausente si no los hay.")

  func build(_ values: MemberValues) -> Deeds {
    Deeds(
      strategy: values.name, hasSteps: values[hasSteps], touches: values[touches],
      heldBack: values[heldBack], unserved: values[unserved])
  }
}

/// What became of a line of `expect`.
struct ExpectationObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an expectation"
  let summary = Bilingual(
    en: "What became of a line of `expect`.", es: "Lo que resultó de una línea de `expect`.")
  let text = Member(
    "text", .text, \ExpectationOutcome.text, en: "The line as it was written.",
    es: "La línea como se escribió.")
  let verdict = Member(
    "verdict", .word, \ExpectationOutcome.verdict, en: "What is concluded.",
    es: "Lo que se concluye.")
  let estimate = Member(
    nullable: "estimate", .number, \ExpectationOutcome.estimate,
    en: "The estimate of the left side.", es: "La estimación del lado izquierdo.")
  let interval = Member(
    nullable: "ci95", .ends, { (own: ExpectationOutcome) in own.interval.map(Ends.init) },
    en: "Its interval, at the level beside it.", es: "Su intervalo, al nivel que está al lado.")
  let level = Member(
    nullable: "level", .level, \ExpectationOutcome.interval?.level,
    en: "The level of the interval.", es: "El nivel del intervalo.")
  let n = Member(
    "n", .whole, \ExpectationOutcome.n, en: "The replications with a value.",
    es: "Las réplicas con valor.")
  let needed = Member(
    nullable: "replications_needed", .whole, \ExpectationOutcome.replicationsNeeded,
    en: "About how many replications would decide; null where that is not known.",
    es: "Cuántas réplicas decidirían, más o menos; null si no se sabe.")
  let metric = Member(
    optional: "metric", .text, \ExpectationOutcome.metric,
    en: "The metric whose unit the left side has.",
    es: "La métrica cuya unidad tiene el lado izquierdo.")
  let untested = Member(
    optional: "untested", .knownWord(),
    \ExpectationOutcome.untested, en: "Why it claims something of what never happened.",
    es: "Por qué afirma algo de lo que nunca ocurrió.")
  let difference = Member(
    optional: "difference", .flag,
    { (own: ExpectationOutcome) in own.isDifference ? true : nil },
    en: "True where the left side takes as much away as it adds.",
    es: "True si el lado izquierdo resta tanto como suma.")
  let claim = Member(
    optional: "claim", ClaimObject.stored, \ExpectationOutcome.claim, en: "The parts of the line.",
    es: "Las partes de la línea.")

  func build(_ values: MemberValues) throws(ManifestError) -> ExpectationOutcome {
    var outcome = ExpectationOutcome(
      text: values[text], metric: values[metric], verdict: values[verdict],
      estimate: values[estimate],
      interval: try values.interval(interval, level: values[level] ?? .ninetyFive), n: values[n],
      replicationsNeeded: values[needed])
    outcome.isDifference = values[difference] ?? false
    outcome.untested = values[untested]
    outcome.claim = values[claim]
    return outcome
  }
}

/// The parts of a line of `expect`.
struct ClaimObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Claim = ExpectationOutcome.Claim

  let name = "a claim"
  let summary = Bilingual(
    en: "The parts of a line of `expect`: a sum of metrics, and what it must be.",
    es: "Las partes de una línea de `expect`: una suma de métricas y lo que debe ser.")
  let terms = Member(
    "terms", .list(of: TermObject.stored), \Claim.terms,
    en: "The sum on the left; terms on the right were brought over.",
    es: "La suma de la izquierda; los términos de la derecha se pasaron a ella.")
  let comparison = Member(
    "comparison", .word, \Claim.comparison, en: "How it is compared.", es: "Cómo se compara.")
  let bounds = Member(
    "bounds", .numbers, \Claim.bounds, en: "The bound, or both ends of an interval.",
    es: "La cota, o ambos extremos de un intervalo.")
  let level = Member(
    "level", .number, \Claim.level, en: "The level that the line asks for.",
    es: "El nivel que pide la línea.")

  func build(_ values: MemberValues) -> Claim {
    Claim(
      terms: values[terms], comparison: values[comparison], bounds: values[bounds],
      level: values[level])
  }
}

/// A term of a sum.
struct TermObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Term = ExpectationOutcome.Term

  let name = "a term"
  let summary = Bilingual(
    en: "A metric of a strategy, times a factor.",
    es: "Una métrica de una estrategia, por un factor.")
  let factor = Member("factor", .number, \Term.factor, en: "The factor.", es: "El factor.")
  let strategy = Member(
    "strategy", .text, \Term.strategy, en: "The strategy.", es: "La estrategia.")
  let segment = Member(
    nullable: "segment", .text, \Term.segment, en: "The segment; null for all accounts.",
    es: "El segmento; null para todas las cuentas.")
  let metric = Member("metric", .text, \Term.metric, en: "The metric.", es: "La métrica.")

  func build(_ values: MemberValues) -> Term {
    Term(
      factor: values[factor], strategy: values[strategy], segment: values[segment],
      metric: values[metric])
  }
}
