// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Portfolios
import Randomness
import Scenarios
import Strategies

/// Checks of contacts: whom repeated attempts reach, also by numbers that are looked for.
extension Verification {
  static func contacts(_ request: VerificationRequest) -> [VerificationPart] {
    // A few and many attempts; reach that most debtors lack, and that nearly all have.
    let cases: [[String]] =
      request.sets("reach_a", "reach_b", "attempts")
      ? [[]]
      : [
        [], ["parameters.attempts=20"],
        ["parameters.reach_a=4", "parameters.reach_b=2", "parameters.attempts=3"],
      ]
    let reached = cases.map { overrides in
      VerificationPart("reach") { try await reach(overrides, request) }
    }
    return reached + enriched(request) + ceilings(request)
  }

  /// A service that is asked after some attempts, at the placement, and where nearly everything is found.
  private static func enriched(_ request: VerificationRequest) -> [VerificationPart] {
    let names = ["reach_a", "reach_b", "find_a", "find_b", "hit", "asked_after", "attempts"]
    let isSet = names.contains { request.sets($0) }
    let cases: [[String]] =
      isSet
      ? [[]]
      : [
        [], ["parameters.asked_after=0"],
        ["parameters.hit=0.95", "parameters.asked_after=5", "parameters.find_b=0.5"],
      ]
    return cases.map { overrides in
      VerificationPart("enrichment") { try await enrichment(overrides, request) }
    }
  }

  /// Packs with a number, over four weeks and over a span that begins within a week and a month.
  private static func ceilings(_ request: VerificationRequest) -> [VerificationPart] {
    let packs = [
      "us-reg-f", "us-massachusetts", "us-nyc", "us-washington", "colombia-ley-2300",
      "chile-ley-21320", "korea-pdpa", "russia-230-fz", "australia-asic",
    ]
    let spans = [[], ["start=2026-07-16", "horizon=75 days"]]
    let isSet = request.setsSection("contact_rules")
    let cases =
      isSet ? [[]] : packs.flatMap { pack in spans.map { $0 + ["contact_rules=\(pack)"] } }
    let scenarios: [ValidationScenario] = [.lawCeiling, .lawCeilingMessages]
    return scenarios.map { scenario in
      VerificationPart(scenario.rawValue) {
        var checks: [VerificationCheck] = []
        for overrides in cases {
          checks.append(try await ceiling(scenario, overrides, request))
        }
        return checks
      }
    }
  }

  private static func ceiling(
    _ scenario: ValidationScenario, _ overrides: [String], _ request: VerificationRequest
  ) async throws -> VerificationCheck {
    let simulation = try await simulate(scenario, overrides, request)
    let scene = simulation.scenario
    let steps = scene.strategies[0].treatments.flatMap(\.path)
    let minutes = steps.map { Int(($0.time * 1_440).rounded()) }
    let most = LawfulCeiling(scene.rules.rules, channel: 0, start: scene.start)
      .touches(days: scene.horizon, at: minutes.sorted())
    let pack = overrides.last { $0.hasPrefix("contact_rules=") }?.dropFirst("contact_rules=".count)
    // No chance is in it: the number is met, or the check fails.
    let made = simulation.strategy.metrics.first { $0.name == Metric.contactsPerAccount.name }
    return VerificationCheck(
      name:
        "\(scenario.rawValue), \(pack ?? "as set"), \(scene.horizon) days from \(scene.start)",
      simulated: made?.estimate.mean ?? .nan, exact: Double(most), standardError: 0)
  }

  private static func reach(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.reach, overrides, request)
    let (law, attempts) = try simulation.repeatedAttempts()
    let name = "reach, Beta(\(law.a), \(law.b)), \(attempts) attempts"
    return [
      simulation.check(name, metric: .contactRate, exact: law.reached(within: attempts)),
      // Nobody is called less often for having answered, so all attempts together reach the mean.
      simulation.check(name + ", delivered", metric: .deliveryRate, exact: law.reach(after: 0)),
    ]
  }
}

extension Verification {
  private static func enrichment(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let simulation = try await simulate(.enrichment, overrides, request)
    let (known, attempts) = try simulation.repeatedAttempts()
    guard let service = simulation.scenario.strategies[0].enrichment.first,
      case .beta(let found)? = service.finds
    else {
      throw VerificationError.parameter(
        name: "enrichment", value: .nan, requirement: "a service that finds by a beta law")
    }
    let law = try EnrichedAttempts(
      known: known, found: RepeatedAttempts(a: found.a, b: found.b), hit: service.hit,
      askedAfter: service.afterFailed)
    let name =
      "enrichment, Beta(\(known.a), \(known.b)) then Beta(\(found.a), \(found.b)) with \(law.hit), after \(law.askedAfter) of \(attempts)"
    return [
      simulation.check(name, metric: .contactRate, exact: law.reached(within: attempts)),
      simulation.check(name + ", hits", metric: .enrichmentHitRate, exact: law.hit),
    ]
  }
}

extension VerificationSimulation {
  /// Whom the only strategy's calls get through to, and how often everybody is called.
  fileprivate func repeatedAttempts() throws -> (law: RepeatedAttempts, attempts: Int) {
    guard let segment = scenario.portfolio.specification.segments.first,
      case .beta(let law)? = segment.reach.first ?? nil,
      let step = scenario.strategies[0].treatments.first?.path.first,
      case .dpd(let first) = step.trigger
    else {
      throw VerificationError.parameter(name: "reach", value: .nan, requirement: "a beta law")
    }
    let days = (scenario.horizon - 1 - first) / (step.every ?? scenario.horizon) + 1
    return (try RepeatedAttempts(a: law.a, b: law.b), min(step.times ?? days, days))
  }
}
