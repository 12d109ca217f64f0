// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunDocument {
  /// The member of a run that asked for it.
  static func attribution(_ summary: ExperimentSummary) -> [JSONValue.Member] {
    guard let attribution = summary.attribution else { return [] }
    return [
      .init(
        "attribution",
        [
          "replications": .count(attribution.replications),
          "strategies": .array(attribution.strategies.map(strategy)),
        ])
    ]
  }

  private static func strategy(_ strategy: StrategyAttribution) -> JSONValue {
    [
      "strategy": .string(strategy.strategy),
      // Each interval is wider, so that those of a metric hold together at 95 %.
      "level": .optional(strategy.all.lazy.compactMap(\.difference.interval?.level.value).first),
      "steps": .array(
        strategy.contributions.map { contribution in
          .object(step(contribution.step) + [.init("effects", effects(contribution.effects))])
        }),
      "all": effects(strategy.all), "remainder": effects(strategy.remainder),
    ]
  }

  private static func step(_ step: AttributedStep) -> [JSONValue.Member] {
    [
      .init("number", .count(step.number)), .init("treatment", .optional(step.treatment)),
      .init("trigger", trigger(step.trigger)),
      .init("every", count(step.every)), .init("until", count(step.until)),
      .init("times", count(step.times)),
      .init("channels", .array(step.channels.map(JSONValue.string))),
      .init("offer", .optional(step.offer)),
    ]
  }

  private static func trigger(_ trigger: AttributedStep.Trigger) -> JSONValue {
    switch trigger {
    case .daysPastDue(let day): ["at": .integer(Int64(day))]
    case .event(let event, let after): ["on": .string(event), "after": .count(after)]
    case .intensity(let level): ["sustain": .number(level)]
    }
  }

  private static func count(_ value: Int?) -> JSONValue {
    value.map { .integer(Int64($0)) } ?? .null
  }

  private static func effects(_ effects: [StrategyAttribution.Effect]) -> JSONValue {
    .object(
      effects.map { effect in
        let difference = effect.difference
        let fact = difference.fact.map { [JSONValue.Member("fact", .string($0.rawValue))] } ?? []
        return .init(
          effect.metric,
          .object(
            [
              .init("mean", .optional(difference.mean)),
              .init("se", .optional(difference.standardError)),
              .init("ci", .interval(difference.interval)), .init("n", .count(difference.n)),
            ] + fact))
      })
  }
}
