// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing
import Vocabulary

/// Waits of classes of which one goes first.
@Suite struct PriorityWaitsTests {
  private let rates = [0.05, 0.08]

  @Test func exponentialCallsAtOneAgent() throws {
    let classes = try rates.map { try PriorityWaits.Class(OfferedLoad(arrivals: $0, handling: 6)) }
    let waits = try PriorityWaits(atOneAgent: classes).waits
    #expect(abs(waits[0] - 6.685714) < 5e-7)
    #expect(abs(waits[1] - 30.389610) < 5e-7)
    // The order moves waiting from class to class and makes none.
    let all = try ErlangC(OfferedLoad(arrivals: 0.13, handling: 6), agents: 1)
    let weighted = 0.3 * waits[0] + 0.48 * waits[1]
    #expect(abs(weighted - 0.78 * all.meanWait) < 1e-9)
    // The same calls as shares of one stream.
    let shares = try PriorityWaits(all, shares: [5.0 / 13, 8.0 / 13]).waits
    #expect(zip(shares, waits).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  /// Pollaczek and Khinchine: what counts is the mean square, not the square of the mean.
  @Test func equalCallsWaitHalfAsLong() throws {
    let calls = try OfferedLoad(arrivals: 0.1, handling: 6)
    let random = try PriorityWaits(atOneAgent: [PriorityWaits.Class(calls)]).waits
    let equal = try PriorityWaits(atOneAgent: [PriorityWaits.Class(calls, meanSquare: 36)]).waits
    #expect(abs(random[0] - 0.1 * 36 / 0.4) < 1e-12)
    #expect(abs(equal[0] - random[0] / 2) < 1e-12)
    // A gamma law of shape 4 and mean 6 has E[S²] = 45.
    let gamma = try PriorityWaits(
      atOneAgent: [
        PriorityWaits.Class(OfferedLoad(arrivals: 0.05, handling: 6), meanSquare: 45),
        PriorityWaits.Class(OfferedLoad(arrivals: 0.2, handling: 2), meanSquare: 8),
      ]
    ).waits
    #expect(abs(gamma[0] - 1.925 / 0.7) < 1e-12 && abs(gamma[1] - 1.925 / (0.7 * 0.3)) < 1e-12)
  }

  /// Two classes at two agents, against the long run of the numbers that wait, found from the rates alone.
  @Test func severalAgentsAreTheLongRunOfTheirChain() throws {
    let (rates, handling, agents, room) = ([0.15, 0.25], 2.5, 2, 22)
    // Fewer busy than there are, then all busy with i and j waiting.
    func state(_ i: Int, _ j: Int) -> Int { agents + i * room + j }
    let count = agents + room * room
    var moves: [(from: Int, to: Int, rate: Double)] = []
    for busy in 0..<agents {
      moves.append((busy, busy + 1 == agents ? state(0, 0) : busy + 1, rates[0] + rates[1]))
      if busy > 0 { moves.append((busy, busy - 1, Double(busy) / handling)) }
    }
    let ends = Double(agents) / handling
    for i in 0..<room {
      for j in 0..<room {
        if i + 1 < room { moves.append((state(i, j), state(i + 1, j), rates[0])) }
        if j + 1 < room { moves.append((state(i, j), state(i, j + 1), rates[1])) }
        let next = i > 0 ? state(i - 1, j) : j > 0 ? state(0, j - 1) : agents - 1
        moves.append((state(i, j), next, ends))
      }
    }
    var law = Array(repeating: 1 / Double(count), count: count)
    for _ in 0..<1_500 {
      var next = law
      for move in moves {
        let flow = law[move.from] * move.rate * 0.8
        next[move.from] -= flow
        next[move.to] += flow
      }
      law = next
    }
    var queue = [0.0, 0.0]
    for i in 0..<room {
      for j in 0..<room {
        queue[0] += Double(i) * law[state(i, j)]
        queue[1] += Double(j) * law[state(i, j)]
      }
    }
    let waits = try PriorityWaits(
      ErlangC(OfferedLoad(arrivals: 0.4, handling: handling), agents: agents),
      shares: [0.375, 0.625]
    ).waits
    for (index, wait) in waits.enumerated() {
      #expect(abs(queue[index] / rates[index] - wait) < 1e-4 * wait)
    }
  }

  @Test func nonsenseIsRefused() throws {
    let calls = try OfferedLoad(arrivals: 0.1, handling: 6)
    #expect(throws: ParameterError.self) { try PriorityWaits.Class(calls, meanSquare: 35) }
    #expect(throws: ParameterError.self) { try PriorityWaits(atOneAgent: []) }
    let one = try PriorityWaits.Class(calls)
    #expect(throws: ParameterError.self) { try PriorityWaits(atOneAgent: [one, one]) }
    let queue = try ErlangC(calls, agents: 1)
    #expect(throws: ParameterError.self) { try PriorityWaits(queue, shares: [0.5, 0.4]) }
    #expect(throws: ParameterError.self) { try PriorityWaits(queue, shares: [1, 0]) }
  }
}
