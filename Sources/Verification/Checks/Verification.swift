// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Scenarios
import Workbench

/// The engine against closed forms: what `recobro verify` runs.
///
/// Each check simulates a scenario that is embedded in the program, through the same reader and engine as any
/// other, and compares with a value computed without simulation.
public enum Verification {
  /// Runs all checks.
  ///
  /// - Parameters:
  ///   - request: Threads, seed and other parameters than the scenarios' own.
  ///   - tell: Told of each part before it begins and when it is done.
  /// - Returns: The checks with their verdicts.
  /// - Throws: `RunFailure` for overrides that make no valid scenario, ``VerificationError`` for parameters
  ///   without a closed form or that no check has.
  public static func run(
    _ request: VerificationRequest, tell: (VerificationStep) -> Void = { _ in }
  ) async throws -> VerificationTable {
    try refuseUnknownParameters(request)
    let parts = parts(request)
    var checks: [VerificationCheck] = []
    for (position, part) in parts.enumerated() {
      guard !request.control.stopped else { break }
      tell(.begins(name: part.name, number: position + 1, count: parts.count))
      let found = try await part.checks()
      guard !request.control.stopped else { break }
      tell(.found(found))
      checks += found
    }
    return VerificationTable(checks)
  }

  private static func parts(_ request: VerificationRequest) -> [VerificationPart] {
    let first = [
      VerificationPart("constant hazard") { try await constantHazard(request) },
      VerificationPart("periodic contacts") { try await periodicContacts(request) },
    ]
    let starts = request.sets("lambda0") ? [nil] : ["0.11", "1"]
    return first + starts.flatMap { selfExciting($0, request) } + controlledAccount(request)
      + rollRates(request) + giveUp(request) + capacity(request) + contacts(request)
      + learning(request) + cadence(request)
  }

  private static func refuseUnknownParameters(_ request: VerificationRequest) throws {
    let known = ValidationScenario.allCases.flatMap(\.parameters)
    for name in request.overrides.compactMap(VerificationRequest.parameter)
    where !known.contains(name) {
      throw VerificationError.unknownParameter(name, known: Set(known).sorted())
    }
  }

  private static func constantHazard(
    _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.constantHazard, [], request)
    guard case .constant(let rate) = simulation.scenario.behavior.intensity?.baseline else {
      return []
    }
    let exact = try ConstantHazard(rate: rate)
    return try simulation.days([10, 30, 90]).map { day in
      simulation.check(
        "constant hazard, recovery, day \(day)", day: day, exact: exact.recovered(at: Double(day)))
    }
  }

  private static func periodicContacts(
    _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.periodicContacts, [], request)
    let transform = try simulation.transform()
    return try simulation.days([30, 60, 90, 120, 150, 180]).map { day in
      simulation.check(
        "periodic contacts, recovery, day \(day)", day: day,
        exact: 1 - transform.remaining(at: Double(day)).value)
    }
  }

  /// The parts from one λ(0), or from the scenario's own for nil.
  private static func selfExciting(
    _ start: String?, _ request: VerificationRequest
  ) -> [VerificationPart] {
    let name = "self-exciting" + (start.map { " \($0)" } ?? "")
    let own = start.map { ["parameters.lambda0=\($0)"] } ?? []
    guard !request.isDeep else { return deepSelfExciting(name, own, request) }
    return [VerificationPart(name) { try await selfExciting(name, own, request) }]
  }

  private static func selfExciting(
    _ name: String, _ own: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.selfExciting, own, request)
    let transform = try simulation.transform()
    let checks = try simulation.days([1, 3, 6, 12, 24, 60]).map { day in
      simulation.check(
        "\(name), recovery, day \(day)", day: day,
        exact: 1 - transform.remaining(at: Double(day)).value)
    }
    return checks + [try simulation.valueCheck("\(name), value u_H", transform)]
  }

  /// Simulates a scenario, in a deep run many times as much of it.
  static func simulate(
    _ scenario: ValidationScenario, _ overrides: [String], _ request: VerificationRequest
  ) async throws -> VerificationSimulation {
    let all = overrides + request.overrides(for: scenario)
    func prepared(_ overrides: [String]) throws -> ScenarioRun {
      try ScenarioRun(
        ScenarioFile(embedded: scenario.rawValue, scenario.bytes, overrides: overrides))
    }
    var run = try prepared(all)
    if request.isDeep {
      // More accounts, not more replications: each of those keeps its curve in memory.
      let accounts = run.resolved.experiment.debtors.accountCount * scenario.deepFactor
      run = try prepared(all + ["portfolio.accounts=\(accounts)"])
    }
    let record = try await run.execute(
      threads: request.threads, control: request.control, command: [])
    return VerificationSimulation(scenario: run.resolved.scenario, record: record)
  }
}
