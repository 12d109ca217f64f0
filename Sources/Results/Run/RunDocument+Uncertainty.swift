// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunDocument {
  static func uncertainty(_ summary: UncertaintySummary) -> JSONValue {
    [
      "metric": .string(summary.metric), "draws": .count(summary.draws.count),
      "parameters": .array(summary.parameters.map(JSONValue.string)),
      "strategies": .object(
        summary.standings.map { standing in
          .init(
            standing.strategy,
            .object(split(standing.split) + [.init("best_share", .number(standing.bestShare))]))
        }),
      "comparisons": .array(summary.contrasts.map { contrast($0, summary) }),
    ]
  }

  private static func split(_ split: VarianceSplit) -> [JSONValue.Member] {
    [
      .init("mean", .number(split.mean)),
      .init("sd_chance", .number(split.chance.squareRoot())),
      .init("sd_parameters", .number(split.parameters.squareRoot())),
      .init("parameter_share", .optional(split.parameterShare)),
    ]
  }

  private static func contrast(
    _ contrast: UncertaintySummary.Contrast, _ summary: UncertaintySummary
  ) -> JSONValue {
    .object(
      [
        .init("champion", .string(summary.champion)),
        .init("challenger", .string(contrast.challenger)),
      ] + split(contrast.split) + [
        .init("better_share", .number(contrast.betterShare)),
        .init(
          "range90",
          contrast.range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null),
        .init(
          "rank_correlations",
          .object(
            zip(summary.parameters, contrast.correlations).map { .init($0, .optional($1)) })),
        .init("losses", contrast.losses.map { losses($0, summary.parameters) } ?? .null),
        .init("better_in", contrast.contest?.document ?? .null),
        .init(
          "extremes",
          contrast.extremes.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null),
      ])
  }

  static func losses(_ box: ScenarioBox, _ names: [String]) -> JSONValue {
    [
      "limits": .array(
        box.limits.map { limit in
          [
            "parameter": .string(names[limit.parameter]),
            "is": .string(limit.isAbove ? "above" : "below"), "value": .number(limit.value),
          ]
        }),
      "coverage": .number(box.coverage), "density": .number(box.density),
      "draws": .count(box.draws),
    ]
  }
}

extension ContestCount {
  /// The counts, and the interval of the share that is better.
  var document: JSONValue {
    [
      "better": .count(better), "worse": .count(worse), "alike": .count(alike),
      "better_ci95": .interval(interval()),
    ]
  }

  /// The counts of a member; nil where it is missing.
  static func read(_ reader: ManifestReader, _ name: String) throws(ManifestError) -> Self? {
    try reader.optionalChild(name) { counts throws(ManifestError) in
      ContestCount(
        better: try counts.count("better"), worse: try counts.count("worse"),
        alike: try counts.count("alike"))
    }
  }
}
