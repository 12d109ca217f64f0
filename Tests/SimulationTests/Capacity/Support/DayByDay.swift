// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Simulation
import Strategies

/// A collector's days told by plain loops, in a world where nobody pays: who is called when, and whom nobody has time for.
///
/// It shares no code with the engine, whose lives rest, wait in heaps and jump from event to event. Channels always arrive,
/// and are always or never engaged with; minutes are constant; treatments are one and the same for all.
struct DayByDay {
  let scene: Scene
  let strategy: Strategy
  let priority: (Seen) -> Double
  /// What each debtor lives through.
  private(set) var lives: [[LifeEvent]]
  /// What each resource comes to.
  private(set) var books: [Books]
  /// How often a touch was asked for at the rank of another account's.
  private(set) var lifts = 0
  private var debtors: [Debtor]
  private var desks: [DeskDay] = []
  /// Who asks for somebody at the moment, and what.
  private var asking: [Int: Request] = [:]
  private var agendas: [[Item]] = []

  init(
    _ scene: Scene, strategy: Strategy, _ blocks: [PortfolioBlock],
    priority: @escaping (Seen) -> Double
  ) {
    self.scene = scene
    self.strategy = strategy
    self.priority = priority
    debtors = blocks.flatMap { block in block.debtors.map { Debtor(block, $0) } }
    lives = debtors.map { _ in [] }
    books = scene.resources.map { _ in Books() }
    for debtor in debtors.indices {
      for account in debtors[debtor].accounts.indices { plan(debtor, account) }
    }
  }

  private var path: [Step] { strategy.treatments[0].path }

  /// The resources of the channels that steps may take.
  private var needed: Set<Int> {
    var channels: Set<Int> = []
    for step in path {
      channels.formUnion(step.channel.possible)
    }
    return Set(channels.compactMap { scene.channels[$0].resource })
  }

  mutating func run() {
    for day in 0..<scene.horizon { pass(day) }
  }

  // MARK: A day

  private mutating func pass(_ day: Int) {
    desks = scene.resources.map { DeskDay($0, scene: scene, day: day) }
    agendas = debtors.indices.map { agenda($0, day) }
    for debtor in debtors.indices { goOn(debtor, day) }
    while let (debtor, request) = asking.min(by: { $0.value.rank.precedes($1.value.rank) }) {
      if desks[request.resource].isOpen {
        serve(debtor, request, day)
      } else {
        putOff(debtor, request, day)
      }
    }
    // Nobody comes for a desk that no step of the strategy needs.
    for resource in scene.resources.indices where needed.contains(resource) {
      books[resource].staffed += desks[resource].staffed
      books[resource].busy += desks[resource].busy
      books[resource].overrun += desks[resource].overrun
    }
  }

  /// What an account has to do on a day: first what waits, then what is planned.
  private func agenda(_ debtor: Int, _ day: Int) -> [Item] {
    var items: [Item] = []
    for (account, state) in debtors[debtor].accounts.enumerated() where !state.isStopped {
      for step in path.indices {
        // What is planned for a day on which the step's last touch still waits is one with it.
        if state.waiting[step]?.day == day {
          items.append(Item(account, step, true, path))
        } else if state.next[step] == day {
          items.append(Item(account, step, false, path))
        }
      }
    }
    return items.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// Lets a debtor's day go on until somebody is asked for.
  private mutating func goOn(_ debtor: Int, _ day: Int) {
    while asking[debtor] == nil, let item = takeNext(debtor) {
      if item.isRetry {
        askAgain(debtor, item, day)
      } else {
        advance(debtor, item.account, item.step, day)
        request(debtor, item, day, since: day, isFirst: true)
      }
    }
  }

  /// What a debtor does next.
  private mutating func takeNext(_ debtor: Int) -> Item? {
    agendas[debtor].removeAll { debtors[debtor].accounts[$0.account].isStopped }
    return agendas[debtor].isEmpty ? nil : agendas[debtor].removeFirst()
  }

  private mutating func askAgain(_ debtor: Int, _ item: Item, _ day: Int) {
    guard let waiting = debtors[debtor].accounts[item.account].waiting[item.step] else { return }
    debtors[debtor].accounts[item.account].waiting[item.step] = nil
    if debtors[debtor].accounts[item.account].next[item.step] == day {
      advance(debtor, item.account, item.step, day)
      books[waiting.resource].merged += 1
    }
    let dpd = day + debtors[debtor].accounts[item.account].dpd
    if let until = path[item.step].until, dpd > until { return }
    request(debtor, item, day, since: waiting.since, isFirst: false)
  }

  private mutating func request(
    _ debtor: Int, _ item: Item, _ day: Int, since: Int, isFirst: Bool
  ) {
    let (account, step) = (item.account, path[item.step])
    guard holds(step.conditions, debtor, account, day).allSatisfy({ $0 }) else { return }
    if holds(strategy.treatments[0].stop, debtor, account, day).contains(true) {
      debtors[debtor].accounts[account].isStopped = true
      return
    }
    guard case .fixed(let channel) = step.channel else { return }
    guard admits(debtor, account, channel, day, step.time) else { return }
    guard let resource = scene.channels[channel].resource else {
      attempt(debtor, account, channel, day, step.time)
      return
    }
    if isFirst { books[resource].requests += 1 }
    var rank = rank(debtor, account, day, since: since)
    for other in agendas[debtor] where other.account != account {
      guard let better = self.rank(debtor, other, day), better.precedes(rank) else { continue }
      rank = better
      lifts += 1
    }
    asking[debtor] = Request(
      account: account, step: item.step, channel: channel, resource: resource, since: since,
      rank: rank)
  }

  // MARK: Ranks

  /// The rank at which an item would ask for somebody; nil where it needs nobody or something stands against it.
  private func rank(_ debtor: Int, _ item: Item, _ day: Int) -> Rank? {
    let (step, state) = (path[item.step], debtors[debtor].accounts[item.account])
    guard !state.isStopped, day + state.dpd <= step.until ?? .max,
      holds(step.conditions, debtor, item.account, day).allSatisfy({ $0 }),
      !holds(strategy.treatments[0].stop, debtor, item.account, day).contains(true),
      case .fixed(let channel) = step.channel, scene.channels[channel].resource != nil,
      rule(against: channel, debtor, day) == nil
    else { return nil }
    let since = item.isRetry ? state.waiting[item.step]?.since : day
    return rank(debtor, item.account, day, since: since ?? day)
  }

  private func rank(_ debtor: Int, _ account: Int, _ day: Int, since: Int) -> Rank {
    Rank(
      priority: priority(observe(debtor, account, day, since: since)),
      identity: debtors[debtor].accounts[account].identity)
  }

  private func holds(
    _ conditions: [Condition], _ debtor: Int, _ account: Int, _ day: Int
  ) -> [Bool] {
    let seen = observe(debtor, account, day, since: day)
    return conditions.map { $0.holds(for: seen[$0.feature] ?? .nan) }
  }

  // MARK: Agents

  private mutating func serve(_ debtor: Int, _ request: Request, _ day: Int) {
    asking[debtor] = nil
    let account = debtors[debtor].accounts[request.account]
    books[request.resource].served += 1
    books[request.resource].waitedDays += day - request.since
    books[request.resource].calledBalance += Int(account.balance)
    let engaged = attempt(
      debtor, request.account, request.channel, day, path[request.step].time)
    books[request.resource].answered += engaged ? 1 : 0
    desks[request.resource].work(minutes(request.channel, engaged))
    goOn(debtor, day)
  }

  private func minutes(_ channel: Int, _ engaged: Bool) -> Double {
    let handling = scene.channels[channel].handling
    return engaged ? handling.engaged.mean + handling.wrapUp.mean : handling.unanswered.mean
  }

  private mutating func putOff(_ debtor: Int, _ request: Request, _ day: Int) {
    asking[debtor] = nil
    let time = Double(day) + path[request.step].time
    let waits = strategy.unserved == .wait
    let isStaffed = desks[request.resource].staffed > 0
    lives[debtor].append(
      LifeEvent(
        time: time, account: request.account,
        kind: .unserved(channel: request.channel, waits: waits, isStaffed: isStaffed)))
    if !waits, !isStaffed { books[request.resource].unstaffed += 1 }
    switch strategy.unserved {
    case .wait:
      debtors[debtor].accounts[request.account].waiting[request.step] = Waiting(
        day: day + 1, since: request.since, resource: request.resource)
      books[request.resource].backlogDays += 1
    case .drop:
      books[request.resource].dropped += 1
    case .channel(let channel):
      books[request.resource].diverted += 1
      if admits(debtor, request.account, channel, day, path[request.step].time) {
        attempt(debtor, request.account, channel, day, path[request.step].time)
      }
    }
    goOn(debtor, day)
  }

  // MARK: Touches

  /// What stands against a touch now: consent, agreements, then the limits; nil for nothing.
  private func rule(against channel: Int, _ debtor: Int, _ day: Int) -> Int? {
    if debtors[debtor].consent & 1 << UInt32(channel) == 0 { return 0 }
    let used = strategy.limits.firstIndex { limit in
      guard limit.channels?.contains(channel) ?? true else { return false }
      let recent = debtors[debtor].attempts.filter {
        $0.day > day - limit.days && (limit.channels?.contains($0.channel) ?? true)
      }
      return recent.count >= limit.atMost
    }
    return used.map { 2 + $0 }
  }

  private mutating func admits(
    _ debtor: Int, _ account: Int, _ channel: Int, _ day: Int, _ time: Double
  ) -> Bool {
    guard let rule = rule(against: channel, debtor, day) else { return true }
    lives[debtor].append(
      LifeEvent(
        time: Double(day) + time, account: account, kind: .blocked(channel: channel, rule: rule)))
    return false
  }

  @discardableResult
  private mutating func attempt(
    _ debtor: Int, _ account: Int, _ channel: Int, _ day: Int, _ time: Double
  ) -> Bool {
    let engaged = scene.channels[channel].engagement == 1
    debtors[debtor].attempts.append((day, channel))
    debtors[debtor].accounts[account].attempts += 1
    debtors[debtor].accounts[account].engaged += engaged ? 1 : 0
    lives[debtor].append(
      LifeEvent(
        time: Double(day) + time, account: account,
        kind: .attempted(channel: channel, delivered: true, engaged: engaged)))
    return engaged
  }

  private func observe(_ debtor: Int, _ account: Int, _ day: Int, since: Int) -> Seen {
    let state = debtors[debtor].accounts[account]
    return Seen(
      balance: Double(state.balance) / 100, score: state.score, dpd: Double(day + state.dpd),
      attempts: Double(state.attempts), engaged: Double(state.engaged),
      waiting: Double(day - since))
  }

  // MARK: Plans

  private mutating func plan(_ debtor: Int, _ account: Int) {
    let dpd = debtors[debtor].accounts[account].dpd
    for step in path {
      guard case .dpd(let start) = step.trigger else { continue }
      let day = (0..<scene.horizon).first { day in
        let elapsed = day + dpd - start
        return elapsed == 0 || elapsed > 0 && step.every.map { elapsed % $0 == 0 } ?? false
      }
      let isWithin = day.map { $0 + dpd <= step.until ?? .max } ?? false
      debtors[debtor].accounts[account].next.append(isWithin ? day : nil)
      debtors[debtor].accounts[account].left.append(step.times ?? .max)
      debtors[debtor].accounts[account].waiting.append(nil)
    }
  }

  private mutating func advance(_ debtor: Int, _ account: Int, _ number: Int, _ day: Int) {
    let step = path[number]
    debtors[debtor].accounts[account].left[number] -= 1
    var next: Int?
    if let every = step.every, debtors[debtor].accounts[account].left[number] > 0,
      day + every < scene.horizon,
      day + every + debtors[debtor].accounts[account].dpd <= step.until ?? .max
    {
      next = day + every
    }
    debtors[debtor].accounts[account].next[number] = next
  }
}
