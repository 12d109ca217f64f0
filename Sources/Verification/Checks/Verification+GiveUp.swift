// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import OutputAnalysis
import Scenarios
import Strategies
public import Workbench

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Checks of the payment-run model: the loss over thresholds, where it is smallest, and a near tie.
extension Verification {
  static func giveUp(_ request: VerificationRequest) -> [VerificationPart] {
    let truncations = request.sets("truncation") ? [nil] : ["1", "2", "3", "4", "5"]
    let curves = truncations.map { truncation in
      VerificationPart("give up" + (truncation.map { ", k = \($0)" } ?? "")) {
        try await lossCurve(truncation, request)
      }
    }
    guard !request.sets("truncation", "threshold", "pay_probability") else { return curves }
    let optima = ["0.65", "0.81", "0.88"].map { probability in
      VerificationPart("give up, b = \(probability)") {
        try await lossOptimum(probability, request)
      }
    }
    return curves + optima
      + [VerificationPart("give up, b = 0.94") { [try await nearTie(request)] }]
  }

  /// The loss at thresholds from none to beyond the term, and the best of them.
  private static func lossCurve(
    _ truncation: String?, _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let thresholds = request.sets("threshold") ? [nil] : [0, 1, 2, 3, 4, 5, 6, 61]
    let own = truncation.map { ["parameters.truncation=\($0)"] } ?? []
    let points = try await points(at: thresholds, own, request)
    let name = "give up" + (truncation.map { ", k = \($0)" } ?? "")
    return points.map { $0.check(name) } + best(points, name, request)
  }

  /// The best of three thresholds around the truncation, 6.
  private static func lossOptimum(
    _ probability: String, _ request: VerificationRequest
  ) async throws -> [VerificationCheck] {
    let points = try await points(
      at: [5, 6, 7], ["parameters.truncation=6", "parameters.pay_probability=\(probability)"],
      request)
    let name = "give up, b = \(probability)"
    return [points[1].check(name)] + best(points, name, request)
  }

  /// Two thresholds that differ by less than anybody needs to know.
  private static func nearTie(_ request: VerificationRequest) async throws -> VerificationCheck {
    let points = try await points(
      at: [6, 7], ["parameters.truncation=6", "parameters.pay_probability=0.94"], request)
    let difference = PairedDifference(
      challenger: points[0].losses, minus: points[1].losses, direction: .lowerIsBetter)
    return VerificationCheck(
      name: "give up, b = 0.94, loss at 6 less at 7", simulated: difference.mean ?? .nan,
      exact: points[0].exact - points[1].exact, standardError: difference.standardError ?? .nan)
  }

  private static func points(
    at thresholds: [Int?], _ overrides: [String], _ request: VerificationRequest
  ) async throws -> [LossPoint] {
    var points: [LossPoint] = []
    for threshold in thresholds {
      let own = overrides + (threshold.map { ["parameters.threshold=\($0)"] } ?? [])
      if let point = try await point(own, request) { points.append(point) }
    }
    return points
  }

  private static func point(
    _ overrides: [String], _ request: VerificationRequest
  ) async throws -> LossPoint? {
    let simulation = try await simulate(.giveUpThreshold, overrides, request)
    guard let threshold = simulation.scenario.strategies[0].giveUp else { return nil }
    let exact = try simulation.scenario.exactGiveUpLoss().loss(threshold: threshold)
    return LossPoint(simulation: simulation, threshold: threshold, exact: exact)
  }

  /// Whether the simulated curve is smallest where the exact one is; with the scenario's own parameters, where the
  /// smallest is far from the next.
  private static func best(
    _ points: [LossPoint], _ name: String, _ request: VerificationRequest
  ) -> [VerificationCheck] {
    let own = ValidationScenario.giveUpThreshold.parameters
    guard
      !request.overrides.compactMap(VerificationRequest.parameter).contains(where: own.contains),
      let simulated = points.min(by: { $0.simulated < $1.simulated }),
      let exact = points.min(by: { $0.exact < $1.exact })
    else { return [] }
    return [
      VerificationCheck(
        name: name + ", best threshold", simulated: Double(simulated.threshold),
        exact: Double(exact.threshold), standardError: 0)
    ]
  }
}

extension ScenarioRun {
  /// The exact losses of a scenario of the payment-run model.
  ///
  /// - Returns: The recursion for its loans.
  /// - Throws: ``VerificationError`` for another model, or outside the recursion's domains.
  public func exactGiveUpLoss() throws -> GiveUpLoss {
    try resolved.scenario.exactGiveUpLoss()
  }
}

extension Scenario {
  fileprivate func exactGiveUpLoss() throws -> GiveUpLoss {
    guard let model = behavior.paymentRun else {
      throw VerificationError.parameter(
        name: "model", value: .nan, requirement: "payment-run")
    }
    return try GiveUpLoss(model, discountRate: expm1(discountRate * 365))
  }
}

/// The loss at one threshold.
private struct LossPoint {
  let simulation: VerificationSimulation
  let threshold: Int
  let exact: Double

  /// By replication.
  var losses: [Double] { simulation.values(of: "loss_rate") }

  var simulated: Double { losses.reduce(0, +) / Double(losses.count) }

  func check(_ name: String) -> VerificationCheck {
    simulation.check(name + ", loss at \(threshold)", metric: "loss_rate", exact: exact)
  }
}
