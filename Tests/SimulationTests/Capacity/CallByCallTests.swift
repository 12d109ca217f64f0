// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Strategies
import Testing

@testable import Simulation

/// Cadence, limits, priority and capacity against days that are told by loops, call by call.
@Suite("Calls of agents who are few") struct CallByCallTests {
  private static let seeds: Range<UInt64> = 1..<201

  @Test("Whoever is called, blocked or put off is so on the same day", arguments: seeds)
  func calls(seed: UInt64) throws {
    let desk = try RandomDesk(seed: seed)
    let model = try desk.scene.model()
    var reference = DayByDay(
      desk.scene, strategy: desk.scene.strategies[0], desk.blocks, priority: desk.priority)
    reference.run()
    for (debtor, life) in reference.lives.enumerated() {
      let (events, _) = model.traceShared(
        desk.blocks, debtor: debtor, strategy: 0, seed: seed, replication: 0)
      #expect(events.filter(\.isOfContact) == life, "debtor \(debtor)")
    }
    let tally = model.total(of: desk.blocks, strategy: 0, seed: seed, replication: 0)
    #expect(tally.fault == nil)
    #expect(desk.scene.resources.indices.map { DayByDay.Books(tally, $0) } == reference.books)
  }

  @Test("All that can become of a request happens in some of them")
  func coverage() throws {
    var sums = DayByDay.Books()
    var (lazy, blocked, lifts) = (0, 0, 0)
    for seed in Self.seeds {
      let desk = try RandomDesk(seed: seed)
      var reference = DayByDay(
        desk.scene, strategy: desk.scene.strategies[0], desk.blocks, priority: desk.priority)
      reference.run()
      for books in reference.books { sums.add(books) }
      lifts += reference.lifts
      for life in reference.lives {
        blocked += life.count { if case .blocked = $0.kind { true } else { false } }
        lazy += life.count { if case .unserved(_, true, _) = $0.kind { true } else { false } }
      }
    }
    let numbers = [
      sums.answered, sums.waitedDays, sums.dropped, sums.diverted, sums.merged, sums.backlogDays,
      sums.unstaffed, sums.dropped + sums.diverted - sums.unstaffed, lazy, blocked,
      sums.served - sums.answered, lifts,
    ]
    #expect(numbers.allSatisfy { $0 > 300 }, "\(numbers)")
    #expect(Double(sums.served) > 0.2 * Double(sums.requests))
    #expect(Double(sums.served) < 0.9 * Double(sums.requests))
  }
}

extension LifeEvent {
  fileprivate var isOfContact: Bool {
    switch kind {
    case .attempted, .blocked, .unserved: true
    default: false
    }
  }
}

extension DayByDay.Books {
  /// What a tally says of a resource.
  fileprivate init(_ tally: Tally, _ resource: Int) {
    func number(_ counter: ResourceCounter) -> Int {
      Int(tally.buffer[tally.layout.resource(resource) + counter.rawValue])
    }
    requests = number(.requests)
    served = number(.served)
    answered = number(.answered)
    waitedDays = number(.waitedDays)
    dropped = number(.dropped)
    diverted = number(.diverted)
    unstaffed = number(.unstaffed)
    merged = number(.merged)
    backlogDays = number(.backlogDays)
    calledBalance = number(.calledBalance)
    staffed = Double(number(.staffed)) * 0x1p-20
    busy = Double(number(.busy)) * 0x1p-20
    overrun = Double(number(.overrun)) * 0x1p-20
  }

  fileprivate mutating func add(_ other: Self) {
    requests += other.requests
    served += other.served
    answered += other.answered
    waitedDays += other.waitedDays
    dropped += other.dropped
    diverted += other.diverted
    unstaffed += other.unstaffed
    merged += other.merged
    backlogDays += other.backlogDays
  }
}
