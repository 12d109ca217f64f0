// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What varying the parameters brings.
struct UncertaintyObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "what uncertain parameters bring"
  let summary = Bilingual(
    en: "What is left of the comparison when parameters are drawn from their laws.",
    es: "Lo que queda de la comparación al sortear los parámetros según sus leyes.")
  let metric = Member(
    "metric", .text, \UncertaintySummary.metric, en: "The metric.", es: "La métrica.")
  let draws = Member(
    "draws", .count, \UncertaintySummary.draws.count, en: "The draws of the parameters.",
    es: "Los sorteos de los parámetros.")
  let parameters = Member(
    "parameters", .texts, \UncertaintySummary.parameters, en: "The parameters drawn.",
    es: "Los parámetros sorteados.")
  let standings = Member(
    "strategies", .named(UncertainStandingObject.stored, \.strategy),
    \UncertaintySummary.standings, en: "How each strategy stands.",
    es: "Cómo está cada estrategia.")
  let contrasts = Member(
    "comparisons", .list(of: UncertainContrastObject.stored),
    { (summary: UncertaintySummary) in
      summary.contrasts.map { StoredContrast(contrast: $0, of: summary) }
    },
    en: "Each challenger against the champion.", es: "Cada retadora frente a la campeona.")

  func build(_ values: MemberValues) throws(ManifestError) -> UncertaintySummary {
    let names = values[parameters]
    let contrasts = values[contrasts].map { $0.contrast(names) }
    guard contrasts.allSatisfy({ $0 != nil }) else { throw values.wrong(self.contrasts) }
    return UncertaintySummary(
      metric: values[metric], champion: values[self.contrasts].first?.champion ?? "",
      parameters: names,
      draws: Array(repeating: UncertaintyDraw(parameters: [], values: []), count: values[draws]),
      standings: values[standings], contrasts: contrasts.compactMap(\.self))
  }
}

/// The members of a variance that is split between chance and parameters.
private enum SplitMembers {
  static func mean<Root>(_ get: @escaping @Sendable (Root) -> VarianceSplit) -> Member<Root, Double>
  {
    Member(
      "mean", .number, { get($0).mean }, en: "The mean over all draws.",
      es: "La media de todos los sorteos.")
  }

  static func chance<Root>(
    _ get: @escaping @Sendable (Root) -> VarianceSplit
  ) -> Member<Root, Double> {
    Member(
      "sd_chance", .number, { get($0).chance.squareRoot() },
      en: "The standard deviation that chance brings.",
      es: "La desviación estándar que trae el azar.")
  }

  static func parameters<Root>(
    _ get: @escaping @Sendable (Root) -> VarianceSplit
  ) -> Member<Root, Double> {
    Member(
      "sd_parameters", .number, { get($0).parameters.squareRoot() },
      en: "The standard deviation that the parameters bring.",
      es: "La desviación estándar que traen los parámetros.")
  }

  static func share<Root>(
    _ get: @escaping @Sendable (Root) -> VarianceSplit
  ) -> DerivedMember<Root> {
    DerivedMember(
      "parameter_share", Stored<Double>.number.nullable, { get($0).parameterShare },
      en: "The share of the variance that the parameters bring.",
      es: "La parte de la varianza que traen los parámetros.")
  }
}

extension VarianceSplit {
  fileprivate init(mean: Double, deviations chance: Double, _ parameters: Double) {
    self.init(mean: mean, chance: chance * chance, parameters: parameters * parameters)
  }
}

/// A strategy under uncertain parameters.
struct UncertainStandingObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a standing under uncertain parameters"
  let summary = Bilingual(
    en: "How a strategy stands when parameters vary.",
    es: "Cómo está una estrategia cuando varían los parámetros.")
  let mean = SplitMembers.mean(\UncertaintySummary.Standing.split)
  let chance = SplitMembers.chance(\UncertaintySummary.Standing.split)
  let parameters = SplitMembers.parameters(\UncertaintySummary.Standing.split)
  let share = SplitMembers.share(\UncertaintySummary.Standing.split)
  let best = Member(
    "best_share", .number, \UncertaintySummary.Standing.bestShare,
    en: "The share of draws in which it is the best.",
    es: "La parte de los sorteos en que es la mejor.")

  func build(_ values: MemberValues) -> UncertaintySummary.Standing {
    UncertaintySummary.Standing(
      of: values.name,
      split: VarianceSplit(mean: values[mean], deviations: values[chance], values[parameters]),
      bestShare: values[best])
  }
}

/// A contrast with the names that its lists follow.
struct StoredContrast: Sendable {
  let champion: String
  let challenger: String
  let split: VarianceSplit
  let betterShare: Double
  let range: ClosedRange<Double>?
  let correlations: [(name: String, value: Double?)]
  let losses: StoredBox?
  let contest: ContestCount?
  let extremes: ClosedRange<Double>?

  /// The contrast as a summary has it; nil where it names parameters that there are not.
  func contrast(_ parameters: [String]) -> UncertaintySummary.Contrast? {
    let box = losses.map { $0.box(parameters) }
    if let box, box == nil { return nil }
    return UncertaintySummary.Contrast(
      of: challenger, split: split, betterShare: betterShare, range: range,
      correlations: parameters.map { name in
        correlations.first { $0.name == name }.flatMap(\.value)
      }, losses: box.flatMap(\.self), contest: contest, extremes: extremes)
  }
}

extension StoredContrast {
  init(contrast: UncertaintySummary.Contrast, of summary: UncertaintySummary) {
    self.init(
      champion: summary.champion, challenger: contrast.challenger, split: contrast.split,
      betterShare: contrast.betterShare, range: contrast.range,
      correlations: zip(summary.parameters, contrast.correlations).map { ($0, $1) },
      losses: contrast.losses.map { StoredBox($0, summary.parameters) },
      contest: contrast.contest, extremes: contrast.extremes)
  }
}

/// A challenger against the champion under uncertain parameters.
struct UncertainContrastObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a comparison under uncertain parameters"
  let summary = Bilingual(
    en: "A challenger against the champion when parameters vary.",
    es: "Una retadora frente a la campeona cuando varían los parámetros.")
  let champion = Member(
    "champion", .text, \StoredContrast.champion, en: "The champion.", es: "La campeona.")
  let challenger = Member(
    "challenger", .text, \StoredContrast.challenger, en: "The challenger.", es: "La retadora.")
  let mean = SplitMembers.mean(\StoredContrast.split)
  let chance = SplitMembers.chance(\StoredContrast.split)
  let parameters = SplitMembers.parameters(\StoredContrast.split)
  let share = SplitMembers.share(\StoredContrast.split)
  let better = Member(
    "better_share", .number, \StoredContrast.betterShare,
    en: "The share of draws in which the challenger is better.",
    es: "La parte de los sorteos en que la retadora es mejor.")
  let range = Member(
    nullable: "range90", .ends, { (own: StoredContrast) in own.range.map(Ends.init) },
    en: "The 5% and the 95% quantile over draws.",
    es: "Los cuantiles del 5 % y del 95 % de los sorteos.")
  let correlations = Member(
    "rank_correlations", .named(CorrelationForm.stored, \.name), \StoredContrast.correlations,
    en: "The rank correlation of the difference with each parameter.",
    es: "La correlación de rangos de la diferencia con cada parámetro.")
  let losses = Member(
    nullable: "losses", LossesObject.stored, \StoredContrast.losses,
    en: "Where the challenger loses; null where no such place is shown.",
    es: "Dónde pierde la retadora; null si no se muestra tal lugar.")
  let contest = Member(
    nullable: "better_in", ContestObject.stored, \StoredContrast.contest,
    en: "In how many draws it is better, worse and alike.",
    es: "En cuántos sorteos es mejor, peor o igual.")
  let extremes = Member(
    nullable: "extremes", .ends, { (own: StoredContrast) in own.extremes.map(Ends.init) },
    en: "The least and the most over draws.", es: "El mínimo y el máximo de los sorteos.")

  func build(_ values: MemberValues) -> StoredContrast {
    StoredContrast(
      champion: values[champion], challenger: values[challenger],
      split: VarianceSplit(mean: values[mean], deviations: values[chance], values[parameters]),
      betterShare: values[better], range: values[range]?.range,
      correlations: values[correlations], losses: values[losses], contest: values[contest],
      extremes: values[extremes]?.range)
  }
}

/// A correlation is a number under the name of its parameter, or null.
private enum CorrelationForm {
  static let number = Stored<Double>.number.nullable
  static let stored = Stored<(name: String, value: Double?)>(number.description) {
    number.write($0.value)
  } read: { reader throws(ManifestError) in
    (reader.name, try number.read(reader))
  }
}

/// A scenario box with names of parameters.
struct StoredBox: Sendable {
  struct Limit: Sendable {
    let parameter: String
    let isAbove: Bool
    let value: Double
  }

  let limits: [Limit]
  let coverage: Double
  let density: Double
  let draws: Int

  func box(_ parameters: [String]) -> ScenarioBox? {
    let numbers = limits.map { limit in parameters.firstIndex(of: limit.parameter) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    return ScenarioBox(
      limits: zip(limits, numbers.compactMap(\.self)).map { limit, number in
        ScenarioBox.Limit(ofParameter: number, value: limit.value, isAbove: limit.isAbove)
      }, coverage: coverage, density: density, draws: draws)
  }
}

extension StoredBox {
  init(_ box: ScenarioBox, _ names: [String]) {
    self.init(
      limits: box.limits.map {
        Limit(parameter: names[$0.parameter], isAbove: $0.isAbove, value: $0.value)
      }, coverage: box.coverage, density: box.density, draws: box.draws)
  }
}

/// Where the challenger loses.
struct LossesObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a box of losses"
  let summary = Bilingual(
    en: "Limits of parameters between which the challenger mostly loses.",
    es: "Límites de parámetros entre los que la retadora casi siempre pierde.")
  let limits = Member(
    "limits", .list(of: LimitObject.stored), \StoredBox.limits, en: "The limits, all at once.",
    es: "Los límites, todos a la vez.")
  let coverage = Member(
    "coverage", .number, \StoredBox.coverage, en: "The share of all losses that lie inside.",
    es: "La parte de todas las pérdidas que queda dentro.")
  let density = Member(
    "density", .number, \StoredBox.density, en: "The share of losses among the draws inside.",
    es: "La parte de pérdidas entre los sorteos de dentro.")
  let draws = Member(
    "draws", .whole, \StoredBox.draws, en: "The draws inside.", es: "Los sorteos de dentro.")

  func build(_ values: MemberValues) -> StoredBox {
    StoredBox(
      limits: values[limits], coverage: values[coverage], density: values[density],
      draws: values[draws])
  }
}

/// A limit of a parameter.
struct LimitObject: StoredObject {
  static let stored = Stored.object(Self())

  private enum Side: String, CaseIterable { case above, below }

  let name = "a limit"
  let summary = Bilingual(en: "A limit of a parameter.", es: "Un límite de un parámetro.")
  let parameter = Member(
    "parameter", .text, \StoredBox.Limit.parameter, en: "The parameter.", es: "El parámetro.")
  private let side = Member(
    "is", .word, { (limit: StoredBox.Limit) in limit.isAbove ? Side.above : .below },
    en: "On which side of the limit it lies.", es: "De qué lado del límite está.")
  let value = Member(
    "value", .number, \StoredBox.Limit.value, en: "The limit.", es: "El límite.")

  func build(_ values: MemberValues) -> StoredBox.Limit {
    StoredBox.Limit(
      parameter: values[parameter], isAbove: values[side] == .above, value: values[value])
  }
}
