// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

@testable import Grammar
@testable import Scenarios

/// A small document with every grammar, for the tests of the reader.
struct SampleSection: Section {
  let name = "a sample"
  let summary = Bilingual(en: "A sample.", es: "Una muestra.")
  let parameters = Field(
    optional: "parameters", ParameterTable.grammar, en: "Numbers by name.", es: "Números.")
  let title = Field("name", .text, en: "The title.", es: "El título.")
  let horizon = Field("horizon", .wholeDays(.positive), en: "How long.", es: "Cuánto dura.")
  let start = Field(optional: "start", .date, en: "First day.", es: "Primer día.")
  let accounts = Field(
    "accounts", .wholeNumber(.atLeast(1)), default: "1_000", en: "How many.", es: "Cuántas.")
  let active = Field("active", .boolean, default: "true", en: "Whether.", es: "Si.")
  let channel = Field(
    optional: "channel", SampleSection.channels, en: "How.", es: "Cómo.")
  let plan = Field(optional: "plan", .section(SamplePlan()), en: "A plan.", es: "Un plan.")
  let balance = Field(
    "balance", SampleSection.distribution, default: "{ fixed: 420 }", en: "Debt.", es: "Deuda.")
  let path = Field(
    "path", .list(of: .section(SampleStep()), expected: "a list of steps"), default: "[]",
    en: "Steps.", es: "Pasos.")
  let opens = Field(optional: "opens", .timeOfDay, en: "Opening.", es: "Apertura.")
  let score = Field(
    optional: "score", .comparison(.number()), en: "A condition.", es: "Una condición.")
  let discount = Field(optional: "discount", .shareRange, en: "Off.", es: "Descuento.")
  let contacts = Field(optional: "contacts", .rate, en: "How often.", es: "Frecuencia.")
  let strategies = Field(
    optional: "strategies", .named(.name, expected: "strategies by name"), en: "All.", es: "Todas.")
  let champion = Field(
    optional: "champion", Grammar.name.marked, en: "The first.", es: "La primera.")
  let condition = Field(
    optional: "when", SampleCondition.grammar, en: "When.", es: "Cuándo.")

  static let channels = Grammar<[Named<Double>]>.forms(
    scalar: Grammar<SampleChannel>.choice("a channel").map { _ in [] },
    mapping: .shares(expected: "channels with their shares"),
    expected: "a channel, or channels with their shares")

  static let distribution = Grammar<[Double]>.variants(
    [
      Variant(
        "uniform", .list(of: .number(), count: 2...2, expected: "two numbers such as [0, 30]"),
        en: "Equally likely.", es: "Equiprobable."),
      Variant("fixed", Grammar.money.map { [$0] }, en: "One value.", es: "Un valor."),
    ], expected: "a distribution")

  func build(_ values: SectionValues) -> Sample? {
    let strategies = values[strategies] ?? []
    if let champion = values[champion], !strategies.contains(where: { $0.name == champion.value }) {
      values.reader(self.champion).reportUndefined(
        champion.value, kind: "strategy", plural: "strategies", known: strategies.map(\.name),
        definedAt: values.label(self.strategies, "").first?.span)
      return nil
    }
    let names = values[path].compactMap { step in step.name.map { ($0.value, $0.span) } }
    guard values.reader(path).checkDistinct(names, kind: "steps") else { return nil }
    return Sample(
      title: values[title], horizon: values[horizon], accounts: values[accounts],
      score: values[score], plan: values[plan], steps: values[path].count)
  }
}

struct Sample: Sendable, Equatable {
  var title: String
  var horizon: Int
  var accounts: Int
  var score: Comparison<Double>?
  var plan: Plan?
  var steps: Int

  struct Plan: Sendable, Equatable {
    var instalments: ClosedRange<Int>
    var downPayment: Double
  }

  struct Step: Sendable {
    var name: Marked<String>?
  }
}

enum SampleChannel: String, CaseIterable, Sendable {
  case sms
  case email
  case agentCall = "agent_call"
}

struct SamplePlan: Section {
  let name = "a plan offer"
  let summary = Bilingual(en: "Instalments.", es: "Cuotas.")
  let instalments = Field(
    "instalments", .wholeRange(.atLeast(1)), en: "How many.", es: "Cuántas.")
  let downPayment = Field(
    "down_payment", .share, default: "0%", en: "Paid at once.", es: "Pago inicial.")

  func build(_ values: SectionValues) -> Sample.Plan? {
    Sample.Plan(instalments: values[instalments], downPayment: values[downPayment])
  }
}

struct SampleStep: Section {
  let name = "a step"
  let summary = Bilingual(en: "A treatment.", es: "Un tratamiento.")
  let title = Field(optional: "name", Grammar.name.marked, en: "A name.", es: "Un nombre.")
  let at = Field(optional: "at", .dpd, en: "When.", es: "Cuándo.")
  let on = Field(optional: "on", .name, en: "Upon.", es: "Al ocurrir.")
  let every = Field(optional: "every", .duration(.positive), en: "Again.", es: "Otra vez.")

  func build(_ values: SectionValues) -> Sample.Step? {
    guard values.exclude(at, on), values.requireOne(of: at, on) else { return nil }
    return Sample.Step(name: values[title])
  }
}

/// A condition that may hold conditions.
indirect enum SampleCondition: Sendable {
  case age(Int)
  case any([SampleCondition])

  static let grammar: Grammar<SampleCondition> = .definition(
    "condition", expected: "a condition"
  ) {
    .variants(
      [
        Variant("age", Grammar.wholeNumber().map { .age($0) }, en: "Age.", es: "Edad."),
        Variant(
          "any", Grammar.list(of: grammar, count: 1...9, expected: "conditions").map { .any($0) },
          en: "One of.", es: "Alguna."),
      ], expected: "a condition")
  }
}
