// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// What shared resources come to. Method: <doc:Capacity>.
extension SimulationModel {
  /// The measures of capacity; none where the scenario has no resources.
  func capacityMeasures(strategy: Int) -> [Measure] {
    guard !resources.isEmpty else { return [] }
    let rosters = rosters(strategy: strategy)
    return [
      .ofDesk(.agentUtilisation) {
        $0.minutes(.busy)
      } over: {
        $0.minutes(.staffed)
      },
      .ofDesk(.callsPerAgentDay) {
        $0.number(.served)
      } over: {
        $0.number(.agentDays)
      },
      .ofDesk(.rpcPerAgentHour) {
        $0.number(.answered)
      } over: {
        $0.minutes(.staffed) / 60
      },
      .ofDesk(.busyAgents) {
        $0.minutes(.busy)
      } over: {
        $0.minutesOfOne(rosters)
      },
      .ofDesk(.servedRate, counting: .trials) {
        $0.number(.served)
      } over: {
        $0.number(.requests)
      },
      .ofDesk(.waitingDays) {
        $0.number(.waitedDays)
      } over: {
        $0.number(.served)
      },
      .ofDesk(.backlog) {
        $0.number(.backlogDays)
      } over: {
        Double($0.settings.horizon)
      },
      .ofDesk(.capacityDropped) {
        $0.number(.dropped) + $0.number(.diverted)
      } over: { _ in
        1
      },
      .ofDesk(.abandonedRate, counting: .trials) {
        $0.number(.abandoned)
      } over: {
        $0.number(.abandoned) + $0.number(.answered)
      },
      .ofDesk(.valuePerCall) {
        $0.number(.calledBalance) / $0.number(.served)
      } over: {
        $0.tally.number(.openingBalance) / $0.tally.number(.accounts)
      },
      .ofDesk(.wagesPerAccount) {
        $0.wages
      } over: {
        $0.tally.number(.accounts)
      },
      .ofDesk(.idleCostPerAccount) {
        $0.idleWages
      } over: {
        $0.tally.number(.accounts)
      },
    ]
  }
}

extension Measure {
  /// A quotient of what a strategy's resources come to; without value where touches need none.
  fileprivate static func ofDesk(
    _ metric: Metric, counting: Counting? = nil,
    _ numerator: @escaping @Sendable (TallyReader) -> Double,
    over denominator: @escaping @Sendable (TallyReader) -> Double
  ) -> Measure {
    Measure(metric, counting: counting, isOverPopulation: false) { reader in
      guard reader.tally.layout.resources > 0 else { return Quotient(.nan, over: .nan) }
      let (top, bottom) = (numerator(reader), denominator(reader))
      return counting == .trials ? .share(top, of: bottom) : Quotient(top, over: bottom)
    }
  }
}

extension TallyReader {
  private var resources: Range<Int> { 0..<tally.layout.resources }

  private func value(_ counter: ResourceCounter, _ resource: Int) -> Int64 {
    tally.buffer[tally.layout.resource(resource) + counter.rawValue]
  }

  /// A counter over all resources.
  fileprivate func number(_ counter: ResourceCounter) -> Double {
    Double(resources.reduce(0) { $0 + value(counter, $1) })
  }

  /// A counter of minutes over all resources.
  fileprivate func minutes(_ counter: ResourceCounter) -> Double { number(counter) * 0x1p-20 }

  /// Minutes that one agent without absence works, over the resources that anything was asked of.
  fileprivate func minutesOfOne(_ rosters: [Roster]) -> Double {
    let used = resources.filter { value(.requests, $0) > 0 }
    let minutes = used.map { rosters[$0].minutesPerAgent }
    return used.isEmpty ? .nan : minutes.reduce(0, +) / Double(used.count)
  }

  /// Wages of a resource in currency units.
  func wages(ofResource resource: Int) -> Double {
    wages(resource, minutes: Double(value(.staffed, resource)) * 0x1p-20)
  }

  private func wages(_ resource: Int, minutes: Double) -> Double {
    minutes / 60 * model.resources[resource].wagePerHour
  }

  fileprivate var wages: Double { resources.map(wages(ofResource:)).reduce(0, +) }

  /// Wages of the minutes of presence beyond those of calls.
  fileprivate var idleWages: Double {
    resources.map { resource in
      let idle = value(.staffed, resource) - value(.busy, resource)
      return wages(resource, minutes: max(0, Double(idle) * 0x1p-20))
    }.reduce(0, +)
  }
}
