// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Optimization
import Randomness
import Testing

/// What holds for every method.
@Suite struct AskTellTests {
  static let methods = ["cross-entropy", "covariance adaptation", "Bayesian"]

  private static func search(_ method: String, seed: UInt64 = 1) throws -> any Optimizer {
    let space = try SearchSpace([
      TunedParameter("days", .integer(low: 0, high: 9)),
      TunedParameter("share", .continuous(low: 0, high: 1)),
    ])
    let generator = InferenceGenerator(seed: seed, purpose: "tune")
    switch method {
    case "cross-entropy": return CrossEntropy(space, using: generator)
    case "covariance adaptation": return try CovarianceAdaptation(space, using: generator)
    default: return BayesianSearch(space, using: generator)
    }
  }

  private static func evaluate(_ candidate: Candidate) -> Evaluation {
    let x = numbers(candidate)
    return Evaluation(
      candidate, objective: MeanEstimate((x[0] - 6) * (x[0] - 6) + x[1], standardError: 0.01))
  }

  private static func told(_ search: inout any Optimizer, rounds: Int) throws -> [[Evaluation]] {
    var told: [[Evaluation]] = []
    for _ in 0..<rounds {
      let answers = search.ask().map(evaluate)
      if answers.isEmpty { break }
      try search.tell(answers)
      told.append(answers)
    }
    return told
  }

  /// A search resumed from stored JSON asks what the one that went on asks.
  @Test(arguments: methods) func replayResumes(_ method: String) throws {
    var first = try Self.search(method)
    let rounds = try Self.told(&first, rounds: 4)
    let stored = try JSONDecoder().decode(
      [[Evaluation]].self, from: JSONEncoder().encode(rounds))
    var second = try Self.search(method)
    try second.replay(stored)
    #expect(second.ask() == first.ask() && second.evaluations == first.evaluations)
  }

  @Test(arguments: methods) func anotherSeedAsksOtherCandidates(_ method: String) throws {
    var first = try Self.search(method)
    var second = try Self.search(method, seed: 2)
    #expect(first.ask() != second.ask())
    let answers = first.ask().map(Self.evaluate)
    #expect(throws: TellError.self) { try second.replay([answers]) }
  }

  @Test(arguments: methods) func askingAgainChangesNothing(_ method: String) throws {
    var search = try Self.search(method)
    let candidates = search.ask()
    #expect(search.ask() == candidates)
    #expect(Set(candidates.map(\.values)).count == candidates.count)
  }

  @Test(arguments: methods) func theOrderOfAnswersDoesNotMatter(_ method: String) throws {
    var first = try Self.search(method)
    var second = try Self.search(method)
    let answers = first.ask().map(Self.evaluate)
    _ = second.ask()
    try first.tell(answers)
    try second.tell(answers.reversed())
    #expect(first.ask() == second.ask())
  }

  @Test(arguments: methods) func wrongAnswersAreRefusedAndChangeNothing(_ method: String) throws {
    var search = try Self.search(method)
    let stranger = Evaluation(
      Candidate(number: 0, values: [.integer(99), .continuous(0)]), objective: MeanEstimate(0))
    #expect(throws: TellError.nothingAsked) { try search.tell([stranger]) }
    let answers = search.ask().map(Self.evaluate)
    let last = try #require(answers.last)
    #expect(throws: TellError.notAsked(stranger.candidate)) {
      try search.tell(answers + [stranger])
    }
    #expect(throws: TellError.repeated(last.candidate)) { try search.tell(answers + [last]) }
    #expect(throws: TellError.missing(last.candidate)) { try search.tell(answers.dropLast()) }
    var mixed = answers
    mixed[mixed.count - 1].constraints = [MeanEstimate(0)]
    #expect(throws: TellError.constraintCount(1, expected: 0)) { try search.tell(mixed) }
    #expect(search.evaluations.isEmpty && search.ask() == answers.map(\.candidate))
    try search.tell(answers)
  }

  @Test func missingNumbersSurviveJSON() throws {
    let coded = try JSONEncoder().encode(MeanEstimate(.nan, standardError: .infinity))
    #expect(String(decoding: coded, as: UTF8.self) == "{}")
    let read = try JSONDecoder().decode(MeanEstimate.self, from: coded)
    #expect(read.mean.isNaN && !read.isKnown)
  }
}
