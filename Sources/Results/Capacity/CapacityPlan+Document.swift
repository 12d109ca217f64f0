// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Storage
import Vocabulary

/// What `plan-capacity --json` prints; keys are added, never renamed, within a format.
extension CapacityPlan {
  /// The document of a plan, of a queue of calls that come in, or of both.
  public static func document(_ plan: CapacityPlan?, inbound: InboundPlan?) -> JSONValue {
    [
      "format": .integer(1), "outbound": plan?.document ?? .null,
      "inbound": inbound?.document ?? .null,
    ]
  }

  private var document: JSONValue {
    [
      "scenario": .string(scenario), "start": .string(start.description),
      "horizon_days": .count(horizon), "accounts": .count(accounts),
      "replications": .count(replications), "occupancy": .number(occupancy),
      "needs": .array(needs.map(document)),
    ]
  }

  private func document(_ need: Need) -> JSONValue {
    [
      "strategy": .string(need.strategy), "resource": .string(need.resource),
      "agents": .count(need.agents), "dialed": .bool(need.isDialed),
      "absence": .number(need.absence), "load": .optional(need.load),
      "overrun_minutes": need.overrun.isFinite ? .number(need.overrun) : .null,
      "average_day": document(need.averageDay, of: need, isDay: false),
      "peak_day": need.peakDay.map { document($0, of: need) } ?? .null,
      "most_in_one_day": [
        "minutes": .number(need.mostInOneDay.mean),
        "interval": .interval(need.mostInOneDay.interval),
      ],
      "days": .array(need.days.map { document($0, of: need) }),
      "weeks": .array(need.weeks.map { document($0, of: need) }),
    ]
  }

  private func document(_ period: Period, of need: Need, isDay: Bool = true) -> JSONValue {
    let employed = need.employed(in: period)
    var members: [JSONValue.Member] = []
    if isDay {
      members = [
        .init("day", .count(period.day)), .init("days", .count(period.dayCount)),
        .init("date", .optional(start.adding(days: period.day)?.description)),
      ]
    }
    members += [
      .init("minutes", .number(period.minutes.mean)),
      .init("interval", .interval(period.minutes.interval)), .init("calls", .number(period.calls)),
      .init("busy_agents", .optional(period.busyAgents)),
      .init("minutes_per_agent", .number(need.minutesPerEmployed(in: period))),
      .init("agents", .optional(employed)),
      .init("agents_at_occupancy", employed.map { .count(agents(for: $0)) } ?? .null),
    ]
    return .object(members)
  }
}

extension InboundPlan {
  fileprivate var document: JSONValue {
    [
      "calls_per_hour": .number(load.arrivals * 60), "handling_minutes": .number(load.handling),
      "erlangs": .number(load.erlangs), "patience_minutes": .optional(patience),
      "target": ["share": .number(target.share), "within_seconds": .number(target.within * 60)],
      "agents": agents.map(JSONValue.count) ?? .null, "erlang_c": Self.document(waiting),
      "erlang_a": Self.document(leaving), "fewest_erlang_c": Self.document(fewestWaiting),
      "fewest_erlang_a": Self.document(fewestLeaving),
      "priority": priority.map { priority in
        [
          "share": .number(priority.share),
          "mean_wait_seconds": .number(priority.firstWait * 60),
          "mean_wait_of_others_seconds": .number(priority.otherWait * 60),
        ]
      } ?? .null,
      "assumptions": [
        "poisson_arrivals", "exponential_handling_and_patience", "one_class_of_calls_and_agents",
        "steady_state",
      ],
    ]
  }

  private static func document(_ answer: Answer?) -> JSONValue {
    guard let answer else { return .null }
    return [
      "agents": .count(answer.agents), "wait_probability": .number(answer.waits),
      "mean_wait_seconds": .number(answer.meanWait * 60),
      "served_within_target": .number(answer.served),
      "abandon_probability": .optional(answer.abandoned), "occupancy": .number(answer.occupancy),
      "mean_queue": .number(answer.queue),
    ]
  }
}
