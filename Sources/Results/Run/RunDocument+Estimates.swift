// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunDocument {
  static func strategy(_ strategy: StrategySummary) -> JSONValue {
    let document: JSONValue = [
      "metrics": metrics(strategy.metrics),
      "curve": curve(strategy.curve),
      "time_to_pay": strategy.timeToPay.map(timeToPay) ?? .null,
      "segments": .object(
        strategy.segments.map { .init($0.name, ["metrics": metrics($0.metrics)]) }),
    ]
    guard !strategy.resources.isEmpty else { return document }
    return document.with(
      "resources",
      .object(
        strategy.resources.map {
          .init(
            $0.name,
            [
              "agents": .count($0.agents), "utilisation": curve($0.utilisation),
              "backlog": curve($0.backlog),
            ])
        }))
  }

  static func staffing(_ gain: StaffingGain) -> JSONValue {
    [
      "resource": .string(gain.resource), "fewer": staff(gain.fewer), "more": staff(gain.more),
      "per_agent": .optional(gain.perAgent), "ci95": .interval(gain.interval),
      "verdict": .string(gain.verdict.rawValue),
    ]
  }

  private static func staff(_ staff: StaffingGain.Staff) -> JSONValue {
    ["strategy": .string(staff.strategy), "agents": .count(staff.agents)]
  }

  static func comparison(_ comparison: ComparisonSummary) -> JSONValue {
    let difference = comparison.difference
    let document: JSONValue = [
      "champion": .string(comparison.champion),
      "challenger": .string(comparison.challenger),
      "metric": .string(comparison.metric),
      "difference": [
        "mean": .optional(difference.mean),
        "se": .optional(difference.standardError),
        "ci95": .interval(difference.interval),
        "fact": .optional(difference.fact?.rawValue),
      ],
      "p": .optional(comparison.pValue),
      "p_adjusted": .optional(comparison.adjustedPValue),
      "probability_better": .optional(comparison.probabilityBetter?.value),
      "variance_ratio": .optional(comparison.varianceRatio),
      "verdict": .string(comparison.verdict.rawValue),
      "n": .count(difference.n),
      // After sequential stopping each interval is wider, so that together they hold at 95 %.
      "level": .optional(difference.interval?.level.value),
      "probability_better_ci95": .interval(comparison.probabilityBetter?.interval),
      "margin": .optional(comparison.margin),
      "minimum_detectable_effect": .optional(comparison.minimumDetectableEffect),
      "p_equivalence": .optional(comparison.equivalencePValue),
      "dominance": .optional(comparison.dominance?.rawValue),
      "better_in": comparison.probabilityBetter?.contest?.document ?? .null,
    ]
    return document.with(comparison.controlled).with(comparison.gain)
  }

  static func stopping(_ stopping: StoppingSummary) -> JSONValue {
    let target: JSONValue =
      switch stopping.target {
      case .absolute(let halfWidth): ["half_width": .number(halfWidth)]
      case .relative(let error): ["relative_error": .number(error)]
      }
    return [
      "metric": .string(stopping.metric), "target": target,
      "reached": .bool(stopping.isReached), "half_width": .optional(stopping.halfWidth),
      "looks": .count(stopping.lookCount),
      "level_of_each_look": .number(stopping.levelOfEachLook.value),
      "without_value": .array(stopping.withoutValue.map(JSONValue.string)),
    ]
  }

  static func expectation(_ outcome: ExpectationOutcome) -> JSONValue {
    let document: JSONValue = [
      "text": .string(outcome.text), "verdict": .string(outcome.verdict.rawValue),
      "estimate": .optional(outcome.estimate), "ci95": .interval(outcome.interval),
      "level": .optional(outcome.interval?.level.value), "n": .count(outcome.n),
      "replications_needed": outcome.replicationsNeeded.map(JSONValue.count) ?? .null,
    ]
    let facts = [
      ("metric", outcome.metric), ("untested", outcome.untested?.rawValue),
    ].compactMap { name, text in text.map { JSONValue.Member(name, .string($0)) } }
    let difference: [JSONValue.Member] =
      outcome.isDifference ? [.init("difference", .bool(true))] : []
    let claim = outcome.claim.map { [JSONValue.Member("claim", $0.document)] } ?? []
    return .object((document.members ?? []) + facts + difference + claim)
  }

  private static func metrics(_ metrics: [NamedEstimate]) -> JSONValue {
    .object(metrics.map { .init($0.name, estimate($0.estimate)) })
  }

  private static func estimate(_ estimate: MetricEstimate) -> JSONValue {
    let document: JSONValue = [
      "mean": .optional(estimate.mean),
      "sd": .optional(estimate.standardDeviation),
      "se": .optional(estimate.standardError),
      "ci95": .interval(estimate.interval95),
      "n": .count(estimate.n),
      "missing": .count(estimate.missing),
      "quantiles": quantiles(estimate.quantiles),
      "quantiles_ci95": estimate.quantileIntervals.map(quantileIntervals) ?? .null,
      "cvar05": estimate.tail.map(tail) ?? .null,
      "se_source": .optional(estimate.errorSource?.rawValue),
      "totals": estimate.totals.map(totals) ?? .null,
      "fact": .optional(estimate.fact?.rawValue),
    ]
    return document.with(estimate.controlled).with(estimate.gain)
  }

  private static func totals(_ totals: RateTotals) -> JSONValue {
    [
      "numerator": .number(totals.numerator), "denominator": .number(totals.denominator),
      "events": .optional(totals.events),
    ]
  }

  private static func quantiles(_ quantiles: QuantileSummary?) -> JSONValue {
    [
      "p05": .optional(quantiles?.p05), "p50": .optional(quantiles?.p50),
      "p95": .optional(quantiles?.p95),
    ]
  }

  private static func quantileIntervals(_ intervals: QuantileIntervals) -> JSONValue {
    [
      "p05": .interval(intervals.p05), "p50": .interval(intervals.p50),
      "p95": .interval(intervals.p95),
    ]
  }

  private static func tail(_ tail: ConditionalValueAtRisk) -> JSONValue {
    [
      "mean": .number(tail.value), "se": .number(tail.standardError),
      "ci95": .interval(tail.interval),
    ]
  }

  private static func curve(_ curve: CurveEstimate) -> JSONValue {
    [
      "day": .array(curve.day.map(JSONValue.count)), "mean": list(curve.mean),
      "se": list(curve.standardError), "p05": list(curve.p05), "p50": list(curve.p50),
      "p95": list(curve.p95),
    ]
  }

  private static func list(_ values: [Double?]) -> JSONValue {
    .array(values.map(JSONValue.optional))
  }
}
