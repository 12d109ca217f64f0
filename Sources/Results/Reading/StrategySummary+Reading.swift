// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis

extension StrategySummary {
  init(_ name: String, _ reader: ManifestReader) throws(ManifestError) {
    let metrics = try reader.named("metrics", NamedEstimate.init)
    let replications = metrics.map { $0.estimate.n + $0.estimate.missing }.max() ?? 0
    self.init(
      name: name, metrics: metrics, curve: try CurveEstimate(reader.child("curve")),
      segments: try reader.named("segments") { name, segment throws(ManifestError) in
        SegmentSummary(name: name, metrics: try segment.named("metrics", NamedEstimate.init))
      },
      timeToPay: try reader.optionalChild("time_to_pay") { times throws(ManifestError) in
        try TimeToPay(times, replications: replications)
      })
    guard reader.value["resources"] != nil else { return }
    resources = try reader.named("resources") { name, resource throws(ManifestError) in
      ResourceSummary(
        name: name, agents: try resource.int("agents"),
        utilisation: try CurveEstimate(resource.child("utilisation")),
        backlog: try CurveEstimate(resource.child("backlog")))
    }
  }
}

extension NamedEstimate {
  init(_ name: String, _ reader: ManifestReader) throws(ManifestError) {
    var estimate = MetricEstimate(
      mean: try reader.optional("mean"), standardDeviation: try reader.optional("sd"),
      standardError: try reader.optional("se"), interval95: try reader.interval("ci95"),
      n: try reader.int("n"), missing: try reader.int("missing"),
      quantiles: try reader.optionalChild("quantiles", QuantileSummary.read) ?? nil, skewness: nil,
      errorSource: reader.value["se_source"]?.text.flatMap(ErrorSource.init),
      controlled: try reader.optionalChild("controlled", ControlledEstimate.init))
    estimate.gain = try SamplingGain.read(reader)
    estimate.quantileIntervals = try reader.optionalChild("quantiles_ci95", QuantileIntervals.init)
    estimate.tail = try reader.optionalChild("cvar05") { tail throws(ManifestError) in
      try ConditionalValueAtRisk(tail, of: name, estimate)
    }
    estimate.totals = try reader.optionalChild("totals", RateTotals.init)
    estimate.fact = reader.value["fact"]?.text.flatMap(EstimateFact.init)
    self.init(name: name, estimate: estimate)
  }
}

extension RateTotals {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      numerator: try reader.number("numerator"), denominator: try reader.number("denominator"),
      events: try reader.optional("events"))
  }
}

extension QuantileSummary {
  /// The quantiles; nil where a replication without a value left none.
  static func read(_ reader: ManifestReader) throws(ManifestError) -> QuantileSummary? {
    guard let p05 = try reader.optional("p05"), let p50 = try reader.optional("p50"),
      let p95 = try reader.optional("p95")
    else { return nil }
    return QuantileSummary(p05: p05, p50: p50, p95: p95)
  }
}

extension QuantileIntervals {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      p05: try reader.interval("p05"), p50: try reader.interval("p50"),
      p95: try reader.interval("p95"))
  }
}

extension ConditionalValueAtRisk {
  init(
    _ reader: ManifestReader, of metric: String, _ estimate: MetricEstimate
  ) throws(ManifestError) {
    guard let interval = try reader.interval("ci95") else {
      throw .wrongMember(reader.path + "ci95")
    }
    let isLower = Metric(named: metric)?.direction == .lower
    let quantile = isLower ? estimate.quantiles?.p95 : estimate.quantiles?.p05
    self.init(
      value: try reader.number("mean"), standardError: try reader.number("se"),
      interval: interval, quantile: quantile ?? .nan,
      direction: isLower ? .lowerIsBetter : .higherIsBetter, n: estimate.n,
      missing: estimate.missing)
  }
}

extension ControlledEstimate {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let level = try reader.optional("level") == nil ? .ninetyFive : reader.level("level")
    self.init(
      mean: try reader.number("mean"), standardError: try reader.number("se"),
      interval: try reader.interval("ci95", level: level), n: try reader.int("n"),
      controlVarianceRatio: try reader.optional("control_variance_ratio"))
  }
}

extension SamplingGain {
  /// What the design gained; nil where no ratio is there.
  static func read(_ reader: ManifestReader) throws(ManifestError) -> SamplingGain? {
    let gain = SamplingGain(
      antithetic: try reader.optional("antithetic_variance_ratio"),
      sobol: try reader.optional("sobol_variance_ratio"),
      expectation: try reader.optional("expectation_variance_ratio"))
    return gain == SamplingGain() ? nil : gain
  }
}

extension StaffingGain {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      resource: try reader.text("resource"), fewer: try Staff(reader.child("fewer")),
      more: try Staff(reader.child("more")), perAgent: try reader.optional("per_agent"),
      interval: try reader.interval("ci95"))
  }
}

extension StaffingGain.Staff {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(try reader.text("strategy"), agents: try reader.int("agents"))
  }
}

extension CurveEstimate {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      day: try reader.days("day"), mean: try reader.optionals("mean"),
      standardError: try reader.optionals("se"), p05: try reader.optionals("p05"),
      p50: try reader.optionals("p50"), p95: try reader.optionals("p95"))
    let counts = [mean, standardError, p05, p50, p95].map(\.count)
    guard counts.allSatisfy({ $0 == day.count }) else { throw .wrongMember(reader.path + "day") }
  }
}

extension TimeToPay {
  init(_ reader: ManifestReader, replications: Int) throws(ManifestError) {
    let ends = try reader.named("ends") { name, end throws(ManifestError) in
      (name, try DailyIncidence(end, replications: replications))
    }
    self.init(
      firstPayment: try DailyIncidence(
        reader.child("first_payment"), replications: replications), causes: ends.map(\.0),
      ends: ends.map(\.1))
    notOffered = Set(reader.value["not_offered"]?.elements?.compactMap(\.text) ?? [])
    let days = firstPayment.share.count
    guard self.ends.allSatisfy({ $0.share.count == days }) else {
      throw .wrongMember(reader.path + "ends")
    }
  }
}

extension DailyIncidence {
  init(_ reader: ManifestReader, replications: Int) throws(ManifestError) {
    let (share, errors) = (try reader.numbers("share"), try reader.optionals("se"))
    let independent = try reader.numbers("se_independent")
    guard share.count == errors.count, share.count == independent.count else {
      throw .wrongMember(reader.path + "share")
    }
    var ends: (low: [Double?], high: [Double?])?
    if reader.value["ci95_low"] != nil {
      let (low, high) = (try reader.optionals("ci95_low"), try reader.optionals("ci95_high"))
      guard low.count == share.count, high.count == share.count else {
        throw .wrongMember(reader.path + "ci95_low")
      }
      ends = (low, high)
    }
    self.init(
      share: share, standardError: errors, independentError: independent,
      replications: replications, ends: ends)
  }
}

extension ManifestReader {
  /// A list of whole numbers.
  func days(_ name: String) throws(ManifestError) -> [Int] {
    guard let elements = value[name]?.elements else { throw .wrongMember(path + name) }
    return try elements.map { element throws(ManifestError) in
      guard let day = element.int else { throw .wrongMember(path + name) }
      return day
    }
  }
}
