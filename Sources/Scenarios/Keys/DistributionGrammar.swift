// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Randomness
import Vocabulary

extension Grammar where Value == Distribution {
  /// A number, or a named law with its parameters: `{ lognormal: { median: 420, sigma: 0.8 } }`.
  static var distribution: Self { SharedGrammars.distribution }

  fileprivate static var anyLaw: Self {
    .definition("distribution", expected: expectedText) {
      .forms(
        scalar: Grammar<Double>.number(.magnitude).flatMap { value, reader in
          reader.law { () throws(ParameterError) in try .constant(value: value) }
        },
        mapping: .variants(
          [
            Variant(
              "lognormal", .section(LognormalSection()), en: "Lognormal, by median or mean.",
              es: "Lognormal, por mediana o media."),
            Variant("gaussian", .section(GaussianSection()), en: "Normal.", es: "Normal."),
            Variant("gamma", .section(GammaSection()), en: "Gamma.", es: "Gamma."),
            Variant(
              "beta", .section(BetaSection()), en: "Beta between two bounds.",
              es: "Beta entre dos límites."),
            Variant("weibull", .section(WeibullSection()), en: "Weibull.", es: "Weibull."),
            Variant(
              "exponential", .section(ExponentialSection()), en: "Exponential.",
              es: "Exponencial."),
            Variant("pareto", .section(ParetoSection()), en: "Pareto.", es: "Pareto."),
            Variant(
              "uniform",
              pairOfNumbers.flatMap { pair, reader in
                reader.law { () throws(ParameterError) in
                  try .uniform(low: pair[0], high: pair[1])
                }
              }, en: "Uniform between two bounds: [-5, 30].",
              es: "Uniforme entre dos límites: [-5, 30]."),
            Variant(
              "discrete", .section(DiscreteSection()), en: "Values with weights.",
              es: "Valores con pesos."),
            Variant(
              "empirical",
              numbers.flatMap { values, reader in
                reader.law { () throws(ParameterError) in try .empirical(values: values) }
              }, en: "A list of observed values, joined by straight lines.",
              es: "Una lista de valores observados, unidos por rectas."),
            Variant(
              "mixture", components.mixed, en: "Several laws with weights.",
              es: "Varias leyes con pesos."),
            Variant(
              "truncated", .section(TruncatedSection()), en: "A law between two bounds.",
              es: "Una ley entre dos límites."),
          ], expected: expectedText), expected: expectedText)
    }
  }

  private static var expectedText: String {
    "a number, or a law such as { lognormal: { median: 420, sigma: 0.8 } }"
  }

  private static var numbers: Grammar<[Double]> {
    .list(
      of: .number(.magnitude), count: 1...10_000, expected: "a list of numbers such as [1, 2, 5]")
  }

  private static var components: Grammar<[WeightedLaw]> {
    .list(
      of: .section(ComponentSection()), count: 1...100,
      expected: "a list of components with weight and law")
  }

  private static var pairOfNumbers: Grammar<[Double]> {
    .list(of: .number(.magnitude), count: 2...2, expected: "two numbers such as [-5, 30]")
  }
}

extension Grammar where Value == Distribution {
  /// A share, or a law whose draws are shares: `80%`, `{ beta: { a: 1, b: 9 } }`.
  static var shareLaw: Self {
    .forms(
      scalar: Grammar<Double>.share.flatMap { value, reader in
        reader.law { () throws(ParameterError) in try .constant(value: value) }
      }, mapping: .distribution, expected: shareText
    ).flatMap { law, reader in
      guard law.isShare else {
        reader.report(
          .outOfRange, "\(reader.path.subject) must lie between 0 and 1",
          "draws go from \(NumberText.shown(law.support.low)) to \(NumberText.shown(law.support.high))",
          help: [
            "take a law of shares, such as { beta: { a: 1, b: 9 } }, or cut it: { truncated: { law: …, low: 0, high: 1 } }"
          ])
        return nil
      }
      return law
    }
  }

  private static var shareText: String {
    "a share such as 80%, or a law such as { beta: { a: 1, b: 9 } }"
  }
}

/// Grammars that occur in many places, made once.
private enum SharedGrammars {
  static let distribution = Grammar<Distribution>.anyLaw
}

extension NodeReader {
  /// A law, or nil after reporting which parameter is wrong.
  func law(_ make: () throws(ParameterError) -> Distribution) -> Distribution? {
    do throws(ParameterError) { return try make() } catch {
      report(
        .lawParameter, "`\(error.name)` must be \(error.requirement)",
        "found \(error.value)", expected: expected)
      return nil
    }
  }
}

/// A component of a mixture.
struct WeightedLaw: Sendable {
  let weight: Double
  let law: Distribution
}

extension Grammar where Value == [WeightedLaw] {
  /// The mixture of the components.
  fileprivate var mixed: Grammar<Distribution> {
    flatMap { components, reader in
      reader.law { () throws(ParameterError) in
        try .mixture(components: components.map(\.law), weights: components.map(\.weight))
      }
    }
  }
}

extension DiagnosticCode {
  /// A distribution's parameter lies outside its interval.
  static let lawParameter = DiagnosticCode("S220")
}
