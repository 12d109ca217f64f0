// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension ExperimentSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      name: try reader.text("scenario"), seed: try reader.seed("seed"),
      replications: try reader.int("replications"), accounts: try reader.int("accounts"),
      currency: try reader.text("currency"),
      strategies: try reader.named("strategies", StrategySummary.init),
      comparisons: try reader.children("comparisons", ComparisonSummary.init),
      stopping: try reader.optionalChild("stopping", StoppingSummary.init),
      best: try reader.optionalChild("best", BestSummary.init),
      differenceCurves: try reader.addedLater("difference_curves", DifferenceCurve.init),
      segmentComparisons: try reader.addedLater("segment_comparisons", SegmentComparison.init))
    selection = try reader.optionalChild("selection", SelectionSummary.init)
    attribution = try reader.optionalChild("attribution", AttributionSummary.init)
    uncertainty = try reader.optionalChild("uncertainty", UncertaintySummary.init)
    activity = try reader.optionalChild("activity", ActivitySummary.init)
    placedBalance = try reader.optional("placed_balance")
    if reader.value["placed_balance_per_account"] != nil {
      placedBalancePerAccount = try reader.numbers("placed_balance_per_account")
    }
    staffing = try reader.addedLater("staffing", StaffingGain.init)
    design = try reader.optionalChild("design", ReplicationDesign.init) ?? .plain
    unit = reader.value["sampling_unit"]?.text.flatMap(SamplingUnit.init) ?? .replications
  }
}

extension ReplicationDesign {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      isAntithetic: try reader.int("simulations_per_replication") == 2,
      hasSobolPoints: reader.value["points"]?.text == "sobol")
  }
}

extension StoppingSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    let target = try reader.child("target")
    let halfWidth = try target.optional("half_width")
    let precision: PrecisionTarget =
      if let halfWidth { .absolute(halfWidth) } else {
        .relative(try target.number("relative_error"))
      }
    self.init(
      metric: try reader.text("metric"), target: precision,
      isReached: try reader.flag("reached"), lookCount: try reader.int("looks"),
      levelOfEachLook: try reader.level("level_of_each_look"),
      halfWidth: try reader.optional("half_width"))
    withoutValue = (reader.value["without_value"]?.elements ?? []).compactMap(\.text)
  }
}

extension BestSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      metric: try reader.text("metric"),
      standings: try reader.named("strategies") { name, standing throws(ManifestError) in
        var read = Standing(
          strategy: name, probability: try standing.number("probability"),
          regret: try standing.number("expected_regret"),
          isContender: try standing.flag("contender"))
        read.sameAs = standing.value["same_as"]?.text
        return read
      }, level: try reader.level("level"), margin: try reader.optional("margin"),
      indifferent: reader.value["indifferent"]?.elements?.compactMap(\.text))
  }
}

extension SelectionSummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      metric: try reader.text("metric"), indifference: try reader.number("indifference"),
      level: try reader.level("level"), firstStage: try reader.int("first_stage"),
      replications: try reader.int("replications"), surviving: try reader.texts("surviving"),
      dropped: (reader.value["dropped"]?.members ?? []).compactMap { member in
        member.value.int.map { (member.name, $0) }
      })
    // Added later.
    missing = reader.value["missing"]?.int ?? 0
    isTie = reader.value["tie"] == .bool(true)
    withoutValue = (reader.value["without_value"]?.elements ?? []).compactMap(\.text)
    untested = (reader.value["untested"]?.elements ?? []).compactMap(\.text)
  }
}

extension ExpectationOutcome {
  init(_ reader: ManifestReader) throws(ManifestError) {
    guard let verdict = Verdict(rawValue: try reader.text("verdict")) else {
      throw .wrongMember(reader.path + "verdict")
    }
    let level = try reader.optional("level") == nil ? .ninetyFive : reader.level("level")
    self.init(
      text: try reader.text("text"), verdict: verdict, estimate: try reader.optional("estimate"),
      interval: try reader.interval("ci95", level: level), n: try reader.int("n"),
      replicationsNeeded: reader.value["replications_needed"]?.int)
    metric = reader.value["metric"]?.text
    // Added later.
    isDifference = reader.value["difference"] == .bool(true)
    claim = try reader.optionalChild("claim", Claim.init)
    untested = reader.value["untested"]?.text.flatMap(ActivitySummary.Untested.init)
  }
}
