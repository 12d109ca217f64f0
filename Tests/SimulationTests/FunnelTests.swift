// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Simulation
import Strategies
import TestSupport
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How often contacts arrive and are engaged with, and what they stir.
@Suite("Contact funnel") struct FunnelTests {
  private let daily = Step(.dpd(0), every: 1, channel: .fixed(0))

  /// Shares of delivered and engaged attempts of 200 debtors over 25 days.
  private func rates(
    _ scene: Scene, _ change: (inout DebtorFacts) -> Void = { _ in }
  ) throws -> (delivered: Double, engaged: Double) {
    var scene = scene
    scene.horizon = 25
    var counts = (0, 0)
    for identity in 0..<200 {
      for event in try scene.life(.one(identity: UInt64(identity), change)) {
        guard case .attempted(_, let delivered, let engaged) = event.kind else { continue }
        counts.0 += delivered ? 1 : 0
        counts.1 += engaged ? 1 : 0
        #expect(delivered || !engaged)
      }
    }
    return (Double(counts.0) / 5_000, Double(counts.1) / 5_000)
  }

  private func scene(_ kind: ChannelKind, engagement: Double = 0.3) throws -> Scene {
    var channel = ChannelSpecification.certain(kind, engagement: engagement)
    channel.deliverability = 0.8
    return try Scene([daily], channels: [channel])
  }

  private func expect(
    _ share: Double, _ p: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs(share - p) < 4 * binomialError(p, 5_000), sourceLocation: sourceLocation)
  }

  @Test("Delivered as configured, engaged with its share of the delivered (z = 4)")
  func engagement() throws {
    let rates = try rates(scene(.sms))
    expect(rates.delivered, 0.8)
    expect(rates.engaged, 0.24)
  }

  @Test("Type, digital affinity and preference scale engagement, up to certainty (z = 4)")
  func factors() throws {
    var typed = try scene(.sms)
    typed.type.engagement = 1.5
    expect(try rates(typed).engaged, 0.36)
    let digital = try scene(.email)
    expect(try rates(digital) { $0.digitalAffinity = 0.5 }.engaged, 0.12)
    expect(try rates(scene(.sms)) { $0.digitalAffinity = 0.5 }.engaged, 0.24)
    var picky = try scene(.sms)
    picky.relationship.offPreference = 0.25
    expect(try rates(picky) { $0.preferredChannel = 3 }.engaged, 0.06)
    expect(try rates(picky) { $0.preferredChannel = 0 }.engaged, 0.24)
    expect(try rates(picky).engaged, 0.24)
    var sure = try scene(.sms)
    sure.type.engagement = 100
    expect(try rates(sure).engaged, 0.8)
  }

  @Test("Fatigue divides engagement by 1 + f · recent delivered contacts (z = 4)")
  func fatigue() throws {
    var tired = try scene(.sms)
    tired.channels[0].deliverability = 1
    tired.channels[0].fatigue = 0.5
    tired.relationship.fatigueRecovery = 10
    // The touch of day d comes after its own delivery: F = Σ e^(−j/10) over j = 0…d.
    let fresh = (0..<25).map { day in
      (0...day).reduce(0.0) { $0 + exp(-Double($1) / 10) }
    }
    let before = fresh.map { 0.3 / (1 + 0.5 * ($0 - 1)) }.reduce(0, +) / 25
    expect(try rates(tired).engaged, before)
  }

  @Test("A second identical reminder adds less than a tenth, and time brings the effect back")
  func saturation() throws {
    var scene = try Scene(
      [1, 2, 33, 150].map { Step(.dpd($0), channel: .fixed(0)) },
      channels: [.certain(stimulus: 0.02)])
    scene.excitation = Excitation(decay: 0.1, saturation: 0.95, saturationRecovery: 30)
    scene.type.full = [0, 0, 0]
    scene.horizon = 200
    let jumps = try scene.life().reminders.map(\.jump)
    try #require(jumps.count == 4)
    #expect(jumps[0] == 0.02)
    #expect(jumps[1] < jumps[0] / 10)
    // Saturation before each: m ← (1 − (1 − m)(1 − σ))·e^(−Δ/30), kept in single precision.
    var saturated = 0.0
    for (number, gap) in [1.0, 31, 117].enumerated() {
      saturated = (1 - (1 - saturated) * 0.05) * exp(-gap / 30)
      #expect(abs(jumps[number + 1] - 0.02 * (1 - saturated)) < 1e-7 * 0.02 * 4)
    }
    #expect(jumps[2] > 0.6 * jumps[0] && jumps[3] > 0.97 * jumps[0])
  }

  @Test("Without saturation every reminder lifts by stimulus times response")
  func additive() throws {
    var scene = try Scene([daily], channels: [.certain(stimulus: 0.02)])
    scene.type.response = 1.5
    scene.horizon = 5
    #expect(try scene.life().reminders.map(\.jump) == [0.03, 0.03, 0.03, 0.03, 0.03])
  }

  @Test("Costs: attempts and minutes, answered or not")
  func costs() throws {
    var call = ChannelSpecification.certain(.agentCall)
    (call.costPerAttempt, call.costPerMinute) = (0.0075, 0.5)
    call.handling = HandlingTime(engaged: 4, unanswered: 1)
    var scene = try Scene([daily], channels: [call])
    scene.horizon = 10
    #expect(try scene.value(.costPerAccount, .one()) == 20.075)
    scene.channels[0].engagement = 0
    #expect(try scene.value(.costPerAccount, .one()) == 5.075)
    #expect(try scene.value(.netRecoveryRate, .one()) == -5.075 / 1_000)
  }
}
