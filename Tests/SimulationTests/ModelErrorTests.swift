// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Simulation
import Strategies
import Testing

/// What makes no model, and the error that says why.
@Suite("Model errors") struct ModelErrorTests {
  private func expect(
    _ error: ModelError, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout Scene) throws -> Void
  ) throws {
    var scene = try Scene([], channels: [])
    try change(&scene)
    let bad = scene
    #expect(throws: error, sourceLocation: sourceLocation) { _ = try bad.model() }
  }

  /// Expects the error of a parameter by name, also for values that equal nothing.
  private func refuses(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout Scene) throws -> Void
  ) throws {
    var scene = try Scene([], channels: [])
    try change(&scene)
    let bad = scene
    let error = #expect(throws: ModelError.self, sourceLocation: sourceLocation) {
      _ = try bad.model()
    }
    guard case .parameter(let found, _, _) = error else {
      Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
      return
    }
    #expect(found == name, sourceLocation: sourceLocation)
  }

  @Test("Payments that bring ever more payments")
  func explosive() throws {
    try expect(.explosive(branchingRatio: 2)) {
      $0.excitation = Excitation(decay: 0.1, habitPerPayment: 0.2)
    }
    try expect(.explosive(branchingRatio: 1)) {
      $0.excitation = Excitation(decay: 0.1, habitPerPayment: 0.1)
    }
    var stable = try Scene([], channels: [])
    stable.excitation = Excitation(decay: 0.1, habitPerPayment: 0.0999)
    #expect(try stable.model().branchingRatio < 1)
  }

  @Test("Ability counts towards the explosion, and a large frailty is capped below it")
  func ability() throws {
    var scene = try Scene([], channels: [])
    scene.excitation = Excitation(decay: 0.1, habitPerPayment: 0.05)
    #expect(abs(try scene.model().frailtyLimit - 1.98) < 1e-12)
    try expect(.explosive(branchingRatio: 1)) {
      $0.excitation = Excitation(decay: 0.1, habitPerPayment: 0.05)
      $0.liquidity = Liquidity(
        paydays: [.init(daysOfMonth: [1], weight: 1)], paydayBoost: 2, paydayWindow: 3)
    }
    #expect(try Scene([], channels: []).model().frailtyLimit == .infinity)
  }

  @Test("A start below zero intensity, or below a baseline that is not constant")
  func negativeIntensity() throws {
    try expect(.negativeIntensity(initial: -0.02)) {
      $0.baseline = .constant(0.01)
      $0.excitation.initial = -0.02
    }
    try expect(.negativeIntensity(initial: -0.001)) {
      $0.baseline = .pieces([.init(from: 0, rate: 0.01)])
      $0.excitation.initial = -0.001
    }
    try expect(.negativeIntensity(initial: -0.01)) {
      $0.baseline = .constant(0.01)
      $0.type.baseline = 0.9
      $0.excitation.initial = -0.01
    }
    var low = try Scene([], channels: [])
    low.baseline = .constant(0.01)
    low.excitation.initial = -0.01
    _ = try low.model()
  }

  @Test("Partial payments outside (0, 1]")
  func partial() throws {
    try refuses("partial") { $0.partial = try .uniform(low: 0, high: 1) }
    try refuses("partial") { $0.partial = try .uniform(low: 0.5, high: 1.1) }
    try refuses("partial") { $0.partial = try .gaussian(mean: 0.5, standardDeviation: 0.1) }
    var whole = try Scene([], channels: [])
    whole.partial = .one
    _ = try whole.model()
  }

  @Test("Parameters that are no number or out of range", arguments: [Double.nan, -1])
  func parameters(_ value: Double) throws {
    try refuses("decay") { $0.excitation.decay = value }
    try refuses("habit_per_payment") { $0.excitation.habitPerPayment = value }
    try refuses("habit_per_share") { $0.excitation.habitPerShare = value }
    try refuses("saturation") { $0.excitation.saturation = value }
    try refuses("saturation_recovery") { $0.excitation.saturationRecovery = value }
    try refuses("saturation_cycle") { $0.excitation.saturationCycle = value }
    try refuses("baseline") { $0.baseline = .constant(value) }
    try refuses("baseline") { $0.baseline = .weibull(shape: value, scale: 10) }
    try refuses("baseline") { $0.baseline = .weibull(shape: 1, scale: value) }
    try refuses("baseline") { $0.baseline = .pieces([.init(from: 0, rate: value)]) }
    try refuses("types.baseline") { $0.type.baseline = value }
    try refuses("types.response") { $0.type.response = value }
    try refuses("types.conversation") { $0.type.conversation = value }
    try refuses("types.engagement") { $0.type.engagement = value }
    try refuses("types.full") { $0.type.full = [0.3, value, 0.3] }
    try refuses("types.reliability") { $0.type.reliability = value }
    try refuses("types.tolerance") { $0.type.tolerance = value }
  }

  @Test("An initial level that is no number")
  func initial() throws {
    try refuses("initial") { $0.excitation.initial = .nan }
    try refuses("initial") { $0.excitation.initial = .infinity }
  }

  @Test("Five latent types, three regimes")
  func counts() throws {
    try refuses("types.full") { $0.type.full = [0.3] }
    try refuses("types.regimes") { $0.type.regimes = [0.5, 0.2, 0.2] }
  }

  @Test("Agents that the reader of scenarios refuses")
  func agents() throws {
    let team = Resource(name: "team", agents: 2)
    func refuses(_ name: String, _ change: (inout Resource) -> Void) throws {
      try self.refuses("resources.team." + name) { scene in
        var resource = team
        change(&resource)
        scene.resources = [resource]
      }
    }
    try refuses("shifts") { $0.shifts = [] }
    try refuses("minutes") { $0.shifts[0].minutes = Array(repeating: 0, count: 7) }
    for value in [0, 1e4, .nan, .infinity] { try refuses("skill") { $0.skill = value } }
    for value in [-1, 1e10, .nan] { try refuses("wage") { $0.wagePerHour = value } }
    for value in [-5, 1e5, .nan] {
      try refuses("dialing.preview") { $0.dialing = .preview(minutes: value) }
    }
    for value in [0, 1e5, .nan, .infinity] {
      try refuses("dialing.lines") { $0.dialing = .predictive(lines: value) }
    }
    try refuses("dialing") {
      $0.dialing = .predictive(lines: 2)
      $0.isPooled = true
    }
  }

  @Test(
    "A channel that needs agents and none of their time, and what takes the place of touches that nobody has time for"
  )
  func scarce() throws {
    var call = ChannelSpecification(name: "call", address: 0, converses: true, digital: false)
    call.resource = 0
    let idle = call
    try refuses("channels.call.minutes") { scene in
      scene.resources = [Resource(name: "team", agents: 2)]
      scene.channels = [idle]
    }
    call.handling = HandlingTime(engaged: try .constant(value: 4))
    let busy = call
    for position in [-1, 0, 99] {
      var scene = try Scene([], channels: [busy])
      scene.resources = [Resource(name: "team", agents: 2)]
      scene.strategies[0].unserved = .channel(position)
      let bad = scene
      #expect(throws: ModelError.self) { _ = try bad.model() }
    }
  }
}
