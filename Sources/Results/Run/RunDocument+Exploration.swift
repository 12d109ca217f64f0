// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunDocument {
  static func selection(_ selection: SelectionSummary) -> JSONValue {
    [
      "metric": .string(selection.metric), "indifference": .number(selection.indifference),
      "level": .number(selection.level.value), "first_stage": .count(selection.firstStage),
      "replications": .count(selection.replications), "missing": .count(selection.missing),
      "selected": .optional(selection.selected),
      "surviving": .array(selection.surviving.map(JSONValue.string)),
      "tie": .bool(selection.isTie),
      "without_value": .array(selection.withoutValue.map(JSONValue.string)),
      "untested": .array(selection.untested.map(JSONValue.string)),
      "dropped": .object(
        selection.dropped.map { .init($0.strategy, .count($0.replications)) }),
    ]
  }

  static func best(_ best: BestSummary) -> JSONValue {
    [
      "metric": .string(best.metric), "level": .number(best.level.value),
      "strategies": .object(
        best.standings.map { standing in
          .init(
            standing.strategy,
            [
              "probability": .number(standing.probability),
              "expected_regret": .number(standing.regret),
              "contender": .bool(standing.isContender),
              "same_as": .optional(standing.sameAs),
            ])
        }),
      "margin": .optional(best.margin),
      "indifferent": best.indifferent.map { .array($0.map(JSONValue.string)) } ?? .null,
    ]
  }

  static func differenceCurve(_ curve: DifferenceCurve) -> JSONValue {
    let band = curve.band
    return [
      "champion": .string(curve.champion), "challenger": .string(curve.challenger),
      "level": .number(band.level.value),
      "day": .array(band.mean.indices.map(JSONValue.count)),
      "mean": .array(band.mean.map(JSONValue.optional)),
      "se": .array(band.standardError.map(JSONValue.optional)),
      "low": .array(band.pointwise.map { .optional($0?.low) }),
      "high": .array(band.pointwise.map { .optional($0?.high) }),
      "band_low": .array(band.simultaneous.map { .optional($0?.low) }),
      "band_high": .array(band.simultaneous.map { .optional($0?.high) }),
      "band_replications_needed": band.replicationsNeeded.map(JSONValue.count) ?? .null,
    ]
  }

  static func segmentComparison(_ row: SegmentComparison) -> JSONValue {
    [
      "champion": .string(row.champion), "challenger": .string(row.challenger),
      "segment": .string(row.segment), "metric": .string(row.metric),
      "difference": [
        "mean": .optional(row.difference.mean), "se": .optional(row.difference.standardError),
        "ci95": row.difference.interval.map { [.number($0.low), .number($0.high)] } ?? .null,
        "fact": .optional(row.difference.fact?.rawValue),
      ],
      "level": .optional(row.difference.interval?.level.value), "n": .count(row.difference.n),
      "p": .optional(row.pValue), "p_adjusted": .optional(row.adjustedPValue),
    ]
  }
}
