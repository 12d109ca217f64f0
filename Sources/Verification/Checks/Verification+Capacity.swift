// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness
import Scenarios
import Strategies

/// Checks of agents who are few: how many calls a day holds, and what an order of calling is worth.
extension Verification {
  static func capacity(_ request: VerificationRequest) -> [VerificationPart] {
    agentDays(request) + queueIndices(request)
  }

  // MARK: Agent days

  /// Exponential times, those of two phases, and a few long calls of one sum of minutes.
  private static func agentDays(_ request: VerificationRequest) -> [VerificationPart] {
    let own = ["minutes", "handling_mean", "handling_shape", "pooled", "agents"]
    // No more accounts than their agents can call, and more days for it.
    let few = ["portfolio.accounts=2000", "replications=1000"]
    let days: [[String]] =
      own.contains(where: { request.sets($0) })
      ? [[]]
      : [
        few, few + ["parameters.handling_shape=2", "parameters.handling_mean=60"],
        few + ["parameters.handling_shape=0.5"],
        few + ["parameters.pooled=1", "parameters.agents=3"],
        few + ["parameters.agents=10", "replications=200"],
      ]
    return days.map { overrides in
      VerificationPart("agent day") { try await agentDay(overrides, request) }
    }
  }

  private static func agentDay(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.agentDay, overrides, request)
    let (day, agents) = try simulation.agentDay()
    let name = "agent day, \(day.about)" + (agents > 1 ? ", \(agents) pooled" : "")
    return [
      simulation.check(
        name + ", calls", metric: .callsPerAgentDay, exact: day.starts / Double(agents)),
      simulation.check(
        name + ", utilisation", metric: .agentUtilisation, exact: day.utilisation),
    ]
  }

  // MARK: Orders of calling

  /// An index that knows everything, much, and nothing.
  private static func queueIndices(_ request: VerificationRequest) -> [VerificationPart] {
    // A large portfolio in few replications.
    let large =
      request.sets("accounts", "capacity")
      ? []
      : ["parameters.accounts=20000", "parameters.capacity=2000", "replications=20"]
    let correlations = request.sets("correlation") ? [nil] : ["1", "0.6", "0"]
    return correlations.map { correlation in
      VerificationPart("queue index" + (correlation.map { ", correlation \($0)" } ?? "")) {
        try await queueIndex(
          large + (correlation.map { ["parameters.correlation=\($0)"] } ?? []), request)
      }
    }
  }

  private static func queueIndex(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.queueIndex, overrides, request)
    let index = try simulation.queueIndex()
    return [
      simulation.check(
        "queue index, correlation \(index.correlation), value",
        metric: .valuePerCall, exact: index.gain)
    ]
  }
}

extension AgentDay {
  fileprivate var about: String {
    switch handling {
    case .equal(let each): "each \(each)"
    case .gamma(let shape, let mean): "mean \(mean), shape \(shape)"
    }
  }
}

extension VerificationSimulation {
  /// The day of one agent of the only resource, or of all whose minutes are one sum, and how many these are.
  ///
  /// - Returns: The day and the number.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` where accounts may not last for the calls there is time for.
  fileprivate func agentDay() throws -> (day: AgentDay, agents: Int) {
    guard let resource = scenario.resources.first, let channel = scenario.channels.first else {
      throw VerificationError.parameter(name: "resources", value: 0, requirement: "one")
    }
    let minutes = resource.shifts[0].minutes[0]
    let agents = resource.isPooled ? resource.agents : 1
    let day = try AgentDay(
      minutes: minutes * Double(agents), handling: try handling(channel.handling.engaged))
    let accounts = Double(scenario.portfolio.specification.accounts)
    let calls =
      day.starts * Double(resource.agents / agents) * Double(scenario.horizon)
    guard calls + 10 * calls.squareRoot() <= accounts else {
      throw VerificationError.parameter(
        name: "agents", value: Double(resource.agents),
        requirement: "so few that \(Int(accounts)) accounts keep them busy")
    }
    return (day, agents)
  }

  private func handling(_ law: Distribution) throws -> AgentDay.Handling {
    switch law {
    case .constant(let law): return .equal(minutes: law.value)
    case .exponential(let law): return .gamma(shape: 1, mean: law.mean)
    case .gamma(let law): return .gamma(shape: law.shape, mean: law.shape * law.scale)
    default:
      throw VerificationError.parameter(
        name: "handling", value: law.mean, requirement: "constant, exponential or gamma")
    }
  }

  /// The order in which the only strategy calls.
  fileprivate func queueIndex() throws -> QueueIndex {
    guard let resource = scenario.resources.first,
      let correlation = scenario.strategies[0].priority.firstNumber,
      case .lognormal(let values) = scenario.portfolio.specification.segments[0].balance
    else {
      throw VerificationError.parameter(
        name: "correlation", value: .nan, requirement: "the first number of the priority")
    }
    let calls = resource.minutesPerDayOfOne * Double(resource.agents)
    let accounts = Double(scenario.portfolio.specification.accounts)
    return try QueueIndex(
      correlation: correlation, sigma: values.sigma, share: min(1, calls / accounts), of: accounts)
  }
}

extension PriorityExpression {
  /// The number that the expression begins with, with its sign.
  fileprivate var firstNumber: Double? {
    guard case .constant(let size) = operations.first else { return nil }
    return operations.dropFirst().first == .unary(.negative) ? -size : size
  }
}

extension Resource {
  /// Minutes of an agent on a working day, each of which is a call.
  fileprivate var minutesPerDayOfOne: Double { shifts[0].minutes[0] }
}
