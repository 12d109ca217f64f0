// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Strategies
import Vocabulary

extension Experiment {
  /// How a strategy used its resources by day; empty where it needs none.
  func resources(_ strategy: Int, _ results: [ReplicationResult]) -> [ResourceSummary] {
    let (model, own) = (arms[strategy].model, arms[strategy].strategy)
    return model.resourcesInUse(strategy: own).sorted().enumerated().map { place, resource in
      let days = results.map { $0.totals[strategy].resources[place] }
      return ResourceSummary(
        name: model.resources[resource].name, agents: agents(resource, strategy),
        utilisation: CurveEstimate(replications: days.map(\.utilisation)),
        backlog: CurveEstimate(replications: days.map(\.backlog)))
    }
  }

  private func agents(_ resource: Int, _ strategy: Int) -> Int {
    let arm = arms[strategy]
    return arm.policy.staff[resource] ?? arm.model.resources[resource].agents
  }

  /// What more agents bring, from each number of agents to the next, for strategies that differ in nothing else.
  func staffing(_ results: [ReplicationResult], placed: Double) -> [StaffingGain] {
    model.resources.indices.flatMap { resource in
      // Agents are compared within the reference: another variant may have other resources.
      let users = arms.indices.filter {
        arms[$0].variant == 0
          && model.resourcesInUse(strategy: arms[$0].strategy).contains(resource)
      }
      return users.flatMap { fewer -> [StaffingGain] in
        let larger = users.filter {
          agents(resource, $0) > agents(resource, fewer) && isSame($0, fewer, but: resource)
        }
        guard let more = larger.min(by: { agents(resource, $0) < agents(resource, $1) }) else {
          return []
        }
        return [gain(resource, from: fewer, to: more, results, placed)]
      }.sorted { ($0.fewer.agents, $0.more.agents) < ($1.fewer.agents, $1.more.agents) }
    }
  }

  /// Whether two strategies do the same but for the number of a resource's agents.
  private func isSame(_ left: Int, _ right: Int, but resource: Int) -> Bool {
    var (one, other) = (arms[left].policy, arms[right].policy)
    (one.staff[resource], other.staff[resource]) = (nil, nil)
    return one.doesTheSame(as: other)
  }

  private func gain(
    _ resource: Int, from fewer: Int, to more: Int, _ results: [ReplicationResult],
    _ placed: Double
  ) -> StaffingGain {
    let (few, many) = (agents(resource, fewer), agents(resource, more))
    let difference = DifferenceEstimate(
      difference(.netRecoveryRate, more, minus: fewer, direction: .higherIsBetter, results),
      level: .ninetyFive)
    let scale = placed / Double(many - few)
    var gain = StaffingGain(
      resource: model.resources[resource].name,
      fewer: .init(arms[fewer].name, agents: few),
      more: .init(arms[more].name, agents: many),
      perAgent: difference.mean.map { $0 * scale },
      standardError: difference.standardError.map { $0 * scale },
      interval: difference.interval.flatMap {
        ConfidenceInterval(low: $0.low * scale, high: $0.high * scale, level: $0.level)
      })
    gain.shifts = shifts(model.resources[resource], few, many)
    return gain
  }

  /// How agents share out over the shifts of a resource; empty where there is one.
  private func shifts(_ resource: Resource, _ few: Int, _ many: Int) -> [StaffingGain.Shift] {
    guard resource.shifts.count > 1 else { return [] }
    return zip(resource.shifts(of: few), resource.shifts(of: many)).map { fewer, more in
      StaffingGain.Shift(minutes: more.minutes, fewer: fewer.agents, more: more.agents)
    }
  }
}
