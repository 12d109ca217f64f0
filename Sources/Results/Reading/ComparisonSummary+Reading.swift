// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension ComparisonSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    guard let verdict = Verdict(rawValue: try reader.text("verdict")) else {
      throw .wrongMember(reader.path + "verdict")
    }
    self.init(
      champion: try reader.text("champion"), challenger: try reader.text("challenger"),
      metric: try reader.text("metric"), difference: try DifferenceEstimate(reader),
      pValue: try reader.optional("p"), adjustedPValue: try reader.optional("p_adjusted"),
      probabilityBetter: try ProportionEstimate.read(reader),
      varianceRatio: try reader.optional("variance_ratio"), verdict: verdict,
      margin: try reader.optional("margin"),
      minimumDetectableEffect: try reader.optional("minimum_detectable_effect"),
      controlled: try reader.optionalChild("controlled", ControlledEstimate.init))
    equivalencePValue = try reader.optional("p_equivalence")
    dominance = reader.value["dominance"]?.text.flatMap(StochasticDominance.Order.init)
    gain = try SamplingGain.read(reader)
  }
}

extension DifferenceEstimate {
  /// The difference of a row that also has its `n`, and its `level` unless that is 95 %.
  init(_ reader: ManifestReader) throws(ManifestError) {
    let level = try reader.optional("level") == nil ? .ninetyFive : reader.level("level")
    let difference = try reader.child("difference")
    self.init(
      mean: try difference.optional("mean"), standardError: try difference.optional("se"),
      interval: try difference.interval("ci95", level: level), n: try reader.int("n"))
    fact = difference.value["fact"]?.text.flatMap(EstimateFact.init)
  }
}

extension ProportionEstimate {
  /// The share of replications won; nil where there is no pair.
  static func read(_ reader: ManifestReader) throws(ManifestError) -> ProportionEstimate? {
    guard let value = try reader.optional("probability_better"),
      let interval = try reader.interval("probability_better_ci95")
    else { return nil }
    var share = ProportionEstimate(value: value, interval: interval)
    share.contest = try ContestCount.read(reader, "better_in")
    return share
  }
}

extension SegmentComparison {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      champion: try reader.text("champion"), challenger: try reader.text("challenger"),
      segment: try reader.text("segment"), metric: try reader.text("metric"),
      difference: try DifferenceEstimate(reader), pValue: try reader.optional("p"),
      adjustedPValue: try reader.optional("p_adjusted"))
  }
}

extension DifferenceCurve {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let level = try reader.level("level")
    let mean = try reader.optionals("mean")
    let band = CurveBand(
      level: level, mean: mean, standardError: try reader.optionals("se"),
      pointwise: try reader.intervals("low", "high", level),
      simultaneous: try reader.intervals("band_low", "band_high", level),
      replicationsNeeded: reader.value["band_replications_needed"]?.int)
    let counts = [band.standardError.count, band.pointwise.count, band.simultaneous.count]
    guard counts.allSatisfy({ $0 == mean.count }) else { throw .wrongMember(reader.path + "mean") }
    self.init(
      champion: try reader.text("champion"), challenger: try reader.text("challenger"),
      band: band)
  }
}

extension ManifestReader {
  /// Intervals whose ends stand in two lists.
  func intervals(
    _ low: String, _ high: String, _ level: ConfidenceLevel
  ) throws(ManifestError) -> [ConfidenceInterval?] {
    let (lows, highs) = (try optionals(low), try optionals(high))
    guard lows.count == highs.count else { throw .wrongMember(path + high) }
    return zip(lows, highs).map { low, high in
      guard let low, let high else { return nil }
      return ConfidenceInterval(low: low, high: high, level: level)
    }
  }
}
