// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Portfolios
import Randomness
import Strategies
import Testing
import Vocabulary

@testable import Simulation

/// A life that is put down and taken up, as often as one likes and by whatever hand, is the life that nobody disturbed.
@Suite("Lives at rest") struct RestingLifeTests {
  private static let mix = ChannelChoice.mix([
    .init(channel: 0, weight: 0.6), .init(channel: 2, weight: 0.4),
  ])

  static let paths: [[Step]] = [
    [Step(.dpd(0), every: 2, channel: .fixed(0))],
    [
      Step(.dpd(1), every: 3, channel: mix, time: 0.4),
      Step(
        .dpd(3), every: 6, channel: .fixed(1), offer: .promise(PromiseOffer(within: 9, grace: 2))),
      Step(
        .event(.broken(.promise), after: 0), every: 2, times: 3, channel: .preferred(among: [0, 2])),
    ],
    [
      Step(.dpd(0), every: 5, channel: .fixed(2)),
      Step(
        .dpd(2), every: 4, channel: .fixed(1),
        offer: .plan(PlanOffer(instalments: 2...6, downPayment: 0.1, every: 9, grace: 3))),
      Step(.event(.missedInstalment, after: 0), every: 1, times: 2, channel: .fixed(0)),
    ],
    [Step(.intensity(0.004), channel: .fixed(0))],
    [
      giving(Step(.dpd(1), every: 8, channel: .fixed(2), time: 0.4)),
      Step(.event(.noticeServed, after: 1), every: 3, times: 9, channel: .fixed(1)),
      Step(
        .dpd(2), every: 2, conditions: [Condition(.noticeServed, .equal, 0)], channel: .fixed(0)),
    ],
    [
      onCalendar(Step(.dpd(0), every: 2, channel: .fixed(0)), .trigger, .next),
      onCalendar(Step(.dpd(1), every: 3, channel: .fixed(1)), .lastTouch, .previous),
      onCalendar(Step(.dpd(2), channel: .fixed(2)), .placement, .next, months: 1),
    ],
    [
      answering(Step(.dpd(0), every: 6, channel: .fixed(0)), .postpone),
      answering(Step(.dpd(1), every: 3, channel: .sequence([0, 1, 2])), .nextChannel),
      answering(Step(.dpd(2), every: 9, channel: .fixed(2), time: 0.4), .postpone),
    ],
  ]

  private static func answering(_ step: Step, _ blocked: BlockedTouch) -> Step {
    var step = step
    step.blocked = blocked
    return step
  }

  private static func giving(_ step: Step) -> Step {
    var step = step
    step.notice = FormalNotice(proof: 0.5, wait: 4, cost: 2)
    return step
  }

  private static func onCalendar(
    _ step: Step, _ origin: CadenceOrigin, _ rule: BusinessDayRule, months: Int? = nil
  ) -> Step {
    var step = step
    (step.origin, step.businessDay, step.months) = (origin, rule, months)
    return step
  }

  /// What a person's contacts and those of an account leave in mind: days, conversations, a channel.
  private static let rules: [PackRule] = {
    var account = PackRule.Frequency(atMost: 2, window: .week)
    (account.isPerAccount, account.stage, account.apart) = (true, .delivered, 2)
    return [
      PackRule(name: "account", .frequency(account), channels: [0, 1, 2]),
      PackRule(
        name: "person", .frequency(PackRule.Frequency(atMost: 9, window: .month)), channels: [0]),
      PackRule(name: "quiet", .quiet(days: 4, after: [1]), channels: [1]),
      PackRule(name: "one", .oneChannel(.days(5)), channels: [0, 2]),
    ]
  }()

  /// A busy world: latency, fatigue, opt-outs, cash that comes on paydays, limits, discounting.
  private func scene(_ path: [Step], keepsMartingale: Bool) throws -> Scene {
    var scene = try Scene()
    scene.baseline = .constant(0.005)
    scene.methods = [
      PaymentMethod(name: "transfer", share: 0.4, delay: 7.5, fee: 0.3, feeShare: 0.02),
      PaymentMethod(name: "cash", share: 0.6),
    ]
    scene.excitation = Excitation(
      decay: 0.1, initial: 0.01, habitPerPayment: 0.005, habitPerShare: 0.01, saturation: 0.8)
    var message = ChannelSpecification.certain(.sms, stimulus: 0.05, engagement: 0.4)
    (message.irritation, message.optOut, message.complaint) = (0.1, 0.02, 0.01)
    (message.fatigue, message.latency) = (0.1, 2)
    var call = ChannelSpecification.certain(.agentCall, stimulus: 0.1, engagement: 0.5)
    call.irritation = 0.3
    var letter = ChannelSpecification.certain(.letter, stimulus: 0.02, engagement: 0.3)
    (letter.postalDays, letter.costPerAttempt) = (1...4, 0.5)
    letter.laterPrices = [DatedPrice(day: 30, perAttempt: 0.7, perMinute: 0)]
    letter.answers = ContactAnswers(share: 0.4, after: 3)
    scene.channels = [message, call, letter]
    (scene.type.promises, scene.type.accepts, scene.type.reliability) = (0.6, 0.5, 0.6)
    scene.liquidity = Liquidity(
      paydays: [.init(daysOfMonth: [1, 15], weight: 0.5), .init(daysOfMonth: [30], weight: 0.5)],
      affordableShare: 0.5)
    scene.discountRate = 0.0003
    scene.queries = Queries(perDay: 0.05, afterTouch: 0.3, patience: 4, complaint: 0.1)
    scene.lifeEvents = [LifeEventLaw(name: "ill", rate: 0.02, lasts: 5, told: 0.5, holds: true)]
    scene.keepsMartingale = keepsMartingale
    scene.strategies = [
      .simple(path, limits: [ContactLimit(name: "week", atMost: 4, days: 7)])
    ]
    scene.strategies[0].inbound = Inbound(
      channel: 1, hours: OpenHours(minutes: [Range<Int>](repeating: 540..<1_080, count: 7)),
      offer: .promise(PromiseOffer()), closed: .calledBack)
    scene.strategies[0].enrichment = [
      Enrichment(
        name: "phones", channels: [0, 1], afterFailed: 2, hit: 0.5,
        finds: try .beta(a: 2, b: 1), cost: 0.5, delay: 3.5, limit: 4)
    ]
    // A step alone meets its limit, several meet rules as well.
    if path.count > 1 { scene.rules = ContactRules(Self.rules) }
    return scene
  }

  private static var block: PortfolioBlock {
    var block = PortfolioBlock()
    for number in 0..<60 {
      block.append(
        Array([60_000, 20_000, 90_000].prefix(1 + number % 3)), dpd: Int32(number % 4),
        identity: UInt64(number), monthlyIncome: Double(20_000 + 1_000 * number)
      ) { _ in }
      block.reach += [Float(number % 3) / 2, 1, 0.7]
    }
    return block
  }

  @Test(arguments: paths.indices, TreatedParty.allCases)
  func restChangesNothing(path: Int, treat: TreatedParty) throws {
    try compare(path, treat, NoControl.self)
    try compare(path, treat, KeptMartingale.self)
  }

  private func compare<Control: LifeControl>(
    _ path: Int, _ treat: TreatedParty, _ control: Control.Type
  ) throws {
    var scene = try scene(Self.paths[path], keepsMartingale: Control.isOn)
    scene.strategies[0].treat = treat
    let model = try scene.model()
    let world = try #require(model.intensity)
    let (whole, interrupted) = (model.tally(strategy: 0), model.tally(strategy: 0))
    model.simulate(Self.block, strategy: 0, seed: 7, replication: 3, into: whole)
    let (rests, _) = world.simulateWithRests(
      Self.block, strategy: 0, seed: 7, replication: 3, into: interrupted, controlledBy: control)
    #expect(rests > 1_000)
    #expect(whole.fault == nil && interrupted.fault == nil)
    #expect(interrupted.words == whole.words)
  }

  @Test("An account with ten channels and five steps rests in 500 bytes")
  func bytes() throws {
    let steps = (0..<5).map { Step(.dpd($0), every: 7, channel: .fixed($0)) }
    let kinds = ChannelKind.allCases.prefix(10)
    try #require(kinds.count == 10)
    let model = try Scene(steps, channels: kinds.map { ChannelSpecification($0) }).model()
    let world = try #require(model.intensity)
    let (_, bytes) = world.simulateWithRests(
      .one(), strategy: 0, seed: 7, replication: 3, into: model.tally(strategy: 0),
      controlledBy: NoControl.self)
    #expect(bytes > 300 && bytes <= 500)
  }
}
