// SPDX-License-Identifier: GPL-3.0-or-later

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
