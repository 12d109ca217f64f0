// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// Drives a search to its end.
@discardableResult
func drive(
  _ search: inout some Optimizer, rounds: Int = .max, _ evaluate: (Candidate) -> Evaluation
) throws -> [[Evaluation]] {
  var told: [[Evaluation]] = []
  while told.count < rounds {
    let candidates = search.ask()
    if candidates.isEmpty { break }
    let answers = candidates.map(evaluate)
    try search.tell(answers)
    told.append(answers)
  }
  return told
}

/// A candidate's numbers.
func numbers(_ candidate: Candidate) -> [Double] { candidate.values.compactMap(\.number) }

/// The cube [low, high]ⁿ of continuous parameters x0, x1 and so on.
func cube(_ dimension: Int, _ low: Double, _ high: Double) throws -> SearchSpace {
  try SearchSpace(
    (0..<dimension).map { try TunedParameter("x\($0)", .continuous(low: low, high: high)) })
}

/// An exact evaluation by a function of the numbers.
func exact(_ function: @escaping ([Double]) -> Double) -> (Candidate) -> Evaluation {
  { Evaluation($0, objective: MeanEstimate(function(numbers($0)))) }
}
