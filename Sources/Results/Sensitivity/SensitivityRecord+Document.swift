// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension SensitivityRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `sensitivity.json`; keys are added, never renamed, within a format.
  public var document: JSONValue {
    [
      "format": .count(Self.format), "status": .string(status.rawValue),
      "versions": [
        "engine": .string(versions.engine), "value_epoch": .count(versions.valueEpoch),
        "scenario": .count(versions.scenario),
      ],
      "scenario": .string(scenario), "strategy": .string(strategy), "metric": .string(metric),
      "seed": .whole(seed), "accounts": .count(accounts), "currency": .string(currency),
      "method": .string(method), "replications": .count(replications),
      "level": .number(level.value), "budget": .count(budget),
      "parameters": .array(parameters.map(\.document)),
      "tornado": ends.map(document) ?? .null,
      "morris": screening.map(document) ?? .null,
      "sobol": shares.map(document) ?? .null,
      "noise": noise.map(document) ?? .null,
      "ranking": ranking.map(document) ?? .null,
      "evaluations": [
        "tornado": .count(effort.ends), "morris": .count(effort.screening),
        "sobol": .count(effort.shares), "total": .count(effort.total),
      ],
    ]
  }

  /// The document with the folder it was written to, as `--json` prints it.
  ///
  /// - Parameter folder: The folder's path.
  /// - Returns: ``document`` with the member `folder`.
  public func document(folder: String) -> JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(members + [.init("folder", .string(folder))])
  }

  // MARK: Parts

  private func document(_ ends: Ends) -> JSONValue {
    [
      "base": ends.base.document, "best": .optional(ends.best),
      "bars": .array(
        ends.tornado.bars.map { bar in
          [
            "parameter": .string(parameters[bar.parameter].name),
            "values": .array(ends.values[bar.parameter].map(JSONValue.parameter)),
            "low": document(bar.low), "high": document(bar.high), "swing": document(bar.swing),
            "best": .array(ends.bestAtEnds[bar.parameter].map(JSONValue.optional)),
          ]
        }),
    ]
  }

  private func document(_ pair: PairedDifference) -> JSONValue {
    DifferenceEstimate(
      mean: pair.mean, standardError: pair.standardError, interval: pair.interval(level: level),
      n: pair.n
    ).document
  }

  private func document(_ screening: Screening) -> JSONValue {
    [
      "trajectories": .count(screening.trajectories),
      "parameters": .array(
        parameters.indices.map { position in
          let effects = screening.effects[position]
          let decision = screening.decisions[position]
          return [
            "parameter": .string(parameters[position].name), "mu": .optional(effects.mean),
            "mu_interval": .interval(effects.meanInterval),
            "mu_star": .optional(effects.meanSize), "mu_star_interval": .interval(effects.interval),
            "sigma": .optional(effects.deviation),
            "sigma_interval": .interval(effects.deviationInterval),
            "weight": .number(decision.weight), "weight_high": .number(decision.highestWeight),
            "matters_for": .string(screening.lead(position) ?? metric),
            "kept": .bool(decision.isKept),
          ]
        }),
    ]
  }

  private func document(_ shares: Shares) -> JSONValue {
    [
      "rows": .count(shares.rows), "missing_rows": .count(shares.indices.missing),
      "variance": .number(shares.indices.variance),
      "interaction": .number(shares.indices.interaction),
      "interaction_interval": .interval(shares.indices.interactionInterval),
      "adds_up": .bool(shares.indices.addsUp),
      "parameters": .array(
        zip(shares.parameters, shares.indices.indices).map { position, index in
          [
            "parameter": .string(parameters[position].name), "first": .number(index.first),
            "first_interval": .interval(index.firstInterval), "total": .number(index.total),
            "total_interval": .interval(index.totalInterval),
          ]
        }),
    ]
  }

  private func document(_ noise: ReplicationNoise) -> JSONValue {
    [
      "variance": .number(noise.variance), "noise_share": .number(noise.share),
      "replication_chance_share": .number(noise.chanceShare),
      "replications_for_5_percent":
        noise.replicationsNeeded(for: 0.05).map(JSONValue.count) ?? .null,
    ]
  }

  private func document(_ ranking: Ranking) -> JSONValue {
    [
      "best": .string(ranking.best),
      "challengers": .array(
        ranking.challengers.map { challenger in
          [
            "strategy": .string(challenger.strategy),
            "difference": challenger.own.document,
            "better_share": .optional(challenger.flips.share?.value),
            "better_share_interval": .interval(challenger.flips.share?.interval),
            "points": .count(challenger.flips.count),
            "flips": .array(
              zip(ranking.parameters, challenger.flips.flips).map { document($0, $1) }),
            "wins_where": challenger.wins.map { document($0, ranking) } ?? .null,
            "loses_where": challenger.flips.box.map { document($0, ranking) } ?? .null,
          ]
        }),
    ]
  }

  private func document(_ parameter: Int, _ flip: RankingFlips.Flip?) -> JSONValue {
    [
      "parameter": .string(parameters[parameter].name), "value": .optional(flip?.value),
      "interval": .interval(flip?.interval),
      "better": flip.map { .string($0.isBetterAbove ? "above" : "below") } ?? .null,
    ]
  }

  private func document(_ box: ScenarioBox, _ ranking: Ranking) -> JSONValue {
    RunDocument.losses(box, ranking.parameters.map { parameters[$0].name })
  }
}
