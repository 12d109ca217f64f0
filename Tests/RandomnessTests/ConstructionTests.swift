// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing
import Vocabulary

/// Every parameter of every family is checked when the law is built.
@Suite struct ConstructionTests {
  typealias Attempt = @Sendable (Double) throws(ParameterError) -> Distribution

  static let positive: [(String, Attempt)] = [
    (
      "standardDeviation",
      { x throws(ParameterError) in
        try .gaussian(mean: 0, standardDeviation: x)
      }
    ),
    ("median", { x throws(ParameterError) in try .lognormal(median: x, sigma: 1) }),
    ("sigma", { x throws(ParameterError) in try .lognormal(median: 1, sigma: x) }),
    (
      "mean",
      { x throws(ParameterError) in
        try .lognormal(mean: x, coefficientOfVariation: 1)
      }
    ),
    ("shape", { x throws(ParameterError) in try .gamma(shape: x, scale: 1) }),
    ("scale", { x throws(ParameterError) in try .gamma(shape: 1, scale: x) }),
    ("a", { x throws(ParameterError) in try .beta(a: x, b: 1) }),
    ("b", { x throws(ParameterError) in try .beta(a: 1, b: x) }),
    ("shape", { x throws(ParameterError) in try .weibull(shape: x, scale: 1) }),
    ("scale", { x throws(ParameterError) in try .weibull(shape: 1, scale: x) }),
    ("mean", { x throws(ParameterError) in try .exponential(mean: x) }),
    ("shape", { x throws(ParameterError) in try .pareto(shape: x, minimum: 1) }),
    ("minimum", { x throws(ParameterError) in try .pareto(shape: 1, minimum: x) }),
  ]

  @Test func positiveParameters() {
    for (name, attempt) in Self.positive {
      for value in [0, -1, Double.nan, .infinity, -.infinity] {
        #expect(
          throws: ParameterError(
            name: name, value: value, requirement: "finite and above 0")
        ) { try attempt(value) }
      }
      #expect(throws: Never.self) { try attempt(0.5) }
    }
  }

  static let finite: [(String, Attempt)] = [
    ("value", { x throws(ParameterError) in try .constant(value: x) }),
    ("mean", { x throws(ParameterError) in try .gaussian(mean: x, standardDeviation: 1) }),
    ("low", { x throws(ParameterError) in try .uniform(low: x, high: 1) }),
    ("high", { x throws(ParameterError) in try .uniform(low: 0, high: x) }),
    ("low", { x throws(ParameterError) in try .beta(a: 1, b: 1, low: x, high: 1) }),
    ("high", { x throws(ParameterError) in try .beta(a: 1, b: 1, low: 0, high: x) }),
    (
      "values[1]",
      { x throws(ParameterError) in
        try .discrete(values: [1, x], weights: [1, 1])
      }
    ),
    ("values[1]", { x throws(ParameterError) in try .empirical(values: [1, x]) }),
  ]

  @Test func finiteParameters() {
    for (name, attempt) in Self.finite {
      for value in [Double.nan, .infinity, -.infinity] {
        #expect(
          throws: ParameterError(name: name, value: value, requirement: "finite")
        ) { try attempt(value) }
      }
      #expect(throws: Never.self) { try attempt(0.5) }
    }
  }

  @Test func boundsInOrder() {
    let error = ParameterError(name: "high", value: 1, requirement: "above low (1.0)")
    #expect(throws: error) { try Distribution.uniform(low: 1, high: 1) }
    #expect(throws: error) { try Distribution.beta(a: 1, b: 1, low: 1, high: 1) }
    #expect(throws: error) {
      try Distribution.truncated(.uniform(low: 0, high: 2), low: 1, high: 1)
    }
    #expect(throws: ParameterError.self) {
      try Distribution.uniform(low: -Double.greatestFiniteMagnitude, high: .greatestFiniteMagnitude)
    }
  }

  @Test("a coefficient of variation outside 1e-8…1e8", arguments: [0, -1, 1e9, .nan, .infinity])
  func coefficientOfVariation(cv: Double) {
    #expect(
      throws: ParameterError(
        name: "coefficientOfVariation", value: cv, requirement: "from 1e-8 to 1e8")
    ) { try Distribution.lognormal(mean: 1, coefficientOfVariation: cv) }
  }

  @Test func weights() {
    #expect(
      throws: ParameterError(
        name: "weights.count", value: 1, requirement: "2, one per entry of values")
    ) { try Distribution.discrete(values: [1, 2], weights: [1]) }
    for value in [-1, Double.nan, .infinity] {
      let error = ParameterError(
        name: "weights[1]", value: value, requirement: "finite and at least 0")
      #expect(throws: error) { try Distribution.discrete(values: [1, 2], weights: [1, value]) }
      #expect(throws: error) {
        try Distribution.mixture(
          components: [.constant(value: 1), .constant(value: 2)], weights: [1, value])
      }
    }
    #expect(
      throws: ParameterError(
        name: "weights' sum", value: 0, requirement: "finite and above 0")
    ) { try Distribution.discrete(values: [1], weights: [0]) }
  }

  @Test func emptyLists() {
    #expect(
      throws: ParameterError(name: "values.count", value: 0, requirement: "at least 1")
    ) { try Distribution.discrete(values: [], weights: []) }
    #expect(
      throws: ParameterError(name: "values.count", value: 0, requirement: "at least 1")
    ) { try Distribution.empirical(values: []) }
    #expect(
      throws: ParameterError(name: "components.count", value: 0, requirement: "at least 1")
    ) { try Distribution.mixture(components: [], weights: []) }
  }

  @Test func truncationToARareInterval() throws {
    let base = try Distribution.gaussian(mean: 0, standardDeviation: 1)
    #expect(throws: ParameterError.self) { try Distribution.truncated(base, low: 6) }
    #expect(throws: ParameterError.self) { try Distribution.truncated(base, low: .nan) }
    #expect(throws: ParameterError.self) { try Distribution.truncated(base, high: .nan) }
    #expect(throws: ParameterError.self) { try Distribution.truncated(base, low: .infinity) }
    #expect(throws: Never.self) { try Distribution.truncated(base, low: 4) }
  }

  @Test func theMessageReadsAsASentence() {
    let error = ParameterError(name: "shape", value: -1, requirement: "finite and above 0")
    #expect("\(error)" == "shape is -1.0 but must be finite and above 0")
  }
}
