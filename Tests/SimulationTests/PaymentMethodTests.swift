// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Foundation
import Measures
import Portfolios
import Simulation
import Testing
import Vocabulary

/// The ways in which debtors pay: when money arrives and what that costs.
///
/// Statistical bounds: z = 4, fixed seed.
@Suite("Payment methods") struct PaymentMethodTests {
  /// Debtors who pay all at once, at a constant hazard.
  private func scene(_ methods: [PaymentMethod], hazard: Double = 0.03) throws -> Scene {
    var scene = try Scene([], channels: [])
    scene.baseline = .constant(hazard)
    scene.type.full = [1, 1, 1]
    scene.methods = methods
    return scene
  }

  private func link(delay: Double = 0, fee: Double = 0, feeShare: Double = 0) -> [PaymentMethod] {
    [PaymentMethod(name: "link", share: 1, delay: delay, fee: fee, feeShare: feeShare)]
  }

  @Test(
    "Cash is what was paid so many days before the end", arguments: [0.0, 2.5, 30, 99, 100, 400])
  func arrival(delay: Double) throws {
    let scene = try scene(link(delay: delay))
    let debtors = 20_000
    let paid = 1 - exp(-0.03 * 100)
    let arrived = 1 - exp(-0.03 * max(0, 100 - delay))
    let metrics = try [Metric.recoveryRate, .inTransitRate].map {
      try scene.value($0, .many(debtors))
    }
    for (value, share) in zip(metrics, [arrived, paid - arrived]) {
      let error = (share * (1 - share) / Double(debtors)).squareRoot()
      #expect(abs(value - share) <= 4 * error + 1e-12)
    }
    #expect(try abs(scene.value(.daysToCash, .many(debtors)) - delay) < 1e-6)
  }

  @Test("Each debtor keeps to one method, drawn by its share")
  func shares() throws {
    let methods = [("card", 0.3, 2.0), ("transfer", 0.6, 5), ("cash", 0.1, 0)].map {
      PaymentMethod(name: $0, share: $1, delay: $2)
    }
    var scene = try scene(methods, hazard: 5)
    let debtors = 40_000
    let mean = 0.3 * 2 + 0.6 * 5
    let variance = 0.3 * 4 + 0.6 * 25 - mean * mean
    let days = try scene.value(.daysToCash, .many(debtors))
    #expect(abs(days - mean) <= 4 * (variance / Double(debtors)).squareRoot())
    // Many payments of one debtor arrive alike.
    scene.type.full = [0, 0, 0]
    let single = try scene.value(.daysToCash, .one())
    #expect(methods.contains { abs($0.delay - single) < 1e-6 })
  }

  @Test(
    "A fee is a ticket in whole minor units", arguments: [(0.35, 0.029), (0, 0.033333), (1.995, 0)])
  func fees(fee: Double, share: Double) throws {
    var scene = try scene(link(fee: fee, feeShare: share), hazard: 0.2)
    scene.type.full = [0, 0, 0]
    let payments = try scene.life().payments
    #expect(payments.count > 5)
    let tickets = payments.map { (fee * 100 + share * Double($0.amount)).rounded() }
    let cost = try scene.value(.costPerAccount, .one())
    #expect(abs(cost - tickets.reduce(0, +) / 100) < 1e-9)
    #expect(try scene.value(MetricFamily.costPerAccount["payment_fees"], .one()) == cost)
    #expect(
      try abs(
        scene.value(.recoveryRate, .one()) - cost / 1_000 - scene.value(.netRecoveryRate, .one()))
        < 1e-12)
  }

  @Test("A method at once and for nothing changes nothing")
  func neutral() throws {
    let (with, without) = (try scene(link()), try scene([]))
    for metric in [Metric.recoveryRate, .netRecoveryRate, .firstPaymentRate, .paymentsPerAccount] {
      #expect(try with.value(metric, .many(300)) == without.value(metric, .many(300)))
    }
    #expect(try with.life() == without.life())
    for metric in [Metric.daysToCash, .inTransitRate] {
      #expect(try !without.model().metrics(strategy: 0).contains(metric))
    }
  }

  @Test("Money on its way is worth what it is on the day that it arrives")
  func presentValue() throws {
    var scene = try scene(link(delay: 20), hazard: 5)
    scene.discountRate = 0.01
    let late = try scene.value(.npv, .one())
    scene.methods = []
    let prompt = try scene.value(.npv, .one())
    #expect(abs(late / prompt - exp(-0.2)) < 1e-6)
  }

  @Test("Shares that do not add up and numbers beyond their ranges are refused by name")
  func refused() throws {
    let wrong = [
      [PaymentMethod(name: "a", share: 0.5)], [PaymentMethod(name: "a", share: 1, delay: -1)],
      [PaymentMethod(name: "a", share: 1, fee: .nan)],
      [PaymentMethod(name: "a", share: 1, feeShare: 1.5)],
      (0..<20).map { PaymentMethod(name: "\($0)", share: 0.05) },
    ]
    for methods in wrong { #expect(throws: ModelError.self) { try scene(methods).model() } }
  }
}
