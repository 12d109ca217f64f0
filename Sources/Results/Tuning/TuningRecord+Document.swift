// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension TuningRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `tuning.json`; keys are added, never renamed, within a format.
  public var document: JSONValue {
    [
      "format": .count(Self.format), "status": .string(status),
      "verdict": .string(verdict.rawValue),
      "versions": [
        "engine": .string(versions.engine), "value_epoch": .count(versions.valueEpoch),
        "scenario": .count(versions.scenario),
      ],
      "scenario": .string(scenario), "strategy": .string(strategy), "metric": .string(metric),
      "direction": .string(direction == .higherIsBetter ? "max" : "min"),
      "second_objective": second.map(Self.document) ?? .null,
      "seed": .whole(seed), "accounts": .count(accounts), "currency": .string(currency),
      "method": .string(method), "level": .number(level.value),
      "indifference": .number(indifference),
      "indifference_source": .string(indifferenceSource.rawValue), "budget": .count(budget),
      "budget_spent": .bool(isBudgetSpent),
      "parameters": .array(parameters.map(\.document)),
      "constraints": .array(constraints.map(Self.document)),
      "winner": winner.map { values($0) } ?? .null,
      "winner_at_end_of_range": .array(atEnd.map(JSONValue.string)),
      "front": .array(
        candidates.indices.filter { candidates[$0].standing == .front }.map(values)),
      "indifference_set": .array(indifferenceSet.map(values)),
      "unresolved": .array(unresolved.map(values)),
      "region": region.map(document) ?? .null,
      "confirmation": confirmation.map(Self.document) ?? .null,
      "evaluations": [
        "search": .count(effort.search), "screening": .count(effort.screening),
        "screening_accounts": .count(effort.screeningAccounts),
        "left_out": .count(effort.leftOut),
        "race": .count(effort.race),
        "confirmation": .count(effort.confirmation), "total": .count(effort.total),
        "race_with_equal_allocation": .count(effort.equalAllocation),
      ],
      "candidates": .array(ranked.map(document(of:))),
    ]
  }

  /// The document with the folder it was written to, as `--json` prints it.
  public func document(folder: String) -> JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(members + [.init("folder", .string(folder))])
  }

  private var status: String {
    (isInterrupted || verdict == .interrupted ? RunStatus.interrupted : .complete).rawValue
  }

  private func values(_ candidate: Int) -> JSONValue { values(candidates[candidate]) }

  private func values(_ candidate: TunedCandidate) -> JSONValue {
    .object(zip(parameters, candidate.values).map { .init($0.name, .parameter($1)) })
  }

  /// The places stand in a table of their own.
  private func document(_ region: Region) -> JSONValue {
    [
      "share": .number(region.share), "share_low": .number(region.ends.lowerBound),
      "share_high": .number(region.ends.upperBound),
      "extents": .object(
        zip(parameters, region.extents).map {
          .init($0.name, .array($1.map(JSONValue.parameter)))
        }),
      "candidates": .count(region.candidates), "places": .count(region.places.count),
    ]
  }

  private func document(of candidate: TunedCandidate) -> JSONValue {
    [
      "values": values(candidate), "standing": .string(candidate.standing.rawValue),
      "within_indifference": .optional(candidate.proximity?.rawValue),
      "same_as_winner": .bool(candidate.isSameAsWinner),
      "feasibility": .string(candidate.feasibility.rawValue),
      "objective": candidate.objective.document,
      "comparable_mean": .optional(comparableMean(candidate)),
      "constraints": .array(candidate.constrained.map(\.document)),
      "difference": candidate.difference?.document ?? .null,
      "surface_shortfall": .optional(candidate.surfaceShortfall),
      "front": candidate.place.map(Self.document) ?? .null,
      "dropped_after": candidate.droppedAfter.map(JSONValue.count) ?? .null,
      "replications_needed": candidate.replicationsNeeded.map(JSONValue.count) ?? .null,
      "problem": .optional(candidate.problem),
    ]
  }

  private static func document(_ constraint: Constraint) -> JSONValue {
    [
      "text": .string(constraint.text), "metric": .string(constraint.metric),
      "bound": .number(constraint.bound),
    ]
  }

  private static func document(_ objective: Objective) -> JSONValue {
    [
      "metric": .string(objective.metric),
      "direction": .string(objective.direction == .higherIsBetter ? "max" : "min"),
    ]
  }

  private static func document(_ place: FrontPlace) -> JSONValue {
    [
      "second_objective": place.second.document, "membership": .number(place.membership),
      "confirmed": .array(place.confirmed.map(\.document)),
      "confirmed_membership": .optional(place.confirmedMembership),
    ]
  }

  private static func document(_ confirmation: TuningConfirmation) -> JSONValue {
    [
      "in_sample": confirmation.inSample.document, "confirmed": confirmation.confirmed.document,
      "shrinkage": confirmation.shrinkage.document,
      "constraints": .array(confirmation.constrained.map(\.document)),
      "feasibility": .string(confirmation.feasibility.rawValue),
      "gain_over_current": confirmation.gain?.document ?? .null,
    ]
  }
}
