// SPDX-License-Identifier: GPL-3.0-or-later

/// A search that says what to evaluate next and learns from the answers.
///
///     while case let candidates = search.ask(), !candidates.isEmpty {
///       try search.tell(candidates.map(evaluate))
///     }
///
/// The caller simulates, with common random numbers for the candidates of a round; the search never
/// calls back. It is a value whose state follows from its parameters, the seed of its generator and
/// the evaluations told, so a stored search is resumed by ``replay(_:)``.
public protocol Optimizer: Sendable {
  /// The space that is searched.
  var space: SearchSpace { get }
  /// All evaluations told, in the order of their candidates' numbers.
  var evaluations: [Evaluation] { get }
  /// Why the search has ended; nil while it goes on.
  var stopReason: StopReason? { get }

  /// The candidates to evaluate next, with different values; none once the search has ended.
  ///
  /// Asking again before telling gives the same candidates. Another round may ask for values that an
  /// earlier one had; the caller may answer from memory if the replications are the same.
  mutating func ask() -> [Candidate]

  /// Learns from the evaluations of all candidates of the last ``ask()``, in any order.
  ///
  /// A mean or an error that is not finite counts as *no value* and ranks last. After an error
  /// nothing has changed.
  mutating func tell(_ answers: [Evaluation]) throws(TellError)
}

extension Optimizer {
  /// The evaluation of the best standing, the earliest among equals; nil if none has a value.
  ///
  /// It looks better than it is: see ``OptimizersCurse``.
  public var best: Evaluation? {
    let ranked = evaluations.map { ($0, Standing($0)) }.filter { !$0.1.isUnknown }
    return ranked.min { $0.1 < $1.1 }?.0
  }

  /// Asks and tells as a stored search did, after which this one is in the same state.
  ///
  /// - Parameter rounds: The evaluations of each round, from the first.
  /// - Throws: ``TellError`` when they are not answers to what this search asks, as with another
  ///   seed, space or parameter.
  public mutating func replay(_ rounds: [[Evaluation]]) throws(TellError) {
    for round in rounds {
      _ = ask()
      try tell(round)
    }
  }
}

/// Why a search asks for no more candidates.
public enum StopReason: String, Hashable, Sendable, Codable {
  /// Every candidate was evaluated.
  case exhausted
  /// The search distribution has become as narrow as asked.
  case converged
  /// The rounds allowed are used up.
  case rounds
  /// No candidate of many rounds had a value, or the numbers left the range in which the method
  /// works.
  case degenerate
}

/// Evaluations that do not answer what was asked.
public enum TellError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing was asked.
  case nothingAsked
  /// The candidate was not asked for, or has other values than the one of its number.
  case notAsked(Candidate)
  /// The candidate was evaluated twice in one answer.
  case repeated(Candidate)
  /// The candidate was asked for and has no evaluation; one without a value is told as NaN.
  case missing(Candidate)
  /// Another number of constraints than before.
  case constraintCount(Int, expected: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .nothingAsked: "evaluations came before any were asked for"
    case .notAsked(let candidate): "candidate \(candidate.number) was not asked for"
    case .repeated(let candidate): "candidate \(candidate.number) was evaluated twice"
    case .missing(let candidate): "candidate \(candidate.number) has no evaluation"
    case .constraintCount(let count, let expected): "\(count) constraints instead of \(expected)"
    }
  }
}
