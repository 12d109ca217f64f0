// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutputAnalysis
import Testing
import Vocabulary

/// Erlang's formulas against published numbers, and against the long run of the chains they stand for.
@Suite struct ErlangTests {
  /// 100 calls an hour of 6 minutes.
  private func hundred() throws -> OfferedLoad {
    try OfferedLoad(arrivals: 100.0 / 60, handling: 6)
  }

  /// Whether two numbers agree to a relative error.
  private func agree(_ a: Double, _ b: Double, _ error: Double = 1e-9) -> Bool {
    abs(a - b) <= error * abs(b)
  }

  @Test func fourteenAgentsAnswerAHundredCalls() throws {
    let queue = try ErlangC(hundred(), agents: 14)
    #expect(abs(try ErlangB.blocked(10, agents: 14) - 0.056819) < 5e-7)
    #expect(abs(queue.waits - 0.174132) < 5e-7)
    #expect(abs(queue.meanWait * 60 - 15.6719) < 5e-5)
    #expect(abs(queue.served(within: 1.0 / 3) - 0.860566) < 5e-7)
    #expect(agree(queue.occupancy, 10.0 / 14))
  }

  @Test func impatientCallersAtTenAgents() throws {
    let queue = try ErlangA(hundred(), agents: 10, patience: 2)
    #expect(abs(queue.abandoned - 0.157527) < 5e-7)
    #expect(abs(queue.waits - 0.423418) < 5e-7)
    #expect(abs(queue.meanWait * 60 - 18.9032) < 5e-5)
  }

  @Test(arguments: [(0.3, 1), (0.9, 1), (2.5, 3), (7.7, 12), (20.0, 22)])
  func waitingIsTheLongRunOfItsChain(_ load: Double, _ agents: Int) throws {
    let handling = 4.5
    // As patient as the longest wait that can be told from one without end, and room for all but 1e−12.
    let law = BirthDeath.calls(
      arrivals: load / handling, handling: handling, agents: agents, patience: 1e12, room: 400)
    let queue = try ErlangC(
      OfferedLoad(arrivals: load / handling, handling: handling), agents: agents)
    let waits = law.dropFirst(agents).reduce(0, +)
    let length = law.enumerated().reduce(0) { $0 + Double(max($1.offset - agents, 0)) * $1.element }
    #expect(agree(queue.waits, waits))
    #expect(agree(queue.queue, length))
    // Of those who wait with j before them, j + 1 departures decide: a sum of Poisson probabilities.
    let time = 0.8
    let mean = Double(agents) * time / handling
    let late = law.enumerated().dropFirst(agents).reduce(0.0) { sum, state in
      var (term, none) = (exp(-mean), 0.0)
      for departures in 0...(state.offset - agents) {
        none += term
        term *= mean / Double(departures + 1)
      }
      return sum + state.element * none
    }
    #expect(abs(queue.served(within: time) - (1 - late)) < 1e-9)
  }

  @Test(arguments: [(0.3, 1, 3.0), (4.0, 3, 0.5), (12.0, 8, 6.0), (9.0, 14, 2.0), (30.0, 25, 9.0)])
  func hangingUpIsTheLongRunOfItsChain(_ load: Double, _ agents: Int, _ patience: Double) throws {
    let handling = 5.0
    let law = BirthDeath.calls(
      arrivals: load / handling, handling: handling, agents: agents, patience: patience, room: 160)
    let queue = try ErlangA(
      OfferedLoad(arrivals: load / handling, handling: handling), agents: agents,
      patience: patience)
    let length = law.enumerated().reduce(0) { $0 + Double(max($1.offset - agents, 0)) * $1.element }
    let busy = law.enumerated().reduce(0) { $0 + Double(min($1.offset, agents)) * $1.element }
    #expect(agree(queue.waits, law.dropFirst(agents).reduce(0, +)))
    #expect(agree(queue.queue, length))
    #expect(agree(queue.occupancy, busy / Double(agents)))
    for time in [0.0, 0.25, 2.0, 7.0] {
      let answered = BirthDeath.answered(
        places: 160 - agents, handling: handling, agents: agents, patience: patience, within: time)
      let late = zip(law.dropFirst(agents), answered).reduce(0) { $0 + $1.0 * (1 - $1.1) }
      #expect(abs(queue.served(within: time) - (1 - late)) < 1e-8)
    }
  }

  @Test func patienceLiesBetweenLossAndWaiting() throws {
    let load = try hundred()
    let loss = try ErlangA(load, agents: 12, patience: 1e-9)
    let blocked = try ErlangB.blocked(10, agents: 12)
    #expect(agree(loss.abandoned, blocked, 1e-6) && agree(loss.waits, blocked, 1e-6))
    let patient = try ErlangA(load, agents: 12, patience: 5e5)
    let waiting = try ErlangC(load, agents: 12)
    #expect(agree(patient.waits, waiting.waits, 1e-4))
    #expect(agree(patient.meanWait, waiting.meanWait, 1e-4))
    #expect(agree(patient.served(within: 0.5), waiting.served(within: 0.5), 1e-4))
  }

  /// Thousands of agents, against sums of logarithms.
  @Test(arguments: [(4_900.0, 5_000), (5_000.0, 5_001), (80_000.0, 80_400)])
  func thousandsOfAgentsOverflowNothing(_ load: Double, _ agents: Int) throws {
    let top = Double(agents) * log(load) - lgamma(Double(agents) + 1)
    func weight(_ calls: Int) -> Double {
      let calls = Double(calls)
      return calls * log(load) - lgamma(calls + 1) - top
    }
    // Downwards from the state of all busy until nothing is left.
    var (inverse, calls) = (0.0, agents)
    while calls >= 0, calls == agents || exp(weight(calls)) > 1e-18 {
      inverse += exp(weight(calls))
      calls -= 1
    }
    let blocked = try ErlangB.blocked(load, agents: agents)
    #expect(agree(blocked, 1 / inverse, 1e-6))
    let c = try ErlangC(OfferedLoad(arrivals: load / 3, handling: 3), agents: agents)
    let rest = 1 - load / Double(agents)
    #expect(agree(c.waits, blocked / (rest + load / Double(agents) * blocked), 1e-9))
  }

  /// Ten times as many calls as agents handle: nearly all that agents cannot take hang up.
  @Test(arguments: [(50.0, 1), (10_000.0, 1_000), (90_000.0, 100)])
  func overloadEndsInTheFluidLimit(_ load: Double, _ agents: Int) throws {
    let queue = try ErlangA(
      OfferedLoad(arrivals: load / 3, handling: 3), agents: agents, patience: 20)
    #expect(agree(queue.abandoned, 1 - Double(agents) / load, 1e-6))
    #expect(agree(queue.waits, 1, 1e-6) && agree(queue.occupancy, 1, 1e-4))
    #expect(queue.served(within: 1e9) <= 1 - queue.abandoned + 1e-9)
    #expect(agree(queue.served(within: 1e9), 1 - queue.abandoned, 1e-5))
  }

  @Test func theFewestAgentsMeetTheTargetAndOneFewerDoNot() throws {
    for (load, share, within) in [(10.0, 0.8, 1.0 / 3), (0.02, 0.99, 0.0), (900.0, 0.95, 0.1)] {
      let calls = try OfferedLoad(arrivals: load / 6, handling: 6)
      let target = try ServiceTarget(share: share, within: within)
      let c = try ErlangC.meeting(target, calls)
      #expect(c.served(within: within) >= share)
      if Double(c.agents - 1) > load {
        #expect(try ErlangC(calls, agents: c.agents - 1).served(within: within) < share)
      }
      let a = try ErlangA.meeting(target, calls, patience: 2)
      #expect(a.served(within: within) >= share && a.agents <= c.agents)
      if a.agents > 1 {
        #expect(
          try ErlangA(calls, agents: a.agents - 1, patience: 2).served(within: within) < share)
      }
    }
  }

  @Test func nonsenseIsRefused() throws {
    let load = try hundred()
    for bad in [0, -1, Double.nan, .infinity] {
      #expect(throws: ParameterError.self) { try OfferedLoad(arrivals: bad, handling: 1) }
      #expect(throws: ParameterError.self) { try OfferedLoad(arrivals: 1, handling: bad) }
      #expect(throws: ParameterError.self) { try ErlangA(load, agents: 4, patience: bad) }
    }
    #expect(throws: ParameterError.self) { try OfferedLoad(arrivals: 1e3, handling: 1e3) }
    #expect(throws: ParameterError.self) { try ErlangB.blocked(.nan, agents: 2) }
    #expect(throws: ParameterError.self) { try ErlangB.blocked(1, agents: -1) }
    #expect(throws: ParameterError.self) { try ErlangA(load, agents: 0, patience: 1) }
    #expect(throws: ParameterError.self) { try ErlangA(load, agents: 4, patience: 1e7) }
    #expect {
      try ErlangC(load, agents: 10)
    } throws: { error in
      (error as? ParameterError)?.description
        == "agents is 10.0 but must be more than the load of 10.0 erlangs"
    }
    for share in [0, 1, -0.1, Double.nan] {
      #expect(throws: ParameterError.self) { try ServiceTarget(share: share, within: 1) }
    }
    #expect(throws: ParameterError.self) { try ServiceTarget(share: 0.8, within: -1) }
  }
}
