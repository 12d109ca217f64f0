// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Randomness
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

struct LognormalSection: Section {
  let name = "a lognormal law"
  let summary = Bilingual(en: "A lognormal law.", es: "Una ley lognormal.")
  let median = Field(optional: "median", .number(.scale), en: "The median.", es: "La mediana.")
  let sigma = Field(
    optional: "sigma", .number(.between(1e-6, 10)), en: "Standard deviation of the logarithm.",
    es: "Desviación típica del logaritmo.")
  let mean = Field(optional: "mean", .number(.scale), en: "The mean.", es: "La media.")
  let cv = Field(
    optional: "cv", .number(.between(1e-6, 1e6)), en: "Standard deviation over mean.",
    es: "Desviación típica dividida por la media.")
  let sd = Field(
    optional: "sd", .number(.scale), en: "The standard deviation, instead of `cv`.",
    es: "La desviación típica, en lugar de `cv`.")

  func build(_ values: SectionValues) -> Distribution? {
    guard values.exclude(cv, sd) else { return nil }
    let (median, mean, sigma) = (values[median], values[mean], values[sigma])
    let relative = values[cv] ?? mean.flatMap { mean in values[sd].map { $0 / mean } }
    switch (median, mean, sigma, relative) {
    case (let median?, nil, let sigma?, nil):
      return values.owner.law { () throws(ParameterError) in
        try .lognormal(median: median, sigma: sigma)
      }
    case (nil, let mean?, nil, let relative?):
      return values.owner.law { () throws(ParameterError) in
        try .lognormal(mean: mean, coefficientOfVariation: relative)
      }
    default:
      values.owner.report(
        .missingKey,
        "a lognormal law needs `median` with `sigma`, or `mean` with `cv` or `sd`",
        "one of these pairs belongs here", at: values.owner.holder,
        expected: "{ median: 420, sigma: 0.8 }, or { mean: 580, cv: 0.95 }",
        help: advice(values))
      return nil
    }
  }

  /// The law that a mixed pair means, in a pair that is one.
  private func advice(_ values: SectionValues) -> [String] {
    let meant: (centre: Double, sigma: Double)? =
      switch (values[median], values[mean], values[sigma], values[cv], values[sd]) {
      case (nil, let mean?, let sigma?, nil, nil): (mean * exp(-sigma * sigma / 2), sigma)
      case (let median?, nil, nil, let cv?, nil): (median, sqrt(log1p(cv * cv)))
      case (let median?, nil, nil, nil, let sd?):
        // e^σ² = y solves y² − y = (sd/median)².
        (median, sqrt(log((1 + sqrt(1 + 4 * (sd / median) * (sd / median))) / 2)))
      default: nil
      }
    guard let meant, meant.centre.isNormal, meant.sigma.isNormal else { return [] }
    return [
      "this law is `{ median: \(NumberText.shown(meant.centre)), sigma: \(NumberText.shown(meant.sigma)) }`"
    ]
  }
}

struct GaussianSection: Section {
  let name = "a normal law"
  let summary = Bilingual(en: "A normal law.", es: "Una ley normal.")
  let mean = Field("mean", .number(.magnitude), en: "The mean.", es: "La media.")
  let sd = Field("sd", .number(.scale), en: "The standard deviation.", es: "La desviación típica.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in
      try .gaussian(mean: values[mean], standardDeviation: values[sd])
    }
  }
}

struct GammaSection: Section {
  let name = "a gamma law"
  let summary = Bilingual(en: "A gamma law.", es: "Una ley gamma.")
  let shape = Field("shape", .number(.between(0.001, 1e6)), en: "The shape.", es: "La forma.")
  let scale = Field(
    optional: "scale", .number(.scale), en: "The scale; the mean is shape × scale.",
    es: "La escala; la media es forma × escala.")
  let mean = Field(
    optional: "mean", .number(.scale), en: "The mean, instead of `scale`.",
    es: "La media, en lugar de `scale`.")

  func build(_ values: SectionValues) -> Distribution? {
    guard values.exclude(scale, mean), values.requireOne(of: scale, mean) else { return nil }
    let scale = values[scale] ?? (values[mean] ?? 0) / values[shape]
    return values.owner.law { () throws(ParameterError) in
      try .gamma(shape: values[shape], scale: scale)
    }
  }
}

struct BetaSection: Section {
  let name = "a beta law"
  let summary = Bilingual(en: "A beta law.", es: "Una ley beta.")
  let a = Field(
    "a", .number(.between(0.001, 1e6)), en: "Exponent at the lower bound.",
    es: "Exponente inferior.")
  let b = Field(
    "b", .number(.between(0.001, 1e6)), en: "Exponent at the upper bound.",
    es: "Exponente superior.")
  let low = Field(
    "low", .number(.magnitude), default: "0", en: "Lower bound.", es: "Límite inferior.")
  let high = Field(
    "high", .number(.magnitude), default: "1", en: "Upper bound.", es: "Límite superior.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in
      try .beta(a: values[a], b: values[b], low: values[low], high: values[high])
    }
  }
}

struct WeibullSection: Section {
  let name = "a Weibull law"
  let summary = Bilingual(en: "A Weibull law.", es: "Una ley de Weibull.")
  let shape = Field(
    "shape", .number(.between(0.05, 1_000)), en: "The exponent.", es: "El exponente.")
  let scale = Field("scale", .number(.scale), en: "The scale.", es: "La escala.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in
      try .weibull(shape: values[shape], scale: values[scale])
    }
  }
}

struct ExponentialSection: Section {
  let name = "an exponential law"
  let summary = Bilingual(en: "An exponential law.", es: "Una ley exponencial.")
  let mean = Field("mean", .number(.scale), en: "The mean.", es: "La media.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in try .exponential(mean: values[mean]) }
  }
}

struct ParetoSection: Section {
  let name = "a Pareto law"
  let summary = Bilingual(en: "A Pareto law.", es: "Una ley de Pareto.")
  let shape = Field(
    "shape", .number(.between(0.1, 1_000)), en: "The exponent.", es: "El exponente.")
  let minimum = Field("minimum", .number(.scale), en: "The least value.", es: "El valor mínimo.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in
      try .pareto(shape: values[shape], minimum: values[minimum])
    }
  }
}

struct DiscreteSection: Section {
  let name = "a discrete law"
  let summary = Bilingual(en: "Values with weights.", es: "Valores con pesos.")
  let values = Field(
    "values", .list(of: .number(.magnitude), count: 1...10_000, expected: "a list of numbers"),
    en: "The values.", es: "Los valores.")
  let weights = Field(
    "weights", .list(of: .share, count: 1...10_000, expected: "a list of shares").ofWhole,
    en: "Their probabilities.", es: "Sus probabilidades.")

  func build(_ fields: SectionValues) -> Distribution? {
    guard fields[values].count == fields[weights].count else {
      fields.owner.report(
        .listLength, "`weights` needs one share per value",
        "\(fields[weights].count) weights for \(fields[values].count) values")
      return nil
    }
    guard fields.reader(weights).checkSum(of: fields[weights]) else { return nil }
    return fields.owner.law { () throws(ParameterError) in
      try .discrete(values: fields[values], weights: fields[weights])
    }
  }
}

struct ComponentSection: Section {
  let name = "a component of a mixture"
  let summary = Bilingual(en: "A law with its weight.", es: "Una ley con su peso.")
  let weight = Field(
    "weight", .share, en: "Its weight, of the sum of all weights.",
    es: "Su peso, de la suma de todos los pesos.")
  let law = Field("law", .distribution, en: "The law.", es: "La ley.")

  func build(_ values: SectionValues) -> WeightedLaw? {
    WeightedLaw(weight: values[weight], law: values[law])
  }
}

struct TruncatedSection: Section {
  let name = "a truncated law"
  let summary = Bilingual(en: "A law between two bounds.", es: "Una ley entre dos límites.")
  let law = Field("law", .distribution, en: "The law.", es: "La ley.")
  let low = Field("low", .number(.magnitude), en: "Lower bound.", es: "Límite inferior.")
  let high = Field("high", .number(.magnitude), en: "Upper bound.", es: "Límite superior.")

  func build(_ values: SectionValues) -> Distribution? {
    values.owner.law { () throws(ParameterError) in
      try .truncated(values[law], low: values[low], high: values[high])
    }
  }
}
