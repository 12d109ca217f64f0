// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
public import Experiments
import OutputAnalysis
import Randomness
import Results
import Scenarios
import Simulation
import Strategies

/// The engine against closed forms: what `recobro verify` runs.
///
/// Each check simulates a scenario that is embedded in the program, through the same reader and engine as any
/// other, and compares with a value computed without simulation.
public enum Verification {
  /// Runs all checks.
  ///
  /// - Parameters:
  ///   - threads: How many units run at once.
  ///   - control: Progress and halt.
  /// - Returns: The checks with their verdicts.
  /// - Throws: ``RunFailure`` when an embedded scenario does not run, which is a defect.
  public static func run(
    threads: Int, control: RunControl = RunControl()
  ) async throws -> VerificationTable {
    var checks: [VerificationCheck] = []
    checks += try await constantHazard(threads, control)
    checks += try await periodicContacts(threads, control)
    for start in ["0.11", "1"] {
      checks += try await selfExciting(start, threads, control)
    }
    return VerificationTable(checks)
  }

  private static func constantHazard(
    _ threads: Int, _ control: RunControl
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(
      "constant-hazard", PackageResources.constant_hazard_yaml, [], threads, control)
    guard case .constant(let rate) = simulation.scenario.behavior.baseline else { return [] }
    let exact = try ConstantHazard(rate: rate)
    return [10, 30, 90].map { day in
      simulation.check(
        "constant hazard, recovery, day \(day)", day: day, exact: exact.recovered(at: Double(day)))
    }
  }

  private static func periodicContacts(
    _ threads: Int, _ control: RunControl
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(
      "periodic-contacts", PackageResources.periodic_contacts_yaml, [], threads, control)
    let transform = try simulation.transform()
    return [30, 60, 90, 120, 150, 180].map { day in
      simulation.check(
        "periodic contacts, recovery, day \(day)", day: day,
        exact: 1 - transform.remaining(at: Double(day)).value)
    }
  }

  private static func selfExciting(
    _ start: String, _ threads: Int, _ control: RunControl
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(
      "self-exciting", PackageResources.self_exciting_yaml, ["parameters.lambda0=\(start)"],
      threads, control)
    let transform = try simulation.transform()
    let checks = [1, 3, 6, 12, 24, 60].map { day in
      simulation.check(
        "self-exciting \(start), recovery, day \(day)", day: day,
        exact: 1 - transform.remaining(at: Double(day)).value)
    }
    return checks + [try simulation.valueCheck("self-exciting \(start), value u_H", transform)]
  }

  private static func simulate(
    _ name: String, _ bytes: [UInt8], _ overrides: [String], _ threads: Int, _ control: RunControl
  ) async throws -> VerificationSimulation {
    let file = ScenarioFile(embedded: name, bytes, overrides: overrides)
    let run = try ScenarioRun(file)
    let (record, _) = try await run.execute(threads: threads, control: control, command: [])
    return VerificationSimulation(
      scenario: run.resolved.scenario, strategy: record.summary.strategies[0])
  }
}

/// A validation scenario with its estimates.
private struct VerificationSimulation {
  let scenario: Scenario
  let strategy: StrategySummary

  /// The recovery curve at a day against its exact value.
  func check(_ name: String, day: Int, exact: Double) -> VerificationCheck {
    VerificationCheck(
      name: name, simulated: strategy.curve.mean[day] ?? .nan, exact: exact,
      standardError: strategy.curve.standardError[day] ?? .nan)
  }

  /// The discounted value over the horizon against its exact value.
  func valueCheck(_ name: String, _ transform: SelfExcitingTransform) throws -> VerificationCheck {
    let exact = try transform.discountedRecovery(
      discount: scenario.discountRate, horizon: Double(scenario.horizon))
    let estimate = strategy.metrics.first { $0.name == "value_u" }?.estimate
    return VerificationCheck(
      name: name, simulated: estimate?.mean ?? .nan, exact: exact.value.value,
      standardError: estimate?.standardError ?? .nan)
  }

  /// The transform of the scenario's own parameters.
  func transform() throws -> SelfExcitingTransform {
    let behavior = scenario.behavior
    guard case .constant(let rate) = behavior.baseline else {
      throw VerificationError.parameter(
        name: "baseline", value: .nan, requirement: "a constant rate")
    }
    let excitation = behavior.excitation
    let intensity = try RepaymentIntensity(
      start: rate + excitation.initial, longRun: rate, decay: excitation.decay,
      habitPerPayment: excitation.habitPerPayment, habitPerShare: excitation.habitPerShare)
    let payment = try RelativePayment(fullProbability: behavior.types[0].full[0]) {
      behavior.partial.quantile($0)
    }
    return try SelfExcitingTransform(intensity, payment: payment, contacts: try contacts())
  }

  /// The touches of the only path as instants with their probability and jump.
  private func contacts() throws -> [ContactSeries] {
    guard let step = scenario.strategies[0].treatments.first?.path.first,
      case .fixed(let position) = step.channel, case .dpd(let first) = step.trigger
    else { return [] }
    let channel = scenario.channels[position]
    let last = scenario.horizon - 1
    let days = stride(from: first, through: min(last, step.until ?? last), by: step.every ?? last)
    return [
      try ContactSeries(
        times: days.map(Double.init), jump: channel.stimulus,
        probability: channel.deliverability * channel.engagement)
    ]
  }
}
