// SPDX-License-Identifier: GPL-3.0-or-later

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
