// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// Steps that learn, against the traces of all lives: what is known each morning is what was seen before, and what is done
/// follows from it.
@Suite("Learned channels") struct LearnedChannelTests {
  private static func channel(_ kind: ChannelKind, _ engagement: Double) -> ChannelSpecification {
    var channel = ChannelSpecification.certain(kind)
    channel.engagement = engagement
    return channel
  }

  /// A world in which everybody is touched every other day.
  private func scene(
    _ bandit: Bandit, engagement: [Double] = [0.6, 0.3, 0.4], every: Int = 2
  ) throws -> Scene {
    let kinds: [ChannelKind] = [.sms, .email, .letter]
    var scene = try Scene(
      [Step(.dpd(0), every: every, channel: .bandit(bandit), time: 0.4)],
      channels: zip(kinds, engagement).map { Self.channel($0, $1) })
    scene.horizon = 40
    return scene
  }

  /// Debtors of two segments, with one account or two, of whom some do without a channel.
  private func debtors(_ count: Int = 24) -> PortfolioBlock {
    var block = PortfolioBlock()
    for number in 0..<count {
      let balances = [Int64](repeating: 100_000, count: number % 5 == 0 ? 2 : 1)
      block.append(balances, dpd: 0, identity: UInt64(number + 50), monthlyIncome: 0) {
        $0.segment = UInt8(number % 2)
        if number % 7 == 3 { $0.consent = 0b101 }
      }
    }
    return block
  }

  private func lives(_ scene: Scene, _ block: PortfolioBlock) throws -> [[LifeEvent]] {
    let model = try scene.model()
    return block.debtors.indices.map { debtor in
      model.traceShared(
        [block], debtor: debtor, strategy: 0, seed: scene.seed, replication: 0
      ).events
    }
  }

  private func paying(_ scene: inout Scene) throws {
    scene.baseline = .constant(0.01)
    scene.excitation = Excitation(decay: 0.2, saturation: 0)
    for channel in scene.channels.indices { scene.channels[channel].stimulus = 0.05 }
  }

  @Test(
    "What is known in the morning, what is drawn from it, and which channel is taken",
    arguments: [
      Bandit(channels: [0, 1, 2]),
      Bandit(channels: [2, 0], window: 3, isPerSegment: false, successes: 2, failures: 0.5),
      Bandit(channels: [0, 1, 2], reward: .payment, window: 4),
      Bandit(channels: [1, 0], reward: .payment, window: 0, isPerSegment: false),
    ])
  func oracle(bandit: Bandit) throws {
    var scene = try scene(bandit)
    try paying(&scene)
    let block = debtors()
    try check(scene, bandit, block, lives(scene, block))
  }

  @Test("The same where a channel needs agents who are few", arguments: [Unserved.wait, .drop])
  func scarce(unserved: Unserved) throws {
    let bandit = Bandit(channels: [0, 1], reward: .payment, window: 5)
    var scene = try scene(bandit, engagement: [0.6, 0.5, 0.4], every: 1)
    try paying(&scene)
    scene.channels[0].resource = 0
    scene.channels[0].handling = HandlingTime(engaged: 5, unanswered: 2)
    scene.resources = [Resource(name: "caller", agents: 1, minutesPerDay: 20)]
    scene.strategies[0].unserved = unserved
    let block = debtors()
    try check(scene, bandit, block, lives(scene, block))
  }

  /// Compares every draw of every life with what all lives' earlier touches came to.
  private func check(
    _ scene: Scene, _ bandit: Bandit, _ block: PortfolioBlock, _ lives: [[LifeEvent]]
  ) throws {
    let touches = lives.enumerated().flatMap { debtor, life in
      life.compactMap { Touch($0, debtor: debtor, bandit, life) }
    }
    var (draws, chosen) = (0, 0)
    for (debtor, life) in lives.enumerated() {
      let facts = block.debtors[debtor]
      var best: (channel: Int, drawn: Double)?
      for event in life {
        let day = Int(event.time)
        switch event.kind {
        case .believed(let channel, let successes, let failures, let drawn):
          let seen = touches.filter {
            $0.channel == channel && $0.lastDay < day
              && (!bandit.isPerSegment || block.debtors[$0.debtor].segment == facts.segment)
          }
          #expect(successes == seen.count(where: \.isSuccess), "day \(day)")
          #expect(failures == seen.count { !$0.isSuccess }, "day \(day)")
          var stream = AddressedStream(
            at: DrawAddress(
              seed: scene.seed, replication: 0,
              identity: Identity.part(UInt64(day), of: facts.identity)), .learning,
            stream: UInt32(channel))
          let law = (
            bandit.successes + Double(successes), bandit.failures + Double(failures)
          )
          #expect(drawn == stream.beta(a: law.0, b: law.1))
          #expect(facts.consent & (1 << UInt32(channel)) != 0)
          if drawn > best?.drawn ?? -1 { best = (channel, drawn) }
          draws += 1
        case .attempted(let channel, _, _):
          if let taken = best?.channel {
            #expect(channel == taken)
            chosen += 1
          }
          best = nil
        case .unserved, .blocked: best = nil
        default: break
        }
      }
    }
    #expect(draws > 400 && chosen > 200)
    #expect(Set(touches.map(\.channel)) == Set(bandit.channels))
  }

  private struct Touch {
    let debtor: Int
    let channel: Int
    /// The last day on which a success counts.
    let lastDay: Int
    let isSuccess: Bool

    init?(_ event: LifeEvent, debtor: Int, _ bandit: Bandit, _ life: [LifeEvent]) {
      guard case .attempted(let channel, _, let engaged) = event.kind else { return nil }
      (self.debtor, self.channel) = (debtor, channel)
      let last = Int(event.time) + bandit.window
      lastDay = last
      isSuccess =
        bandit.reward == .engagement
        ? engaged
        : life.contains { other in
          guard case .paid = other.kind else { return false }
          return other.account == event.account && other.time > event.time
            && other.time < Double(last + 1)
        }
    }
  }

  @Test("Attention that comes late counts until the window ends")
  func latency() throws {
    let bandit = Bandit(channels: [0, 1], window: 2)
    var scene = try scene(bandit, engagement: [0.9, 0.8, 0])
    scene.channels[0].latency = 2
    scene.channels[1].latency = 1
    scene.strategies = [.simple([Step(.dpd(0), channel: .bandit(bandit), time: 0.4)])]
    var block = PortfolioBlock()
    for number in 0..<40 {
      // Touched once, on another day than most others.
      block.append(
        [100_000], dpd: -Int32(number % 10), identity: UInt64(number + 1), monthlyIncome: 0
      ) { _ in }
    }
    let lives = try lives(scene, block)
    let touches = lives.compactMap { life -> (channel: Int, last: Int, isSuccess: Bool)? in
      guard let event = life.first(where: { if case .attempted = $0.kind { true } else { false } }),
        case .attempted(let channel, _, _) = event.kind
      else { return nil }
      let last = Int(event.time) + 2
      let noticed = life.reminders.first?.time ?? .infinity
      return (channel, last, noticed < Double(last + 1))
    }
    #expect(touches.count == 40)
    #expect(touches.contains { !$0.isSuccess } && touches.contains(where: \.isSuccess))
    for event in lives.joined() {
      guard case .believed(let channel, let successes, let failures, _) = event.kind else {
        continue
      }
      let seen = touches.filter { $0.channel == channel && $0.last < Int(event.time) }
      #expect(successes == seen.count(where: \.isSuccess))
      #expect(failures == seen.count { !$0.isSuccess })
    }
  }

  @Test("Regret adds up what each touch missed of the debtor's own odds")
  func regret() throws {
    let rates = [0.6, 0.3, 0.4]
    let scene = try scene(Bandit(channels: [0, 1, 2]), engagement: rates)
    let block = debtors()
    var expected = 0.0
    for (debtor, life) in try lives(scene, block).enumerated() {
      let consent = block.debtors[debtor].consent
      let best = rates.indices.filter { consent & (1 << UInt32($0)) != 0 }.map { rates[$0] }.max()
      for channel in life.channels { expected += (best ?? 0) - rates[channel] }
    }
    let model = try scene.model()
    let total = model.total(of: [block], strategy: 0, seed: scene.seed, replication: 0)
    let position = try #require(model.metrics(strategy: 0).firstIndex(of: .banditRegret))
    #expect(abs(model.outcome(total).values[position] - expected) < 1e-6 && expected > 1)
  }

  @Test("Channels that are alike miss nothing, and are taken as often (z = 4)")
  func alike() throws {
    let scene = try scene(Bandit(channels: [0, 1]), engagement: [0.37, 0.37, 0.37])
    let (model, block) = (try scene.model(), debtors())
    let metrics = model.metrics(strategy: 0)
    let position = try #require(metrics.firstIndex(of: .banditRegret))
    let shares = (0..<200).map { replication -> Double in
      let total = model.total(
        of: [block], strategy: 0, seed: 3, replication: UInt32(replication))
      let values = model.outcome(total).values
      #expect(values[position] == 0)
      let first = metrics.firstIndex { $0.name == "contacts_per_account[sms]" }
      let all = metrics.firstIndex(of: .contactsPerAccount)
      guard let first, let all else { return .nan }
      return values[first] / values[all]
    }
    // Those without consent to email take sms in every replication.
    let mean = shares.reduce(0, +) / 200
    let spread = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 199
    let bound = block.debtors.reduce((some: 0.0, all: 0.0)) { sum, debtor in
      let accounts = Double(debtor.accountCount)
      return (sum.some + (debtor.consent & 2 == 0 ? accounts : 0), sum.all + accounts)
    }
    let even = (bound.some + (bound.all - bound.some) / 2) / bound.all
    #expect(abs(mean - even) < 4 * (spread / 200).squareRoot())
  }

  @Test("Neither blocks nor the order of debtors change a bit")
  func order() throws {
    var scene = try scene(Bandit(channels: [0, 1, 2], reward: .payment, window: 6))
    try paying(&scene)
    let (model, block) = (try scene.model(), debtors(60))
    func words(_ orders: [[Int]]) -> [UInt64] {
      let blocks = orders.map { order in
        order.reduce(into: PortfolioBlock()) { $0.append($1, of: block) }
      }
      let total = model.total(of: blocks, strategy: 0, seed: scene.seed, replication: 0)
      #expect(total.fault == nil)
      return total.words
    }
    let whole = words([Array(0..<60)])
    #expect(words([Array((0..<60).reversed())]) == whole)
    #expect(words((0..<60).map { [$0] }) == whole)
    #expect(words([Array(30..<60), Array(0..<30)]) == whole)
  }

  @Test("What no step learns from is simulated debtor by debtor")
  func unshared() throws {
    let scene = try scene(Bandit(channels: [0, 1]))
    var plain = scene
    plain.strategies = [.simple([Step(.dpd(0), channel: .best(among: [0, 1]))])]
    #expect(try scene.model().isShared(strategy: 0) && !plain.model().isShared(strategy: 0))
    #expect(try !scene.model().isScarce(strategy: 0) && !scene.model().isReplayable(strategy: 0))
    #expect(try plain.model().metrics(strategy: 0).contains(.banditRegret) == false)
  }

  @Test(
    "What the reader of scenarios refuses is refused by name",
    arguments: [
      Bandit(channels: [0]), Bandit(channels: [0, 0]), Bandit(channels: [0, 9]),
      Bandit(channels: [0, 1], window: -1), Bandit(channels: [0, 1], window: 366),
      Bandit(channels: [0, 1], successes: 0), Bandit(channels: [0, 1], failures: .nan),
    ])
  func refused(bandit: Bandit) throws {
    #expect(throws: ModelError.self) { try scene(bandit).model() }
  }

  @Test("An intensity is sustained by no channel that is learned or next in turn")
  func sustained() throws {
    for choice in [ChannelChoice.bandit(Bandit(channels: [0, 1])), .sequence([0, 1])] {
      var scene = try scene(Bandit(channels: [0, 1]))
      scene.strategies = [.simple([Step(.intensity(0.1), channel: choice)])]
      #expect(throws: ModelError.self) { try scene.model() }
    }
  }
}
