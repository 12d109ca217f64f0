// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// A step that never acts changes no bit of any life, wherever it stands and whatever it would do.
@Suite("Steps that never act") struct IdleStepTests {
  private static let never = Condition(.attempts, .less, 0)

  /// Steps that never act, each for a reason of its own.
  static let idle: [Step] = [
    Step(.dpd(500), every: 1, channel: .fixed(0)),
    Step(.dpd(-20), every: 3, until: -1, channel: .mix(mix)),
    Step(.dpd(0), every: 1, conditions: [never], channel: .fixed(0), time: 0.4),
    Step(.dpd(1), every: 2, conditions: [never], channel: .mix(mix)),
    Step(
      .dpd(0), every: 1, conditions: [never], channel: .preferred(among: [0, 1, 2]),
      offer: .plan(PlanOffer(instalments: 2...6, every: 10, grace: 2))),
    Step(.event(.broken(.plan), after: 0), conditions: [never], channel: .mix(mix)),
    Step(.event(.payment, after: 1), every: 2, conditions: [never], channel: .fixed(1)),
  ]

  private static let mix: [ChannelChoice.Weighted] = [
    .init(channel: 0, weight: 0.5), .init(channel: 1, weight: 0.3),
    .init(channel: 2, weight: 0.2),
  ]

  /// Paths whose luck an idle step could shift.
  static let paths: [[Step]] = [
    [Step(.dpd(0), every: 3, channel: .mix(mix))],
    [
      Step(.dpd(1), every: 4, channel: .mix(mix)),
      Step(.dpd(2), every: 5, channel: .mix(mix), time: 0.4),
    ],
    [Step(.dpd(2), every: 5, channel: .fixed(0))],
    [
      Step(.dpd(0), every: 6, channel: .preferred(among: [0, 1])),
      Step(
        .dpd(3), every: 7, channel: .fixed(1), offer: .promise(PromiseOffer(within: 4, grace: 1))),
      Step(.event(.broken(.promise), after: 0), every: 2, times: 3, channel: .mix(mix)),
    ],
  ]

  private func scene(_ strategies: [Strategy]) throws -> Scene {
    var scene = try Scene()
    scene.baseline = .constant(0.005)
    scene.excitation = Excitation(
      decay: 0.1, initial: 0.01, habitPerPayment: 0.005, habitPerShare: 0.01, saturation: 0.8)
    var message = ChannelSpecification.certain(.sms, stimulus: 0.05, engagement: 0.4)
    (message.irritation, message.optOut, message.complaint) = (0.1, 0.02, 0.01)
    (message.fatigue, message.latency) = (0.1, 0.5)
    var call = ChannelSpecification.certain(.agentCall, stimulus: 0.1, engagement: 0.5)
    call.irritation = 0.3
    let letter = ChannelSpecification.certain(.letter, stimulus: 0.02, engagement: 0.3)
    scene.channels = [message, call, letter]
    (scene.type.promises, scene.type.accepts, scene.type.reliability) = (0.6, 0.5, 0.5)
    scene.strategies = strategies
    return scene
  }

  @Test(arguments: paths.indices, idle.indices)
  func changesNothing(path: Int, idle: Int) throws {
    let steps = Self.paths[path]
    let limits = [ContactLimit(name: "week", atMost: 3, days: 7)]
    let stop = [Condition(.payments, .atLeast, 4)]
    let plain = Strategy.simple(steps, limits: limits, stop: stop)
    let others = (0...steps.count).map { place in
      var longer = steps
      longer.insert(Self.idle[idle], at: place)
      return Strategy.simple(longer, name: "idle \(place)", limits: limits, stop: stop)
    }
    let scene = try scene([plain] + others)
    var events = 0
    for identity in 0..<40 {
      let debtor = PortfolioBlock.one([80_000, 20_000], identity: UInt64(identity))
      let life = try scene.life(debtor)
      events += life.count
      for other in others.indices {
        #expect(try scene.life(debtor, strategy: other + 1) == life)
      }
    }
    #expect(events > 400)
  }
}
