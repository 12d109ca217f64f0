// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

/// One example of every family, and of the corners of their domains.
struct Example: CustomTestStringConvertible, Sendable {
  let name: String
  let law: Distribution
  var testDescription: String { name }
}

enum Catalog {
  /// Laws without atoms, for Kolmogorov–Smirnov.
  static func continuous() throws -> [Example] {
    [
      Example(name: "uniform", law: try .uniform(low: -2, high: 5)),
      Example(name: "gaussian", law: try .gaussian(mean: 3, standardDeviation: 2)),
      Example(name: "lognormal", law: try .lognormal(median: 480, sigma: 0.9)),
      Example(name: "gamma", law: try .gamma(shape: 2.5, scale: 3)),
      Example(name: "gamma, shape below 1", law: try .gamma(shape: 0.4, scale: 2)),
      Example(name: "gamma, whole shape", law: try .gamma(shape: 2, scale: 400)),
      Example(name: "beta", law: try .beta(a: 2, b: 5, low: 0.1, high: 1)),
      Example(name: "beta, a = 1", law: try .beta(a: 1, b: 3)),
      Example(name: "beta, b = 1", law: try .beta(a: 0.5, b: 1)),
      Example(name: "weibull", law: try .weibull(shape: 1.5, scale: 30)),
      Example(name: "exponential", law: try .exponential(mean: 7)),
      Example(name: "pareto", law: try .pareto(shape: 2.5, minimum: 100)),
      Example(
        name: "empirical, linear", law: try .empirical(values: [1, 2, 4, 8, 16, 40])),
      Example(
        name: "mixture",
        law: try .mixture(
          components: [
            .gaussian(mean: -3, standardDeviation: 1), .gamma(shape: 3, scale: 2),
            .uniform(low: 5, high: 6),
          ], weights: [1, 2, 1])),
      Example(
        name: "truncated",
        law: try .truncated(.lognormal(median: 480, sigma: 0.9), low: 100, high: 1_500)),
    ]
  }

  /// Laws with finitely many values.
  static func discrete() throws -> [Example] {
    [
      Example(
        name: "discrete", law: try .discrete(values: [3, 1, 2, 3], weights: [2, 1, 4, 1])),
      Example(
        name: "empirical, steps",
        law: try .empirical(values: [5, 1, 1, 9, 7], interpolation: .steps)),
      Example(
        name: "truncated, discrete",
        law: try .truncated(
          .discrete(values: [1, 2, 3, 4], weights: [1, 2, 3, 4]), low: 2, high: 3.5)),
      Example(
        name: "mixture, discrete",
        law: try .mixture(
          components: [
            .constant(value: 0), .discrete(values: [1, 2], weights: [1, 3]),
          ], weights: [1, 1])),
    ]
  }

  static func all() throws -> [Example] {
    try [Example(name: "constant", law: .constant(value: 4.5))] + continuous() + discrete()
  }

  /// `count` values by the family's sampler, one address each.
  static func samples(_ law: Distribution, count: Int, seed: UInt64) -> [Double] {
    var generator = AddressedGenerator()
    return (0..<count).map { index in
      let address = DrawAddress(seed: seed, replication: 0, identity: UInt64(index))
      generator.seat(at: address, .attribute, stream: 0)
      return law.sample(using: &generator)
    }
  }

  /// `count` values by the quantile of one uniform number each.
  static func quantileSamples(_ law: Distribution, count: Int, seed: UInt64) -> [Double] {
    (0..<count).map { index in
      let address = DrawAddress(seed: seed, replication: 0, identity: UInt64(index))
      var stream = AddressedStream(at: address, .test, occurrence: 0)
      return law.quantile(stream.nextOpenUniform())
    }
  }
}
