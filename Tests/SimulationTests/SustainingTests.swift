// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Touches that keep an intensity from falling below a level.
@Suite("Sustained intensity") struct SustainingTests {
  private static let decay = 0.5

  /// λ∞ = 0.01 and λ(0) = 0.2; payments are small, so that the account stays open.
  private func scene(
    _ level: Double, lift: Double = 0.1, engagement: Double = 1, conditions: [Condition] = [],
    limits: [ContactLimit] = []
  ) throws -> Scene {
    let step = Step(.intensity(level), conditions: conditions, channel: .fixed(0))
    var scene = try Scene(
      [step], channels: [.certain(stimulus: lift, engagement: engagement)], limits: limits)
    scene.baseline = .constant(0.01)
    scene.excitation = Excitation(decay: Self.decay, initial: 0.19, saturation: 0)
    scene.type.full = scene.type.full.map { _ in 0 }
    scene.partial = try .uniform(low: 0.01, high: 0.02)
    scene.horizon = 60
    return scene
  }

  @Test("The first touch comes when λ falls to the level, the next after the lift has gone")
  func instants() throws {
    let level = 0.05
    let life = try scene(level).life()
    let first = log(0.19 / (level - 0.01)) / Self.decay
    let cycle = log((level + 0.1 - 0.01) / (level - 0.01)) / Self.decay
    // Payments leave no habit here, so that only touches move λ.
    let expected = (0..<life.attempts().count).map { first + Double($0) * cycle }
    for (seen, exact) in zip(life.attempts(), expected) { #expect(abs(seen - exact) < 1e-9) }
    #expect(life.attempts().count == Int((60 - first) / cycle) + 1)
    #expect(life.reminders.allSatisfy { $0.jump == 0.1 })
  }

  @Test("A payment's habit puts the next touch off")
  func habit() throws {
    var scene = try scene(0.05)
    scene.excitation.habitPerPayment = 0.04
    var excess = 0.19
    var now = 0.0
    var touches = 0
    for event in try scene.life() {
      let faded = excess * exp(-Self.decay * (event.time - now))
      switch event.kind {
      case .paid: (excess, now) = (faded + 0.04, event.time)
      case .reminded(_, let jump):
        #expect(abs(faded - 0.04) < 1e-9)
        (excess, now) = (faded + jump, event.time)
        touches += 1
      default: break
      }
    }
    #expect(touches > 5)
  }

  @Test("From far below, touches follow at once until λ is above the level")
  func start() throws {
    let life = try scene(0.45).life()
    // 0.2 + 0.1 + 0.1 + 0.1 is the first sum above 0.45.
    #expect(life.attempts().prefix(3) == [0, 0, 0])
    #expect(life.attempts()[3] > 0)
  }

  @Test("From a start below λ∞ as well")
  func dip() throws {
    var scene = try scene(0.2, lift: 0.05)
    scene.baseline = .constant(0.19)
    scene.excitation.initial = -0.1
    let life = try scene.life()
    // 0.09, 0.14, 0.19: three touches lift it to 0.24, and the level is 0.01 above λ∞.
    #expect(life.attempts().prefix(3) == [0, 0, 0])
    #expect(abs(life.attempts()[3] - log(0.05 / 0.01) / Self.decay) < 1e-9)
  }

  @Test("A level below λ∞ asks for nothing; one that touches cannot reach is tried for once a day")
  func outOfReach() throws {
    #expect(try scene(0.005).life().attempts().isEmpty)
    let weak = try scene(1, lift: 1e-4).life().attempts()
    #expect(weak == (0..<60).map(Double.init))
  }

  @Test(
    "However little a touch lifts, the next one comes a day later",
    arguments: [1e-301, 1e-17, 1e-12, 1e-9, 1e-6, 1e-5])
  func littleLift(lift: Double) throws {
    let touches = try scene(0.05, lift: lift).life().attempts()
    let first = log(0.19 / (0.05 - 0.01)) / Self.decay
    #expect(touches.count == Int(60 - first) + 1 && abs(touches[0] - first) < 1e-9)
    #expect(zip(touches, touches.dropFirst()).allSatisfy { abs($1 - $0 - 1) < 1e-9 })
  }

  @Test("Whoever does not engage, and whom a rule protects, is tried again a day later")
  func retries() throws {
    let deaf = try scene(0.3, engagement: 0).life()
    #expect(deaf.attempts() == (0..<60).map(Double.init))
    let limited = try scene(
      0.3, engagement: 0, limits: [ContactLimit(name: "few", atMost: 1, days: 3)]
    ).life()
    #expect(limited.attempts() == stride(from: 0, to: 60, by: 3).map(Double.init))
    let unwanted = try scene(0.3, conditions: [Condition(.dpd, .atLeast, 4)]).life()
    #expect(unwanted.attempts().first == 4)
  }

  @Test("The tally counts the touches of the lives that are told")
  func tally() throws {
    let scene = try scene(0.1)
    let block = PortfolioBlock.many(8)
    let model = try scene.model()
    let told = (0..<8).reduce(0) { sum, debtor in
      sum
        + model.trace(block, debtor: debtor, strategy: 0, seed: scene.seed, replication: 0)
        .attempts().count
    }
    #expect(try scene.value(.contactsPerAccount, block) * 8 == Double(told))
    #expect(told > 8 * 20)
  }

  @Test("A level of 0 or none, company in the path and a moving baseline make no model")
  func refusals() throws {
    for level in [0, -1, .nan, .infinity] {
      let bad = try scene(level)
      #expect(throws: ModelError.self) { _ = try bad.model() }
    }
    var moving = try scene(0.05)
    moving.baseline = .pieces([.init(from: 0, rate: 0.01)])
    let pieces = moving
    #expect(throws: ModelError.self) { _ = try pieces.model() }
    let channels = [ChannelSpecification.certain(stimulus: 0.1, engagement: 1)]
    let step = Step(.intensity(0.05), channel: .fixed(0))
    let crowded = try Scene([step, step], channels: channels)
    #expect(throws: ModelError.self) { _ = try crowded.model() }
  }
}
