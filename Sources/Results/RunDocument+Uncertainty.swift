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
