// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

/// The law of the long-run means of several strategies after common replications; see ``BestOfStrategies``.
struct PosteriorMeans {
  /// The means seen, by strategy; higher is better.
  let means: [Double]
  /// c_rk by replication and strategy.
  private let parts: [[Double]]
  /// eₖ by strategy.
  private var errors: [Double]
  /// The first strategy with the same values: what is the same moves together.
  private let twins: [Int]

  /// Prepares the law.
  ///
  /// - Parameters:
  ///   - rows: The values by replication and strategy, at least two rows of finite numbers, higher better.
  ///   - room: How far the reported interval of 95 % of one strategy less another reaches down from its value.
  init(_ rows: [[Double]], room: (_ leader: Int, _ other: Int) -> Double?) {
    let count = Double(rows.count)
    let strategies = rows[0].indices
    let means = strategies.map { k in rows.reduce(0) { $0 + $1[k] } / count }
    let scale = (count * (count - 1)).squareRoot()
    let parts = rows.map { row in zip(row, means).map { ($0 - $1) / scale } }
    let twins = strategies.map { k in
      (0..<k).first { first in rows.allSatisfy { $0[first] == $0[k] } } ?? k
    }
    let leader = strategies.max { means[$0] < means[$1] } ?? 0
    let t = StudentLaw.quantile(0.975, degrees: count - 1)
    errors = strategies.map { k in
      guard twins[k] != twins[leader], let room = room(leader, k) else { return 0 }
      let told = room / t
      let seen = parts.reduce(0) { $0 + ($1[leader] - $1[k]) * ($1[leader] - $1[k]) }
      return max(0, told * told - seen).squareRoot()
    }
    (self.means, self.parts, self.twins) = (means, parts, twins)
  }

  /// One draw: the shifts (1) and the factor of (2).
  ///
  /// - Parameter generator: The source of randomness; 2R + K − 1 numbers are taken.
  /// - Returns: The shifts by strategy, and the factor by which those of unknown variance are larger.
  func draw(using generator: inout some RandomNumberGenerator) -> (
    shifts: [Double], factor: Double
  ) {
    var shifts = means.map { _ in 0.0 }
    for row in parts {
      let z = NormalLaw.quantile(generator.openUniform())
      for k in shifts.indices { shifts[k] += z * row[k] }
    }
    let noise = means.map { _ in NormalLaw.quantile(generator.openUniform()) }
    for k in shifts.indices { shifts[k] += errors[k] * noise[twins[k]] }
    var squares = 0.0
    for _ in 1..<parts.count {
      let z = NormalLaw.quantile(generator.openUniform())
      squares += z * z
    }
    return (shifts, (Double(parts.count - 1) / squares).squareRoot())
  }
}
