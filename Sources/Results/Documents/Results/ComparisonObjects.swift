// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// A difference of a comparison that also has its `n` and level.
struct DifferenceObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a difference"
  let summary = Bilingual(
    en: "The challenger less the champion, in common replications.",
    es: "La retadora menos la campeona, en réplicas comunes.")
  let mean = Member(
    nullable: "mean", .number, \DifferenceEstimate.mean, en: "The mean of differences.",
    es: "La media de las diferencias.")
  let error = Member(
    nullable: "se", .number, \DifferenceEstimate.standardError, en: "Its standard error.",
    es: "Su error estándar.")
  let interval = Member(
    nullable: "ci95", .ends, { (own: DifferenceEstimate) in own.interval.map(Ends.init) },
    en: "Its interval, at the `level` of the comparison.",
    es: "Su intervalo, al `level` de la comparación.")
  let fact = Member(
    "fact", .knownWord(), \DifferenceEstimate.fact, absent: .some(nil),
    en: "What is known of it beyond its error, as that it is exact.",
    es: "Lo que se sabe además de su error, como que es exacta.")

  func build(_ values: MemberValues) throws(ManifestError) -> DifferenceEstimate {
    var difference = DifferenceEstimate(
      mean: values[mean], standardError: values[error], interval: try values.interval(interval),
      n: 0)
    difference.fact = values[fact]
    return difference
  }
}

extension DifferenceEstimate {
  /// The difference with what stands beside it.
  func of(_ n: Int, at level: ConfidenceLevel?) -> Self {
    var own = self
    own.n = n
    own.interval = interval.flatMap {
      ConfidenceInterval(low: $0.low, high: $0.high, level: level ?? .ninetyFive)
    }
    return own
  }
}

/// A challenger against the champion on a metric.
struct ComparisonObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a comparison"
  let summary = Bilingual(
    en: "A challenger against the champion on a metric.",
    es: "Una retadora frente a la campeona en una métrica.")
  let champion = Member(
    "champion", .text, \ComparisonSummary.champion, en: "The champion.", es: "La campeona.")
  let challenger = Member(
    "challenger", .text, \ComparisonSummary.challenger, en: "The challenger.", es: "La retadora.")
  let metric = Member(
    "metric", .text, \ComparisonSummary.metric, en: "The metric.", es: "La métrica.")
  let difference = Member(
    "difference", DifferenceObject.stored, \ComparisonSummary.difference,
    en: "The difference.", es: "La diferencia.")
  let p = Member(
    nullable: "p", .number, \ComparisonSummary.pValue, en: "The p value of no difference.",
    es: "El valor p de que no haya diferencia.")
  let adjusted = Member(
    nullable: "p_adjusted", .number, \ComparisonSummary.adjustedPValue,
    en: "The same allowing for all challengers (Holm).",
    es: "Lo mismo, teniendo en cuenta todas las retadoras (Holm).")
  let probability = Member(
    nullable: "probability_better", .number, \ComparisonSummary.probabilityBetter?.value,
    en: "The share of replications in which the challenger does better; ties count half.",
    es: "La parte de las réplicas en que la retadora es mejor; los empates cuentan la mitad.")
  let varianceRatio = Member(
    nullable: "variance_ratio", .number, \ComparisonSummary.varianceRatio,
    en: "What common random numbers gain: the variance of independent runs over this one.",
    es:
      "Lo que ganan los números aleatorios comunes: la varianza de corridas independientes entre esta."
  )
  let verdict = Member(
    "verdict", .word, \ComparisonSummary.verdict, en: "What is concluded.",
    es: "Lo que se concluye.")
  let n = Member(
    "n", .whole, \ComparisonSummary.difference.n, en: "The replications with a value of both.",
    es: "Las réplicas con valor de ambas.")
  let level = Member(
    nullable: "level", .level, \ComparisonSummary.difference.interval?.level,
    en: "The level of the interval, higher after several looks.",
    es: "El nivel del intervalo, mayor tras varias miradas.")
  let probabilityInterval = Member(
    nullable: "probability_better_ci95", .ends,
    { (own: ComparisonSummary) in own.probabilityBetter.map { Ends($0.interval) } },
    en: "The 95% interval of `probability_better`.",
    es: "El intervalo del 95 % de `probability_better`.")
  let margin = Member(
    nullable: "margin", .number, \ComparisonSummary.margin,
    en: "The margin within which both count as equivalent.",
    es: "El margen dentro del cual ambas son equivalentes.")
  let detectable = Member(
    nullable: "minimum_detectable_effect", .number, \ComparisonSummary.minimumDetectableEffect,
    en: "The difference that the run finds with 90% probability.",
    es: "La diferencia que la corrida detecta con probabilidad del 90 %.")
  let equivalence = Member(
    nullable: "p_equivalence", .number, \ComparisonSummary.equivalencePValue,
    en: "The p value of a difference beyond the margin.",
    es: "El valor p de una diferencia fuera del margen.")
  let dominance = Member(
    "dominance", .knownWord(), \ComparisonSummary.dominance, absent: .some(nil),
    en: "Whether the distribution of the one dominates that of the other.",
    es: "Si la distribución de una domina a la de la otra.")
  let contest = Member(
    nullable: "better_in", ContestObject.stored, \ComparisonSummary.probabilityBetter?.contest,
    en: "In how many replications it does better, worse and alike.",
    es: "En cuántas réplicas es mejor, peor o igual.")
  let controlled = Member(
    optional: "controlled", ControlledObject.stored, \ComparisonSummary.controlled,
    en: "The difference corrected by the control variate.",
    es: "La diferencia corregida por la variable de control.")
  let antithetic = Member(
    optional: "antithetic_variance_ratio", .number, \ComparisonSummary.gain?.antithetic,
    en: "What antithetic pairs gain.", es: "Lo que ganan los pares antitéticos.")
  let sobol = Member(
    optional: "sobol_variance_ratio", .number, \ComparisonSummary.gain?.sobol,
    en: "What Sobol' points gain.", es: "Lo que ganan los puntos de Sobol'.")
  let expectation = Member(
    optional: "expectation_variance_ratio", .number, \ComparisonSummary.gain?.expectation,
    en: "What expected complaints gain.", es: "Lo que ganan las quejas esperadas.")

  func build(_ values: MemberValues) throws(ManifestError) -> ComparisonSummary {
    var share: ProportionEstimate?
    if let value = values[probability], let ends = try values.interval(probabilityInterval) {
      share = ProportionEstimate(value: value, interval: ends)
      share?.contest = values[contest]
    }
    var comparison = ComparisonSummary(
      champion: values[champion], challenger: values[challenger], metric: values[metric],
      difference: values[difference].of(values[n], at: values[level]), pValue: values[p],
      adjustedPValue: values[adjusted], probabilityBetter: share,
      varianceRatio: values[varianceRatio], verdict: values[verdict], margin: values[margin],
      minimumDetectableEffect: values[detectable], controlled: values[controlled])
    comparison.equivalencePValue = values[equivalence]
    comparison.dominance = values[dominance]
    comparison.gain = SamplingGain(values[antithetic], values[sobol], values[expectation])
    return comparison
  }
}

/// Who did better how often.
struct ContestObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a contest"
  let summary = Bilingual(
    en: "How often the challenger did better, worse and alike.",
    es: "Cuántas veces la retadora fue mejor, peor o igual.")
  let better = Member(
    "better", .count, \ContestCount.better, en: "How often it did better.",
    es: "Cuántas veces fue mejor.")
  let worse = Member(
    "worse", .count, \ContestCount.worse, en: "How often it did worse.",
    es: "Cuántas veces fue peor.")
  let alike = Member(
    "alike", .count, \ContestCount.alike, en: "How often both did alike.",
    es: "Cuántas veces ambas fueron iguales.")
  let interval = DerivedMember(
    "better_ci95", Stored<Ends>.ends.nullable,
    { (contest: ContestCount) in contest.interval().map(Ends.init) },
    en: "The 95% interval of the share that is better.",
    es: "El intervalo del 95 % de la parte en que es mejor.")

  func build(_ values: MemberValues) -> ContestCount {
    ContestCount(better: values[better], worse: values[worse], alike: values[alike])
  }
}

/// A challenger against the champion in a segment.
struct SegmentComparisonObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a comparison in a segment"
  let summary = Bilingual(
    en: "A challenger against the champion in a segment; exploratory.",
    es: "Una retadora frente a la campeona en un segmento; exploratoria.")
  let champion = Member(
    "champion", .text, \SegmentComparison.champion, en: "The champion.", es: "La campeona.")
  let challenger = Member(
    "challenger", .text, \SegmentComparison.challenger, en: "The challenger.", es: "La retadora.")
  let segment = Member(
    "segment", .text, \SegmentComparison.segment, en: "The segment.", es: "El segmento.")
  let metric = Member(
    "metric", .text, \SegmentComparison.metric, en: "The metric.", es: "La métrica.")
  let difference = Member(
    "difference", DifferenceObject.stored, \SegmentComparison.difference,
    en: "The difference.", es: "La diferencia.")
  let level = Member(
    nullable: "level", .level, \SegmentComparison.difference.interval?.level,
    en: "The level of the interval.", es: "El nivel del intervalo.")
  let n = Member(
    "n", .whole, \SegmentComparison.difference.n, en: "The replications with a value of both.",
    es: "Las réplicas con valor de ambas.")
  let p = Member(
    nullable: "p", .number, \SegmentComparison.pValue, en: "The p value of no difference.",
    es: "El valor p de que no haya diferencia.")
  let adjusted = Member(
    nullable: "p_adjusted", .number, \SegmentComparison.adjustedPValue,
    en: "The same allowing for all segments (Benjamini and Hochberg).",
    es: "Lo mismo, teniendo en cuenta todos los segmentos (Benjamini y Hochberg).")

  func build(_ values: MemberValues) -> SegmentComparison {
    SegmentComparison(
      champion: values[champion], challenger: values[challenger], segment: values[segment],
      metric: values[metric], difference: values[difference].of(values[n], at: values[level]),
      pValue: values[p], adjustedPValue: values[adjusted])
  }
}

/// The curve of a challenger less the champion's.
struct DifferenceCurveObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a curve of differences"
  let summary = Bilingual(
    en: "The recovery curve of a challenger less the champion's; all lists have one item a day.",
    es:
      "La curva de recuperación de una retadora menos la de la campeona; todas las listas tienen un elemento por día."
  )
  let champion = Member(
    "champion", .text, \DifferenceCurve.champion, en: "The champion.", es: "La campeona.")
  let challenger = Member(
    "challenger", .text, \DifferenceCurve.challenger, en: "The challenger.", es: "La retadora.")
  let level = Member(
    "level", .level, \DifferenceCurve.band.level, en: "The level of intervals and band.",
    es: "El nivel de los intervalos y de la banda.")
  let day = DerivedMember(
    "day", .wholes, { (curve: DifferenceCurve) in Array(curve.band.mean.indices) },
    en: "The days since the start.", es: "Los días desde el inicio.")
  let mean = Member(
    "mean", .numbersOrNull, \DifferenceCurve.band.mean, en: "Means of differences.",
    es: "Medias de las diferencias.")
  let error = Member(
    "se", .numbersOrNull, \DifferenceCurve.band.standardError, en: "Their standard errors.",
    es: "Sus errores estándar.")
  let low = Member(
    "low", .numbersOrNull, { (curve: DifferenceCurve) in curve.band.pointwise.map { $0?.low } },
    en: "Lower ends of the intervals of single days.",
    es: "Extremos inferiores de los intervalos de días sueltos.")
  let high = Member(
    "high", .numbersOrNull, { (curve: DifferenceCurve) in curve.band.pointwise.map { $0?.high } },
    en: "Upper ends of the intervals of single days.",
    es: "Extremos superiores de los intervalos de días sueltos.")
  let bandLow = Member(
    "band_low", .numbersOrNull,
    { (curve: DifferenceCurve) in curve.band.simultaneous.map { $0?.low } },
    en: "The lower edge of the band that holds on all days together.",
    es: "El borde inferior de la banda que vale para todos los días juntos.")
  let bandHigh = Member(
    "band_high", .numbersOrNull,
    { (curve: DifferenceCurve) in curve.band.simultaneous.map { $0?.high } },
    en: "The upper edge of that band.", es: "El borde superior de esa banda.")
  let needed = Member(
    nullable: "band_replications_needed", .whole, \DifferenceCurve.band.replicationsNeeded,
    en: "The replications a band would need; null where there is one.",
    es: "Las réplicas que necesitaría una banda; null si la hay.")

  func build(_ values: MemberValues) throws(ManifestError) -> DifferenceCurve {
    let counts = [values[error], values[low], values[high], values[bandLow], values[bandHigh]]
    guard counts.allSatisfy({ $0.count == values[mean].count }) else { throw values.wrong(mean) }
    let level = values[level]
    func intervals(_ lows: [Double?], _ highs: [Double?]) -> [ConfidenceInterval?] {
      zip(lows, highs).map { low, high in
        low.flatMap { low in
          high.flatMap { ConfidenceInterval(low: low, high: $0, level: level) }
        }
      }
    }
    return DifferenceCurve(
      champion: values[champion], challenger: values[challenger],
      band: CurveBand(
        level: level, mean: values[mean], standardError: values[error],
        pointwise: intervals(values[low], values[high]),
        simultaneous: intervals(values[bandLow], values[bandHigh]),
        replicationsNeeded: values[needed]))
  }
}
