// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Randomness
import Results
import Storage
import Testing

@testable import Workbench

/// Who a tuning says to lie within δ of the best, on responses whose truth is known.
@Suite struct IndifferenceTests {
  /// A valley over cost 0…1 and reach 0…100 with the noise that common draws leave; higher is better.
  private struct Valley {
    static let indifference = 0.002
    var isFlat = false
    /// A factor of all noise.
    var noise = 1.0

    func shortfall(_ values: [Double]) -> Double {
      let gaps = [values[0] - 0.3, isFlat ? 0 : values[1] / 100 - 0.6]
      return 0.1 * (gaps[0] * gaps[0] + 0.6 * gaps[1] * gaps[1] + 0.5 * gaps[0] * gaps[1])
    }

    func shortfall(_ candidate: TunedCandidate) -> Double {
      shortfall(candidate.values.map { Double($0) ?? .nan })
    }

    func response(_ seed: UInt64) -> KnownResponse {
      KnownResponse { values, replication in
        func normal(_ purpose: String) -> Double {
          var generator = InferenceGenerator(seed: seed, purpose: "\(purpose) \(replication)")
          return Normal.quantile((Double(generator.next() >> 12) + 0.5) * 0x1p-52)
        }
        let drift = 0.004 * normal("slope") * (values[0] - 0.3)
        let own = isFlat ? 0 : 0.0005 * normal("\(values)")
        let value = 0.5 - shortfall(values) + noise * (0.01 * normal("level") + drift + own)
        return [value, values[0]]
      }
    }
  }

  private static func request(
    _ parameters: [String] = ["cost=0..1:0.1", "reach=0..100:10"], _ method: TuningMethod? = nil,
    budget: Int = 10_000
  ) -> TuningRequest {
    TuningRequest(
      parameters: parameters, objective: "often.net_recovery_rate", method: method,
      confirmation: 10, budget: budget, indifference: "0.2%")
  }

  private func record(
    _ request: TuningRequest, _ valley: Valley = Valley(), seed: UInt64 = 1
  ) async throws -> TuningRecord {
    var found: TuningRecord?
    try await StudyFixture.with { fixture in
      found = try await fixture.job(request).execute(response: valley.response(seed))
    }
    return try #require(found)
  }

  /// Every candidate within δ/2 of the best and none beyond 2δ.
  private func isRight(_ record: TuningRecord, _ valley: Valley = Valley()) -> Bool {
    let best = record.candidates.map(valley.shortfall).min() ?? 0
    let set = Set(record.indifferenceSet.map(\.values))
    return record.candidates.allSatisfy { candidate in
      let shortfall = (valley.shortfall(candidate) - best) / Valley.indifference
      return set.contains(candidate.values) ? shortfall <= 2 : shortfall > 0.5
    }
  }

  /// Five tunings of a grid of 121: all sets are right, and no claim is false, where 5 % may be.
  @Test func theSetOfAGridHoldsWhoItShould() async throws {
    for seed in 1...5 {
      let record = try await record(Self.request(), seed: UInt64(seed))
      #expect(isRight(record), "seed \(seed)")
      let best = record.candidates.map { Valley().shortfall($0) }.min() ?? 0
      for candidate in record.candidates {
        let shortfall = Valley().shortfall(candidate) - best
        if candidate.proximity == .within { #expect(shortfall <= Valley.indifference) }
        if candidate.proximity == .out { #expect(shortfall > Valley.indifference) }
        #expect(candidate.standing == .worse || candidate.proximity != .out)
      }
      #expect(record.unresolved.isEmpty || record.isBudgetSpent)
      #expect(record.effort.total <= 10_000)
    }
  }

  /// What is open when the budget ends is said of each candidate, and the budget is spent for it.
  @Test func theBudgetGoesToWhoIsOpen() async throws {
    let record = try await record(Self.request(budget: 2_500))
    #expect(record.isBudgetSpent && !record.unresolved.isEmpty)
    #expect(record.effort.total > 2_400 && record.effort.total <= 2_500)
    let counts = record.unresolved.map { $0.difference?.n ?? 0 }
    let out = record.candidates.filter { $0.proximity == .out }.map { $0.difference?.n ?? 0 }
    #expect(try #require(counts.min()) > (try #require(out.min())))
    let order = record.inOrder(record.candidates).compactMap { record.shortfall($0) }
    #expect(order == order.sorted() && order.count == 121)
    let document = record.document
    #expect(document["unresolved"]?.elements?.count == record.unresolved.count)
    #expect(document["indifference_set"]?.elements?.count == record.indifferenceSet.count)
    let words = document["candidates"]?.elements?.compactMap { $0["within_indifference"]?.text }
    #expect(Set(words ?? []) == ["within", "out", "unresolved"])
  }

  /// A limit of replications ends it too, and is named as what did.
  @Test func replicationsAreALimit() async throws {
    var request = Self.request()
    request.replications = 12
    let record = try await record(request)
    #expect(record.candidates.allSatisfy { $0.objective.n <= 12 })
    #expect(!record.unresolved.isEmpty && !record.isBudgetSpent)
    #expect(record.effort.total < 121 * 12 + 20)
  }

  /// Searches judge every candidate they saw and say which region is within δ.
  @Test(arguments: [TuningMethod.covarianceAdaptation, .crossEntropy, .bayesian])
  func searchesGiveTheRegion(_ method: TuningMethod) async throws {
    let record = try await record(
      Self.request(["cost=0.0..1.0", "reach=0.0..100.0"], method, budget: 8_000))
    #expect(isRight(record), "\(method)")
    #expect(!record.candidates.contains { $0.standing == .passed })
    let region = try #require(record.region)
    let best = record.candidates.map { Valley().shortfall($0) }.min() ?? 0
    let grid = (0..<100).flatMap { u in (0..<100).map { [Double(u) / 99, Double($0) / 0.99] } }
    let inside = grid.filter { Valley().shortfall($0) - best <= Valley.indifference }
    let share = Double(inside.count) / Double(grid.count)
    #expect(abs(region.share - share) < 0.02, "\(region.share) for \(share)")
    for parameter in 0..<2 {
      let width = parameter == 0 ? 1.0 : 100
      let truth = inside.map { $0[parameter] }
      let ends = region.extents[parameter].compactMap { Double($0) }
      #expect(abs(ends[0] - (try #require(truth.min()))) < 0.06 * width, "\(region.extents)")
      #expect(abs(ends[1] - (try #require(truth.max()))) < 0.06 * width, "\(region.extents)")
    }
    let misses = region.places.count { place in
      let shortfall = Valley().shortfall(place.values.map { Double($0) ?? .nan }) - best
      return place.standing == .within && shortfall > 2 * Valley.indifference
        || place.standing == .out && shortfall <= Valley.indifference / 2
    }
    #expect(misses <= 20, "\(misses) of \(region.places.count)")
  }

  /// Where the budget cannot tell hundreds from δ, it goes to as many as it can, far from each other; the others are said
  /// to be open and have their place by the surface.
  @Test(arguments: [TuningMethod.covarianceAdaptation, .crossEntropy])
  func noiseIsNotSpreadOverHundreds(_ method: TuningMethod) async throws {
    let valley = Valley(noise: 4)
    let record = try await record(
      Self.request(["cost=0.0..1.0", "reach=0.0..100.0"], method), valley)
    #expect(isRight(record, valley), "\(method)")
    let passed = record.candidates.filter { $0.standing == .passed }
    #expect(passed.count > 20 && passed.allSatisfy { $0.proximity == .unresolved })
    #expect(passed.allSatisfy { $0.surfaceShortfall != nil })
    #expect(record.isBudgetSpent && record.effort.total > 9_800)
    let leading = record.candidates.filter { $0.standing == .contender }.map(\.objective.n)
    #expect(try #require(leading.max()) >= 35, "\(leading)")
  }

  /// A choice has its words in the region.
  @Test func aRegionOfWords() async throws {
    let record = try await record(
      Self.request(["cost=0.0..1.0", "reach=10|60|90"], .crossEntropy, budget: 4_000))
    #expect(isRight(record))
    #expect(record.region?.extents[1] == ["60"])
  }

  /// Candidates that are alike in every replication are a tie, at once and not after the whole budget.
  @Test func tiesAreWithin() async throws {
    let valley = Valley(isFlat: true)
    let record = try await record(
      Self.request(["cost=0.3..0.7:0.2", "reach=0..100:50"]), valley)
    #expect(record.verdict == .indifferent && record.unresolved.isEmpty)
    #expect(record.indifferenceSet.count == 3 && record.effort.total < 1_000)
    #expect(record.indifferenceSet.allSatisfy { $0.proximity == .within })
  }

  /// A bound that the middle of the valley lies on is open of it, and what is shown to break it is out of the set.
  @Test func aBoundNearTheBest() async throws {
    var request = Self.request()
    request.constraints = ["recovery_rate <= 30%"]
    let record = try await record(request)
    for candidate in record.candidates {
      let cost = try #require(Double(candidate.values[0]))
      if cost > 0.31, candidate.feasibility != .violated { #expect(candidate.proximity == .out) }
      if candidate.proximity == .within { #expect(cost < 0.31) }
    }
    #expect(record.indifferenceSet.contains { $0.values[0] == "0.3" })
  }

  @Test func aGridBeyondTheBudgetIsRefused() async throws {
    await #expect(throws: StudyFailure.self) {
      try await record(Self.request(budget: 1_200))
    }
  }
}
