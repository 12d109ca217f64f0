// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// How well the source of a pack is known.
enum PackConfidence: String, CaseIterable, Sendable {
  case statute
  case secondarySource = "secondary source"
  case advisory
  case draft
  case unverified
}

/// A pack as written: the rules of a law, a platform or a house.
struct RulePack: Sendable {
  var about: String
  var source: String?
  var confidence: PackConfidence
  var asOf: CivilDate?
  var country: Marked<String>?
  var roles: [CollectorRole]?
  var from: CivilDate?
  var until: CivilDate?
  var rules: [Named<PackRuleDraft>]
}

/// A pack of rules, as `recobro rules NAME` prints one.
struct RulePackSection: Section {
  let name = "a pack of contact rules"
  let summary = Bilingual(
    en: "The rules of a law, a platform or a house, as understood on a date; not legal advice.",
    es:
      "Las reglas de una ley, una plataforma o una casa, según se entienden en una fecha; no es asesoría legal."
  )
  let about = Field(
    "about", .text, default: "\"-\"", en: "Law and scope.", es: "Ley y alcance.")
  let source = Field(optional: "source", .text, en: "Where it stands.", es: "Dónde consta.")
  let confidence =
    Field(
      "confidence", .choice("a confidence"), default: "unverified",
      en: "How well the source is known.", es: "Qué tan bien se conoce la fuente.")
    as Field<PackConfidence>
  let asOf = Field(
    optional: "as_of", .date, en: "The day of that understanding.",
    es: "El día en que se entendió así.")
  let country = Field(
    optional: "country", Grammar<String>.text.marked,
    en: "ISO code of the country whose public holidays count.",
    es: "Código ISO del país cuyos feriados cuentan.")
  let roles = Field(
    optional: "roles", .list(of: .role, count: 1...3, expected: "a list of roles"),
    en: "Whom it binds; everybody without it.", es: "A quién obliga; a todos si falta.")
  let from = Field(
    optional: "from", .date, en: "The first day in force.", es: "El primer día de vigencia.")
  let until = Field(
    optional: "until", .date, en: "The last day in force.", es: "El último día de vigencia.")
  let rules = Field(
    "rules", .named(.section(PackRuleSection()), expected: "rules by name"), en: "The rules.",
    es: "Las reglas.")

  func build(_ values: SectionValues) -> RulePack? {
    guard isEverInForce(values) else { return nil }
    return RulePack(
      about: values[about], source: values[source], confidence: values[confidence],
      asOf: values[asOf], country: values[country], roles: values[roles], from: values[from],
      until: values[until], rules: values[rules])
  }

  /// Whether pack and rules end after they begin; reports those that do not.
  private func isEverInForce(_ values: SectionValues) -> Bool {
    let (from, until) = (values[from], values[until])
    if let from, let until, until < from {
      values.reader(self.until).report(
        .outOfRange, "`until` lies before `from`", "is never in force",
        secondary: values.label(self.from, "\(from)"),
        help: ["write a day from \(from) on, or leave one of them out"])
      return false
    }
    var isInForce = true
    for rule in values[rules] {
      guard let first = [from, rule.value.from].compactMap({ $0 }).max(),
        let last = [until, rule.value.until].compactMap({ $0 }).min(), last < first
      else { continue }
      values.reader(rules).report(
        .outOfRange,
        "the rule `\(rule.name)` is never in force: with its pack it begins on \(first) and ends on \(last)",
        "is never in force", at: rule.span,
        help: ["let the days of the rule and of its pack overlap, or leave the rule out"])
      isInForce = false
    }
    return isInForce
  }
}

/// `contact_rules:` of a scenario.
struct ContactRulesDraft: Sendable {
  var packs: [Marked<String>] = []
  var isObserved = false
  var own: [Named<RulePack>] = []

  /// Whether no pack binds anybody.
  var isEmpty: Bool { packs.isEmpty && own.isEmpty }
}

/// The mapping form of `contact_rules:`.
struct ContactRulesSection: Section {
  let name = "contact rules"
  let summary = Bilingual(
    en: "Packs of rules that bind the touches of all strategies.",
    es: "Paquetes de reglas que obligan a los contactos de todas las estrategias.")
  let packs = Field(
    "packs", .list(of: Grammar<String>.name.marked, count: 0...20, expected: "a list of packs"),
    default: "[]", en: "Packs by name; `recobro rules` lists them.",
    es: "Paquetes por nombre; `recobro rules` los lista.")
  let mode =
    Field(
      "mode", .choice("a mode", [(word: "enforce", value: false), ("observe", true)]),
      default: "enforce",
      en: "`enforce` holds touches back; `observe` makes them and counts those against a rule.",
      es:
        "`enforce` retiene los contactos; `observe` los hace y cuenta los que van contra una regla."
    )
    as Field<Bool>
  let own = Field(
    "own", .named(.section(RulePackSection()), expected: "packs by name"), default: "{}",
    en: "Packs of one's own, written as `recobro rules NAME` prints one.",
    es: "Paquetes propios, escritos como los muestra `recobro rules NAME`.")

  func build(_ values: SectionValues) -> ContactRulesDraft? {
    ContactRulesDraft(
      packs: values[packs], isObserved: values[mode], own: values[own])
  }
}

extension Grammar where Value == ContactRulesDraft {
  /// `none`, a pack, a list of packs, or packs with a mode and packs of one's own.
  static var contactRules: Self {
    .forms(
      scalar: Grammar<String>.name.marked.map { name in
        ContactRulesDraft(packs: name.value == "none" ? [] : [name])
      },
      list: Grammar<[Marked<String>]>.list(
        of: Grammar<String>.name.marked, count: 0...20, expected: "a list of packs"
      ).map { ContactRulesDraft(packs: $0) },
      mapping: .section(ContactRulesSection()),
      expected: "a pack such as us-reg-f, a list of packs, or { packs: […], mode: … }")
  }
}
