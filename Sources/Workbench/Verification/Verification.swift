// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import OutputAnalysis
import Portfolios
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
  /// - Parameter request: Threads, seed and other parameters than the scenarios' own.
  /// - Returns: The checks with their verdicts.
  /// - Throws: ``RunFailure`` for overrides that make no valid scenario, ``VerificationError`` for parameters
  ///   without a closed form or that no check has.
  public static func run(_ request: VerificationRequest) async throws -> VerificationTable {
    try refuseUnknownParameters(request)
    var checks: [VerificationCheck] = []
    checks += try await constantHazard(request)
    checks += try await periodicContacts(request)
    for start in request.sets("lambda0") ? [nil] : ["0.11", "1"] {
      checks += try await selfExciting(start, request)
    }
    checks += try await controlledAccount(request)
    checks += try await rollRates(request)
    checks += try await giveUp(request)
    return VerificationTable(checks)
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

  /// The checks from one λ(0), or from the scenario's own for nil.
  private static func selfExciting(
    _ start: String?, _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    if request.isDeep { return try await deepSelfExciting(start, request) }
    let simulation = try await simulate(
      .selfExciting, start.map { ["parameters.lambda0=\($0)"] } ?? [], request)
    let transform = try simulation.transform()
    let name = "self-exciting" + (start.map { " \($0)" } ?? "")
    let checks = try simulation.days([1, 3, 6, 12, 24, 60]).map { day in
      simulation.check(
        "\(name), recovery, day \(day)", day: day,
        exact: 1 - transform.remaining(at: Double(day)).value)
    }
    return checks + [try simulation.valueCheck("\(name), value u_H", transform)]
  }

  /// Simulates a scenario, in a deep run a hundred times as much of it.
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
      let accounts = run.resolved.experiment.debtors.accountCount * deepFactor
      run = try prepared(all + ["portfolio.accounts=\(accounts)"])
    }
    let (record, _) = try await run.execute(
      threads: request.threads, control: request.control, command: [])
    return VerificationSimulation(scenario: run.resolved.scenario, record: record)
  }

  private static let deepFactor = 100
}

/// A validation scenario with its estimates.
struct VerificationSimulation {
  let scenario: Scenario
  let record: RunRecord

  /// The estimates of the only strategy.
  var strategy: StrategySummary { record.summary.strategies[0] }

  /// The days of a list that the horizon reaches.
  func days(_ days: [Int]) throws -> [Int] {
    let reached = days.filter { $0 <= scenario.horizon }
    guard !reached.isEmpty else {
      throw VerificationError.parameter(
        name: "horizon", value: Double(scenario.horizon),
        requirement: "at least \(days[0]) days, the first that is checked")
    }
    return reached
  }

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
    let (intensity, payment) = try stream()
    return try SelfExcitingTransform(intensity, payment: payment, contacts: try contacts())
  }

  /// The stream of payments without contacts, and the law of a payment's share.
  func stream() throws -> (RepaymentIntensity, RelativePayment) {
    guard let behavior = scenario.behavior.intensity,
      case .constant(let rate) = behavior.baseline
    else {
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
    return (intensity, payment)
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
