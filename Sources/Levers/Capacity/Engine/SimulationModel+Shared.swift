// SPDX-License-Identifier: GPL-3.0-or-later

public import Portfolios
import Randomness
import Strategies
import Vocabulary

extension SimulationModel {
  /// Whether lives under a strategy depend on each other, so that a portfolio is simulated as a whole.
  public func isShared(strategy: Int) -> Bool {
    isScarce(strategy: strategy) || learns(strategy: strategy)
  }

  /// Whether lives under a strategy share somebody's time.
  public func isScarce(strategy: Int) -> Bool {
    !resourcesInUse(strategy: strategy).isEmpty
  }

  /// Whether a strategy learns from some lives how to contact others.
  public func learns(strategy: Int) -> Bool {
    intensity != nil && strategies[strategy].learns
  }

  /// Simulates all debtors of a portfolio under one strategy under which they depend on each other.
  ///
  /// - Parameters:
  ///   - blocks: All debtors.
  ///   - strategy: The strategy's position; one that ``isShared(strategy:)``.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  ///   - segments: A tally for each segment, made by ``tally(strategy:)``.
  ///   - office: One more such tally, for what belongs to no segment.
  ///   - isHalted: Asked now and then; once it is true the simulation ends, and its tallies mean nothing.
  /// - Returns: Whether it came to its end.
  public func simulateShared(
    _ blocks: [PortfolioBlock], strategy: Int, seed: UInt64, replication: UInt32,
    into segments: [Tally], office: Tally, unless isHalted: () -> Bool = { false }
  ) -> Bool {
    let observer = { (_: Bool) in NoObserver() }
    if settings.keepsMartingale {
      return share(
        blocks, strategy, seed, replication, segments, office, nil, observer, KeptMartingale.self,
        unless: isHalted) != nil
    }
    return share(
      blocks, strategy, seed, replication, segments, office, nil, observer, NoControl.self,
      unless: isHalted) != nil
  }

  /// What the debtors of some blocks come to under one strategy, as if there were no others.
  ///
  /// - Parameters:
  ///   - blocks: All debtors.
  ///   - strategy: The strategy's position.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  /// - Returns: One tally of all.
  public func total(
    of blocks: [PortfolioBlock], strategy: Int, seed: UInt64, replication: UInt32
  ) -> Tally {
    let total = tally(strategy: strategy)
    guard isShared(strategy: strategy) else {
      for block in blocks {
        simulate(block, strategy: strategy, seed: seed, replication: replication, into: total)
      }
      return total
    }
    let segments = blocks.segmentCount
    let tallies = (0...segments).map { _ in tally(strategy: strategy) }
    _ = simulateShared(
      blocks, strategy: strategy, seed: seed, replication: replication,
      into: Array(tallies.prefix(segments)), office: tallies[segments])
    for tally in tallies { total.add(tally) }
    return total
  }

  /// Simulates all debtors of a portfolio who share resources, and tells the life of one.
  ///
  /// - Parameters:
  ///   - blocks: All debtors.
  ///   - debtor: The number of the debtor, over all blocks.
  ///   - strategy: The strategy's position; one that ``isShared(strategy:)``.
  ///   - seed: The master seed.
  ///   - replication: The replication whose draws are used.
  /// - Returns: The events of the life, and a tally of it alone.
  public func traceShared(
    _ blocks: [PortfolioBlock], debtor: Int, strategy: Int, seed: UInt64, replication: UInt32
  ) -> (events: [LifeEvent], tally: Tally) {
    let segments = blocks.segmentCount
    let tallies = (0...segments).map { _ in tally(strategy: strategy) }
    let observers = share(
      blocks, strategy, seed, replication, tallies, tally(strategy: strategy), debtor,
      { isWatched in
        var recorder = Recorder()
        recorder.keeps = isWatched
        return recorder
      }, NoControl.self)
    return (observers?.last?.events ?? [], tallies[segments])
  }

  /// How many events the lives of a portfolio pass that share resources.
  ///
  /// A look at a touch that waits, without anything else in its life, is none of them.
  public func sharedEventCount(
    _ blocks: [PortfolioBlock], strategy: Int, seed: UInt64, replication: UInt32
  ) -> Int {
    let tallies = (0..<blocks.segmentCount).map { _ in tally(strategy: strategy) }
    let observers = share(
      blocks, strategy, seed, replication, tallies, tally(strategy: strategy), nil,
      { _ in
        var recorder = Recorder()
        recorder.keeps = false
        return recorder
      }, NoControl.self)
    return observers?.reduce(0) { $0 + $1.passed } ?? 0
  }

  private func share<Observer: LifeObserver, Control: LifeControl>(
    _ blocks: [PortfolioBlock], _ strategy: Int, _ seed: UInt64, _ replication: UInt32,
    _ tallies: [Tally], _ office: Tally, _ watched: Int?, _ observer: (Bool) -> Observer,
    _: Control.Type, unless isHalted: () -> Bool = { false }
  ) -> [Observer]? {
    guard let world = intensity else { return nil }
    defer { withExtendedLifetime(tallies) {} }
    var run = SharedRun<Observer, Control>(
      world, strategy: strategy, priority: strategies[strategy].priority,
      rosters: rosters(strategy: strategy), used: resourcesInUse(strategy: strategy),
      blocks: blocks, seed: seed, replication: replication,
      tallies: tallies, office: office, watched: watched, observer: observer)
    let isComplete = run.run(unless: isHalted)
    office.fault = office.fault ?? run.fault
    guard isComplete || run.fault != nil else { return nil }
    return tallies.indices.map { lane in
      let (sums, observer) = run.result(of: lane)
      tallies[lane].sums += sums
      return observer
    }
  }

  /// About how many bytes an account takes while lives share resources under a strategy: its facts, its life at rest, and its
  /// place among those that wait.
  public func bytesPerSharedAccount(strategy: Int) -> Int {
    guard let world = intensity, isShared(strategy: strategy) else { return 0 }
    let tally = tally(strategy: strategy)
    // A life holds the tally's memory but not the tally.
    defer { withExtendedLifetime(tally) {} }
    var life = Life<NoObserver, NoControl>(
      world.compiled, strategy: world.compiledStrategy(strategy), partial: world.partial,
      shareSteps: world.shareSteps, seed: 0, replication: 0, tally: tally, observer: NoObserver())
    life.meet(
      DebtorFacts(
        identity: 0, frailty: 1, monthlyIncome: 0, firstAccount: 0, accountCount: 1, type: 0,
        segment: 0), world.compiled.noAccounts)
    let observed = strategies[strategy].priority.observables.count * MemoryLayout<Double>.stride
    // The allocator keeps 16 bytes of its own for each life.
    return Self.bytesPerAccount + MemoryLayout<RestingPlace>.stride + life.byteCountAtRest() + 16
      + MemoryLayout<RequestHeap.Request>.stride + observed
  }

  /// Who works on which day under a strategy.
  func rosters(strategy: Int) -> [Roster] {
    resources.enumerated().map { position, resource in
      Roster(resource, agents: strategies[strategy].staff[position], settings)
    }
  }

  /// The resources that a strategy's touches may need, by position: it pays their agents, and no others.
  public func resourcesInUse(strategy: Int) -> Set<Int> {
    guard intensity != nil else { return [] }
    return strategies[strategy].resources(channels, acting: settings.acting(strategy))
  }
}

extension [PortfolioBlock] {
  /// How many segments the debtors need tallies for.
  fileprivate var segmentCount: Int {
    1 + (lazy.flatMap { $0.debtors }.map { Int($0.segment) }.max() ?? 0)
  }
}

extension SimulationModel {
  /// Checks what the reader of scenarios checks with positions.
  static func check(
    _ resources: [Resource], _ channels: [ChannelSpecification], _ strategies: [Strategy]
  ) throws(ModelError) {
    func require(
      _ holds: Bool, _ name: String, _ value: Double, _ requirement: String
    ) throws(ModelError) {
      guard holds else { throw .parameter(name: name, value: value, requirement: requirement) }
    }
    for resource in resources {
      let name = "resources.\(resource.name)."
      try require(!resource.shifts.isEmpty, name + "shifts", 0, "at least one")
      for shift in resource.shifts {
        try require(
          ParameterRange.agents.contains(shift.agents)
            && ParameterRange.agents.contains(resource.agents), name + "agents",
          Double(shift.agents), "from 1 to \(ParameterRange.agents.upperBound) in all shifts")
        try require(
          shift.minutes.count == 7 && shift.minutes.allSatisfy { (0...1_440).contains($0) },
          name + "minutes", .nan, "seven numbers from 0 to 1440")
      }
      try require(resource.minutesPerWeek > 0, name + "minutes", 0, "above 0 on some weekday")
      try ModelError.check(name + "skill", resource.skill, in: ParameterRange.skill)
      try resource.checkDialing(name + "dialing")
      try require(
        resource.absence >= 0 && resource.absence < 1, name + "absence", resource.absence,
        "at least 0 and below 1")
      try ModelError.check(name + "wage", resource.wagePerHour, in: ParameterRange.money)
    }
    for channel in channels {
      if let resource = channel.resource {
        try require(
          resources.indices.contains(resource), "channels.\(channel.name).resource",
          Double(resource), "a resource's position")
        try require(
          !channel.handling.isNone, "channels.\(channel.name).minutes", 0,
          "above 0 of some outcome, since the channel needs agents")
      }
      let laws = [
        channel.handling.unanswered, channel.handling.engaged, channel.handling.wrapUp,
        channel.handling.agreed ?? .zero,
      ]
      for law in laws {
        try require(
          law.support.low >= 0, "channels.\(channel.name).minutes", law.support.low, "at least 0")
      }
    }
    for strategy in strategies {
      if case .channel(let channel) = strategy.unserved {
        try require(
          channels.indices.contains(channel) && channels[channel].resource == nil,
          "strategies.\(strategy.name).unserved", Double(channel),
          "the position of a channel that needs no agents")
      }
      for (resource, agents) in strategy.staff {
        try require(
          resources.indices.contains(resource) && ParameterRange.agents.contains(agents), "staff",
          Double(agents), "from 1 to 100000")
      }
    }
  }
}

extension Resource {
  /// Checks how calls are made.
  fileprivate func checkDialing(_ name: String) throws(ModelError) {
    switch dialing {
    case .manual: break
    case .preview(let minutes):
      try ModelError.check(name + ".preview", minutes, in: ParameterRange.reading)
    case .predictive(let lines):
      try ModelError.check(name + ".lines", lines, in: ParameterRange.lines)
      guard !isPooled else {
        throw .parameter(
          name: name, value: lines, requirement: "manual or preview where minutes are pooled")
      }
    }
  }
}
