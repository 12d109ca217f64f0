// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Measures
import OutputAnalysis
import Vocabulary

/// An estimate of a metric under its name.
struct EstimateObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an estimate"
  let summary = Bilingual(
    en: "What is known of a metric: the mean over replications and how certain it is.",
    es: "Lo que se sabe de una métrica: la media de las réplicas y qué tan segura es.")
  let mean = Member(
    nullable: "mean", .number, \NamedEstimate.estimate.mean, en: "The mean; null without a value.",
    es: "La media; null si no hay valor.")
  let deviation = Member(
    nullable: "sd", .number, \NamedEstimate.estimate.standardDeviation,
    en: "The standard deviation over replications.",
    es: "La desviación estándar entre réplicas.")
  let error = Member(
    nullable: "se", .number, \NamedEstimate.estimate.standardError,
    en: "The standard error of the mean.", es: "El error estándar de la media.")
  let interval = Member(
    nullable: "ci95", .ends, { (named: NamedEstimate) in named.estimate.interval95.map(Ends.init) },
    en: "The 95% interval of the mean.", es: "El intervalo del 95 % de la media.")
  let n = Member(
    "n", .whole, \NamedEstimate.estimate.n, en: "The replications with a value.",
    es: "Las réplicas con valor.")
  let missing = Member(
    "missing", .whole, \NamedEstimate.estimate.missing,
    en: "The replications without a value, which the mean leaves out.",
    es: "Las réplicas sin valor, que la media no cuenta.")
  let quantiles = Member(
    nullable: "quantiles", QuantilesObject.stored,
    { (named: NamedEstimate) in .some(named.estimate.quantiles) },
    en: "Quantiles over replications.", es: "Cuantiles entre réplicas.")
  let quantileIntervals = Member(
    nullable: "quantiles_ci95", QuantileIntervalsObject.stored,
    \NamedEstimate.estimate.risk?.quantileIntervals, en: "95% intervals of the quantiles.",
    es: "Intervalos del 95 % de los cuantiles.")
  let tail = Member(
    nullable: "cvar05", TailObject.stored,
    { (named: NamedEstimate) in named.estimate.risk?.tail.map(StoredTail.init) },
    en: "The mean of the worst 5% of replications, the conditional value at risk.",
    es: "La media del peor 5 % de las réplicas, el valor en riesgo condicional.")
  let source = Member(
    "se_source", .knownWord(), \NamedEstimate.estimate.errorSource, absent: .some(nil),
    en: "What the standard error was estimated from.",
    es: "De qué se estimó el error estándar.")
  let totals = Member(
    nullable: "totals", TotalsObject.stored, \NamedEstimate.estimate.totals,
    en: "What a rate divides, summed over replications.",
    es: "Lo que divide una tasa, sumado entre réplicas.")
  let fact = Member(
    "fact", .knownWord(), \NamedEstimate.estimate.fact, absent: .some(nil),
    en: "What is known of the mean beyond its error, as that it is exact.",
    es: "Lo que se sabe de la media además de su error, como que es exacta.")
  let controlled = Member(
    optional: "controlled", ControlledObject.stored, \NamedEstimate.estimate.controlled,
    en: "The same corrected by the control variate.",
    es: "Lo mismo, corregido por la variable de control.")
  let antithetic = Member(
    optional: "antithetic_variance_ratio", .number, \NamedEstimate.estimate.gain?.antithetic,
    en: "What antithetic pairs gain.", es: "Lo que ganan los pares antitéticos.")
  let sobol = Member(
    optional: "sobol_variance_ratio", .number, \NamedEstimate.estimate.gain?.sobol,
    en: "What Sobol' points gain.", es: "Lo que ganan los puntos de Sobol'.")
  let expectation = Member(
    optional: "expectation_variance_ratio", .number, \NamedEstimate.estimate.gain?.expectation,
    en: "What expected complaints gain.", es: "Lo que ganan las quejas esperadas.")

  func build(_ values: MemberValues) throws(ManifestError) -> NamedEstimate {
    var estimate = MetricEstimate(
      mean: values[mean], standardDeviation: values[deviation], standardError: values[error],
      interval95: try values.interval(interval), n: values[n], missing: values[missing],
      quantiles: values[quantiles].flatMap(\.self), skewness: nil, errorSource: values[source],
      controlled: values[controlled])
    estimate.gain = SamplingGain(values[antithetic], values[sobol], values[expectation])
    estimate.risk = RiskSummary(
      quantileIntervals: values[quantileIntervals],
      tail: values[tail]?.value(of: values.name, estimate))
    estimate.totals = values[totals]
    estimate.fact = values[fact]
    return NamedEstimate(name: values.name, estimate: estimate)
  }
}

extension SamplingGain {
  /// What the design gained; nil where no ratio is there.
  init?(_ antithetic: Double?, _ sobol: Double?, _ expectation: Double?) {
    self.init(antithetic: antithetic, sobol: sobol, expectation: expectation)
    if self == SamplingGain() { return nil }
  }
}

/// Quantiles; all null where replications without a value left none.
struct QuantilesObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "quantiles"
  let summary = Bilingual(
    en: "Quantiles over replications; null where there are too few.",
    es: "Cuantiles entre réplicas; null si hay muy pocas.")
  let p05 = Member(
    nullable: "p05", .number, { (all: QuantileSummary?) in all?.p05 }, en: "The 5% quantile.",
    es: "El cuantil del 5 %.")
  let p50 = Member(
    nullable: "p50", .number, { (all: QuantileSummary?) in all?.p50 }, en: "The median.",
    es: "La mediana.")
  let p95 = Member(
    nullable: "p95", .number, { (all: QuantileSummary?) in all?.p95 }, en: "The 95% quantile.",
    es: "El cuantil del 95 %.")

  func build(_ values: MemberValues) -> QuantileSummary? {
    guard let p05 = values[p05], let p50 = values[p50], let p95 = values[p95] else { return nil }
    return QuantileSummary(p05: p05, p50: p50, p95: p95)
  }
}

/// Intervals of quantiles.
struct QuantileIntervalsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "intervals of quantiles"
  let summary = Bilingual(
    en: "95% intervals of the quantiles.", es: "Intervalos del 95 % de los cuantiles.")
  let p05 = Member(
    nullable: "p05", .ends, { (all: QuantileIntervals) in all.p05.map(Ends.init) },
    en: "That of the 5% quantile.", es: "El del cuantil del 5 %.")
  let p50 = Member(
    nullable: "p50", .ends, { (all: QuantileIntervals) in all.p50.map(Ends.init) },
    en: "That of the median.", es: "El de la mediana.")
  let p95 = Member(
    nullable: "p95", .ends, { (all: QuantileIntervals) in all.p95.map(Ends.init) },
    en: "That of the 95% quantile.", es: "El del cuantil del 95 %.")

  func build(_ values: MemberValues) throws(ManifestError) -> QuantileIntervals {
    QuantileIntervals(
      p05: try values.interval(p05), p50: try values.interval(p50), p95: try values.interval(p95))
  }
}

/// A conditional value at risk without what the estimate around it tells.
struct StoredTail: Sendable {
  let mean: Double
  let error: Double
  let interval: ConfidenceInterval

  init(_ tail: ConditionalValueAtRisk) {
    (mean, error, interval) = (tail.value, tail.standardError, tail.interval)
  }

  init(mean: Double, error: Double, interval: ConfidenceInterval) {
    (self.mean, self.error, self.interval) = (mean, error, interval)
  }

  /// The value at risk of an estimate of a metric.
  func value(of metric: String, _ estimate: MetricEstimate) -> ConditionalValueAtRisk {
    let isLower = Metric(named: metric)?.direction == .lower
    let quantile = isLower ? estimate.quantiles?.p95 : estimate.quantiles?.p05
    return ConditionalValueAtRisk(
      value: mean, standardError: error, interval: interval, quantile: quantile ?? .nan,
      direction: isLower ? .lowerIsBetter : .higherIsBetter, n: estimate.n,
      missing: estimate.missing)
  }
}

/// A conditional value at risk.
struct TailObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a tail"
  let summary = Bilingual(
    en: "The mean of the worst replications.", es: "La media de las peores réplicas.")
  let mean = Member("mean", .number, \StoredTail.mean, en: "The mean.", es: "La media.")
  let error = Member(
    "se", .number, \StoredTail.error, en: "Its standard error.", es: "Su error estándar.")
  let interval = Member(
    "ci95", .ends, { (tail: StoredTail) in Ends(tail.interval) }, en: "Its 95% interval.",
    es: "Su intervalo del 95 %.")

  func build(_ values: MemberValues) throws(ManifestError) -> StoredTail {
    let ends = values[interval]
    guard let both = ConfidenceInterval(low: ends.low, high: ends.high, level: .ninetyFive) else {
      throw values.wrong(interval)
    }
    return StoredTail(mean: values[mean], error: values[error], interval: both)
  }
}

extension Double {
  /// The number; nil where it is none.
  fileprivate var orNone: Double? { isFinite ? self : nil }
}

/// What a rate divides.
struct TotalsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "totals"
  let summary = Bilingual(
    en: "What a rate divides, summed over replications.",
    es: "Lo que divide una tasa, sumado entre réplicas.")
  let numerator = Member(
    nullable: "numerator", .number, { (all: RateTotals) in all.numerator.orNone },
    en: "What is divided; null without a value.", es: "Lo dividido; null si no hay valor.")
  let denominator = Member(
    nullable: "denominator", .number, { (all: RateTotals) in all.denominator.orNone },
    en: "What it is divided by; null without a value.",
    es: "Aquello por lo que se divide; null si no hay valor.")
  let events = Member(
    nullable: "events", .number, \RateTotals.events,
    en: "The events counted; null where none are.",
    es: "Los sucesos contados; null si no se cuentan.")

  func build(_ values: MemberValues) -> RateTotals {
    RateTotals(
      numerator: values[numerator] ?? .nan, denominator: values[denominator] ?? .nan,
      events: values[events])
  }
}

/// An estimate corrected by a control variate.
struct ControlledObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a controlled estimate"
  let summary = Bilingual(
    en: "An estimate corrected by a control variate.",
    es: "Una estimación corregida por una variable de control.")
  let mean = Member(
    "mean", .number, \ControlledEstimate.mean, en: "The mean.", es: "La media.")
  let error = Member(
    "se", .number, \ControlledEstimate.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "ci95", .ends, { (own: ControlledEstimate) in own.interval.map(Ends.init) },
    en: "Its interval, at the level beside it.", es: "Su intervalo, al nivel que está al lado.")
  let level = Member(
    nullable: "level", .level, \ControlledEstimate.interval?.level,
    en: "The level of the interval.", es: "El nivel del intervalo.")
  let n = Member(
    "n", .whole, \ControlledEstimate.n, en: "The replications with a value.",
    es: "Las réplicas con valor.")
  let ratio = Member(
    nullable: "control_variance_ratio", .number, \ControlledEstimate.controlVarianceRatio,
    en: "The variance without the control over that with it.",
    es: "La varianza sin el control entre la varianza con él.")

  func build(_ values: MemberValues) throws(ManifestError) -> ControlledEstimate {
    ControlledEstimate(
      mean: values[mean], standardError: values[error],
      interval: try values.interval(interval, level: values[level] ?? .ninetyFive), n: values[n],
      controlVarianceRatio: values[ratio])
  }
}
