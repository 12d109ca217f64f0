// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Verification

/// Matrix algebra of absorbing chains against published and computed digits.
@Suite("Absorbing chains") struct AbsorbingChainTests {
  /// C, I, II; paid, bad.
  static func receivables() throws -> AbsorbingChain {
    try AbsorbingChain(
      moves: [[0, 0.2, 0], [0, 0.3, 0.3], [0, 0.6, 0.1]],
      absorption: [[0.8, 0], [0.4, 0], [0.2, 0.1]])
  }

  /// Current, 30, 60, 90+; default, prepaid: rows as printed, made to add up to 1.
  static func mortgages() throws -> AbsorbingChain {
    let printed = [
      [0.9798, 0.0051, 0, 0, 0, 0.0150], [0.4293, 0.3220, 0.2289, 0.0008, 0.0001, 0.0190],
      [0.1505, 0.0950, 0.2266, 0.5120, 0.0005, 0.0154],
      [0.1109, 0.0128, 0.0214, 0.6517, 0.1888, 0.0144],
    ]
    let rows = printed.map { row in row.map { $0 / row.reduce(0, +) } }
    return try AbsorbingChain(
      moves: rows.map { Array($0[..<4]) }, absorption: rows.map { Array($0[4...]) })
  }

  @Test("Receivables: visits, ends and money to all printed digits")
  func receivables() throws {
    let chain = try Self.receivables()
    let visits = [[1, 0.4, 0.133333], [0, 2, 0.666667], [0, 1.333333, 1.555556]]
    for (row, expected) in zip(chain.visits, visits) {
      for (value, printed) in zip(row, expected) { #expect(abs(value - printed) < 5e-7) }
    }
    for (row, bad) in zip(chain.ends, [0.0133333, 0.0666667, 0.1555556]) {
      #expect(abs(row[1] - bad) < 5e-8)
    }
    let money = chain.money(of: [1_000_000, 900_000, 600_000])
    #expect(abs(money[0] - 2_333_333.33) < 0.005)
    #expect(abs(money[1] - 166_666.67) < 0.005)
  }

  @Test("Mortgages: months, default ever and within twelve months to all computed digits")
  func mortgages() throws {
    let chain = try Self.mortgages()
    let months = [63.6659, 54.8598, 38.6481, 27.5332]
    let ever = [0.043000, 0.169471, 0.418908, 0.587719]
    let year = [0.0039755, 0.131673, 0.388799, 0.566011]
    for state in 0..<4 {
      #expect(abs(chain.duration[state] - months[state]) < 5.1e-5)
      #expect(abs(chain.ends[state][0] - ever[state]) < 5.1e-7)
      #expect(abs(chain.ends(within: 12)[state][0] - year[state]) < 5.1e-7)
    }
  }

  @Test("Mortgages: within half a percent of what was published from unrounded counts")
  func published() throws {
    let chain = try Self.mortgages()
    let published = [(54.64, 0.1704, 0.1318), (38.49, 0.4196, 0.3889), (27.42, 0.5883, 0.5662)]
    for (offset, row) in published.enumerated() {
      let state = offset + 1
      #expect(abs(chain.duration[state] / row.0 - 1) < 0.005)
      #expect(abs(chain.ends[state][0] / row.1 - 1) < 0.006)
      #expect(abs(chain.ends(within: 12)[state][0] / row.2 - 1) < 0.005)
    }
  }

  @Test("Random chains: N(I − Q) = 1, rows of B add up to 1, money is kept", arguments: 1...40)
  func random(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let (chain, balances) = try Self.random(&dice)
    let n = chain.moves.count
    for row in 0..<n {
      #expect(abs(chain.ends[row].reduce(0, +) - 1) < 1e-9)
      for column in 0..<n {
        var product = 0.0
        for inner in 0..<n {
          let identity = inner == column ? 1.0 : 0.0
          product += chain.visits[row][inner] * (identity - chain.moves[inner][column])
        }
        #expect(abs(product - (row == column ? 1 : 0)) < 1e-9)
      }
    }
    let total = balances.reduce(0, +)
    #expect(abs(chain.money(of: balances).reduce(0, +) / total - 1) < 1e-9)
    // Watching longer changes ever less.
    for state in 0..<n {
      #expect(chain.duration(within: 50)[state] <= chain.duration[state] * (1 + 1e-9))
      #expect(chain.duration(within: 4_000)[state] >= chain.duration(within: 40)[state] - 1e-9)
    }
  }

  @Test("More absorption never lengthens a life", arguments: 1...40)
  func absorption(seed: Int) throws {
    var dice = SplitMix(seed: UInt64(seed))
    let (chain, _) = try Self.random(&dice)
    let row = dice.whole(0...(chain.moves.count - 1))
    var (moves, absorption) = (chain.moves, chain.absorption)
    moves[row] = moves[row].map { $0 * 0.8 }
    absorption[row][0] += 0.2 * chain.moves[row].reduce(0, +)
    let shorter = try AbsorbingChain(moves: moves, absorption: absorption)
    for (new, old) in zip(shorter.duration, chain.duration) { #expect(new <= old * (1 + 1e-12)) }
  }

  @Test("Rows that do not add up and states without an end are refused")
  func refused() {
    #expect(throws: VerificationError.self) {
      try AbsorbingChain(moves: [[0.5]], absorption: [[0.4]])
    }
    #expect(throws: VerificationError.self) {
      try AbsorbingChain(moves: [[1]], absorption: [[0]])
    }
  }

  private static func random(_ dice: inout SplitMix) throws -> (AbsorbingChain, [Double]) {
    let states = dice.whole(1...6)
    let ends = dice.whole(1...3)
    let rows = (0..<states).map { _ in
      let weights = (0..<(states + ends)).map { _ in Double(dice.whole(1...1_000)) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
    let balances = (0..<states).map { _ in Double(dice.whole(1...1_000_000)) }
    return (
      try AbsorbingChain(
        moves: rows.map { Array($0[..<states]) }, absorption: rows.map { Array($0[states...]) }),
      balances
    )
  }
}
