// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Simulation
import Strategies
import Testing

/// What is measured per day after the first days.
@Suite("Warm-up") struct WarmUpTests {
  /// A message a day that costs two.
  private func scene(warmUp: Int?) throws -> Scene {
    var message = ChannelSpecification.certain(stimulus: 0.05)
    message.costPerAttempt = 2
    var scene = try Scene(
      [Step(.dpd(0), every: 1, channel: .fixed(0), time: 0)], channels: [message])
    scene.horizon = 50
    scene.warmUp = warmUp
    return scene
  }

  @Test("Costs of touches from the first day after it count", arguments: [0, 1, 20, 49])
  func costs(days: Int) throws {
    var scene = try scene(warmUp: days)
    scene.channels[0].stimulus = 0
    #expect(try scene.value(.netValuePerDay, .many(10)) == -2)
    // A series of touches and touches taken one by one count alike.
    scene.channels[0].latency = 1
    #expect(try scene.value(.netValuePerDay, .many(10)) == -2)
  }

  @Test("Days before and after it add up to all of them")
  func parts() throws {
    let all = try scene(warmUp: 0).value(.netValuePerDay, .many(200)) * 50
    let late = try scene(warmUp: 20).value(.netValuePerDay, .many(200)) * 30
    var early = try scene(warmUp: 0)
    early.horizon = 20
    let first = try early.value(.netValuePerDay, .many(200)) * 20
    #expect(abs(first + late - all) < 1e-9)
    #expect(all > -100)
  }

  @Test("It changes nothing else")
  func others() throws {
    let (with, without) = (try scene(warmUp: 20), try scene(warmUp: nil))
    for metric in [Metric.netRecoveryRate, .costPerAccount, .paymentsPerAccount] {
      #expect(try with.value(metric, .many(100)) == without.value(metric, .many(100)))
    }
    #expect(try !without.model().metrics(strategy: 0).contains(.netValuePerDay))
  }

  @Test("It ends before the horizon", arguments: [-1, 50, 400])
  func refused(days: Int) throws {
    let scene = try scene(warmUp: days)
    #expect(throws: ModelError.self) { try scene.model() }
  }
}
