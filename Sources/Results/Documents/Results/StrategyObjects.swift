// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import OutputAnalysis

/// What a strategy came to, under its name.
struct StrategyObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a strategy"
  let summary = Bilingual(
    en: "What a strategy came to.", es: "Lo que resultó de una estrategia.")
  let metrics = Member(
    "metrics", .named(EstimateObject.stored, \.name), \StrategySummary.metrics,
    en: "An estimate of each metric.", es: "Una estimación de cada métrica.")
  let curve = Member(
    "curve", CurveObject.stored, \StrategySummary.curve,
    en: "The recovery by day, as a share of the placed balance.",
    es: "La recuperación por día, como parte del saldo asignado.")
  let times = Member(
    nullable: "time_to_pay", TimesObject.stored,
    { (strategy: StrategySummary) in strategy.timeToPay.map(StoredTimes.init) },
    en: "When accounts first pay and what ends them; null in a world without such times.",
    es:
      "Cuándo pagan las cuentas por primera vez y qué las termina; null en un mundo sin esos tiempos."
  )
  let segments = Member(
    "segments", .named(SegmentObject.stored, \.name), \StrategySummary.segments,
    en: "The same by segment.", es: "Lo mismo por segmento.")

  let resources = Member(
    optional: "resources", .named(ResourceObject.stored, \.name),
    { (strategy: StrategySummary) in strategy.resources.isEmpty ? nil : strategy.resources },
    en: "What became of the agents' time, by resource.",
    es: "Lo que fue del tiempo de los gestores, por recurso.")

  func build(_ values: MemberValues) throws(ManifestError) -> StrategySummary {
    let estimates = values[metrics]
    let replications = estimates.map { $0.estimate.n + $0.estimate.missing }.max() ?? 0
    let timeToPay = values[times].map { $0.value(replications: replications) }
    if let timeToPay, timeToPay == nil { throw values.wrong(times) }
    var strategy = StrategySummary(
      name: values.name, metrics: estimates, curve: values[curve], segments: values[segments],
      timeToPay: timeToPay.flatMap(\.self))
    strategy.resources = values[resources] ?? []
    return strategy
  }
}

/// A segment under its name.
struct SegmentObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a segment"
  let summary = Bilingual(
    en: "What a strategy came to in a segment.", es: "Lo que resultó en un segmento.")
  let metrics = Member(
    "metrics", .named(EstimateObject.stored, \.name), \SegmentSummary.metrics,
    en: "An estimate of each metric.", es: "Una estimación de cada métrica.")

  func build(_ values: MemberValues) -> SegmentSummary {
    SegmentSummary(name: values.name, metrics: values[metrics])
  }
}

/// A curve by day.
struct CurveObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a curve"
  let summary = Bilingual(
    en: "A value by day; all lists have one item a day.",
    es: "Un valor por día; todas las listas tienen un elemento por día.")
  let day = Member(
    "day", .wholes, \CurveEstimate.day, en: "The days since the start.",
    es: "Los días desde el inicio.")
  let mean = Member(
    "mean", .numbersOrNull, \CurveEstimate.mean, en: "Means over replications.",
    es: "Medias entre réplicas.")
  let error = Member(
    "se", .numbersOrNull, \CurveEstimate.standardError, en: "Their standard errors.",
    es: "Sus errores estándar.")
  let p05 = Member(
    "p05", .numbersOrNull, \CurveEstimate.p05, en: "5% quantiles.", es: "Cuantiles del 5 %.")
  let p50 = Member(
    "p50", .numbersOrNull, \CurveEstimate.p50, en: "Medians.", es: "Medianas.")
  let p95 = Member(
    "p95", .numbersOrNull, \CurveEstimate.p95, en: "95% quantiles.", es: "Cuantiles del 95 %.")

  func build(_ values: MemberValues) throws(ManifestError) -> CurveEstimate {
    let curve = CurveEstimate(
      day: values[day], mean: values[mean], standardError: values[error], p05: values[p05],
      p50: values[p50], p95: values[p95])
    let counts = [curve.mean, curve.standardError, curve.p05, curve.p50, curve.p95].map(\.count)
    guard counts.allSatisfy({ $0 == curve.day.count }) else { throw values.wrong(day) }
    return curve
  }
}

/// Times to pay without what the strategy around them tells.
struct StoredTimes: Sendable {
  let first: StoredIncidence
  let ends: [StoredIncidence]
  let notOffered: Set<String>
  /// The days by which half of the accounts have paid, and the ends of their interval.
  let half: (day: Int?, earliest: Int?, latest: Int?)

  init(_ times: TimeToPay) {
    first = StoredIncidence(name: "", times.firstPayment)
    ends = zip(times.causes, times.ends).map(StoredIncidence.init)
    notOffered = times.notOffered
    let days = times.firstPayment.days(reaching: 0.5)
    half = (times.firstPayment.day(reaching: 0.5), days.earliest, days.latest)
  }

  init(first: StoredIncidence, ends: [StoredIncidence], notOffered: Set<String>) {
    (self.first, self.ends, self.notOffered, half) = (first, ends, notOffered, (nil, nil, nil))
  }

  /// The times of a run; nil where the lists of days differ in length.
  func value(replications: Int) -> TimeToPay? {
    guard ends.allSatisfy({ $0.share.count == first.share.count }) else { return nil }
    var times = TimeToPay(
      firstPayment: first.value(replications), causes: ends.map(\.name),
      ends: ends.map { $0.value(replications) })
    times.notOffered = notOffered
    return times
  }
}

/// Times to pay.
struct TimesObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "times to pay"
  let summary = Bilingual(
    en: "When accounts first pay something, and what has ended them.",
    es: "Cuándo pagan algo las cuentas por primera vez y qué las ha terminado.")
  let day = DerivedMember(
    "day", .wholes, { (times: StoredTimes) in Array(times.first.share.indices) },
    en: "The days since the start.", es: "Los días desde el inicio.")
  let first = Member(
    "first_payment", IncidenceObject.stored, \StoredTimes.first,
    en: "The share of accounts that have paid something.",
    es: "La parte de las cuentas que han pagado algo.")
  let median = DerivedMember(
    "first_payment_median_day", Stored<Int>.whole.nullable,
    { (times: StoredTimes) in times.half.day },
    en: "The day by which half have; null where the horizon ends before.",
    es: "El día para el que pagó la mitad; null si el horizonte termina antes.")
  let interval = DerivedMember(
    "first_payment_median_ci95", .list(of: Stored<Int>.whole.nullable),
    { (times: StoredTimes) in [times.half.earliest, times.half.latest] },
    en: "Its 95% interval; null for an end beyond the horizon.",
    es: "Su intervalo del 95 %; null para un extremo más allá del horizonte.")
  let ends = Member(
    "ends", .named(IncidenceObject.stored, \.name), \StoredTimes.ends,
    en: "The share of accounts that have ended, by how.",
    es: "La parte de las cuentas que terminaron, según cómo.")
  let notOffered = Member(
    "not_offered", .texts, { (times: StoredTimes) in times.notOffered.sorted() }, absent: [],
    en: "Ends that the strategy does not offer.",
    es: "Finales que la estrategia no ofrece.")

  func build(_ values: MemberValues) -> StoredTimes {
    StoredTimes(first: values[first], ends: values[ends], notOffered: Set(values[notOffered]))
  }
}

/// A share of accounts by day without what the strategy around it tells.
struct StoredIncidence: Sendable {
  let name: String
  let share: [Double]
  let error: [Double?]
  let independent: [Double]
  let low: [Double?]?
  let high: [Double?]?

  init(name: String, _ incidence: DailyIncidence) {
    self.name = name
    (share, error) = (incidence.share, incidence.standardError)
    independent = incidence.independentError
    low = incidence.interval.map { $0?.low }
    high = incidence.interval.map { $0?.high }
  }

  init(
    name: String, share: [Double], error: [Double?], independent: [Double], low: [Double?]?,
    high: [Double?]?
  ) {
    (self.name, self.share, self.error) = (name, share, error)
    (self.independent, self.low, self.high) = (independent, low, high)
  }

  func value(_ replications: Int) -> DailyIncidence {
    let ends = low.flatMap { low in high.map { (low: low, high: $0) } }
    return DailyIncidence(
      share: share, standardError: error, independentError: independent,
      replications: replications, ends: ends)
  }
}

/// A share of accounts by day.
struct IncidenceObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "an incidence"
  let summary = Bilingual(
    en: "A share of accounts by day; all lists have one item a day.",
    es: "Una parte de las cuentas por día; todas las listas tienen un elemento por día.")
  let share = Member(
    "share", .numbers, \StoredIncidence.share, en: "The shares.", es: "Las partes.")
  let error = Member(
    "se", .numbersOrNull, \StoredIncidence.error, en: "Their standard errors between replications.",
    es: "Sus errores estándar entre réplicas.")
  let independent = Member(
    "se_independent", .numbers, \StoredIncidence.independent,
    en: "What they would be if accounts were independent.",
    es: "Los que serían si las cuentas fueran independientes.")
  let low = Member(
    nullable: "ci95_low", .numbersOrNull, \StoredIncidence.low,
    en: "The lower ends of 95% intervals.",
    es: "Los extremos inferiores de intervalos del 95 %.")
  let high = Member(
    nullable: "ci95_high", .numbersOrNull, \StoredIncidence.high,
    en: "The upper ends of 95% intervals.",
    es: "Los extremos superiores de intervalos del 95 %.")

  func build(_ values: MemberValues) throws(ManifestError) -> StoredIncidence {
    let count = values[share].count
    guard values[error].count == count, values[independent].count == count else {
      throw values.wrong(share)
    }
    guard (values[low] == nil) == (values[high] == nil), values[low]?.count ?? count == count,
      values[high]?.count ?? count == count
    else { throw values.wrong(low) }
    return StoredIncidence(
      name: values.name, share: values[share], error: values[error],
      independent: values[independent], low: values[low], high: values[high])
  }
}
