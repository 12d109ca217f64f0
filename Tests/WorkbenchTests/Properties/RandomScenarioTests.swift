// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Portfolios
import Randomness
import Scenarios
import Strategies
import Testing
import Vocabulary
import Workbench

@testable import Simulation

/// What holds in every scenario, on scenarios made by dice.
@Suite("Random scenarios") struct RandomScenarioTests {
  private static let seeds: Range<UInt64> = 1..<161

  private static func scenario(_ text: String) throws -> Scenario {
    try ScenarioReader(file: "random.yaml", bytes: Array(text.utf8)).read()
  }

  /// The experiment of a scenario, its debtors in small blocks.
  private static func experiment(_ scenario: Scenario, blockSize: Int) throws -> Experiment {
    let whole = try ResolvedScenario(scenario).experiment
    guard case .synthetic(let specification) = scenario.portfolio else { return whole }
    let debtors = try SyntheticPortfolio(
      specification, seed: scenario.seed,
      minorPerUnit: Double(scenario.currency.minorUnitsPerUnit),
      channelAddresses: scenario.channels.map(\.address), blockSize: blockSize)
    return Experiment(
      model: whole.model, debtors: debtors, seed: scenario.seed, resampling: scenario.resampling)
  }

  @Test(
    "Threads, blocks and resolving change no bit; equal and null differ by nothing",
    arguments: seeds)
  func results(seed: UInt64) async throws {
    let scenario = try Self.scenario(RandomScenario(seed: seed).text)
    let experiment = try ResolvedScenario(scenario).experiment
    let results = await experiment.run(0..<2, threads: 1)
    let bits = results.map(\.bits)
    let blocks = try Self.experiment(scenario, blockSize: 3)
    #expect(await blocks.run(0..<2, threads: 2).map(\.bits) == bits)
    let resolved = try ResolvedScenario(try Self.scenario(scenario.resolved)).experiment
    #expect(await resolved.run(0..<2, threads: 2).map(\.bits) == bits)
    let twin = experiment.model.strategies.count - 2
    for result in results {
      #expect(result.totals[twin].bits == result.totals[0].bits)
      #expect(result.segments[twin].map { $0?.bits } == result.segments[0].map { $0?.bits })
      expectNull(experiment.model, result, twin + 1)
      for (strategy, outcome) in result.totals.enumerated() {
        expectRanges(experiment.model, outcome, strategy)
      }
    }
  }

  /// The strategy with a null step comes to what the first comes to, but for what counts touches.
  private func expectNull(_ model: SimulationModel, _ result: ReplicationResult, _ nulled: Int) {
    let (with, without) = (result.totals[nulled], result.totals[0])
    #expect(with.curve.map(\.bitPattern) == without.curve.map(\.bitPattern))
    #expect(with.recoveryError.bitPattern == without.recoveryError.bitPattern)
    let touched: Set<Metric> = [
      .penetration, .contactsPerAccount, .deliveryRate, .contactRate, .suppressedContacts,
      .complaintsPer1000Contacts, .breachRate, .vulnerableContactsPerUnit, .vulnerableBurdenRatio,
      MetricFamily.contactsPerAccount["silent"], MetricFamily.suppressedContacts["consent"],
      MetricFamily.suppressedContacts["agreement"],
      // A rule for a kind of channel binds one of no kind too.
      MetricFamily.ruleBreaches["law-few"],
    ]
    for (index, metric) in model.metrics(strategy: 0).enumerated() where !touched.contains(metric) {
      #expect(
        with.values[index].bitPattern == without.values[index].bitPattern, "\(metric.name)")
    }
  }

  private func expectRanges(_ model: SimulationModel, _ outcome: Outcome, _ strategy: Int) {
    for (index, metric) in model.metrics(strategy: strategy).enumerated() {
      let value = outcome.values[index]
      #expect(value.isNaN || value.isFinite, "\(metric.name)")
      if metric.unit == .share, metric != .netRecoveryRate, metric != .npvRate {
        #expect(value.isNaN || (0...1).contains(value), "\(metric.name) is \(value)")
      }
    }
    #expect(zip(outcome.curve, outcome.curve.dropFirst()).allSatisfy(<=))
    #expect(outcome.curve.count == model.settings.horizon + 1)
    // One divides minor units, the other currency units.
    #expect(
      abs(outcome.curve[model.settings.horizon] - outcome.values[0]) <= 4 * outcome.values[0].ulp)
  }

  @Test("The ledger closes, and lives that are watched add up to it", arguments: seeds)
  func ledger(seed: UInt64) throws {
    let scenario = try Self.scenario(RandomScenario(seed: seed).text)
    let experiment = try ResolvedScenario(scenario).experiment
    // The last strategy has everything of the first, and the null step.
    for strategy in Set([
      experiment.model.strategies.count / 2, experiment.model.strategies.count - 1,
    ]) {
      var watched = Watched()
      let tally = experiment.model.tally(strategy: strategy)
      for range in experiment.debtors.blocks(replication: 0) {
        let block = Self.block(experiment, range)
        experiment.model.simulate(
          block, strategy: strategy, seed: experiment.seed, replication: 0, into: tally)
        for debtor in block.debtors.indices {
          watched.add(
            experiment.model.trace(
              block, debtor: debtor, strategy: strategy, seed: experiment.seed, replication: 0))
        }
      }
      #expect(
        tally[.openingBalance]
          == tally[.cash] + tally[.inTransit] + tally[.writtenOff] + tally[.closingBalance])
      #expect(watched == Watched(tally))
    }
  }

  @Test("Everything that can be counted happens in some of them")
  func coverage() throws {
    var sums: [Counter: Int64] = [:]
    var posted: [LedgerCounter: Int64] = [:]
    var agreements: [Int: Int64] = [:]
    var silent: Int64 = 0
    for seed in Self.seeds.prefix(80) {
      let scenario = try Self.scenario(RandomScenario(seed: seed).text)
      let experiment = try ResolvedScenario(scenario).experiment
      let last = experiment.model.strategies.count - 1
      let tally = experiment.model.tally(strategy: last)
      for range in experiment.debtors.blocks(replication: 0) {
        experiment.model.simulate(
          Self.block(experiment, range), strategy: last, seed: experiment.seed, replication: 0,
          into: tally)
      }
      for counter in Counter.allCases { sums[counter, default: 0] += tally[counter] }
      for counter in LedgerCounter.allCases { posted[counter, default: 0] += tally[counter] }
      for kind in Offer.Kind.allCases {
        for counter in AgreementCounter.allCases {
          agreements[counter.position(of: kind), default: 0] += tally[counter, kind]
        }
      }
      silent += tally.buffer[tally.layout.delivered - 1]
    }
    // Probabilities of complaints are counted only where that is asked for, and the regret of choices that are learned only where lives
    // are simulated together.
    for counter in Counter.allCases where counter != .expectedComplaints && counter != .regret {
      #expect(sums[counter, default: 0] > 0, "\(counter)")
    }
    for counter in LedgerCounter.allCases {
      #expect(posted[counter, default: 0] > 0, "\(counter)")
    }
    for kind in Offer.Kind.allCases {
      for counter in AgreementCounter.allCases {
        let isOfOneAmount = counter == .amount || counter == .paid
        #expect(
          (agreements[counter.position(of: kind), default: 0] > 0)
            == (!isOfOneAmount || !kind.isInInstalments), "\(counter) of \(kind)")
      }
    }
    #expect(silent > 500)
  }

  private static func block(_ experiment: Experiment, _ range: BlockRange) -> PortfolioBlock {
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    experiment.debtors.fill(&block, range, replication: 0, using: &generator)
    return block
  }
}

/// Some counters of a tally, or what the events of watched lives come to.
private struct Watched: Equatable {
  var opening: Int64 = 0
  var cash: Int64 = 0
  var writtenOff: Int64 = 0
  var payments: Int64 = 0
  var attempts: Int64 = 0
  var delivered: Int64 = 0
  var blocked: Int64 = 0
  var agreements: Int64 = 0
  var complaints: Int64 = 0

  init() {}

  init(_ tally: Tally) {
    opening = tally[.openingBalance]
    cash = tally[.cash] + tally[.inTransit]
    writtenOff = tally[.writtenOff]
    payments = tally[.payments]
    attempts = tally.attempts
    delivered = tally.delivered
    blocked = (0..<tally.layout.rules).reduce(0) {
      $0 + tally.buffer[tally.layout.blocked + $1]
    }
    agreements = Offer.Kind.allCases.reduce(0) { $0 + tally[.made, $1] }
    complaints = tally[.complaints]
  }

  mutating func add(_ life: [LifeEvent]) {
    for event in life { add(event.kind) }
  }

  private mutating func add(_ kind: LifeEvent.Kind) {
    switch kind {
    case .opened(let balance, _): opening += balance
    case .paid(let amount, _, _):
      cash += amount
      payments += 1
    case .closed(let amount): writtenOff += amount
    case .attempted(_, let isDelivered, _):
      attempts += 1
      delivered += isDelivered ? 1 : 0
    case .blocked: blocked += 1
    case .agreed: agreements += 1
    case .complained, .complainedOfWaiting: complaints += 1
    default: break
    }
  }
}

extension Outcome {
  /// Every number to the last bit, undefined ones included.
  fileprivate var bits: [UInt64] { (values + curve + [recoveryError]).map(\.bitPattern) }
}

extension ReplicationResult {
  /// Every number of every strategy and segment to the last bit.
  fileprivate var bits: [[UInt64]] {
    totals.map(\.bits) + segments.flatMap { $0.map { $0?.bits ?? [] } }
  }
}
