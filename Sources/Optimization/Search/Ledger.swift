// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL
internal import OutputAnalysis

/// What was asked and told, for every method alike.
struct Ledger: Hashable, Sendable {
  private(set) var evaluations: [Evaluation] = []
  /// The candidates that wait for an answer.
  private(set) var pending: [Candidate] = []
  /// For each sample of the round, the position of its candidate in `pending`.
  private(set) var places: [Int] = []

  /// Makes candidates of samples, one for equal values.
  mutating func pose(_ samples: [[ParameterValue]]) {
    var known: [[ParameterValue]: Int] = [:]
    pending = []
    places = samples.map { values in
      if let place = known[values] { return place }
      known[values] = pending.count
      pending.append(Candidate(number: evaluations.count + pending.count, values: values))
      return pending.count - 1
    }
  }

  /// Checks the answers and files them.
  ///
  /// - Parameter answers: One per pending candidate, in any order.
  /// - Returns: The standing of each sample of the round, in the order of `pose(_:)`.
  /// - Throws: ``TellError`` when they do not answer what was asked; nothing has changed then.
  mutating func file(_ answers: [Evaluation]) throws(TellError) -> [Standing] {
    guard !pending.isEmpty else { throw .nothingAsked }
    let sorted = try inOrder(answers)
    evaluations += sorted
    let standings = sorted.map { Standing($0) }
    let ofSamples = places.map { standings[$0] }
    pending = []
    return ofSamples
  }

  private func inOrder(_ answers: [Evaluation]) throws(TellError) -> [Evaluation] {
    var slots = [Evaluation?](repeating: nil, count: pending.count)
    let expected = (evaluations.first ?? answers.first)?.constraints.count ?? 0
    for answer in answers {
      guard let place = pending.firstIndex(of: answer.candidate) else {
        throw .notAsked(answer.candidate)
      }
      guard slots[place] == nil else { throw .repeated(answer.candidate) }
      guard answer.constraints.count == expected else {
        throw .constraintCount(answer.constraints.count, expected: expected)
      }
      slots[place] = answer
    }
    for (place, slot) in slots.enumerated() where slot == nil { throw .missing(pending[place]) }
    return slots.compactMap { $0 }
  }
}

/// Refuses a value outside its domain; conditions are written so that NaN fails.
func require(
  _ name: String, _ value: Double, _ requirement: String, _ holds: (Double) -> Bool
) throws(ParameterError) {
  guard holds(value) else {
    throw ParameterError(name: name, value: value, requirement: requirement)
  }
}

extension RandomNumberGenerator {
  /// A number in the open interval (0, 1), from one number of the generator.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A standard normal number, by inversion.
  mutating func normal() -> Double { NormalLaw.quantile(uniform()) }

  /// An index in 0 ..< `count`.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A normal number that lies in [0, 1], by inversion between the ends.
  mutating func truncatedNormal(mean: Double, deviation: Double) -> Double {
    let low = NormalLaw.cdf(-mean / deviation)
    let high = NormalLaw.cdf((1 - mean) / deviation)
    let z = NormalLaw.quantile(low + uniform() * (high - low))
    return min(max(mean + deviation * z, 0), 1)
  }

  /// How often each of `count` indices occurs among as many draws with replacement.
  mutating func multiplicities(_ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for _ in 0..<count { counts[index(below: count)] += 1 }
    return counts
  }
}
