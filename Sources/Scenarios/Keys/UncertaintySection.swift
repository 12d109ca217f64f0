// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Randomness

/// What is uncertain about a scenario's parameters.
struct UncertaintySection: Section {
  let name = "the uncertainty"
  let summary = Bilingual(
    en: "Parameters that are not known for certain.",
    es: "Parámetros que no se conocen con certeza.")
  let draws = Field(
    "draws", .wholeNumber(.between(2, 10_000)), default: "100",
    en: "How many times the parameters are drawn.", es: "Cuántas veces se sortean los parámetros.")
  let replications = Field(
    "replications", .wholeNumber(.between(2, 10_000)), default: "4",
    en: "Replications for each draw.", es: "Réplicas por sorteo.")
  let parameters = Field(
    "parameters", .named(.distribution, expected: "names of parameters with their laws"),
    en: "The law of each uncertain parameter.", es: "La ley de cada parámetro incierto.")
  let correlations = Field(
    "correlations",
    .list(
      of: .section(ParameterCorrelationSection()), count: 0...1_000,
      expected: "a list of correlations such as { between: [a, b], rank: 0.4 }"),
    default: "[]", en: "Rank correlations between them.", es: "Correlaciones de rango entre ellos.")

  func build(_ values: SectionValues) -> UncertaintyDraft? {
    guard !values[parameters].isEmpty, values[parameters].count <= 50 else {
      values.reader(parameters).report(
        .listLength, "`uncertainty` needs between 1 and 50 parameters",
        "\(values[parameters].count) here")
      return nil
    }
    guard let copula = copula(values) else { return nil }
    return UncertaintyDraft(
      plan: UncertaintyPlan(
        draws: values[draws], replications: values[replications],
        parameters: values[parameters].map { .init(name: $0.name, law: $0.value) },
        copula: copula), names: values[parameters].map { (name: $0.name, span: $0.span) })
  }

  /// The copula of the correlations, nil inside when there are none; nil after reporting.
  private func copula(_ values: SectionValues) -> GaussianCopula?? {
    let names = values[parameters].map(\.name)
    guard !values[correlations].isEmpty else { return .some(nil) }
    var matrix = names.indices.map { i in names.indices.map { $0 == i ? 1.0 : 0 } }
    for pair in values[correlations] {
      guard let i = names.firstIndex(of: pair.names[0]),
        let j = names.firstIndex(of: pair.names[1]),
        i != j
      else {
        values.reader(correlations).report(
          .undefinedName,
          "a correlation is between two different parameters of `uncertainty`, not \(pair.names.joined(separator: " and "))",
          "known here: \(names.joined(separator: ", "))")
        return nil
      }
      matrix[i][j] = pair.rank
      matrix[j][i] = pair.rank
    }
    do throws(CopulaError) {
      return .some(try GaussianCopula(rankCorrelations: matrix))
    } catch {
      values.reader(correlations).report(
        .outOfRange, "the correlations contradict each other: \(error)", "not positive definite")
      return nil
    }
  }
}

/// The uncertainty with the places of its names.
struct UncertaintyDraft: Sendable {
  let plan: UncertaintyPlan
  let names: [(name: String, span: SourceSpan)]
}

/// A rank correlation between two parameters.
struct ParameterCorrelation: Sendable {
  let names: [String]
  let rank: Double
}

struct ParameterCorrelationSection: Section {
  let name = "a correlation"
  let summary = Bilingual(en: "A rank correlation.", es: "Una correlación de rango.")
  let between = Field(
    "between", .list(of: .name, count: 2...2, expected: "two names such as [a, b]"),
    en: "The two parameters.", es: "Los dos parámetros.")
  let rank = Field(
    "rank", .number(.between(-0.99, 0.99)), en: "Spearman's rank correlation.",
    es: "La correlación de rango de Spearman.")

  func build(_ values: SectionValues) -> ParameterCorrelation? {
    ParameterCorrelation(names: values[between], rank: values[rank])
  }
}
