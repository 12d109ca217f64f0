// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import TestSupport
import Testing

@Suite struct IndifferenceRegionTests {
  private static func space() throws -> SearchSpace {
    try SearchSpace([
      TunedParameter("x", .continuous(low: 0, high: 1)),
      TunedParameter("y", .continuous(low: 0, high: 1)),
    ])
  }

  private static func shortfall(_ values: [ParameterValue]) -> Double {
    let (x, y) = (values[0].number ?? 0, values[1].number ?? 0)
    return (x - 0.4) * (x - 0.4) + (y - 0.5) * (y - 0.5)
  }

  /// A disc of radius 0.2 among shortfalls up to 30 times δ, from 50 points and the best: its area is 12.6 %.
  @Test func aDiscIsFound() throws {
    var generator = SplitMix(seed: 904)
    let space = try Self.space()
    let candidates =
      [[.continuous(0.4), .continuous(0.5)]]
      + LatinHypercube.points(count: 50, dimension: 2, using: &generator).map(space.values(at:))
    let region = try #require(
      IndifferenceRegion(
        space, candidates: candidates,
        shortfalls: candidates.map { MeanEstimate(Self.shortfall($0), standardError: 1e-4) },
        within: 0.04, using: &generator))
    #expect(abs(region.share - 0.1257) < 0.025, "\(region.share)")
    #expect(region.lowShare <= region.share && region.share <= region.highShare)
    let wrong = region.places.count { place in
      let exact = Self.shortfall(place.values)
      return place.standing == .within && exact > 0.05 || place.standing == .out && exact < 0.032
    }
    #expect(wrong <= 10, "\(wrong) of \(region.places.count)")
    let xs = region.places.filter { $0.shortfall <= 0.04 }.compactMap(\.values[0].number)
    #expect(abs((xs.min() ?? 0) - 0.2) < 0.05 && abs((xs.max() ?? 0) - 0.6) < 0.05)
  }

  /// Beside a cluster that a search ended in, the design goes where it may also be within δ.
  @Test func aDesignLeavesTheCluster() throws {
    var generator = SplitMix(seed: 905)
    let space = try Self.space()
    let evaluated =
      (0..<30).map { number -> [ParameterValue] in
        [
          .continuous(0.39 + 0.02 * Double(number % 6) / 5),
          .continuous(0.49 + 0.004 * Double(number / 6)),
        ]
      } + LatinHypercube.points(count: 15, dimension: 2, using: &generator).map(space.values(at:))
    let chosen = RegionDesign.candidates(
      30, in: space, evaluated: evaluated,
      shortfalls: evaluated.map { MeanEstimate(Self.shortfall($0), standardError: 1e-3) },
      within: 0.04, using: &generator)
    #expect(
      chosen.count == 30 && Set(chosen).count == 30 && Set(chosen).isDisjoint(with: evaluated))
    let inside = chosen.filter { Self.shortfall($0) <= 0.04 }
    let apart = inside.filter { abs(($0[0].number ?? 0) - 0.4) > 0.05 }
    #expect(inside.count >= 8 && apart.count >= 6, "\(inside.count), \(apart.count)")
  }

  /// Two hundred noisy neighbours say as much as one that was simulated two hundred times.
  @Test func neighboursCountTogether() throws {
    var generator = SplitMix(seed: 907)
    let space = try Self.space()
    let around = LatinHypercube.points(count: 24, dimension: 2, using: &generator).map(
      space.values(at:))
    let cluster = (0..<200).map { number -> [ParameterValue] in
      [
        .continuous(0.6 + 0.0004 * Double(number % 20)),
        .continuous(0.5 + 0.0008 * Double(number / 20)),
      ]
    }
    let candidates = [[.continuous(0.4), .continuous(0.5)]] + cluster + around
    for trial in 0..<5 {
      let shortfalls = candidates.enumerated().map { position, values -> MeanEstimate in
        let noise = (1...200).contains(position) ? 0.04 * normal(&generator) : 0
        return MeanEstimate(
          Self.shortfall(values) + noise, standardError: noise == 0 ? 1e-4 : 0.04)
      }
      let region = try #require(
        IndifferenceRegion(
          space, candidates: candidates, shortfalls: shortfalls, within: 0.04, using: &generator))
      let fitted = region.fitted[100] - region.fitted[0]
      // The error of a mean of 200 is 0.0028; 3.5 of them.
      #expect(abs(fitted - Self.shortfall(candidates[100])) < 0.01, "\(trial): \(fitted)")
      #expect(region.candidates == candidates.count)
    }
  }

  private func normal(_ generator: inout SplitMix) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
  }

  @Test func thoseApartAreSpread() throws {
    let space = try Self.space()
    let line = (0...100).map { [ParameterValue.continuous(Double($0) / 100), .continuous(0.5)] }
    #expect(RegionDesign.apart(3, of: line, in: space) == [0, 100, 50])
    #expect(RegionDesign.apart(5, of: Array(repeating: line[0], count: 9), in: space) == [0])
    #expect(RegionDesign.apart(4, of: [], in: space).isEmpty)
  }

  @Test func noRegionOfNothing() throws {
    var generator = SplitMix(seed: 906)
    let space = try Self.space()
    let values: [[ParameterValue]] = [[.continuous(0), .continuous(0)]]
    #expect(
      IndifferenceRegion(
        space, candidates: values, shortfalls: [MeanEstimate(0)], within: 0.1, using: &generator)
        == nil)
    #expect(
      RegionDesign.candidates(
        4, in: space, evaluated: values, shortfalls: [MeanEstimate(0)], within: 0,
        using: &generator
      ).count == 2)
  }
}
